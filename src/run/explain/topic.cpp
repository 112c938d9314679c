#include "run/explain/explain.h"

namespace gainsay {
namespace {

std::string patterns(const Topic& topic) {
  std::string out = "\nPatterns:\n";
  for (const PatternSpec& pattern : topic.patterns) {
    for (const std::string& match : pattern.match) out += "  " + match + "\n";
    if (!pattern.regex.empty()) out += "  regex " + pattern.regex + "\n";
    for (const std::string& then : pattern.then) out += "    then " + then + "\n";
    for (const std::string& unless : pattern.unless) out += "    unless " + unless + "\n";
    if (!pattern.value.empty()) out += "    gives " + pattern.value + "\n";
  }
  return out;
}

std::string slots(const Topic& topic) {
  std::string out = "\nComparable when these are equal:";
  for (const std::string& name : topic.key) out += " " + name;
  out += topic.key.empty() ? " (always)\n" : "\n";
  for (const SlotSpec& slot : topic.slots) out += "  {" + slot.name + "} is " + slot.type + "\n";
  return out;
}

std::string checks(const Topic& topic) {
  std::string out = "\nChecks (gainsay explain NAME describes them):";
  for (const CheckSpec& check : topic.checks) out += " " + check.kind;
  return out + "\n";
}

std::string examples(const Topic& topic) {
  std::string out = "\nExamples:\n";
  for (const ExampleSpec& example : topic.examples) {
    if (!example.of_check) {
      out += "  " + example.text + "\n    gives " + std::to_string(example.gives.size()) +
             (example.gives.size() == 1 ? " statement\n" : " statements\n");
      continue;
    }
    for (const SaidExample& said : example.said)
      out += "  " + to_string(said.date) + " " + said.source + ": " + said.text + "\n";
    out += "    finds";
    for (const std::string& kind : example.finds) out += " " + kind;
    out += example.finds.empty() ? " nothing\n" : "\n";
  }
  return out;
}

}  // namespace

std::string explain_topic(const Topic& topic) {
  std::string out = topic.id + ": " + topic.title + "\n" + topic.path + "\n";
  if (!topic.why.empty()) out += "\n" + topic.why + "\n";
  return out + slots(topic) + patterns(topic) + checks(topic) + examples(topic);
}

}  // namespace gainsay
