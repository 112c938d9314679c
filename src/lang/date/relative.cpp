// DateScan: dates counted from the day of publication in whole periods.
#include <algorithm>

#include "lang/date/scan.h"

namespace gainsay {

// "yesterday", "tomorrow"
DateScan::Maybe DateScan::relative(std::size_t at) const {
  const auto day = find(at, Role::relative_day);
  if (!day) return std::nullopt;
  Found found{day.end, resolver_.period(CalendarPeriod::day, day.value), Granularity::day};
  if (const auto part = find(found.end, Role::day_part)) found.end = part.end;
  return found;
}

// "last week", "next Monday", "this March", "last summer"
DateScan::Maybe DateScan::stepped(std::size_t at) const {
  const std::size_t start = past(at, Role::the);
  const Step step = step_word(start);
  if (!step) {
    // "the past Wednesday", "the coming Friday", "the coming week"
    const auto before = find(start, Role::past), ahead = find(start, Role::coming);
    if (!before && !ahead) return std::nullopt;
    const std::size_t inner = std::max(before.end, ahead.end);
    if (auto day = stepped_weekday(inner, ahead ? 1 : -1, true)) return day;
    const auto period = find(inner, Role::period);
    const bool whole = period && !plural(inner) && (ahead || period_of(period) == CalendarPeriod::quarter);
    return whole ? stepped_whole(inner, ahead ? 1 : -1) : std::nullopt;
  }
  const bool compound = !find(start, Role::last) && !find(start, Role::next) && step.step != 0;
  if (auto day = stepped_weekday(step.end, step.step, compound)) return day;
  if (auto month = stepped_month(step.end, step.step)) return month;
  if (auto season = stepped_season(step.end, step.step)) return season;
  return stepped_whole(step.end, step.step);
}

// After "last" the latest before today, after "this" and "next" by the week; `next_one`: the next after today.
DateScan::Maybe DateScan::stepped_weekday(std::size_t at, int step, bool next_one) const {
  const auto day = weekday(at, true);
  if (!day) return std::nullopt;
  if (auto date = weekday_and_date(day.end, day.value)) return date;
  Found found{day.end, resolver_.weekday_by_week(day.value, step), Granularity::day};
  if (next_one && step > 0 && resolver_.today()) {
    found.range = resolver_.weekday(day.value, true);
    if (found.range.first == resolver_.today()) found.range = DateRange::of(*found.range.first + std::chrono::days(7));
  }
  if (const auto part = find(found.end, Role::day_part)) found.end = part.end;
  return found;
}

DateScan::Maybe DateScan::stepped_month(std::size_t at, int step) const {
  const auto month = this->month(at, true);
  if (!month || !resolver_.today()) return std::nullopt;
  int year = *resolver_.this_year();
  if (step != 0) year = resolver_.year_of_month(month.value, step > 0);
  if (step != 0 && month_range(year, month.value) == resolver_.period(CalendarPeriod::month, 0)) year += step;
  if (const Number day = day_number(month.end); day && !year_behind(month.end))
    return Found{day.end, day_range(year, month.value, day.value), Granularity::day};
  return Found{month.end, month_range(year, month.value), Granularity::month};
}

DateScan::Maybe DateScan::stepped_season(std::size_t at, int step) const {
  auto season = find(at, Role::season);
  if (!season) season = find(at, Role::ambiguous_season);
  if (!season || !resolver_.today()) return std::nullopt;
  if (find(at, Role::ambiguous_season) && find(season.end, Role::of)) return std::nullopt;
  int year = step == 0 ? *resolver_.this_year() : resolver_.year_of_season(season.value, step > 0);
  const DateRange here = season_range(year, season.value);
  const bool covers = here.first <= resolver_.today() && resolver_.today() <= here.last;
  if (step != 0 && covers) year += step;
  return Found{season.end, season_range(year, season.value), Granularity::season};
}

// "last week", "this week Monday", "next week on Friday"; "the next day" counts from what was said before
DateScan::Maybe DateScan::stepped_whole(std::size_t at, int step) const {
  const auto period = find(at, Role::period);
  if (!period || plural(at)) return std::nullopt;
  const CalendarPeriod kind = period_of(period);
  if (kind == CalendarPeriod::day) return std::nullopt;
  Found found{period.end, resolver_.period(kind, step), granularity_of(kind)};
  if (kind != CalendarPeriod::week || !found.range.first) return found;
  std::size_t next = past(period.end, Role::on);
  if (next == period.end && mark(next, "-")) ++next;
  const bool dated = next != period.end || !words_[std::min(next, end_ - 1)].capitalised;
  if (const auto day = weekday(next, dated))
    return Found{day.end, DateRange::of(*found.range.first + std::chrono::days(day.value - 1)), Granularity::day};
  return found;
}

// "the past three weeks", "the coming months", "the next two days", "the 5 past years", "the past year"
DateScan::Maybe DateScan::stretch(std::size_t at) const {
  const std::size_t start = past(at, Role::the);
  std::size_t inner = start;
  int count = 0;
  const auto read_count = [&] {
    if (const auto few = find(inner, Role::count); few && few.end > inner + 1) {
      count = few.value;
      inner = few.end;
    } else if (const Number number = count_number(inner)) {
      count = number.value;
      inner = number.end;
    } else if (few) {
      count = few.value;
      inner = few.end;
    }
  };
  if (!has(start)) return std::nullopt;
  if (is_number(start) || d_.numbers.is(words_[start], NumberReader::cardinal)) read_count();
  const auto before = find(inner, Role::past), coming = find(inner, Role::coming);
  if (!before && !coming) return std::nullopt;
  const bool ahead = coming && !find(inner, Role::last);
  inner = std::max(before.end, coming.end);
  if (count == 0) read_count();
  // "the last few months": how many stays open
  const auto vague = count == 0 ? find(inner, Role::vague_count) : DateWords::Hit{};
  if (vague) inner = vague.end;
  const auto period = find(inner, Role::period);
  if (!period || (!plural(inner) && count < 1 && (ahead || !before || find(start, Role::last)))) return std::nullopt;
  const CalendarPeriod kind = period_of(period);
  if (!plural(inner) && count == 0) count = 1;
  Found found{period.end, {}, granularity_of(kind)};
  found.plain = false;
  // at most a dozen of them: beyond that a text would name the longer period
  if (count == 0) count = kind == CalendarPeriod::month ? 11 : kind == CalendarPeriod::week ? 8 : 10;
  found.range = resolver_.stretch(kind, ahead ? count : -count);
  return found;
}

// "the weekend", "the week before last", "the year after next", "the week of April 10th"
DateScan::Maybe DateScan::the_period(std::size_t at) const {
  const std::size_t start = past(at, Role::the);
  if (start == at) return std::nullopt;
  const auto period = find(start, Role::period);
  if (!period || plural(start)) return std::nullopt;
  const CalendarPeriod kind = period_of(period);
  if (const auto last = find(period.end, Role::last_but))
    return Found{last.end, resolver_.period(kind, -2), granularity_of(kind)};
  if (const auto next = find(period.end, Role::after_next))
    return Found{next.end, resolver_.period(kind, 2), granularity_of(kind)};
  // "since the year 2008"
  if (kind == CalendarPeriod::year)
    if (const Number year = year_number(past(period.end, Role::of)))
      return Found{year.end, year_range(year.value), Granularity::year};
  if (kind == CalendarPeriod::week)
    if (const auto from = find(period.end, Role::week_start))
      if (auto day = single(from.end); day && day->granularity == Granularity::day && day->range.first)
        return Found{day->end, week_range(*day->range.first), Granularity::week};
  if (kind != CalendarPeriod::weekend || !resolver_.today() || !closed(period.end)) return std::nullopt;
  // the latest that began, or the one ahead
  const DateRange here = resolver_.period(kind, 0);
  const bool past_one = cue_before(at) == false || (!future(at, period.end) && at > first_);
  return Found{period.end, past_one && *here.first > *resolver_.today() ? resolver_.period(kind, -1) : here,
               Granularity::day};
}

}  // namespace gainsay
