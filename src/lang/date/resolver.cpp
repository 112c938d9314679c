#include "lang/date/resolver.h"

#include <algorithm>

namespace gainsay {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

int year_of(Day day) { return static_cast<int>(year_month_day(day).year()); }
int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(year_month_day(day).month())); }
Day first_of(int year, int month) { return make_day(year, static_cast<unsigned>(month), 1); }

// The days from one third of a range to another, of three.
DateRange third(DateRange range, int from, int to) {
  const long length = days_between(*range.first, *range.last) + 1;
  return {*range.first + days(length * from / 3), *range.first + days(length * to / 3 - 1)};
}

}  // namespace

int weekday_of(Day day) { return static_cast<int>(std::chrono::weekday(day).iso_encoding()); }

DateRange day_range(int year, int month, int day) {
  const year_month_day date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day)));
  if (month < 1 || month > 12 || day < 1 || !date.ok()) return {};
  return DateRange::of(Day(date));
}

DateRange month_range(int year, int month) {
  const Day first = first_of(year, month);
  return {first, add_months(first, 1) - days(1)};
}

DateRange year_range(int year) { return {make_day(year, 1, 1), make_day(year, 12, 31)}; }

DateRange week_range(Day day) {
  const Day monday = day - days(weekday_of(day) - 1);
  return {monday, monday + days(6)};
}

DateRange season_range(int year, int first_month) {
  const Day first = first_of(year, first_month);
  return {first, add_months(first, 3) - days(1)};
}

DateRange quarter_range(int year, int quarter) { return season_range(year, quarter * 3 - 2); }

DateRange part_of(DateRange range, Granularity granularity, DatePart part) {
  if (part == DatePart::whole || !range.first || !range.last) return range;
  const int index = part == DatePart::early ? 0 : part == DatePart::middle ? 1 : 2;
  if (granularity == Granularity::month) {
    const Day first = *range.first;
    if (index == 2) return {first + days(20), range.last};
    return {first + days(index * 10), first + days(index * 10 + 9)};
  }
  if (granularity == Granularity::year) {
    const Day first = add_months(*range.first, index * 4);
    return {first, add_months(first, 4) - days(1)};
  }
  return granularity == Granularity::day || granularity == Granularity::time ? range : third(range, index, index + 1);
}

std::optional<int> DateResolver::this_year() const {
  return published_ ? std::optional(year_of(*published_)) : std::nullopt;
}

DateRange DateResolver::weekday(int weekday, bool future) const {
  if (!published_) return {};
  const int today = weekday_of(*published_);
  const int ahead = (weekday - today + 7) % 7;
  return DateRange::of(*published_ + days(future || ahead == 0 ? ahead : ahead - 7));
}

DateRange DateResolver::weekday_by_week(int weekday, int step) const {
  if (!published_) return {};
  const Day monday = *week_range(*published_).first;
  if (step >= 0) return DateRange::of(monday + days(7 * step + weekday - 1));
  const Day day = monday + days(weekday - 1);
  return DateRange::of(day < *published_ ? day : day - days(7));
}

DateRange DateResolver::day_of_month(int month, int day, bool future) const {
  const auto year = this_year();
  if (!year) return {};
  DateRange past, ahead;
  for (int y = *year + 4; y >= *year - 4; --y) {
    const DateRange here = day_range(y, month, day);
    if (!here.first) continue;
    if (*here.first >= *published_) ahead = here;
    if (*here.first <= *published_ && !past.first) past = here;
  }
  if (future || !past.first) return ahead;
  // ten months back with the same day a few weeks ahead: an announcement that needs no cue
  const bool near = ahead.first && days_between(*published_, *ahead.first) < 60;
  return near && days_between(*past.first, *published_) > 300 ? ahead : past;
}

DateRange DateResolver::day_alone(int day, bool future) const {
  if (!published_) return {};
  for (int step = 0; step < 3; ++step) {
    const Day month = add_months(first_of(year_of(*published_), month_of(*published_)), future ? step : -step);
    const DateRange here = day_range(year_of(month), month_of(month), day);
    if (here.first && (future ? *here.first >= *published_ : *here.first <= *published_)) return here;
  }
  return {};
}

