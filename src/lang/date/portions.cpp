// DateScan: portions of a period.
#include <utility>

#include "lang/date/scan.h"

namespace gainsay {

// "early February", "mid-2023", "the end of this year", "late last month", "year-end"
DateScan::Maybe DateScan::part(std::size_t at) const {
  const std::size_t start = past(at, Role::the);
  if (const auto end = find(start, Role::year_end)) {
    const auto year = year_number(end.end) ? std::optional(year_number(end.end).value) : resolver_.this_year();
    if (!year) return std::nullopt;
    return Found{year_number(end.end) ? end.end + 1 : end.end,
                 part_of(year_range(*year), Granularity::year, DatePart::late), Granularity::year};
  }
  DatePart part = DatePart::whole;
  std::size_t end = 0;
  const std::pair<Role, DatePart> roles[] = {{Role::start_of, DatePart::early},   {Role::early, DatePart::early},
                                             {Role::middle_of, DatePart::middle}, {Role::middle, DatePart::middle},
                                             {Role::end_of, DatePart::late},      {Role::late, DatePart::late}};
  for (const auto& [role, what] : roles)
    for (const std::size_t from : {at, start})
      if (const auto hit = find(from, role); hit && hit.end > end) end = hit.end, part = what;
  if (end == 0) return std::nullopt;
  if (mark(end, "-") && attached(end)) ++end;
  // "the end of the year", "the start of the week": the current one
  const std::size_t the = past(end, Role::the);
  const bool bare = the == end && find(the, Role::period) && end > start + 1;
  if (const auto period = the > end || bare ? find(the, Role::period) : DateWords::Hit{}; period && !plural(the)) {
    const CalendarPeriod kind = period_of(period);
    if (kind == CalendarPeriod::day || find(period.end, Role::of) || !closed(period.end)) return std::nullopt;
    return Found{period.end, part_of(resolver_.period(kind, 0), granularity_of(kind), part), granularity_of(kind)};
  }
  auto inner = single(end);
  if (!inner || !inner->plain) return std::nullopt;
  inner->range = part_of(inner->range, inner->granularity, part);
  inner->bare = false;
  inner->month = 0;
  return inner;
}

// "earlier this month", "later in the year": from its start to now, from now to its end
DateScan::Maybe DateScan::since_or_to_now(std::size_t at) const {
  const auto earlier = find(at, Role::earlier), later = find(at, Role::later);
  if (!earlier && !later) return std::nullopt;
  const std::size_t start = past(past(earlier ? earlier.end : later.end, Role::on), Role::in);
  auto inner = single(start);
  for (const CalendarPeriod kind : {CalendarPeriod::week, CalendarPeriod::month, CalendarPeriod::year})
    if (const Step step = inner ? Step{} : stepped_period(start, kind))
      inner = Found{step.end, resolver_.period(kind, step.step), granularity_of(kind)};
  if (!inner || !inner->plain || inner->granularity == Granularity::day)
    return inner && inner->plain ? inner : std::nullopt;
  const auto now = resolver_.today();
  if (!now || !inner->range.first || *inner->range.first > *now || *inner->range.last < *now) return inner;
  if (earlier) inner->range.last = now;
  if (later) inner->range.first = now;
  inner->plain = false;
  return inner;
}

// "the rest of the year", "the remainder of this month"
DateScan::Maybe DateScan::rest(std::size_t at) const {
  const auto words = find(at, Role::rest_of);
  if (!words || !resolver_.today()) return std::nullopt;
  for (const CalendarPeriod kind : {CalendarPeriod::week, CalendarPeriod::month, CalendarPeriod::quarter,
                                    CalendarPeriod::year, CalendarPeriod::decade})
    if (const Step step = stepped_period(words.end, kind)) {
      Found found{step.end, resolver_.period(kind, step.step), granularity_of(kind)};
      if (step.step == 0) found.range.first = resolver_.today();
      found.plain = false;
      return found;
    }
  if (const auto period = find(words.end, Role::period); period && !plural(words.end)) {
    Found found{period.end, resolver_.period(period_of(period), 0), granularity_of(period_of(period))};
    found.range.first = resolver_.today();
    found.plain = false;
    return closed(period.end) ? Maybe(found) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace gainsay
