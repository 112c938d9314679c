#include "rule/lint/check_lint.h"

#include <algorithm>
#include <array>
#include <set>

#include "rule/loader/topic_loader.h"

namespace gainsay {
namespace {

// Kinds that need two different values of one key.
constexpr std::array of_two_values = {"conflict", "contested", "position_change"};
// Kinds that need two speakers of one key.
constexpr std::array of_two_speakers = {"contested", "denial", "misattribution"};

template <std::size_t Size>
bool is_one_of(const std::string& kind, const std::array<const char*, Size>& kinds) {
  return std::any_of(kinds.begin(), kinds.end(), [&](const char* name) { return kind == name; });
}

// The slot keeps the statements that the check compares apart.
bool in_key(const Topic& topic, const CheckSpec& check, std::string_view slot) {
  const auto holds = [&](const std::vector<std::string>& slots) {
    return std::find(slots.begin(), slots.end(), slot) != slots.end();
  };
  return holds(topic.key) && !holds(check.across);
}

// The one value that all patterns state by themselves; empty when they state several, or the text decides.
std::string only_value(const Topic& topic) {
  std::set<std::string> values;
  for (const PatternSpec& pattern : topic.patterns) {
    std::string value = pattern.value;
    if (value.empty()) {
      const auto set = pattern.set.find(topic.value.slot);
      if (set != pattern.set.end()) value = set->second;
    }
    if (value.empty() || pattern.polarity == Polarity::denied) return "";
    values.insert(value);
  }
  return values.size() == 1 ? *values.begin() : "";
}

class CheckLinter {
 public:
  CheckLinter(const Topic& topic, const CheckSpec& check, Diagnostics& found)
      : topic_(topic), check_(check), found_(found) {}
  void run();

 private:
  void warn(std::string problem, std::string remedy) {
    found_.push_back({Severity::warning, check_.place,
                      "the check '" + check_.kind + "' can never fire: " + std::move(problem), std::move(remedy)});
  }
  void lint_bounds();
  void lint_key();
  void lint_values();
  void lint_modalities();

  const Topic& topic_;
  const CheckSpec& check_;
  Diagnostics& found_;
};

void CheckLinter::lint_bounds() {
  if (check_.kind != "bounds") return;
  const auto low = check_.settings.number("low"), high = check_.settings.number("high");
  if (!low && !high && check_.settings.find("low") == nullptr && check_.settings.find("high") == nullptr)
    warn("it has neither 'low' nor 'high'", "add low = 0, high = 100, or both");
  if (low && high && *high < *low)
    found_.push_back(
        {Severity::warning, check_.place, "the check 'bounds' always fires: 'high' lies below 'low'", "swap them"});
}

void CheckLinter::lint_key() {
  const std::string& value = topic_.value.slot;
  if (!value.empty() && in_key(topic_, check_, value) && is_one_of(check_.kind, of_two_values))
    warn("the value {" + value + "} is a part of the key, so two statements of one key never differ",
         "take '" + value + "' out of the key");
  const bool apart = in_key(topic_, check_, "speaker") || in_key(topic_, check_, "speaker_side");
  if (apart && is_one_of(check_.kind, of_two_speakers))
    warn("the key holds the speaker, so two speakers never meet", "take 'speaker' out of the key");
}

void CheckLinter::lint_values() {
  const std::string value = only_value(topic_);
  if (value.empty() || !is_one_of(check_.kind, of_two_values)) return;
  warn("every pattern states '" + value + "'",
       "add a [[pattern]] for another value, or one with polarity = \"denied\"");
}

void CheckLinter::lint_modalities() {
  if (check_.modalities.empty() || topic_.patterns.empty()) return;
  for (const PatternSpec& pattern : topic_.patterns) {
    if (!pattern.modality) return;
    if (std::find(check_.modalities.begin(), check_.modalities.end(), *pattern.modality) != check_.modalities.end())
      return;
  }
  warn("no pattern gives a modality that it judges", "correct 'modality' of the check or of the patterns");
}

void CheckLinter::run() {
  lint_bounds();
  lint_key();
  lint_values();
  lint_modalities();
}

}  // namespace

void lint_checks(const Topic& topic, Diagnostics& found) {
  for (const CheckSpec& check : topic.checks) CheckLinter(topic, check, found).run();
}

}  // namespace gainsay
