#pragma once

#include "rule/pack.h"
#include "store/store.h"

namespace gainsay {

/// Checks the statements of drafts against one another and against the store, which stays as it is; without a store
/// (null) against one another only. Returns the findings that rest on a draft, in report_order. What the store holds
/// of an earlier version of a draft (same path or URL) does not count.
[[nodiscard]] std::vector<Finding> check_drafts(std::vector<Statement> drafts, const Store* store, const RuleSet& rules,
                                                Day as_of);

}  // namespace gainsay
