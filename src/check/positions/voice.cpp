#include "check/positions/voice.h"

#include <algorithm>
#include <numeric>

namespace gainsay {

long window_of(const CheckContext& context) {
  const bool states = context.topic.value.type == ValueType::category;
  return context.spec.settings.days("window").value_or(states ? default_window_of_states : default_window);
}

std::string member_of(const Statement& statement, const CheckContext& context) {
  if (statement.speaker.empty())
    return context.spec.settings.truth("outlet", true) ? "outlet " + statement.source : std::string();
  const bool by_side = context.spec.settings.text("by", "side") == "side";
  return by_side && !statement.speaker_side.empty() ? statement.speaker_side : statement.speaker;
}

bool near_in_time(const Statement& a, const Statement& b, long window) {
  const bool states = std::holds_alternative<CategoryValue>(a.value) && std::holds_alternative<CategoryValue>(b.value);
  const bool stated = !a.as_of_assumed || !b.as_of_assumed;
  return gap_in_days(DateRange::of(a.said_on), DateRange::of(b.said_on)) <= window &&
         gap_in_days({as_of_first(a), as_of_last(a)}, {as_of_first(b), as_of_last(b)}) <=
             (states && stated ? std::min(window, default_window_of_states) : window);
}

bool told_of_past(const Statement& statement) {
  return !statement.as_of.first && statement.as_of.last && *statement.as_of.last < statement.said_on;
}

std::vector<std::size_t> said_sequence(std::span<const Statement> statements) {
  std::vector<std::size_t> order(statements.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return said_order(statements[a], statements[b]); });
  return order;
}

std::vector<SettingSpec> voice_settings() {
  return {{"by", SettingType::choice, "side", "whose word counts as one voice", {"side", "speaker"}},
          {"window",
           SettingType::duration,
           "",
           "how far apart two statements may be: by default 60 days, of a state of things (a category) 14 days",
           {}},
          {"outlet", SettingType::truth, "true", "an outlet's own voice counts as a voice", {}}};
}

}  // namespace gainsay
