#include "run/authoring/expectation.h"

#include <algorithm>

#include "base/utf8.h"

namespace gainsay {
namespace {

std::string show(const DateRange& range) {
  if (range.first && range.first == range.last) return to_string(*range.first);
  return (range.first ? to_string(*range.first) : "") + "/" + (range.last ? to_string(*range.last) : "");
}

std::string show(const QuantityValue& value) {
  std::string out = value.text + " = " + to_string(value.hard);
  if (value.soft != value.hard) out += ", most likely " + to_string(value.soft);
  return out + " " + value.unit;
}

Difference difference(std::string what, std::string expected, std::string found) {
  return {std::move(what), std::move(expected), std::move(found)};
}

bool same_words(std::string_view a, std::string_view b) { return fold(a) == fold(b); }

}  // namespace

std::string filler(const Statement& statement, const Topic& topic, std::string_view name) {
  for (const Slots* slots : {&statement.key, &statement.slots})
    for (const auto& [slot, filled] : *slots)
      if (slot == name) return filled;
  if (name == "value" || name == topic.value.slot) return display(statement.value);
  if (name == "speaker") return statement.speaker.empty() ? "outlet" : statement.speaker;
  if (name == "speaker_side") return statement.speaker_side;
  if (name == "attribution") return std::string(to_string(statement.attribution));
  if (name == "polarity") return std::string(to_string(statement.polarity));
  if (name == "modality") return std::string(to_string(statement.modality));
  if (name == "as_of") return show(statement.as_of);
  return "";
}

ExpectationReader::ExpectationReader(const Language& language)
    : language_(language), quantities_(language.numbers, language.hedges, language.units, vocabulary_) {}

std::vector<Difference> ExpectationReader::compare(const ExpectedStatement& expected, const Statement& found,
                                                   const Topic& topic) const {
  std::vector<Difference> out;
  for (const auto& [name, wanted] : expected.slots) {
    if (name == "value") {
      if (auto differs = compare_value(wanted, found.value, topic)) out.push_back(std::move(*differs));
      continue;
    }
    const std::string filled = filler(found, topic, name);
    const bool same = name == "as_of" ? parse_range(wanted) == found.as_of : same_words(wanted, filled);
    if (!same) out.push_back(difference(name, wanted, filled.empty() ? "nothing" : filled));
  }
  return out;
}

std::optional<Difference> ExpectationReader::compare_value(const std::string& expected, const Value& found,
                                                           const Topic& topic) const {
  if (const auto* quantity = std::get_if<QuantityValue>(&found))
    return compare_quantity(expected, *quantity, topic.value.unit == "any" ? quantity->unit : topic.value.unit);
  if (const auto* date = std::get_if<DateValue>(&found)) {
    const auto range = parse_range(expected);
    if (range && *range == date->range) return std::nullopt;
    return difference("value", range ? expected : expected + ", which is not a date such as 2025-02-02",
                      show(date->range));
  }
  const auto* quote = std::get_if<QuoteValue>(&found);
  const std::string words = quote != nullptr ? quote->text : display(found);
  if (same_words(expected, words)) return std::nullopt;
  return difference("value", expected, words);
}

std::optional<Difference> ExpectationReader::compare_quantity(const std::string& expected, const QuantityValue& said,
                                                              const std::string& unit) const {
  const QuantityValue found = convert(said, unit, language_.units).value_or(said);
  if (const auto interval = parse_interval(expected)) {
    if (*interval == found.hard) return std::nullopt;
    return difference("value", expected, show(found));
  }
  const auto wanted = read_quantity(expected, unit);
  if (!wanted) return difference("value", expected + ", which is not a quantity in " + unit, show(found));
  if (wanted->hard == found.hard && wanted->soft == found.soft) return std::nullopt;
  return difference("value", show(*wanted), show(found));
}

// A number without a unit is in the topic's.
std::optional<QuantityValue> ExpectationReader::read_quantity(const std::string& text, const std::string& unit) const {
  auto value = quantities_.parse(text);
  if (value && value->unit == "count" && unit != "count") value = quantities_.parse(text + " " + unit);
  if (!value || value->unit == unit) return value;
  return convert(*value, unit, language_.units);
}

}  // namespace gainsay