int DateResolver::year_of_month(int month, bool future) const {
  const int year = year_of(*published_), now = month_of(*published_);
  if (future) return month >= now ? year : year + 1;
  return month <= now ? year : year - 1;
}

int DateResolver::year_of_season(int first_month, bool future) const {
  const int year = year_of(*published_);
  if (future)
    return *season_range(year - 1, first_month).last >= *published_ ? year - 1
           : *season_range(year, first_month).last >= *published_   ? year
                                                                    : year + 1;
  return *season_range(year, first_month).first <= *published_ ? year : year - 1;
}

DateRange DateResolver::period(CalendarPeriod period, int step) const {
  if (!published_) return {};
  const Day today = *published_;
  const int year = year_of(today);
  switch (period) {
    case CalendarPeriod::day:
      return DateRange::of(today + days(step));
    case CalendarPeriod::week:
      return week_range(today + days(7 * step));
    case CalendarPeriod::weekend: {
      const Day monday = *week_range(today + days(7 * step)).first;
      return {monday + days(5), monday + days(6)};
    }
    case CalendarPeriod::fortnight:
      return stretch(period, step == 0 ? 1 : step);
    case CalendarPeriod::month: {
      const Day first = add_months(first_of(year, month_of(today)), step);
      return month_range(year_of(first), month_of(first));
    }
    case CalendarPeriod::quarter: {
      const Day first = add_months(first_of(year, (month_of(today) - 1) / 3 * 3 + 1), 3 * step);
      return season_range(year_of(first), month_of(first));
    }
    case CalendarPeriod::year:
      return year_range(year + step);
    case CalendarPeriod::decade:
      return {make_day((year / 10 + step) * 10, 1, 1), make_day((year / 10 + step) * 10 + 9, 12, 31)};
    case CalendarPeriod::century:
      return {make_day((year / 100 + step) * 100, 1, 1), make_day((year / 100 + step) * 100 + 99, 12, 31)};
  }
  return {};
}

DateRange DateResolver::moved(CalendarPeriod period, int count) const {
  if (!published_ || std::abs(count) > 20'000) return {};
  switch (period) {
    case CalendarPeriod::day:
      return DateRange::of(*published_ + days(count));
    case CalendarPeriod::week:
    case CalendarPeriod::weekend:
      return DateRange::of(*published_ + days(7 * count));
    case CalendarPeriod::fortnight:
      return DateRange::of(*published_ + days(14 * count));
    case CalendarPeriod::month:
      return DateRange::of(add_months(*published_, count));
    case CalendarPeriod::quarter:
      return DateRange::of(add_months(*published_, 3 * count));
    case CalendarPeriod::year:
      return std::abs(count) > 1900 ? DateRange{} : DateRange::of(add_years(*published_, count));
    case CalendarPeriod::decade:
      return std::abs(count) > 190 ? DateRange{} : DateRange::of(add_years(*published_, 10 * count));
    case CalendarPeriod::century:
      return std::abs(count) > 19 ? DateRange{} : DateRange::of(add_years(*published_, 100 * count));
  }
  return {};
}

DateRange DateResolver::stretch(CalendarPeriod period, int count) const {
  // quarters of a year are spoken of as whole ones
  if (period == CalendarPeriod::quarter && std::abs(count) < 4000) {
    const DateRange near = this->period(period, count < 0 ? -1 : 1), far = this->period(period, count);
    return count < 0 ? DateRange{far.first, near.last} : DateRange{near.first, far.last};
  }
  const DateRange end = moved(period, count);
  if (!end.first) return {};
  if (count < 0) return {*end.first, *published_};
  return {*published_ + days(1), *end.last};
}

Granularity granularity_of(CalendarPeriod period) {
  switch (period) {
    case CalendarPeriod::day:
    case CalendarPeriod::weekend:
      return Granularity::day;
    case CalendarPeriod::week:
    case CalendarPeriod::fortnight:
      return Granularity::week;
    case CalendarPeriod::month:
      return Granularity::month;
    case CalendarPeriod::quarter:
      return Granularity::quarter;
    case CalendarPeriod::year:
      return Granularity::year;
    case CalendarPeriod::decade:
      return Granularity::decade;
    case CalendarPeriod::century:
      return Granularity::century;
  }
  return Granularity::unknown;
}

}  // namespace gainsay
