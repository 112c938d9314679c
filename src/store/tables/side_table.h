#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/finding.h"
#include "store/database/query.h"
#include "store/tables/statement_row.h"
#include "store/tables/surroundings_table.h"

namespace gainsay {

/// The sides of findings and, as they were, the statements of each. A finding that lasts for years has many: only
/// what is new about it is written.
class SideTable {
 public:
  SideTable(const Database& database, const SurroundingsTable& surroundings);

  struct Joined {
    std::size_t statements = 0;  ///< those that are there with other words since their document changed are not counted
    /// Labels of the sides that contradict what was on record: nobody was on record with such a value, nor, when
    /// `moving` (values move over time) with any other one. Empty for a finding without evidence on record.
    std::vector<std::string> newcomers = {};
  };
  /// Brings what is on record for a finding, which is there, up to what its sides are now.
  Joined write(const Finding& finding, std::int64_t run, bool moving);
  /// With the statements that joined after a run marked as added; empty: none is marked.
  [[nodiscard]] std::vector<Side> read(const std::string& finding, std::optional<std::int64_t> since) const;

 private:
  void write_sides(const Finding& finding);
  void add_statement(const Finding& finding, std::size_t side, const Statement& statement, const std::string& digest,
                     std::int64_t ordinal, std::int64_t run);

  const SurroundingsTable& surroundings_;
  StatementBinder binder_;
  Query on_record_, put_side_, remove_sides_, add_statement_, remove_statement_;
  mutable Query sides_, statements_;
};

}  // namespace gainsay
