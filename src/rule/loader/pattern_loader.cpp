#include <algorithm>
#include <array>

#include "base/suggest.h"
#include "rule/loader/topic_loader.h"

namespace gainsay {
namespace {

const std::array<std::string, 2> polarities = {"affirmed", "denied"};

template <typename Enum, std::size_t Size>
std::optional<Enum> read_enum(TomlTable& table, std::string_view key, const std::array<std::string, Size>& names) {
  const auto name = table.choice(key, names);
  if (!name) return std::nullopt;
  return static_cast<Enum>(std::find(names.begin(), names.end(), *name) - names.begin());
}

void read_constant(TomlTable& table, std::string_view key, const ValueSpec& value, PatternSpec& pattern) {
  const auto constant = table.text(key);
  if (!constant) return;
  if (!pattern.value.empty()) table.error(key, "'value' and 'stance' are one key, and both are given", "leave one out");
  pattern.value = *constant;
  if (value.type == ValueType::stance) {
    if (!value.scale.empty() && std::find(value.scale.begin(), value.scale.end(), *constant) == value.scale.end())
      table.error(key, "'" + *constant + "' is not on the scale of this topic", suggestion(*constant, value.scale));
  } else if (key == "stance") {
    table.error(key, "only a topic whose value is a stance has stances", "write value = \"" + *constant + "\"");
  } else if (value.type != ValueType::category) {
    table.error(
        key, "a constant value fits a category or a stance, and this topic has a " + std::string(to_string(value.type)),
        "put {value} into the pattern");
  }
}

void read_set(TomlTable& table, const Topic& topic, PatternSpec& pattern) {
  table.table("set", [&](TomlTable& set) {
    const auto known = slot_names(topic);
    std::vector<std::string> given;
    set.each([&](std::string_view slot, const toml::node&) { given.emplace_back(slot); });
    for (const std::string& slot : given) {
      if (std::find(known.begin(), known.end(), slot) == known.end())
        set.error(slot, "'set' names '" + slot + "', which is not a slot of this topic", suggestion(slot, known));
      else if (const auto filler = set.text(slot))
        pattern.set[slot] = *filler;
    }
  });
}

void read_texts(TomlTable& table, std::string_view key, std::vector<std::string>& texts, std::vector<Place>& places) {
  for (PlacedText& text : table.placed_texts(key)) {
    texts.push_back(std::move(text.text));
    places.push_back(std::move(text.content));
  }
}

}  // namespace

PatternSpec load_pattern(TomlTable& table, const Topic& topic, const RuleNames&) {
  PatternSpec pattern;
  read_texts(table, "match", pattern.match, pattern.places);
  if (const auto regex = table.text("regex")) {
    pattern.regex = *regex;
    pattern.places.push_back(table.content_of("regex"));
  }
  if (pattern.places.empty() && !table.has("match"))
    table.source().error(table.place(), "a pattern needs 'match' or 'regex'", "add match = '...'");
  read_texts(table, "then", pattern.then, pattern.then_places);
  read_texts(table, "unless", pattern.unless, pattern.unless_places);
  read_texts(table, "needs", pattern.needs, pattern.needs_places);
  read_constant(table, "value", topic.value, pattern);
  read_constant(table, "stance", topic.value, pattern);
  read_set(table, topic, pattern);
  pattern.polarity = read_enum<Polarity>(table, "polarity", polarities);
  pattern.modality = read_enum<Modality>(table, "modality", modality_names());
  pattern.hedge = table.text("hedge").value_or("");
  return pattern;
}

const std::array<std::string, 6>& modality_names() {
  static const std::array<std::string, 6> names = {"asserted",    "possible", "forecast",
                                                   "conditional", "demanded", "asked"};
  return names;
}

}  // namespace gainsay
