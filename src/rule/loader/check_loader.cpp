#include <algorithm>
#include <array>

#include "base/suggest.h"
#include "rule/loader/topic_loader.h"
#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

const std::array<std::string, 3> severities = {"notice", "warning", "error"};

std::optional<Severity> read_severity(TomlTable& table, std::string_view key) {
  const auto name = table.choice(key, severities);
  if (!name) return std::nullopt;
  return static_cast<Severity>(std::find(severities.begin(), severities.end(), *name) - severities.begin());
}

void read_severities(TomlTable& table, CheckSpec& check) {
  const toml::node* node = table.node("severity");
  if (node == nullptr) return;
  if (node->is_table()) {
    table.table("severity", [&](TomlTable& tiers) {
      check.hard_severity = read_severity(tiers, "hard");
      check.soft_severity = read_severity(tiers, "soft");
    });
    return;
  }
  check.hard_severity = read_severity(table, "severity");
  check.soft_severity = check.hard_severity;
}

void read_modalities(TomlTable& table, CheckSpec& check) {
  const auto& names = modality_names();
  for (const PlacedText& item : table.placed_texts("modality")) {
    const auto at = std::find(names.begin(), names.end(), item.text);
    if (at == names.end())
      table.source().error(item.place, "unknown modality '" + item.text + "'", suggestion(item.text, names));
    else
      check.modalities.push_back(static_cast<Modality>(at - names.begin()));
  }
}

void read_across(TomlTable& table, const Topic& topic, CheckSpec& check) {
  std::vector<std::string> wanted;
  for (const PlacedText& slot : table.placed_texts("across")) {
    if (std::find(topic.key.begin(), topic.key.end(), slot.text) == topic.key.end())
      table.source().error(slot.place, "'across' names '" + slot.text + "', which is not a slot of the key",
                           suggestion(slot.text, topic.key));
    wanted.push_back(slot.text);
  }
  for (const std::string& slot : topic.key)
    if (std::find(wanted.begin(), wanted.end(), slot) != wanted.end()) check.across.push_back(slot);
}

std::optional<SettingValue> read_duration(TomlTable& table, const std::string& key) {
  auto text = table.text(key);
  if (text && !parse_days(*text)) {
    table.error(key, "'" + *text + "' is not a duration", "write it as \"10 days\", \"2 weeks\" or \"1 month\"");
    return std::nullopt;
  }
  return text;
}

std::optional<SettingValue> read_rate(TomlTable& table, const std::string& key, const std::string& unit) {
  auto text = table.text(key);
  if (text && !parse_rate(*text, unit)) {
    table.error(key, "'" + *text + "' is not a rate of change",
                "write an amount in the topic's unit and a time, such as \"2000 per 1 day\"");
    return std::nullopt;
  }
  return text;
}

std::optional<SettingValue> read_tolerance(TomlTable& table, const std::string& key) {
  const toml::node* node = table.node(key);
  if (node == nullptr) return std::nullopt;
  std::string text;
  if (node->is_number()) {
    if (const auto number = table.number(key)) text = number->to_string();
  } else if (const auto written = table.text(key)) {
    text = *written;
  } else {
    return std::nullopt;
  }
  const std::string_view amount = text.ends_with('%') ? std::string_view(text).substr(0, text.size() - 1) : text;
  const auto number = Decimal::parse(trimmed(amount));
  if (number && *number >= Decimal(0)) return text;
  table.error(key, "'" + text + "' is not a tolerance",
              "write an amount in the topic's unit, \"5\", or a share, \"5 %\"");
  return std::nullopt;
}

template <typename T>
std::optional<SettingValue> as_setting(std::optional<T> value) {
  return value ? std::optional<SettingValue>(std::move(*value)) : std::nullopt;
}

std::optional<SettingValue> read_setting(TomlTable& table, const SettingSpec& spec, const std::string& unit) {
  switch (spec.type) {
    case SettingType::text:
      return as_setting(table.text(spec.name));
    case SettingType::texts:
      return SettingValue(table.texts(spec.name));
    case SettingType::number:
      return as_setting(table.number(spec.name));
    case SettingType::truth:
      return as_setting(table.truth(spec.name));
    case SettingType::day: {
      const auto day = table.date(spec.name);
      return day ? std::optional<SettingValue>(to_string(*day)) : std::nullopt;
    }
    case SettingType::duration:
      return read_duration(table, spec.name);
    case SettingType::rate:
      return read_rate(table, spec.name, unit);
    case SettingType::tolerance:
      return read_tolerance(table, spec.name);
    case SettingType::severity:
      return as_setting(table.choice(spec.name, severities));
    case SettingType::choice:
      return as_setting(table.choice(spec.name, spec.choices));
  }
  return std::nullopt;
}

const KindSpec* find_kind(TomlTable& table, const std::string& name, std::span<const KindSpec> kinds) {
  std::vector<std::string> names;
  for (const KindSpec& kind : kinds) {
    if (kind.name == name) return &kind;
    names.push_back(kind.name);
  }
  if (!name.empty()) table.error("kind", "unknown kind of check '" + name + "'", suggestion(name, names));
  return nullptr;
}

void check_value_type(TomlTable& table, const KindSpec& kind, ValueType type) {
  const std::string name(to_string(type));
  if (kind.values.empty() || std::find(kind.values.begin(), kind.values.end(), name) != kind.values.end()) return;
  std::string judged;
  for (const std::string& value : kind.values) judged += (judged.empty() ? "" : ", ") + value;
  table.error("kind", "the check '" + kind.name + "' cannot judge a " + name, "it judges values of type " + judged);
}

}  // namespace

CheckSpec load_check(TomlTable& table, const Topic& topic, const RuleNames& names) {
  CheckSpec check;
  check.place = table.place();
  check.kind = table.required_text("kind");
  read_severities(table, check);
  read_modalities(table, check);
  read_across(table, topic, check);
  const KindSpec* kind = find_kind(table, check.kind, names.kinds);
  if (kind == nullptr) {
    check.kind.clear();
    table.each([](std::string_view, const toml::node&) {});
    return check;
  }
  check_value_type(table, *kind, topic.value.type);
  for (const SettingSpec& spec : kind->settings) {
    if (!table.has(spec.name)) continue;
    if (auto value = read_setting(table, spec, topic.value.unit)) check.settings.set(spec.name, std::move(*value));
  }
  return check;
}

}  // namespace gainsay
