// DateScan: weekdays, alone and with a date.
#include "lang/date/scan.h"

namespace gainsay {
namespace {

constexpr int at_hand = 30;  // days around publication in which a weekday and a date of news belong together

}  // namespace

// "Tuesday, 3 May", "Friday (jun-15)", "Friday 7/6": the weekday is held against the date.
DateScan::Maybe DateScan::weekday_and_date(std::size_t next, int weekday) const {
  Maybe date = in_digits_or_words(next);
  if (!date) date = two_parts(next, weekday);
  if (!date) return std::nullopt;
  date->plain = true;
  if (mark(date->end, ")") && mark(next - 1, "(")) ++date->end;
  date->mismatch = date->range.first && weekday_of(*date->range.first) != weekday;
  // without its year, a date that fits the weekday in a year nearby is that one, unless the wrong one is just at hand
  const auto away = date->range.first && resolver_.today() ? days_between(*resolver_.today(), *date->range.first) : 0;
  if (date->mismatch && date->month != 0 && (away > at_hand || away < -at_hand))
    for (const int step : {0, -1, 1}) {
      const DateRange other = day_range(resolver_.this_year().value_or(0) + step, date->month, date->day);
      if (!other.first || weekday_of(*other.first) != weekday) continue;
      date->range = other;
      date->mismatch = false;
      break;
    }
  return date;
}

// "Friday the 13th": the nearest month whose 13th is a Friday
DateScan::Maybe DateScan::weekday_and_number(std::size_t next, int weekday) const {
  constexpr int months = 14;
  const Number number = day_number(past(next, Role::the));
  if (!number || !resolver_.today() || find(number.end, Role::period) || mark(number.end, "%")) return std::nullopt;
  if (!number.ordinal && !closed(number.end)) return std::nullopt;
  const Day here = *resolver_.period(CalendarPeriod::month, 0).first;
  for (int away = 0; away <= months; ++away)
    for (const int step : {-away, away}) {
      const Day month = add_months(here, step);
      const Day day = month + std::chrono::days(number.value - 1);
      if (day < add_months(month, 1) && weekday_of(day) == weekday)
        return Found{number.end, DateRange::of(day), Granularity::day};
    }
  return std::nullopt;
}

// "on Tuesday", "Tuesday, 3 May", "Friday the 13th", "Tuesday of next week", "Tuesday evening"
DateScan::Maybe DateScan::with_weekday(std::size_t at) const {
  const auto day = weekday(at, false);
  if (!day) return std::nullopt;
  const bool comma = mark(day.end, ",");
  std::size_t next = comma ? day.end + 1 : day.end;
  if (next == day.end && ((mark(next, "-") && attached(next)) || mark(next, "("))) ++next;
  if (auto date = weekday_and_date(next, day.value)) return date;
  if (!comma)
    if (auto date = weekday_and_number(next, day.value)) return date;
  if (const Step week = stepped_period(day.end, CalendarPeriod::week); week && resolver_.today())
    return Found{
        week.end,
        DateRange::of(*resolver_.period(CalendarPeriod::week, week.step).first + std::chrono::days(day.value - 1)),
        Granularity::day};
  Found found{day.end, resolver_.weekday(day.value, future(at, day.end)), Granularity::day};
  if (const auto part = find(found.end, Role::day_part)) found.end = part.end;
  // "14 April 1912, a Sunday" says what day that was
  const bool told =
      told_.range.first && told_.granularity == Granularity::day && weekday_of(*told_.range.first) == day.value;
  if (told && at > first_ + 1 && d_.has_role(words_[at - 1], Role::determiner) && !find(at - 1, Role::the))
    return std::nullopt;
  return found;
}

}  // namespace gainsay
