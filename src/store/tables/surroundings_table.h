#pragma once

#include <cstdint>
#include <vector>

#include "model/statement.h"
#include "store/database/query.h"

namespace gainsay {

/// What surrounds the sentences of current statements. Apart from the statements, which are read far more often.
class SurroundingsTable {
 public:
  explicit SurroundingsTable(const Database& database);

  void add(std::int64_t document_id, const std::vector<Statement>& statements);
  void remove(std::int64_t document_id);
  /// Of a statement that is current; empty when nothing is known.
  [[nodiscard]] Surroundings of(const Statement& statement) const;

 private:
  Query add_, remove_;
  mutable Query of_;
};

}  // namespace gainsay
