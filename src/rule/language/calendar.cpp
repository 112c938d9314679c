#include <utility>

#include "rule/language.h"

namespace gainsay {
namespace {

using Role = CalendarRole;

// Tables of phrase = number.
constexpr std::pair<const char*, Role> numbered[] = {
    {"months", Role::month},     {"ambiguous_months", Role::ambiguous_month},
    {"weekdays", Role::weekday}, {"ambiguous_weekdays", Role::ambiguous_weekday},
    {"seasons", Role::season},   {"relative_days", Role::relative_day},
    {"counts", Role::count},     {"meridiems", Role::meridiem},
    {"clock", Role::clock},      {"quarters", Role::quarter},
    {"halves", Role::half},
};

// Lists of phrases, the keys of the table `words`.
constexpr std::pair<const char*, Role> listed[] = {
    {"last", Role::last},
    {"this", Role::current},
    {"next", Role::next},
    {"coming", Role::coming},
    {"past", Role::past},
    {"earlier", Role::earlier},
    {"later", Role::later},
    {"early", Role::early},
    {"middle", Role::middle},
    {"late", Role::late},
    {"start_of", Role::start_of},
    {"middle_of", Role::middle_of},
    {"end_of", Role::end_of},
    {"since", Role::since},
    {"until", Role::until},
    {"before", Role::before},
    {"after", Role::after},
    {"ago", Role::ago},
    {"from_now", Role::from_now},
    {"on", Role::on},
    {"in", Role::in},
    {"of", Role::of},
    {"the", Role::the},
    {"from", Role::from},
    {"between", Role::between},
    {"to", Role::to},
    {"conjunction", Role::conjunction},
    {"future", Role::future},
    {"speech", Role::speech},
    {"year_context", Role::year_context},
    {"day_part", Role::day_part},
    {"quarter_word", Role::quarter_word},
};

constexpr std::pair<const char*, CalendarPeriod> periods[] = {
    {"day", CalendarPeriod::day},         {"week", CalendarPeriod::week},
    {"weekend", CalendarPeriod::weekend}, {"fortnight", CalendarPeriod::fortnight},
    {"month", CalendarPeriod::month},     {"quarter", CalendarPeriod::quarter},
    {"year", CalendarPeriod::year},       {"decade", CalendarPeriod::decade},
    {"century", CalendarPeriod::century},
};

void read_numbered(TomlTable& table, const char* key, Role role, CalendarLexicon& calendar) {
  table.table(key, [&](TomlTable& rows) {
    std::vector<std::string> phrases;
    rows.each([&](std::string_view phrase, const toml::node&) { phrases.emplace_back(phrase); });
    for (const std::string& phrase : phrases)
      if (const auto value = rows.number(phrase))
        calendar.words.push_back({role, static_cast<int>(value->truncated()), phrase});
  });
}

void load_calendar(TomlTable& table, Language& language) {
  CalendarLexicon& calendar = language.calendar;
  for (const auto& [key, role] : numbered) read_numbered(table, key, role, calendar);
  table.table("periods", [&](TomlTable& rows) {
    for (const auto& [key, period] : periods)
      for (const std::string& phrase : rows.texts(key))
        calendar.words.push_back({Role::period, static_cast<int>(period), phrase});
  });
  table.table("words", [&](TomlTable& rows) {
    for (const auto& [key, role] : listed)
      for (const std::string& phrase : rows.texts(key)) calendar.words.push_back({role, 0, phrase});
  });
}

}  // namespace

extern const LanguagePart language_part_calendar = {"calendar", load_calendar};

}  // namespace gainsay
