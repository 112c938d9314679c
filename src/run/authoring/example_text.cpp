#include "run/authoring/example_text.h"

#include "run/authoring/underline.h"

namespace gainsay {
namespace {

constexpr std::string_view indent = "\n  ";

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

// Only what differs from an affirmed assertion of the outlet is worth a word.
void add_voice(std::vector<std::string>& parts, const Statement& statement, const Topic& topic) {
  for (const char* name : {"speaker", "polarity", "modality"}) {
    const std::string filled = filler(statement, topic, name);
    if (filled != "outlet" && filled != "affirmed" && filled != "asserted")
      parts.push_back(std::string(name) + " = " + filled);
  }
}

}  // namespace

std::string underlined(const Statement& statement) {
  std::string out = "\n" + underlined(statement.sentence, {{statement.in_sentence, '^'}}, indent.size() - 1);
  out.pop_back();
  return out;
}

std::string describe(const Statement& statement, const Topic& topic) {
  std::vector<std::string> parts;
  for (const Slots* slots : {&statement.key, &statement.slots})
    for (const auto& [slot, filled] : *slots) parts.push_back(slot + " = " + filled);
  parts.push_back("value = " + display(statement.value));
  add_voice(parts, statement, topic);
  return joined(parts);
}

std::string describe(const ExpectedStatement& expected) {
  std::vector<std::string> parts;
  for (const auto& [slot, filled] : expected.slots) parts.push_back(slot + " = " + filled);
  return parts.empty() ? "any statement" : joined(parts);
}

std::string describe(const Pairing& pairing, const Topic& topic) {
  if (pairing.expected == nullptr)
    return underlined(*pairing.found) + std::string(indent) +
           "found, and not expected: " + describe(*pairing.found, topic);
  if (pairing.found == nullptr) return std::string(indent) + "expected, and not found: " + describe(*pairing.expected);
  if (pairing.differences.empty()) return "";
  std::string out = underlined(*pairing.found);
  out += std::string(indent) + "expected: " + describe(*pairing.expected);
  out += std::string(indent) + "found:    " + describe(*pairing.found, topic);
  for (const Difference& part : pairing.differences)
    out +=
        std::string(indent) + "they part in '" + part.what + "': expected " + part.expected + ", found " + part.found;
  return out;
}

}  // namespace gainsay
