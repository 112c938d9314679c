#pragma once

#include "report/report.h"
#include "rule/rule_set.h"

namespace gainsay {

/// A report for a day with the titles and names that a reader of findings by these rules needs, and no findings yet.
[[nodiscard]] Report draw_up(const RuleSet& rules, Day as_of);

}  // namespace gainsay
