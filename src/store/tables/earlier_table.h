#pragma once

#include <string>
#include <vector>

#include "model/finding.h"
#include "store/database/query.h"
#include "store/tables/statement_row.h"
#include "store/tables/surroundings_table.h"

namespace gainsay {

/// What the speakers of findings said before: Finding::earlier.
class EarlierTable {
 public:
  EarlierTable(const Database& database, const SurroundingsTable& surroundings);

  /// Writes only what changed.
  void write(const Finding& finding);
  [[nodiscard]] std::vector<Statement> read(const std::string& finding) const;

 private:
  [[nodiscard]] bool is_on_record(const Finding& finding, const std::vector<std::string>& digests);

  const SurroundingsTable& surroundings_;
  StatementBinder binder_;
  Query on_record_, add_, remove_;
  mutable Query read_;
};

}  // namespace gainsay
