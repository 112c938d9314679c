#pragma once

#include <string>
#include <vector>

namespace gainsay {

/// What a phrase of the calendar does. The names are the keys of rules/<language>/calendar.toml.
enum class CalendarRole : unsigned char {
  month,              ///< value 1..12
  month_abbreviated,  ///< value 1..12; alone only after a word of time
  ambiguous_month,    ///< is another word too ("may"): value 1..12
  weekday,            ///< value 1 (Monday) .. 7
  ambiguous_weekday,
  season,            ///< value: its first month
  ambiguous_season,  ///< is another word too ("fall"): value: its first month
  holiday,           ///< value: month * 100 + day
  period,            ///< value: a CalendarPeriod
  relative_day,      ///< value: days from the day of publication ("yesterday" -1)
  count,             ///< value: a number that is not a cardinal ("a couple of" 2)
  vague_count,       ///< "a few"
  last,              ///< before a period, month, season or weekday
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
  rest_of,      ///< "the rest of the year": from now to its end
  year_end,     ///< "year-end"
  last_but,     ///< after a period, the one before the last: "the week before last"
  after_next,   ///< after a period: "the year after next"
  since,        ///< open at the end
  until,        ///< open at the start, to the end of what follows
  by,           ///< likewise
  before,       ///< open at the start, to the day before
  after,        ///< open at the end, from the day after
  or_later,     ///< after a date: "or later"
  or_earlier,   ///< after a date: "or earlier"
  ago,          ///< after a length of time
  from_now,     ///< after a length of time
  longer,       ///< before a length of time from a date: "more than" two weeks ago
  shorter,      ///< likewise: "less than"
  length_back,  ///< after a length of time, from a date given before: "earlier"
  length_on,    ///< after a length of time, from a date given before: "later"
  ahead,        ///< before a length of time, with a future: "in"
  within,       ///< before a length of time, with a future
  record,       ///< "the first time in three years" gives a duration, whatever the tense
  on,
  in,
  of,
  the,
  from,
  between,
  to,
  conjunction,
  now,           ///< an end of a range
  repeated,      ///< "every Friday" is not a date
  determiner,    ///< before a year that describes: "its 2019 report"
  future,        ///< cues that what follows or precedes lies ahead: "will", "scheduled"
  past_cue,      ///< the search for a cue of the future stops there: "said", "was"
  year_context,  ///< a bare year after one of these is a year
  meridiem,      ///< value 0 "am", 12 "pm"
  clock,         ///< "noon", "midnight": value: the hour
  day_part,      ///< "morning", "evening"
  quarter,       ///< "Q3": value 1..4
  half,          ///< "first half": value 1..2
  half_year,     ///< "H2": value 1..2
  quarter_word,  ///< "quarter" after an ordinal
  decade_word,   ///< "seventies": value 70
  starting,      ///< between a length of time and its first day: "starting on"
  week_start,    ///< between "the week" and a day of it: "commencing"
  no_date,       ///< what only looks like a date: "9/11", "24/7"
  roles          ///< how many there are
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
  std::vector<std::string> past_endings;  ///< of verbs: "ed"
};

}  // namespace gainsay
