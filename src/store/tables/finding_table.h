#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "model/finding.h"
#include "store/finding_life.h"
#include "store/tables/earlier_table.h"
#include "store/tables/side_table.h"

namespace gainsay {

/// The findings of all runs with their sides.
class FindingTable {
 public:
  FindingTable(const Database& database, const SurroundingsTable& surroundings);

  /// See Store::record.
  void record(std::int64_t group, const std::vector<Finding>& findings, const Run& run,
              const std::function<Resolution(const Finding&)>& why, bool moving);
  /// Not resolved, in report_order, as they look from a run.
  [[nodiscard]] std::vector<Finding> open(const Run& run) const;
  /// Settled since the run before.
  [[nodiscard]] std::vector<Finding> resolved(const Run& run) const;
  [[nodiscard]] std::vector<Finding> all_resolved(const Run& run) const;
  [[nodiscard]] std::optional<Finding> find(const std::string& id, const Run& run) const;
  [[nodiscard]] std::vector<std::string> ids(const std::string& beginning) const;
  /// Deletes those that were resolved in runs before a day; returns how many.
  std::size_t forget(Day before);

 private:
  struct OnRecord {
    std::int64_t reported = 0;  // the run that found it, or found it again
    bool resolved = false;
    bool replaced = false;  // by another finding, and so never reported as resolved
  };
  void add(const Finding& finding, std::int64_t group, std::int64_t run);
  void write(const Finding& finding, std::int64_t run);
  void keep(const Finding& finding, const OnRecord& before, const Run& run, bool moving);
  [[nodiscard]] std::vector<Finding> read(const std::string& where, const std::string& bound, const Run& run) const;

  [[nodiscard]] std::vector<std::string> grown_from(const std::string& id) const;

  const Database& database_;
  SideTable sides_;
  EarlierTable earlier_;
  FindingLife life_;
  Query of_group_, add_, change_, reopen_, evidence_, resolve_;
  mutable Query replaced_by_;
};

}  // namespace gainsay
