#pragma once

#include <string>
#include <vector>

namespace gainsay {

/// What a phrase of the calendar does. The names are the keys of rules/<language>/calendar.toml.
enum class CalendarRole : unsigned char {
  month,            ///< value 1..12
  ambiguous_month,  ///< is another word too ("may"): value 1..12
  weekday,          ///< value 1 (Monday) .. 7
  ambiguous_weekday,
  season,        ///< value: its first month
  period,        ///< value: a CalendarPeriod
  relative_day,  ///< value: days from the day of publication ("yesterday" -1)
  count,         ///< value: a number that is no cardinal ("a couple of" 2)
  last,          ///< before a period, month, season or weekday
  current,
  next,
  coming,   ///< "the coming months"
  past,     ///< "the past three weeks"
  earlier,  ///< "earlier this month": from its start to now
  later,
  early,  ///< parts
  middle,
  late,
  start_of,
  middle_of,
  end_of,
  since,  ///< open at the end
  until,  ///< open at the start, to the end of what follows
  before,
  after,
  ago,
  from_now,
  on,
  in,
  of,
  the,
  from,
  between,
  to,
  conjunction,
  future,        ///< cues that what follows or precedes lies ahead: "will", "scheduled"
  speech,        ///< the search for a cue stops there: "said"
  year_context,  ///< a bare year behind one of these is a year
  meridiem,      ///< value 0 "am", 12 "pm"
  clock,         ///< "noon", "midnight": value: the hour
  day_part,      ///< "morning", "evening"
  quarter,       ///< "Q3": value 1..4
  half,          ///< "first half of": value 1..2
  quarter_word,  ///< "quarter" behind an ordinal
};

enum class CalendarPeriod : int { day, week, weekend, fortnight, month, quarter, year, decade, century };

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
