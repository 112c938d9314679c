#include "rule/reference/summary.h"

namespace gainsay {
namespace {

std::string rate(const Rate& rate) {
  return rate.amount.to_string() + " per " + (rate.days == 1 ? "day" : std::to_string(rate.days) + " days");
}

std::string movement(const ValueSpec& value) {
  switch (value.over_time) {
    case OverTime::fixed:
      return "";
    case OverTime::drifts:
      return ", drifts" + (value.drift ? " " + rate(*value.drift) : "");
    case OverTime::grows:
      return ", grows" + (value.max_rate ? " at most " + rate(*value.max_rate) : "");
  }
  return "";
}

std::string describe(const ValueSpec& value) {
  if (value.type == ValueType::quantity) return value.unit + movement(value);
  if (value.type == ValueType::stance) {
    std::string out;
    for (const std::string& step : value.scale) out += (out.empty() ? "" : " < ") + step;
    return out;
  }
  if (value.type == ValueType::category) return value.slot.empty() ? "category" : "category {" + value.slot + "}";
  return (value.type == ValueType::date ? "date" : "quote") + movement(value);
}

}  // namespace

std::vector<TopicSummary> summarise(const RuleSet& rules) {
  std::vector<TopicSummary> out;
  for (const Topic& topic : rules.topics) {
    TopicSummary summary{topic.id, topic.title, describe(topic.value), {}, 0, topic.examples.size()};
    for (const CheckSpec& check : topic.checks) summary.checks.push_back(check.kind);
    for (const PatternSpec& pattern : topic.patterns)
      summary.patterns += pattern.match.size() + (pattern.regex.empty() ? 0 : 1);
    out.push_back(std::move(summary));
  }
  return out;
}

}  // namespace gainsay
