#include <array>

#include "base/utf8.h"
#include "check/figures/camp.h"
#include "check/kind.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 7> names = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};

// 1 (Monday) .. 7 (Sunday); 0 when the word is none, in the words of the language or else in English.
unsigned weekday_named(std::string_view word, const Language* language) {
  const std::string folded = fold(word);
  if (language != nullptr)
    for (const CalendarWord& known : language->calendar.words)
      if ((known.role == CalendarRole::weekday || known.role == CalendarRole::ambiguous_weekday) &&
          fold(known.phrase) == folded)
        return static_cast<unsigned>(known.value);
  for (unsigned i = 0; i < names.size(); ++i)
    if (fold(names[i]) == folded) return i + 1;
  return 0;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The first weekday among some words.
unsigned weekday_in(std::string_view text, const Language* language) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (end == at) {
      ++at;
      continue;
    }
    if (const unsigned found = weekday_named(text.substr(at, end - at), language)) return found;
    at = end;
  }
  return 0;
}

// "2026" among the words; a day without its year may be meant of another one.
bool names_year(const std::string& text, Day day) {
  const auto year = std::to_string(static_cast<int>(std::chrono::year_month_day(day).year()));
  return text.find(year) != std::string::npos;
}

std::optional<Day> stated_day(const Statement& statement) {
  const auto* date = std::get_if<DateValue>(&statement.value);
  if (date == nullptr && statement.as_of_assumed) return std::nullopt;
  const DateRange& range = date != nullptr ? date->range : statement.as_of;
  return range.first && range.first == range.last ? range.first : std::nullopt;
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  const std::string slot_name = context.spec.settings.text("slot", "weekday");
  std::vector<Finding> out;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    const std::string_view filled = slot(statement, slot_name);
    const bool of_value = std::holds_alternative<DateValue>(statement.value);
    const std::string_view words = !filled.empty() ? filled : of_value ? std::string_view(statement.text) : "";
    const unsigned stated = weekday_in(words, context.language);
    const auto day = stated_day(statement);
    if (stated == 0 || !day) continue;
    const unsigned truth = std::chrono::weekday(*day).iso_encoding();
    if (stated == truth) continue;
    Finding finding;
    finding.tier = filled.empty() && !names_year(statement.text, *day) ? Tier::soft : Tier::hard;
    finding.sides.push_back(make_side(statements, {i}, context.entities));
    Side& side = finding.sides.front();
    side.label = filled.empty() ? statement.text : std::string(filled) + ", " + date_text(*day);
    finding.message = "\"" + side.label + "\" (" + citations(side.statements, context.entities) +
                      ") is not on the calendar: " + date_text(*day) + " is a " + std::string(names[truth - 1]);
    finding.allowance = date_text(*day) + " is a " + std::string(names[truth - 1]);
    out.push_back(std::move(finding));
  }
  return out;
}

}  // namespace

extern const CheckKind kind_weekday;
const CheckKind kind_weekday = {
    .spec = {.name = "weekday",
             .settings = {{"slot",
                           SettingType::text,
                           "weekday",
                           "the slot of the weekday; else the words of a date are searched",
                           {}}},
             .values = {"quantity", "category", "stance", "date", "quote"}},
    .summary = "a weekday and a date that do not belong together",
    .explanation = paragraph(R"(
        The weekday is in a slot or among the words of a date; the day is the value when it is a date,
        otherwise the as-of date. A date without its year is soft: another year may be meant.)"),
    .dated = false,
    .any_modality = true,
    .fires = {{"2026-05-07", "The council met on Monday, 3 May 2026."}},
    .silent = {{"2026-05-07", "The council met on Sunday, 3 May 2026."}},
    .run = run,
    .uses = {KindUse::weekdays},
};

}  // namespace gainsay
