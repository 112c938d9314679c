#include "dataset/cell_reader.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "lang/quantity/unit.h"
#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

constexpr std::size_t remembered = 4096;  // cells of prose whose reading is kept

MonthNames month_names(const CalendarLexicon& calendar) {
  MonthNames out(12);
  for (const CalendarWord& word : calendar.words) {
    const bool month = word.role == CalendarRole::month || word.role == CalendarRole::month_abbreviated ||
                       word.role == CalendarRole::ambiguous_month;
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

// "1,234,567": groups of three after the first; Indian "12,34,567" has groups of `inner` = 2 before the last one.
bool is_grouped(std::string_view whole, char mark, std::size_t inner) {
  std::size_t run = 0;
  bool first = true;
  for (const char c : whole) {
    if (c != mark) {
      if (++run > 3) return false;
      continue;
    }
    if (run == 0 || (first ? run > inner : run != inner)) return false;
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

std::string declared(const char* name, char mark) { return std::string(name) + " = \"" + mark + '"'; }

// What to declare so that the number can be read: the mark that comes several times separates groups, the last of two
// different ones is the decimal mark. Empty when no declaration helps.
std::string declaration_for(std::string_view text) {
  const std::size_t last = text.find_last_of(",.' _");
  if (last == std::string_view::npos) return {};
  const char mark = text[last];
  const std::size_t other = text.substr(0, last).find_first_not_of("0123456789");
  const bool point = mark == '.' || mark == ',';
  if (other == std::string_view::npos)
    return point && text.size() - last != 4 ? declared("decimal", mark) : declared("group", mark);
  const char first = text[other];
  if (std::any_of(text.begin(), text.end(), [&](char c) { return !is_digit(c) && c != first && c != mark; })) return {};
  if (first != mark && (!point || text.find(mark) != last)) return {};
  if (first == mark) return (mark == '.' ? "decimal = \",\" and " : "") + declared("group", mark);
  return declared("decimal", mark) + " and " + declared("group", first);
}

CellFault separators(std::string_view text, const DatasetSpec& dataset) {
  const std::string declaration = declaration_for(text);
  if (dataset.group != '\0' || declaration.empty())
    return {quoted_cell(text) + " has separators that are not those of the dataset",
            "correct the cell, or list it in 'missing'"};
  if (dataset.decimal != '.' && text.find(dataset.decimal) != std::string_view::npos)
    return {quoted_cell(text) + " has separators that can be read in two ways",
            "declare the one of thousands too, as group = \".\""};
  return {quoted_cell(text) + " has separators that can be read in two ways",
          "if that is how the dataset writes numbers, declare it: " + declaration};
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
  const bool well_grouped =
      !grouped || is_grouped(whole, group, 3) || (dataset.group != '\0' && is_grouped(whole, group, 2));
  if (bad_whole || bad_rest || !well_grouped) {
    fault = separators(text, dataset);
    return {};
  }
  std::string out;
  for (const char c : whole)
    if (c != group) out += c;
  if (point != std::string_view::npos) out += '.' + std::string(rest);
  return out;
}

}  // namespace

std::string quoted_cell(std::string_view text) {
  std::size_t size = std::min<std::size_t>(text.size(), 60);
  while (size < text.size() && size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  std::string out = "'";
  for (const char c : text.substr(0, size)) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  return out + (size < text.size() ? "…'" : "'");
}

// "=1+1", "@SUM(A1)", "+1+cmd|' /C calc'!A0"; a note as "-(see below)" or "+44 20" is none.
bool is_formula(std::string_view text) {
  text = trimmed(text);
  if (text.size() < 2) return false;
  if (text.front() == '=') return true;
  if (text.front() != '@' && text.front() != '+' && text.front() != '-') return false;
  if (const std::size_t pipe = text.find('|'); pipe != std::string_view::npos)
    return text.find('!', pipe) != std::string_view::npos;
  std::size_t word = 1;
  while (word < text.size() && is_letter(text[word])) ++word;
  return word > 1 && word < text.size() && text[word] == '(';
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
    fault = {quoted_cell(written) + " is a number out of range", ""};
    return std::nullopt;
  }
  if (exponent != 0) number = *number * Decimal::power_of_ten(exponent);
  return negative ? -*number : *number;
}

namespace {

// "49650 (p)", "49600 [1]", "49550*": a number and a note on it.
bool has_note(std::string_view text, const DatasetSpec& dataset) {
  std::string_view number = text;
  if (text.ends_with(')') || text.ends_with(']'))
    number = trimmed(text.substr(0, text.find_last_of("([")));
  else
    while (!number.empty() && number.back() == '*') number.remove_suffix(1);
  CellFault ignored;
  return number.size() < text.size() && !number.empty() && read_number(number, dataset, ignored);
}

}  // namespace

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
                                                  const DatasetSpec& dataset, const std::string& wanted,
                                                  CellFault& fault) {
  QuantityValue value;
  const std::string_view words = trimmed(text);
  std::string_view bare = words;
  if (wanted == "percent" && bare.ends_with('%')) bare = trimmed(bare.substr(0, bare.size() - 1));
  if (const auto number = read_number(bare, dataset, fault)) {
    value.unit = unit.empty() ? wanted : unit_of(unit);
    if (value.unit.empty()) {
      fault = {quoted_cell(unit) + " is not a unit", "write a unit's id, name or symbol"};
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
        fault = {quoted_cell(hedge) + " is not a hedge", "write one as \"about\", \"over\" or \"up to\""};
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
    const bool meant = read && !wanted.empty() && (read->unit == wanted || convert(*read, wanted, language_.units));
    if (has_note(words, dataset) && (!meant || wanted == "count")) {
      fault = {quoted_cell(words) + " is a number with a note",
               "give notes a column of their own, or list the cell in 'missing'"};
      return std::nullopt;
    }
    if (!read) {
      fault = {quoted_cell(words) + " is not a number", "leave the cell empty, or list such words in 'missing'"};
      return std::nullopt;
    }
    value = *read;
    if (value.unit == "count" && !wanted.empty()) value.unit = unit.empty() ? wanted : unit_of(unit);
    value.text = std::string(words);
  }
  if (wanted.empty() || value.unit == wanted) return value;
  auto converted = convert(value, wanted, language_.units);
  if (!converted)
    fault = {quoted_cell(words) + " is in " + value.unit + ", which is not converted to " + wanted,
             "give values in another unit a topic of their own"};
  return converted;
}

bool CellReader::is_quantity_slot(const std::string& type) const {
  return type == "quantity" || type == "count" || language_.units.find(type) != nullptr;
}

std::optional<QuantityValue> CellReader::slot_quantity(std::string_view text, const std::string& type,
                                                       const DatasetSpec& dataset, CellFault& fault) {
  if (type == "quantity") return quantity(text, "", "count", dataset, "", fault);
  return quantity(text, "", "", dataset, type, fault);
}

std::optional<Value> CellReader::value(std::string_view text, std::string_view hedge, std::string_view unit,
                                       const DatasetSpec& dataset, const Topic& topic, CellFault& fault) {
  const std::string words(trimmed(text));
  switch (topic.value.type) {
    case ValueType::quantity: {
      auto quantity = this->quantity(text, hedge, unit, dataset, topic.value.unit, fault);
      return quantity ? std::optional<Value>(std::move(*quantity)) : std::nullopt;
    }
    case ValueType::category:
      return CategoryValue{words};
    case ValueType::quote:
      return QuoteValue{words};
    case ValueType::stance:
      if (std::find(topic.value.scale.begin(), topic.value.scale.end(), words) != topic.value.scale.end())
        return StanceValue{words, topic.value.scale};
      fault = {quoted_cell(words) + " is not a step of the topic's scale", ""};
      return std::nullopt;
    case ValueType::date:
      break;
  }
  const auto range = dataset.date.format.read(words, months_);
  if (range) return DateValue{*range, range->first == range->last ? Granularity::day : Granularity::unknown};
  fault = {quoted_cell(words) + " is not a date in the format " + dataset.date.format.text(), ""};
  return std::nullopt;
}

}  // namespace gainsay
