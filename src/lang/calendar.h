#pragma once

#include <string>
#include <vector>

namespace gainsay {

/// What a word of the calendar does in a phrase. The names are the keys of rules/<language>/calendar.toml.
enum class CalendarRole : unsigned char {
  month,         ///< value 1..12
  weekday,       ///< value 1 (Monday) .. 7
  season,        ///< value: its first month
  period,        ///< value: a CalendarPeriod
  relative_day,  ///< value: days from the day of publication ("yesterday" -1)
  last,
  current,
  next,  // before a period, month, weekday
  early,
  middle,
  late,
  start_of,
  end_of,
  rest_of,  // parts of a period
  since,
  until,
  by,
  before,
  after,  // open-ended
  ago,
  from_now,
  within_coming,
  on,
  in,
  of,
  the,
  at,
  from,
  between,
  to,
  conjunction,
  future,        ///< cues that what follows lies ahead: "will", "scheduled"
  speech,        ///< a cue search stops at these: "said"
  year_context,  ///< words before a bare year
  am,
  pm,
  clock,
  noon,
  zone,
  quarter_ordinal,
  era,
  every,
};

enum class CalendarPeriod : int { day, week, weekend, fortnight, month, quarter, half, year, decade, century };

struct CalendarWord {
  CalendarRole role = CalendarRole::month;
  int value = 0;
  std::string phrase;
};

/// rules/<language>/calendar.toml
struct CalendarLexicon {
  std::vector<CalendarWord> words;
};

}  // namespace gainsay
