#include <utility>

#include "rule/language_part.h"

namespace gainsay {
namespace {

using Role = CalendarRole;

// Tables of phrase = number.
constexpr std::pair<const char*, Role> numbered[] = {
    {"months", Role::month},
    {"month_abbreviations", Role::month_abbreviated},
    {"ambiguous_months", Role::ambiguous_month},
    {"weekdays", Role::weekday},
    {"ambiguous_weekdays", Role::ambiguous_weekday},
    {"seasons", Role::season},
    {"ambiguous_seasons", Role::ambiguous_season},
    {"holidays", Role::holiday},
    {"relative_days", Role::relative_day},
    {"counts", Role::count},
    {"meridiems", Role::meridiem},
    {"clock", Role::clock},
    {"quarters", Role::quarter},
    {"halves", Role::half},
    {"half_years", Role::half_year},
    {"decades", Role::decade_word},
};

// Lists of phrases, the keys of the table `words`.
constexpr std::pair<const char*, Role> listed[] = {
    {"vague_count", Role::vague_count},
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
    {"rest_of", Role::rest_of},
    {"year_end", Role::year_end},
    {"last_but", Role::last_but},
    {"after_next", Role::after_next},
    {"since", Role::since},
    {"until", Role::until},
    {"by", Role::by},
    {"before", Role::before},
    {"after", Role::after},
    {"or_later", Role::or_later},
    {"or_earlier", Role::or_earlier},
    {"ago", Role::ago},
    {"from_now", Role::from_now},
    {"longer", Role::longer},
    {"shorter", Role::shorter},
    {"length_back", Role::length_back},
    {"length_on", Role::length_on},
    {"ahead", Role::ahead},
    {"within", Role::within},
    {"record", Role::record},
    {"on", Role::on},
    {"in", Role::in},
    {"of", Role::of},
    {"the", Role::the},
    {"from", Role::from},
    {"between", Role::between},
    {"to", Role::to},
    {"conjunction", Role::conjunction},
    {"now", Role::now},
    {"repeated", Role::repeated},
    {"determiner", Role::determiner},
    {"future", Role::future},
    {"past_cue", Role::past_cue},
    {"year_context", Role::year_context},
    {"day_part", Role::day_part},
    {"quarter_word", Role::quarter_word},
    {"starting", Role::starting},
    {"week_start", Role::week_start},
    {"no_date", Role::no_date},
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
  for (std::string& ending : table.texts("past_endings")) calendar.past_endings.push_back(std::move(ending));
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
