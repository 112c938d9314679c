#include "extract/cell_reader.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "lang/unit.h"
#include "text/white_space.h"

namespace gainsay {
namespace {

constexpr std::size_t remembered = 4096;  // cells of prose whose reading is kept

MonthNames month_names(const CalendarLexicon& calendar) {
  MonthNames out(12);
  for (const CalendarWord& word : calendar.words) {
    const bool month = word.role == CalendarRole::month || word.role == CalendarRole::ambiguous_month;
    if (month && word.value >= 1 && word.value <= 12)
      out[static_cast<std::size_t>(word.value) - 1].push_back(fold(word.phrase));
  }
  return out;
}

// A rule in multiples of a number, applied to it. Below zero, what is more lies further down.
Interval times(const Interval& rule, Decimal number) {
  if (number >= Decimal(0)) return rule.scaled(number);
  Interval out = rule.scaled(-number);
  std::swap(out.low, out.high);
  std::swap(out.low_open, out.high_open);
  if (out.low) out.low = -*out.low;
  if (out.high) out.high = -*out.high;
  return out;
}

bool is_numeric(char c) { return is_digit(c) || c == '.' || c == ',' || c == '\'' || c == ' ' || c == '_'; }

// "1,234,567": groups of three behind the first.
bool is_grouped(std::string_view whole, char mark) {
  std::size_t run = 0;
  bool first = true;
  for (const char c : whole) {
    if (c != mark) {
      if (++run > 3) return false;
      continue;
    }
    if (run == 0 || (!first && run != 3)) return false;
    first = false;
    run = 0;
  }
  return run == 3;
}

// "1e5" and "2.5E-3" as JSON writes them: the exponent and the text before it.
int take_exponent(std::string_view& text) {
  const std::size_t mark = text.find_first_of("eE");
  if (mark == std::string_view::npos || mark == 0 || mark + 1 >= text.size()) return 0;
  std::string_view digits = text.substr(mark + 1);
  if (digits.front() == '+') digits.remove_prefix(1);
  int exponent = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
  if (error != std::errc() || end != digits.data() + digits.size() || exponent < -12 || exponent > 24) return 0;
  text = text.substr(0, mark);
  return exponent;
}

CellFault separators(std::string_view text) {
  return {"'" + std::string(text) + "' has separators that can be read in two ways",
          "declare them in the dataset: decimal = \",\" and group = \".\", or the other way round"};
}

// The digits with a point and no groups; empty, with a fault, when the separators will not do.
std::string plain_digits(std::string_view text, const DatasetSpec& dataset, CellFault& fault) {
  const char decimal = dataset.decimal;
  const std::size_t point = text.find(decimal);
  const std::string_view whole = text.substr(0, point);
  const std::string_view rest = point == std::string_view::npos ? "" : text.substr(point + 1);
  char group = dataset.group;
  if (group == '\0') {
    // A lone sort of separator that can only be a group is one; next to a decimal mark it must be declared.
    const std::size_t mark = whole.find_first_of(",.' ");
    if (mark != std::string_view::npos && point == std::string_view::npos) group = whole[mark];
  }
  const bool bad_whole = std::any_of(whole.begin(), whole.end(), [&](char c) { return !is_digit(c) && c != group; });
  const bool bad_rest = !std::all_of(rest.begin(), rest.end(), is_digit);
  const bool grouped = group != '\0' && whole.find(group) != std::string_view::npos;
  if (bad_whole || bad_rest || (grouped && !is_grouped(whole, group))) {
    fault = separators(text);
    return {};
  }
  std::string out;
  for (const char c : whole)
    if (c != group) out += c;
  if (point != std::string_view::npos) out += '.' + std::string(rest);
  return out;
}

}  // namespace

bool is_formula(std::string_view text) {
  if (text.empty()) return false;
  if (text.front() == '=') return true;
  const bool sign = text.front() == '@' || text.front() == '+' || text.front() == '-';
  return sign && text.find_first_of("(|!") != std::string_view::npos;
}

std::optional<Decimal> read_number(std::string_view text, const DatasetSpec& dataset, CellFault& fault) {
  if (const auto plain = dataset.decimal == '.' ? Decimal::parse(text) : std::nullopt) return plain;
  const std::string_view written = text;
  bool negative = false;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  } else if (text.starts_with("\xE2\x88\x92")) {  // the minus sign
    negative = true;
    text.remove_prefix(3);
  }
  const int exponent = take_exponent(text);
  if (text.empty() || !is_digit(text.front()) || !std::all_of(text.begin(), text.end(), is_numeric))
    return std::nullopt;
  const std::string digits = plain_digits(text, dataset, fault);
  if (digits.empty()) return std::nullopt;
  auto number = Decimal::parse(digits);
  if (!number) {
    fault = {"'" + std::string(written) + "' is a number out of range", ""};
    return std::nullopt;
  }
  if (exponent != 0) number = *number * Decimal::power_of_ten(exponent);
  return negative ? -*number : *number;
}

CellReader::CellReader(const Language& language)
    : language_(language),
      quantities_(language.numbers, language.hedges, language.units, vocabulary_),
      months_(month_names(language.calendar)) {}

