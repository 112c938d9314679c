#include "check/wording/wording.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 12> month_names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// "four-hour", as it comes before a noun, is "four hours" alone.
std::string noun_phrase(const std::string& text, const std::string& unit) {
  const std::string tail = '-' + unit;
  if (unit.empty() || text.size() <= tail.size() || !text.ends_with(tail)) return text;
  const std::string number = text.substr(0, text.size() - tail.size());
  return with_unit(number == "one" ? "1" : number, unit);
}

std::string figure_text(const QuantityValue& value) {
  if (!value.text.empty()) return noun_phrase(value.text, value.unit);
  const bool exact = value.hard.low && value.hard.high && *value.hard.low == *value.hard.high;
  const std::string number = exact ? value.hard.low->to_string() : to_string(value.hard);
  return with_unit(number, value.unit);
}

// The name that is this very word, in its capitals; "us" is seldom the country.
std::string named(const std::string& word, const EntityTable& entities) {
  for (const Entity& entity : entities)
    if (entity.name.size() == word.size() && fold(entity.name) == word) return entity.name;
  return word;
}

// "all-of-donbas" as an author writes a category or a stance, as words: "all of Donbas".
std::string words_of_id(const std::string& id, const EntityTable& entities) {
  std::string out;
  for (std::size_t at = 0; at < id.size();) {
    const std::size_t end = std::min(id.find_first_of("-_", at), id.size());
    const std::string word = id.substr(at, end - at);
    out += (at > 0 ? " " : "") + named(word, entities);
    at = end + 1;
  }
  return out;
}

std::string name_or_words(const std::string& id, const EntityTable& entities) {
  return entities.find(id) ? entities.display_name(id) : words_of_id(id, entities);
}

// "Nov 2025" and "2025" for a whole month and year, "1 to 7 Dec 2025" within one month.
std::string stretch_text(Day first, Day last) {
  const std::chrono::year_month_day from(first), to(last);
  const std::chrono::year_month_day_last month_end(from.year() / from.month() / std::chrono::last);
  const bool whole_months =
      from.day() == std::chrono::day(1) && last == Day(to.year() / to.month() / std::chrono::last);
  const std::string last_text = date_text(last);
  if (from.year() != to.year()) return date_text(first) + " to " + last_text;
  if (whole_months && last == Day(month_end)) return last_text.substr(last_text.find(' ') + 1);
  if (whole_months && from.month() == std::chrono::January && to.month() == std::chrono::December)
    return std::to_string(static_cast<int>(from.year()));
  const std::string first_text = date_text(first);
  const std::size_t kept = first_text.find(' ');
  const std::size_t until = from.month() == to.month() ? kept : first_text.rfind(' ');
  return first_text.substr(0, until) + " to " + last_text;
}

// Ids of up to three letters are codes ("usd"), and degrees and percent have no plural; the other units are English
// nouns, perhaps one per another.
std::string unit_words(std::string_view unit, bool plural) {
  const std::size_t per = unit.find("-per-");
  if (per != std::string_view::npos)
    return unit_words(unit.substr(0, per), plural) + " per " + std::string(unit.substr(per + 5));
  const std::string word(unit);
  if (!plural || unit.size() <= 3 || word == "percent" || word == "fahrenheit" || word.ends_with('s')) return word;
  if (word.ends_with("foot")) return word.substr(0, word.size() - 4) + "feet";
  return word + (word.ends_with("ch") ? "es" : "s");
}

// No day is reported twice: what was said on the day of publication, or about the day on which it was said, needs no
// second date. A speech of a whole week is reported as such.
std::string source_citation(const Statement& statement) {
  const bool earlier = statement.said_on != Day{} && statement.said_on != statement.published;
  const bool about_then = statement.as_of.first == statement.said_on || statement.as_of.last == statement.said_on;
  const bool stated = !statement.as_of_assumed && !about_then && statement.as_of != DateRange::of(statement.published);
  const bool long_speech = statement.as_of.first == statement.said_on && statement.as_of.last &&
                           *statement.as_of.last <= statement.published;
  const DateRange said = long_speech ? statement.as_of : DateRange::of(statement.said_on);
  return statement.source + ", " + date_text(statement.published) + (earlier ? ", said " + date_text(said) : "") +
         (stated ? ", as of " + date_text(statement.as_of) : "");
}

