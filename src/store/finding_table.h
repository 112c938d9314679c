#pragma once

#include <cstdint>
#include <vector>

#include "model/finding.h"
#include "store/query.h"
#include "store/statement_row.h"

namespace gainsay {

/// The findings of all runs with their sides.
class FindingTable {
 public:
  explicit FindingTable(const Database& database);

  /// What a check of a group finds in a run takes the place of what it found before.
  std::vector<Finding> record(std::int64_t group, std::vector<Finding> findings, std::int64_t run);
  /// Not resolved, in report_order; `new` is what the latest run saw first.
  [[nodiscard]] std::vector<Finding> open() const;
  [[nodiscard]] std::vector<Finding> resolved_in(std::int64_t run) const;

 private:
  void write(const Finding& finding, std::int64_t group, std::int64_t first_run, std::int64_t run);
  void write_side(const Finding& finding, std::size_t side);
  [[nodiscard]] std::vector<Finding> read(const std::string& where, std::int64_t run) const;
  [[nodiscard]] std::vector<Side> read_sides(const std::string& finding) const;

  const Database& database_;
  StatementBinder binder_;
  Query of_group_, remove_, add_, add_side_, add_statement_, resolve_;
  mutable Query sides_, side_statements_;
};

}  // namespace gainsay
