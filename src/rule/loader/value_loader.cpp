#include <algorithm>
#include <array>
#include <set>

#include "base/suggest.h"
#include "rule/loader/topic_loader.h"

namespace gainsay {
namespace {

const std::array<std::string, 5> type_names = {"quantity", "category", "stance", "date", "quote"};
const std::array<std::string, 3> over_time_names = {"fixed", "drifts", "grows"};

std::string without_commas(std::string_view text) {
  std::string out(text);
  out.erase(std::remove(out.begin(), out.end(), ','), out.end());
  return out;
}

// "30 days" and, with one implied, "day".
std::optional<long> read_period(std::string_view text) {
  if (const auto days = parse_days(text)) return days;
  return parse_days("1 " + std::string(text));
}

bool is_unit_word(std::string_view word, std::string_view unit) {
  if (word.empty() || word == unit || word == std::string(unit) + "s") return true;
  return unit == "percent" && (word == "point" || word == "points" || word == "%");
}

std::optional<Rate> read_rate(TomlTable& table, std::string_view key, std::string_view unit) {
  const auto text = table.text(key);
  if (!text) return std::nullopt;
  auto rate = parse_rate(*text, unit);
  if (!rate)
    table.error(key, "'" + *text + "' is not a rate of change",
                "write an amount in the topic's unit and a time, such as \"" + std::string(1, '1') +
                    (unit == "percent" ? " point" : "") + " per 30 days\"");
  return rate;
}

std::optional<ValueType> read_type(TomlTable& table) {
  if (!table.has("type")) {
    table.source().error(table.place(), "'type' is missing",
                         "add type = \"quantity\", \"category\", \"stance\", \"date\" or \"quote\"");
    return std::nullopt;
  }
  const auto name = table.choice("type", type_names);
  if (!name) return std::nullopt;
  return static_cast<ValueType>(std::find(type_names.begin(), type_names.end(), *name) - type_names.begin());
}

void read_over_time(TomlTable& table, ValueSpec& value) {
  if (const auto name = table.choice("over_time", over_time_names))
    value.over_time = static_cast<OverTime>(std::find(over_time_names.begin(), over_time_names.end(), *name) -
                                            over_time_names.begin());
  value.drift = read_rate(table, "drift", value.unit);
  value.max_rate = read_rate(table, "max_rate", value.unit);
  if (value.over_time == OverTime::drifts && !value.drift && !table.has("drift"))
    table.error("over_time", "a value that drifts needs a rate", "add drift = \"1 per 30 days\"");
  if (value.drift && value.over_time != OverTime::drifts)
    table.error("drift", "'drift' has no meaning for a value that does not drift", "add over_time = \"drifts\"");
}

void read_scale(TomlTable& table, ValueSpec& value) {
  std::set<std::string> seen;
  for (const PlacedText& step : table.placed_texts("scale")) {
    if (seen.insert(step.text).second)
      value.scale.push_back(step.text);
    else
      table.source().error(step.place, "'" + step.text + "' is on the scale twice");
  }
  if (value.type == ValueType::stance && value.scale.size() < 2)
    table.error("scale", "a stance needs a scale of two steps or more",
                "add scale = [\"rejects\", \"open\", \"accepts\"], from one extreme to the other");
}

// The id of the unit that texts call so: "%", "km", "kilometres".
std::string unit_called(const std::string& name, const Language& language) {
  const auto holds = [&](const std::vector<std::string>& names) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& n) { return n == name || n + "s" == name; });
  };
  for (const Unit& unit : language.units.units)
    if (holds(unit.names) || holds(unit.symbols) || holds(unit.before) || holds(unit.codes)) return unit.id;
  return "";
}

void check_unit(TomlTable& table, const ValueSpec& value, const Language& language) {
  if (value.type != ValueType::quantity) return;
  if (value.unit.empty()) {
    if (!table.has("unit"))
      table.source().error(table.place(), "a quantity needs a unit",
                           "add unit = \"percent\", \"count\" or another unit");
    return;
  }
  std::vector<std::string> known = {"count", "any"};
  for (const Unit& unit : language.units.units) known.push_back(unit.id);
  // without a language pack no units can be compared
  if (known.size() == 2 || std::find(known.begin(), known.end(), value.unit) != known.end()) return;
  std::string near = unit_called(value.unit, language);
  if (near.empty()) near = nearest(value.unit, known);
  table.error("unit", "unknown unit '" + value.unit + "'",
              near.empty() ? "for a number of things write unit = \"count\" and counted = [\"" + value.unit +
                                 "\"]; all units are in units.toml and currencies.toml of the language pack"
                           : "did you mean '" + near + "'?");
}

// Keys of other types of value are answered with the type that they belong to.
void reject_foreign(TomlTable& table, ValueType type) {
  struct Foreign {
    const char* key;
    ValueType type;
  };
  constexpr std::array keys = {
      Foreign{"unit", ValueType::quantity},     Foreign{"counted", ValueType::quantity},
      Foreign{"scale", ValueType::stance},      Foreign{"slot", ValueType::category},
      Foreign{"weekday", ValueType::date},      Foreign{"drift", ValueType::quantity},
      Foreign{"max_rate", ValueType::quantity},
  };
  for (const Foreign& foreign : keys) {
    if (foreign.type == type || !table.has(foreign.key)) continue;
    table.error(foreign.key,
                "'" + std::string(foreign.key) + "' belongs to a " + std::string(to_string(foreign.type)) +
                    ", and this value is a " + std::string(to_string(type)),
                "leave it out, or change the type");
  }
}

}  // namespace

std::optional<Rate> parse_rate(std::string_view text, std::string_view unit) {
  const std::size_t per = text.find(" per ");
  if (per == std::string_view::npos) return std::nullopt;
  const std::string_view amount = text.substr(0, per);
  const std::size_t space = std::min(amount.find(' '), amount.size());
  const auto number = Decimal::parse(without_commas(amount.substr(0, space)));
  const auto days = read_period(text.substr(per + 5));
  if (!number || *number < Decimal(0) || !days || *days <= 0) return std::nullopt;
  if (space < amount.size() && !is_unit_word(amount.substr(space + 1), unit)) return std::nullopt;
  return Rate{*number, *days};
}

std::string_view to_string(ValueType type) { return type_names[static_cast<std::size_t>(type)]; }

ValueSpec load_value(TomlTable& table, const RuleNames& names) {
  ValueSpec value;
  const auto type = read_type(table);
  value.type = type.value_or(ValueType::quantity);
  value.unit = table.text("unit").value_or("");
  value.counted = table.texts("counted");
  value.slot = table.text("slot").value_or("");
  static const std::array<std::string, 2> weekdays = {"any", "wrong"};
  value.wrong_weekday = table.choice("weekday", weekdays) == "wrong";
  read_over_time(table, value);
  read_scale(table, value);
  if (!type) return value;  // reported; every other fault would follow from it
  reject_foreign(table, value.type);
  check_unit(table, value, *names.language);
  if (!value.counted.empty() && value.unit != "count")
    table.error("counted", "only bare counts have counted nouns, and the unit is '" + value.unit + "'",
                "write unit = \"count\", or leave 'counted' out");
  return value;
}

}  // namespace gainsay
