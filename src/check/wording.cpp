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
  return value.unit.empty() || value.unit == "count" ? number : number + ' ' + value.unit;
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

std::string citation(const Statement& statement, const EntityTable& entities) {
  const std::string in = statement.speaker.empty() ? "" : speaker_text(statement, entities) + " in ";
  const bool earlier = statement.said_on != Day{} && statement.said_on != statement.published;
  return in + statement.source + ", " + date_text(statement.published) +
         (earlier ? ", said " + date_text(statement.said_on) : "");
}

std::size_t count_sources(std::span<const Statement> statements) {
  std::set<std::string_view> sources;
  for (const Statement& statement : statements) sources.insert(statement.source);
  return sources.size();
}

std::string citations(std::span<const Statement> statements, const EntityTable& entities) {
  std::set<std::string_view> seen;
  std::vector<std::string> cited;
  for (const Statement& statement : statements)
    if (seen.insert(statement.source).second) cited.push_back(citation(statement, entities));
  if (cited.size() <= 1) return cited.empty() ? "" : cited.front();
  const std::string count = std::to_string(cited.size()) + " sources";
  if (cited.size() > 3) return count + ", first " + cited.front();
  std::string out = count + ": " + cited.front();
  for (std::size_t i = 1; i < cited.size(); ++i) out += "; " + cited[i];
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
