#include "check/lint.h"

#include <algorithm>
#include <set>

#include "check/kind.h"

namespace gainsay {
namespace {

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
  CheckLinter(const Topic& topic, const CheckSpec& check, const KindNeeds& needs, Diagnostics& found)
      : topic_(topic), check_(check), needs_(needs), found_(found) {}
  void run();

 private:
  void warn(const std::string& problem, std::string remedy) {
    found_.push_back(never_fires(check_, problem, std::move(remedy)));
  }
  void lint_key();
  void lint_values();
  void lint_modalities();

  const Topic& topic_;
  const CheckSpec& check_;
  const KindNeeds& needs_;
  Diagnostics& found_;
};

void CheckLinter::lint_key() {
  const std::string& value = topic_.value.slot;
  if (!value.empty() && in_key(topic_, check_, value) && needs_.two_values)
    warn("the value {" + value + "} is a part of the key, so two statements of one key never differ",
         "take '" + value + "' out of the key");
  const bool apart = in_key(topic_, check_, "speaker") || in_key(topic_, check_, "speaker_side");
  if (apart && needs_.two_speakers)
    warn("the key holds the speaker, so two speakers never meet", "take 'speaker' out of the key");
}

void CheckLinter::lint_values() {
  const std::string value = only_value(topic_);
  if (value.empty() || !needs_.two_values) return;
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
  lint_key();
  lint_values();
  lint_modalities();
}

}  // namespace

void lint_checks(const Topic& topic, Diagnostics& found) {
  for (const CheckSpec& check : topic.checks) {
    const CheckKind* kind = find_check_kind(check.kind);
    if (kind == nullptr) continue;  // as the loader said
    if (kind->lint != nullptr && topic.reckon.empty()) kind->lint(check, found);
    CheckLinter(topic, check, kind->needs, found).run();
  }
}

Diagnostic never_fires(const CheckSpec& check, const std::string& problem, std::string remedy) {
  return {Severity::warning, check.place, "the check '" + check.kind + "' can never fire: " + problem,
          std::move(remedy)};
}

}  // namespace gainsay