std::optional<QuantityValue> CellReader::prose(std::string_view text) {
  if (const auto known = prose_.find(text); known != prose_.end()) return known->second;
  std::optional<QuantityValue> value = quantities_.parse(text);
  if (prose_.size() >= remembered) prose_.clear();
  prose_.emplace(std::string(text), value);
  return value;
}

const Hedge* CellReader::hedge_of(std::string_view words) {
  if (const auto known = hedges_.find(words); known != hedges_.end()) return known->second;
  const Hedge* found = nullptr;
  const std::string wanted = fold(words);
  // A column often has one word of several: "more" for "more than".
  for (const bool whole : {true, false})
    for (const bool in_front : {true, false})
      for (const Hedge& hedge : language_.hedges.hedges)
        for (const std::string& phrase : in_front ? hedge.before : hedge.after) {
          const std::string part = fold(phrase);
          const bool meant = whole      ? part == wanted
                             : in_front ? part.starts_with(wanted + ' ')
                                        : part.ends_with(' ' + wanted);
          if (found == nullptr && meant && hedge.dimension.empty()) found = &hedge;
        }
  hedges_.emplace(std::string(words), found);
  return found;
}

std::string CellReader::unit_of(std::string_view words) {
  if (const auto known = units_.find(words); known != units_.end()) return known->second;
  std::string id;
  if (words == "count" || language_.units.find(words) != nullptr) {
    id = std::string(words);
  } else if (const auto value = quantities_.parse("5 " + std::string(words)); value && value->unit != "count") {
    id = value->unit;
  }
  units_.emplace(std::string(words), id);
  return id;
}

std::optional<QuantityValue> CellReader::quantity(std::string_view text, std::string_view hedge, std::string_view unit,
                                                  const DatasetSpec& dataset, const Topic& topic, CellFault& fault) {
  QuantityValue value;
  const std::string_view words = trimmed(text);
  std::string_view bare = words;
  if (topic.value.unit == "percent" && bare.ends_with('%')) bare = trimmed(bare.substr(0, bare.size() - 1));
  if (const auto number = read_number(bare, dataset, fault)) {
    value.unit = unit.empty() ? topic.value.unit : unit_of(unit);
    if (value.unit.empty()) {
      fault = {"'" + std::string(unit) + "' is no unit", "write a unit's id, name or symbol"};
      return std::nullopt;
    }
    value.hard = Interval::exactly(*number);
    if (dataset.rounded) {
      const std::size_t point = bare.find(dataset.decimal);
      const Decimal half = point == std::string_view::npos
                               ? stated_unit(*number) / Decimal(2)
                               : Decimal::power_of_ten(-static_cast<int>(bare.size() - point - 1)) / Decimal(2);
      value.hard = value.hard.widened(half, half);
    }
    value.soft = value.hard;
    if (!hedge.empty()) {
      const Hedge* rule = hedge_of(hedge);
      if (rule == nullptr) {
        fault = {"'" + std::string(hedge) + "' is no hedge", "write one as \"about\", \"over\" or \"up to\""};
        return std::nullopt;
      }
      value.hard = times(rule->hard, *number);
      value.soft = times(rule->soft, *number);
      value.hedge = rule->id;
    }
    value.text = hedge.empty() ? std::string(words) : std::string(hedge) + " " + std::string(words);
  } else {
    if (!fault.problem.empty()) return std::nullopt;
    const auto read = prose(hedge.empty() ? std::string(words) : std::string(hedge) + " " + std::string(words));
    if (!read) {
      fault = {"'" + std::string(words) + "' is no number", "leave the cell empty, or list such words in 'missing'"};
      return std::nullopt;
    }
    value = *read;
    if (value.unit == "count" && !topic.value.unit.empty())
      value.unit = unit.empty() ? topic.value.unit : unit_of(unit);
    value.text = std::string(words);
  }
  if (topic.value.unit.empty() || value.unit == topic.value.unit) return value;
  auto converted = convert(value, topic.value.unit, language_.units);
  if (!converted)
    fault = {"a '" + value.unit + "' is no '" + topic.value.unit + "'", "the topic's unit is " + topic.value.unit};
  return converted;
}

std::optional<Value> CellReader::value(std::string_view text, std::string_view hedge, std::string_view unit,
                                       const DatasetSpec& dataset, const Topic& topic, CellFault& fault) {
  const std::string words(trimmed(text));
  switch (topic.value.type) {
    case ValueType::quantity: {
      auto quantity = this->quantity(text, hedge, unit, dataset, topic, fault);
      return quantity ? std::optional<Value>(std::move(*quantity)) : std::nullopt;
    }
    case ValueType::category:
      return CategoryValue{words};
    case ValueType::quote:
      return QuoteValue{words};
    case ValueType::stance:
      if (std::find(topic.value.scale.begin(), topic.value.scale.end(), words) != topic.value.scale.end())
        return StanceValue{words, topic.value.scale};
      fault = {"'" + words + "' is no step of the topic's scale", ""};
      return std::nullopt;
    case ValueType::date:
      break;
  }
  const auto range = dataset.date.format.read(words, months_);
  if (range) return DateValue{*range, range->first == range->last ? Granularity::day : Granularity::unknown};
  fault = {"'" + words + "' is no date in the format " + dataset.date.format.text(), ""};
  return std::nullopt;
}

}  // namespace gainsay
