// DateScan: ranges and bounds.
#include <algorithm>

#include "lang/date/scan.h"

namespace gainsay {

// "from 26 June to 28 June 2020": the year after the second counts for the first.
void DateScan::align_year(Found& first, const Found& second) const {
  if (first.month == 0 || second.month != 0 || !second.range.first) return;
  const int year = static_cast<int>(std::chrono::year_month_day(*second.range.first).year());
  const auto at = [&](int y) {
    return first.day != 0 ? day_range(y, first.month, first.day) : month_range(y, first.month);
  };
  const DateRange same = at(year);
  if (!same.first) return;
  first.range = *same.first <= *second.range.last ? same : at(year - 1);
}

// "1 May to 4 June", "May to August", "2014-2018", "January and now" after "between"
DateScan::Maybe DateScan::range_from(const Found& first, bool between) const {
  std::size_t next = past(first.end, between ? Role::conjunction : Role::to);
  if (next == first.end && between) next = past(first.end, Role::to);
  if (next == first.end || !first.plain) return std::nullopt;
  auto second = single(next);
  if (!second) {
    const auto now = find(next, Role::now);
    if (!now || !resolver_.today()) return std::nullopt;
    second = Found{now.end, resolver_.period(CalendarPeriod::day, 0), Granularity::day};
  }
  if (!second->plain || second->granularity == Granularity::time) return std::nullopt;
  Found whole = first;
  align_year(whole, *second);
  Found last = *second;
  if (last.month != 0 && first.month == 0) align_year(last, first);
  const auto year_on = [](DateRange range) { return DateRange{add_years(*range.first, 1), add_years(*range.last, 1)}; };
  const bool crossed = whole.range.first && last.range.first && *last.range.first < *whole.range.first;
  // both without a year: the second is the known one, unless it lies ahead of the first
  if (crossed && last.month != 0) last.range = year_on(last.range);
  if (first.month != 0 && second->month != 0 && !crossed && whole.range.first && last.range.first &&
      days_between(*whole.range.first, *last.range.first) > 366)
    last.range = {add_years(*last.range.first, -1), add_years(*last.range.last, -1)};
  if (!second->range.first || !whole.range.first) return std::nullopt;
  whole.end = second->end;
  whole.granularity = std::min(first.granularity, second->granularity);
  whole.plain = whole.bare = false;
  whole.range = {whole.range.first, last.range.last};
  if (*whole.range.last < *whole.range.first) return std::nullopt;
  // ahead, "from August to October" reported in September is the one that runs
  if (first.month != 0 && second->month != 0 && resolver_.today() && *whole.range.first > *resolver_.today()) {
    const Day last_year = add_years(*whole.range.last, -1);
    if (last_year >= *resolver_.today()) whole.range = {add_years(*whole.range.first, -1), last_year};
  }
  return whole;
}

// "from 1 to 4 June", "from 4 to 22 this month", "between 3 and 12 of September": the first day has no month of its own
DateScan::Maybe DateScan::days_of_month(std::size_t at, bool between) const {
  const Number day = day_number(past(at, Role::the));
  if (!day) return std::nullopt;
  std::size_t next = past(day.end, between ? Role::conjunction : Role::to);
  if (next == day.end && between) next = past(day.end, Role::to);
  if (next == day.end) return std::nullopt;
  Maybe last = day_month(next);
  if (!last) last = month_day(next);
  if (!last || last->granularity != Granularity::day) {
    const Number other = day_number(past(next, Role::the));
    const Step month = other && resolver_.today() ? stepped_period(other.end, CalendarPeriod::month) : Step{};
    if (!month) return std::nullopt;
    const Day first = *resolver_.period(CalendarPeriod::month, month.step).first;
    last = Found{month.end, DateRange::of(first + std::chrono::days(other.value - 1)), Granularity::day};
  }
  if (!last->range.first) return std::nullopt;
  const std::chrono::year_month_day date(*last->range.first);
  Found whole = *last;
  whole.range.first =
      day_range(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())), day.value).first;
  whole.plain = false;
  return whole.range.first && *whole.range.first <= *whole.range.last ? Maybe(whole) : std::nullopt;
}

// A date, a range of dates or of times of day.
DateScan::Maybe DateScan::ranged(std::size_t at) const {
  const auto from = find(at, Role::from), between = find(at, Role::between);
  const std::size_t start = past(from ? from.end : between ? between.end : at, Role::on);
  if (from || between || is_number(start))
    if (auto days = days_of_month(start, static_cast<bool>(between))) return days;
  auto first = single(start);
  Maybe times;
  if (from || between || (first && first->granularity == Granularity::time))
    times = clock_span(start, static_cast<bool>(between));
  if (times && (!first || times->end > first->end)) return times;
  if (!first) {
    const auto now = from || between ? find(start, Role::now) : DateWords::Hit{};
    if (!now || !resolver_.today()) return std::nullopt;
    first = Found{now.end, resolver_.period(CalendarPeriod::day, 0), Granularity::day};
  }
  if (const auto range = range_from(*first, static_cast<bool>(between)))
    if (!first->bare || from || between || year_told(start, *first) || year_number(range->end - 1)) return range;
  if ((from || between) && first->plain) return std::nullopt;
  if (first->bare && !year_told(at, *first)) return std::nullopt;
  const auto later = find(first->end, Role::or_later), earlier = find(first->end, Role::or_earlier);
  if ((later || earlier) && first->range.first && first->range.last && closed(std::max(later.end, earlier.end))) {
    first->end = std::max(later.end, earlier.end);
    first->relation = later ? DateRelation::since : DateRelation::until;
    (later ? first->range.last : first->range.first).reset();
    first->plain = false;
  }
  return first;
}

// "since February 2022", "until Monday", "by the end of this year"
DateScan::Maybe DateScan::bounded(std::size_t at) const {
  const std::pair<Role, DateRelation> bounds[] = {{Role::since, DateRelation::since},
                                                  {Role::until, DateRelation::until},
                                                  {Role::by, DateRelation::by},
                                                  {Role::before, DateRelation::before},
                                                  {Role::after, DateRelation::after}};
  std::size_t start = 0;
  DateRelation relation = DateRelation::during;
  for (const auto& [role, what] : bounds)
    if (const auto hit = find(at, role); hit && hit.end > start) start = hit.end, relation = what;
  if (start == 0) return std::nullopt;
  auto found = ranged(past(start, Role::on));
  if (!found || !found->range.first || !found->range.last || found->granularity == Granularity::time)
    return std::nullopt;
  const bool at_end = find(past(start, Role::the), Role::end_of) || find(start, Role::end_of);
  found->plain = found->bare = false;
  found->relation = relation;
  DateRange& range = found->range;
  switch (relation) {
    case DateRelation::since:
      range.last.reset();
      break;
    case DateRelation::after:
      range = {*range.last + std::chrono::days(1), std::nullopt};
      break;
    case DateRelation::before:
      // "before the end of May" leaves the whole of May
      range = {std::nullopt, at_end ? *range.last : *range.first - std::chrono::days(1)};
      break;
    default:
      range.first.reset();
  }
  return found;
}

}  // namespace gainsay
