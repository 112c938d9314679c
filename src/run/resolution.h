#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/finding.h"
#include "rule/rule_set.h"

namespace gainsay {

/// How a finding that a check no longer makes ended, from what it was, the statements of its group as they are now and
/// the findings that the check makes now: "withdrawn", "corrected", "conceded", "replaced" or "rules", a colon, and
/// what that means here; "ended" alone when none of these shows. What is replaced has a successor.
[[nodiscard]] Resolution resolution_of(const Finding& gone, std::span<const Statement> statements,
                                       const std::vector<Finding>& found, const RuleSet& rules);

}  // namespace gainsay
