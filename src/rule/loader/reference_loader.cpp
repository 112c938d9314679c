#include <algorithm>

#include "base/suggest.h"
#include "lang/quantity/quantities.h"
#include "rule/loader/topic_loader.h"

namespace gainsay {
namespace {

// Every slot of the topic's key, and no other.
bool read_key(TomlTable& table, const Topic& topic, ReferenceSpec& reference) {
  bool complete = true;
  const bool there = table.table("key", [&](TomlTable& key) {
    std::vector<std::string> given;
    key.each([&](std::string_view slot, const toml::node&) { given.emplace_back(slot); });
    for (const std::string& slot : given)
      if (std::find(topic.key.begin(), topic.key.end(), slot) == topic.key.end())
        key.error(slot, "the key of this topic has no slot '" + slot + "'", suggestion(slot, topic.key));
    for (const std::string& slot : topic.key) {
      const auto filler = key.text(slot);
      reference.key.emplace_back(slot, filler.value_or(""));
      if (filler) continue;
      complete = false;
      if (!key.has(slot)) key.source().error(key.place(), "the key lacks the slot '" + slot + "'");
    }
  });
  if (there || topic.key.empty()) return complete;
  if (!table.has("key"))
    table.source().error(table.place(), "'key' is missing", "add key = { " + topic.key.front() + " = \"...\" }");
  return false;
}

std::optional<Value> read_quantity(TomlTable& table, const std::string& text, const Topic& topic,
                                   const Language& language) {
  const std::string& unit = topic.value.unit;
  const auto parse = [&](const std::string& words) {
    return parse_quantity(words, language.numbers, language.hedges, language.units);
  };
  auto value = parse(text);
  if (value && value->unit == "count" && unit != "count") value = parse(text + " " + unit);
  if (value && value->unit != unit) value = convert(*value, unit, language.units);
  if (const auto number = Decimal::parse(text); !value && number) {
    value.emplace();
    value->text = text;
    value->unit = unit;
    value->hard = value->soft = Interval::exactly(*number);
  }
  if (value) return Value(std::move(*value));
  table.error("value", "'" + text + "' is not a quantity in " + unit, "write it as an author would: \"about 5 hours\"");
  return std::nullopt;
}

std::optional<Value> read_value(TomlTable& table, const std::string& text, const Topic& topic,
                                const Language& language) {
  switch (topic.value.type) {
    case ValueType::quantity:
      return read_quantity(table, text, topic, language);
    case ValueType::date:
      if (const auto range = parse_range(text)) return Value(DateValue{*range, Granularity::unknown});
      table.error("value", "'" + text + "' is not a valid date", "write it as \"2025-02-02\", \"2025-02\" or \"2025\"");
      return std::nullopt;
    case ValueType::category:
      return Value(CategoryValue{text});
    case ValueType::stance: {
      const auto& scale = topic.value.scale;
      if (std::find(scale.begin(), scale.end(), text) != scale.end()) return Value(StanceValue{text, scale});
      table.error("value", "'" + text + "' is not on the scale of this topic", suggestion(text, scale));
      return std::nullopt;
    }
    case ValueType::quote:
      return Value(QuoteValue{text});
  }
  return std::nullopt;
}

// A number or a date may be written without quotation marks.
std::optional<std::string> value_words(TomlTable& table) {
  const toml::node* node = table.node("value");
  if (node == nullptr) {
    table.source().error(table.place(), "'value' is missing");
    return std::nullopt;
  }
  if (node->is_number()) {
    const auto number = table.number("value");
    return number ? std::optional(number->to_string()) : std::nullopt;
  }
  return node->is_date() ? table.day("value") : table.text("value");
}

}  // namespace

std::optional<ReferenceSpec> load_reference(TomlTable& table, const Topic& topic, const RuleNames& names) {
  ReferenceSpec reference;
  reference.place = table.place();
  if (const auto of = table.text("topic"); of && *of != topic.id)
    table.error("topic", "this reference is in the file of another topic, '" + topic.id + "'",
                "move it, or leave 'topic' out");
  const bool keyed = read_key(table, topic, reference);
  const auto words = value_words(table);
  reference.from = table.date("from");
  reference.until = table.date("until");
  reference.source = table.required_text("source");
  reference.link = table.text("link").value_or("");
  if (reference.from && reference.until && *reference.until < *reference.from)
    table.error("until", "the reference ends before it begins");
  if (!words) return std::nullopt;
  auto value = read_value(table, *words, topic, *names.language);
  if (!value || !keyed || reference.source.empty()) return std::nullopt;
  reference.value = std::move(*value);
  return reference;
}

}  // namespace gainsay
