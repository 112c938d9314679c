#pragma once

#include "rule/rule_set.h"

namespace gainsay {

/// One line of `gainsay rules list`.
struct TopicSummary {
  std::string id;
  std::string title;
  std::string value;                ///< "percent, drifts 1 per 30 days", "rejects < open < accepts", "category", "date"
  std::vector<std::string> checks;  ///< kinds, in the order of the file
  std::size_t patterns = 0;         ///< every `match` and `regex` counts
  std::size_t examples = 0;
};

/// All topics, in the order of their ids.
[[nodiscard]] std::vector<TopicSummary> summarise(const RuleSet& rules);

}  // namespace gainsay
