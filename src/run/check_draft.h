#pragma once

#include "check/mutes.h"
#include "rule/rule_set.h"
#include "store/store.h"

namespace gainsay {

/// Checks the statements of drafts against one another and against the store, which stays as it is; without a store
/// (null) against one another only. Returns the findings that rest on a draft, in report_order. What the store holds
/// of an earlier version of a draft (same path or URL) does not count. `mutes` are those of the drafts; those of the
/// documents in the store apply too.
[[nodiscard]] std::vector<Finding> check_drafts(std::vector<Statement> drafts, Mutes& mutes, const Store* store,
                                                const RuleSet& rules, Day as_of);

}  // namespace gainsay
