#include "run/explain/explain.h"

namespace gainsay {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string setting(const SettingSpec& spec) {
  std::string out = "  " + spec.name;
  if (!spec.choices.empty()) out += " (" + joined(spec.choices) + ")";
  if (!spec.fallback.empty()) out += ", by default " + spec.fallback;
  return out + ": " + spec.meaning + "\n";
}

}  // namespace

std::string explain_check(const CheckKind& kind) {
  std::string out = kind.spec.name + ": " + kind.summary + "\n\n" + kind.explanation + "\n\n";
  out += "Judges: " + joined(kind.spec.values) + "\n";
  out += "Severity: " + std::string(to_string(kind.hard_severity)) + " when no reading of the words fits, " +
         std::string(to_string(kind.soft_severity)) + " when only a generous one does\n";
  if (!kind.spec.settings.empty()) out += "\nSettings:\n";
  for (const SettingSpec& spec : kind.spec.settings) out += setting(spec);
  if (!kind.fires.empty()) out += "\nFires:  " + example_text(kind.fires) + "\n";
  if (!kind.silent.empty()) out += "Silent: " + example_text(kind.silent) + "\n";
  return out;
}

}  // namespace gainsay
