#include "check/wording.h"

#include <algorithm>
#include <array>
#include <set>

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 12> month_names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string figure_text(const QuantityValue& value) {
  if (!value.text.empty()) return value.text;
  const bool exact = value.hard.low && value.hard.high && *value.hard.low == *value.hard.high;
  const std::string number = exact ? value.hard.low->to_string() : to_string(value.hard);
  return with_unit(number, value.unit);
}

// "no-finalised-plan" as an author writes a category or a stance, as words.
std::string words_of_id(std::string id) {
  std::replace(id.begin(), id.end(), '_', ' ');
  std::replace(id.begin(), id.end(), '-', ' ');
  return id;
}

std::string name_or_words(const std::string& id, const EntityTable& entities) {
  return entities.find(id) ? entities.display_name(id) : words_of_id(id);
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
    return *range.first == *range.last ? date_text(*range.first)
                                       : date_text(*range.first) + " to " + date_text(*range.last);
  if (range.first) return "since " + date_text(*range.first);
  return range.last ? "until " + date_text(*range.last) : "no date";
}

std::string value_text(const Value& value, const EntityTable& entities) {
  if (const auto* figure = std::get_if<QuantityValue>(&value)) return figure_text(*figure);
  if (const auto* category = std::get_if<CategoryValue>(&value)) return name_or_words(category->value, entities);
  if (const auto* stance = std::get_if<StanceValue>(&value)) return words_of_id(stance->value);
  if (const auto* date = std::get_if<DateValue>(&value)) return date_text(date->range);
  return display(value);
}

std::string value_text(const Statement& statement, const EntityTable& entities) {
  return (statement.polarity == Polarity::denied ? "not " : "") + value_text(statement.value, entities);
}

std::string speaker_text(const Statement& statement, const EntityTable& entities) {
  return statement.speaker.empty() ? statement.source : entities.display_name(statement.speaker);
}

std::string with_unit(const std::string& number, std::string_view unit) {
  if (unit.empty() || unit == "count") return number;
  // Ids of up to three letters are codes ("usd"), and percent has no plural; the other units are English nouns.
  const bool plural = number != "1" && unit.size() > 3 && unit != "percent";
  return number + ' ' + std::string(unit) + (plural ? "s" : "");
}

namespace {

std::string source_citation(const Statement& statement) {
  const bool earlier = statement.said_on != Day{} && statement.said_on != statement.published;
  const bool stated = !statement.as_of_assumed && statement.as_of != DateRange::of(statement.published);
  return statement.source + ", " + date_text(statement.published) +
         (earlier ? ", said " + date_text(statement.said_on) : "") +
         (stated ? ", as of " + date_text(statement.as_of) : "");
}

template <typename Cite>
std::string cite_sources(std::span<const Statement> statements, const Cite& cite) {
  std::set<std::string_view> seen;
  std::vector<std::string> cited;
  for (const Statement& statement : statements)
    if (seen.insert(statement.source).second) cited.push_back(cite(statement));
  if (cited.size() <= 1) return cited.empty() ? "" : cited.front();
  const std::string count = std::to_string(cited.size()) + " sources";
  return cited.size() > 3 ? count + ", first " + cited.front() : count + ": " + joined(cited, "; ");
}

}  // namespace

std::string citation(const Statement& statement, const EntityTable& entities) {
  const std::string in = statement.speaker.empty() ? "" : speaker_text(statement, entities) + " in ";
  return in + source_citation(statement);
}

std::size_t count_sources(std::span<const Statement> statements) {
  std::set<std::string_view> sources;
  for (const Statement& statement : statements) sources.insert(statement.source);
  return sources.size();
}

std::string citations(std::span<const Statement> statements, const EntityTable& entities) {
  return cite_sources(statements, [&](const Statement& statement) { return citation(statement, entities); });
}

std::string source_citations(std::span<const Statement> statements) {
  return cite_sources(statements, source_citation);
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
    const std::string_view filler = slot(key, std::string_view(title).substr(at + 1, close - at - 1));
    out += filler.empty() ? title.substr(at, close + 1 - at) : entities.display_name(filler);
    at = close + 1;
  }
  return out;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace gainsay
