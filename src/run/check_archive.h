#pragma once

#include "rule/pack.h"
#include "store/store.h"

namespace gainsay {

/// Which groups of statements are checked: every one, or those touched since they were last checked (which is every
/// one too when the rules are no longer those of the last run).
enum class Scope { all, touched };

/// What a check of the store left on record.
struct ArchiveFindings {
  std::vector<Finding> findings;      ///< all that stand, in report_order
  std::vector<Finding> resolved;      ///< those that were there before and are gone
  std::size_t groups = 0;             ///< checked in this run
  Diagnostics unused;                 ///< mutes of documents that mute nothing; only told when every group was checked
  std::vector<std::string> outdated;  ///< stored documents that were last read with other rules, sorted
};

/// Checks the store and records what it finds, group by group. `documents` is what the run read before, for the record.
ArchiveFindings check_archive(Store& store, const RuleSet& rules, Day as_of, Scope scope, std::size_t documents = 0);

/// What people are told of a check besides its findings. `store` is the path that they know the store by.
[[nodiscard]] Diagnostics remarks(const ArchiveFindings& findings, const std::string& store);

}  // namespace gainsay
