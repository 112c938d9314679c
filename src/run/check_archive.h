#pragma once

#include <functional>

#include "rule/rule_set.h"
#include "store/store.h"

namespace gainsay {

/// Which groups of statements are checked: every one, or those that were touched since they were last checked (which
/// are all when the rules are no longer those of the last run).
enum class Extent { all, touched };

/// What a check of the store left on record.
struct ArchiveFindings {
  std::vector<Finding> findings;      ///< all that hold, in report_order
  std::vector<Finding> resolved;      ///< those that an earlier report listed and that are gone
  std::size_t groups = 0;             ///< checked in this run
  Diagnostics mutes;                  ///< that have expired; of documents also those that mute nothing, which only
                                      ///< shows when every group was checked
  bool stopped = false;               ///< by `stop`: some groups still wait to be checked
  std::vector<std::string> outdated;  ///< stored documents that were last read with other rules, sorted
};

/// True when the work is to end at the next place where it can go on later.
using Stop = std::function<bool()>;

/// Checks the store in a run that was begun, and records what it finds, group by group.
ArchiveFindings check_archive(Store& store, const RuleSet& rules, Day as_of, Extent extent, const Run& run,
                              const Stop& stop = nullptr);

/// What people are shown about a check besides its findings. `store` is the path by which they know the store.
[[nodiscard]] Diagnostics remarks(const ArchiveFindings& findings, const std::string& store);

}  // namespace gainsay
