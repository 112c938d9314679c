#include "extract/frame/sample.h"

#include <algorithm>

#include "rule/pattern/pattern.h"

namespace gainsay {
namespace {

// A figure in a unit, as news writes it.
std::string quantity_example(const std::string& unit, const RuleSet& rules) {
  if (unit == "count") return "400";
  const Unit* known = rules.language.units.find(unit);
  if (known == nullptr) return "400";
  const std::string name = known->names.empty() ? unit : known->names.front();
  return known->currency ? "40,000,000 " + name + "s" : "40 " + name + (known->dimension == "time" ? "s" : "");
}

std::string example(const SlotSpec& slot, const Topic& topic, const RuleSet& rules, std::size_t number) {
  const NounClasses& nouns = rules.language.noun_classes;
  const std::string& type = slot.type == "value" ? topic.value.unit : slot.type;
  if (slot.type == "value" && topic.value.type == ValueType::date) return nouns.sample_date;
  if (slot.type == "date") return nouns.sample_date;
  if (slot.type == "value" || type == "quantity" || type == "count" || rules.language.units.find(type) != nullptr)
    return quantity_example(type == "quantity" ? "count" : type, rules);
  return nouns.sample_names.empty() ? slot.name : nouns.sample_names[number % nouns.sample_names.size()];
}

std::string list_example(const std::string& name, const RuleSet& rules) {
  const auto list = rules.lists.find(name);
  if (list == rules.lists.end() || list->second.bases.empty()) return name;
  // the shortest base form: longer ones are phrases
  return *std::min_element(
      list->second.bases.begin(), list->second.bases.end(), [](const std::string& a, const std::string& b) {
        return std::pair(std::count(a.begin(), a.end(), ' '), a) < std::pair(std::count(b.begin(), b.end(), ' '), b);
      });
}

}  // namespace

Sample make_sample(const std::string& says, const Topic& topic, const RuleSet& rules, const Vocabulary& vocabulary) {
  Sample sample;
  sample.document = std::make_unique<Document>();
  std::string& text = sample.document->text;
  std::size_t number = 0;
  for (std::size_t at = 0; at < says.size();) {
    const char close = says[at] == '{' ? '}' : says[at] == '<' ? '>' : '\0';
    const std::size_t end = close == '\0' ? std::string::npos : says.find(close, at);
    if (end == std::string::npos) {
      text += says[at++];
      continue;
    }
    Placeholder blank{says.substr(at + 1, end - at - 1), close == '>', {}};
    const std::string words =
        blank.list ? list_example(blank.name, rules) : example(pattern_slot(topic, blank.name), topic, rules, number++);
    blank.span = {text.size(), text.size() + words.size()};
    text += words;
    sample.placeholders.push_back(std::move(blank));
    at = end + 1;
  }
  if (!text.empty() && text.back() != '.') text += '.';
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 32);
  sample.annotation.reset(new Annotation{sample.document.get(), Words(text, vocabulary), {}, {}, {}, {}});
  Sentence sentence;
  sentence.span = {0, text.size()};
  sentence.end_word = sample.annotation->words.size();
  sample.annotation->sentences.push_back(sentence);
  return sample;
}

}  // namespace gainsay