// Each voice of each source once; beyond three their number.
template <typename Cite>
std::string cite_sources(std::span<const Statement> statements, const Cite& cite, bool by_speaker) {
  constexpr std::size_t most = 3;
  std::set<std::pair<std::string_view, std::string_view>> seen;
  std::vector<std::string> cited;
  for (const Statement& statement : statements)
    if (seen.emplace(statement.source, by_speaker ? std::string_view(statement.speaker) : "").second)
      cited.push_back(cite(statement));
  if (cited.size() <= most) return joined(cited, "; ");
  const std::string more = "and " + std::to_string(cited.size() - most) + " more";
  cited.resize(most);
  cited.push_back(more);
  return joined(cited, "; ");
}

}  // namespace

std::string date_text(Day day) {
  const std::chrono::year_month_day date(day);
  return std::to_string(static_cast<unsigned>(date.day())) + ' ' +
         std::string(month_names[static_cast<unsigned>(date.month()) - 1]) + ' ' +
         std::to_string(static_cast<int>(date.year()));
}

std::string date_text(const DateRange& range) {
  if (range.first && range.last)
    return *range.first == *range.last ? date_text(*range.first) : stretch_text(*range.first, *range.last);
  if (range.first) return "since " + date_text(*range.first);
  return range.last ? "until " + date_text(*range.last) : "no date";
}

std::string value_text(const Value& value, const EntityTable& entities) {
  if (const auto* figure = std::get_if<QuantityValue>(&value)) return figure_text(*figure);
  if (const auto* category = std::get_if<CategoryValue>(&value)) return name_or_words(category->value, entities);
  if (const auto* stance = std::get_if<StanceValue>(&value)) return words_of_id(stance->value, entities);
  if (const auto* date = std::get_if<DateValue>(&value)) return date_text(date->range);
  return display(value);
}

std::string value_text(const Statement& statement, const EntityTable& entities) {
  const std::string text = value_text(statement.value, entities);
  if (statement.polarity != Polarity::denied) return text;
  const bool figure =
      std::holds_alternative<QuantityValue>(statement.value) || std::holds_alternative<DateValue>(statement.value);
  return (figure ? "a denial of " : "not ") + text;
}

std::string speaker_text(const Statement& statement, const EntityTable& entities) {
  return statement.speaker.empty() ? statement.source : entities.display_name(statement.speaker);
}

std::string with_unit(const std::string& number, std::string_view unit) {
  if (unit.empty() || unit == "count") return number;
  if (number == "1") return number + ' ' + unit_words(unit, false);
  return number + ' ' + unit_words(unit, true);
}

std::string citation(const Statement& statement, const EntityTable& entities) {
  const std::string in = statement.speaker.empty() ? "" : speaker_text(statement, entities) + " in ";
  return in + source_citation(statement);
}

std::string citations(std::span<const Statement> statements, const EntityTable& entities) {
  return cite_sources(
      statements, [&](const Statement& statement) { return citation(statement, entities); }, true);
}

std::string source_citations(std::span<const Statement> statements) {
  return cite_sources(statements, source_citation, false);
}

std::string joined(const std::vector<std::string>& items, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += separator;
    out += items[i];
  }
  return out;
}

std::string listed(const std::vector<std::string>& items, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 == items.size() ? last : std::string_view(", ");
    out += items[i];
  }
  return out;
}

std::string heading_text(const Topic& topic, const Slots& key, const EntityTable& entities) {
  std::string out;
  const std::string& title = topic.title.empty() ? topic.id : topic.title;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t close = title[at] == '{' ? title.find('}', at) : std::string::npos;
    if (close == std::string::npos) {
      out += title[at++];
      continue;
    }
    const std::string name = title.substr(at + 1, close - at - 1);
    const std::string_view filler = slot(key, name);
    out += filler.empty() ? name : entities.display_name(filler);
    at = close + 1;
  }
  return out;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace gainsay
