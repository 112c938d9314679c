// DateScan: seasons, quarters, years and longer, and the weeks and months of them.
#include <algorithm>

#include "lang/date/scan.h"

namespace gainsay {
namespace {

// Weeks run from Monday; the first of a month or year is the one with its first Thursday.
Day first_week(DateRange whole) {
  const Day monday = *week_range(*whole.first).first;
  return monday + std::chrono::days(3) < *whole.first ? monday + std::chrono::days(7) : monday;
}

Day last_week(DateRange whole) {
  const Day monday = *week_range(*whole.last).first;
  return monday + std::chrono::days(3) > *whole.last ? monday - std::chrono::days(7) : monday;
}

// The periods from the n-th (from 1) on, so many of them; counted from the end when `back`.
DateRange inner_periods(DateRange whole, CalendarPeriod period, int n, int count, bool back) {
  const int from = n - 1;
  DateRange out;
  switch (period) {
    case CalendarPeriod::day:
      out.first = back ? *whole.last - std::chrono::days(count - 1) : *whole.first + std::chrono::days(from);
      out.last = *out.first + std::chrono::days(count - 1);
      break;
    case CalendarPeriod::week:
      out.first = back ? last_week(whole) - std::chrono::days(7 * (count - 1))
                       : first_week(whole) + std::chrono::days(7 * from);
      out.last = *out.first + std::chrono::days(7 * count - 1);
      break;
    case CalendarPeriod::month:
    case CalendarPeriod::year: {
      const int months = period == CalendarPeriod::month ? 1 : 12;
      const Day behind = *whole.last + std::chrono::days(1);
      out.first = back ? add_months(behind, -months * count) : add_months(*whole.first, months * from);
      out.last = add_months(*out.first, months * count) - std::chrono::days(1);
      break;
    }
    default:
      return {};
  }
  const bool week = period == CalendarPeriod::week;
  return week || (*out.first >= *whole.first && *out.last <= *whole.last) ? out : DateRange{};
}

DateRange nth_weekday(DateRange whole, int weekday, int n, bool back) {
  const int ahead = (weekday - weekday_of(*whole.first) + 7) % 7, behind = (weekday_of(*whole.last) - weekday + 7) % 7;
  const Day day =
      back ? *whole.last - std::chrono::days(behind) : *whole.first + std::chrono::days(ahead + 7 * (n - 1));
  return day <= *whole.last ? DateRange::of(day) : DateRange{};
}

}  // namespace

// "summer 2024", "the spring of 2022", "in the autumn", "winter 2021/22", "the fall of 2008"
DateScan::Maybe DateScan::season(std::size_t at) const {
  const std::size_t start = past(at, Role::the);
  const auto plain = find(start, Role::season), other = find(start, Role::ambiguous_season);
  const auto season = plain ? plain : other;
  if (!season) return std::nullopt;
  if (const Number year = year_behind(season.end)) {
    Found found{year.end, season_range(year.value, season.value), Granularity::season};
    const bool two = (mark(year.end, "/") || mark(year.end, "-")) && attached(year.end) && is_number(year.end + 1) &&
                     words_[year.end + 1].folded.size() == 2;
    if (two) found.end = year.end + 2;
    return found;
  }
  const bool placed = at > first_ && (time_word_before(start) || time_word_before(at));
  if (!placed || !resolver_.today() || (other && !closed(season.end)) || find(season.end, Role::of))
    return std::nullopt;
  const int year = resolver_.year_of_season(season.value, future(at, season.end));
  return Found{season.end, season_range(year, season.value), Granularity::season};
}

// "the third quarter of 2024", "Q3 2024", "third-quarter", "the first half of 2022", "H2 this year"
DateScan::Maybe DateScan::quarter(std::size_t at) const {
  const std::size_t start = past(at, Role::the);
  int number = 0;
  std::size_t end = start;
  auto half = find(start, Role::half);
  if (!half) half = find(start, Role::half_year);
  if (const auto named = find(start, Role::quarter)) {
    number = named.value;
    end = named.end;
  } else if (half) {
    number = half.value;
    end = half.end;
  } else if (const Number ordinal = day_number(start); ordinal && ordinal.ordinal) {
    const auto behind = find(mark(ordinal.end, "-") ? ordinal.end + 1 : ordinal.end, Role::quarter_word);
    if (!behind || plural(behind.end - 1)) return std::nullopt;
    number = ordinal.value;
    end = behind.end;
  }
  if (number < 1 || number > 4) return std::nullopt;
  const Number year = year_behind(end);
  if (!year && (half || !resolver_.today())) return std::nullopt;
  int value = year ? year.value : *resolver_.this_year();
  const std::size_t stop = year ? year.end : end;
  if (!year && *quarter_range(value, number).first > *resolver_.today() && !future(at, end)) --value;
  if (!half) return Found{stop, quarter_range(value, number), Granularity::quarter};
  const DateRange first = quarter_range(value, number * 2 - 1), second = quarter_range(value, number * 2);
  return Found{stop, {first.first, second.last}, Granularity::half};
}

// What weeks and months are counted in: a month, a quarter, a year
DateScan::Maybe DateScan::container(std::size_t at) const {
  for (const CalendarPeriod kind : {CalendarPeriod::month, CalendarPeriod::year, CalendarPeriod::week})
    if (const Step step = stepped_period(at, kind); step && resolver_.today())
      return Found{step.end, resolver_.period(kind, step.step), granularity_of(kind)};
  const auto of = find(at, Role::of);
  auto whole = of ? single(of.end) : std::nullopt;
  if (!whole || !whole->plain || !whole->range.first || !whole->range.last) return std::nullopt;
  return whole->granularity >= Granularity::month ? whole : std::nullopt;
}

// "the first week of October", "the last four months of 2021", "the first Friday of July", "the third week next year"
DateScan::Maybe DateScan::nth(std::size_t at) const {
  const std::size_t start = past(at, Role::the);
  const Number ordinal = day_number(start);
  const auto last = find(start, Role::last);
  if (!(ordinal && ordinal.ordinal) && !last) return std::nullopt;
  std::size_t inner = last ? last.end : ordinal.end;
  int count = 1;
  const Number number = last || ordinal.value == 1 ? count_number(inner) : Number{};
  if (number.value > 0 && number.value < 100) {
    count = number.value;
    inner = number.end;
  }
  const auto period = find(inner, Role::period);
  const auto day = period ? DateWords::Hit{} : weekday(inner, false);
  if (!period && !day) return std::nullopt;
  const std::size_t end = period ? period.end : day.end;
  const Maybe whole = container(mark(end, ",") ? end + 1 : end);
  if (!whole) return std::nullopt;
  Found out{whole->end, {}, period ? granularity_of(period_of(period)) : Granularity::day};
  out.plain = count == 1;
  const int n = last ? 1 : ordinal.value;
  out.range = period ? inner_periods(whole->range, period_of(period), n, count, static_cast<bool>(last))
                     : nth_weekday(whole->range, day.value, n, static_cast<bool>(last));
  return out.range.first ? Maybe(out) : std::nullopt;
}

// A bare year with a word of time before it, "2012-13", "2016 Q3", "2017 April"
DateScan::Maybe DateScan::year(std::size_t at) const {
  constexpr int oldest = 1500;  // a bare number below that counts something
  Number year = year_number(at);
  if (!year) {
    year = spelled_year(at, false);
    if (!year || !time_word_before(at)) return std::nullopt;
  }
  const bool joined = at > first_ && !words_[at].space_before && words_[at - 1].kind != WordKind::punctuation;
  if (joined || year.value < oldest) return std::nullopt;
  Found found{year.end, year_range(year.value), Granularity::year};
  if (auto part = year_and_part(found)) return part;
  // "2012-13" and "2021/22" name two years
  if ((mark(year.end, "-") || mark(year.end, "/")) && attached(year.end) && attached(year.end + 1) &&
      is_number(year.end + 1) && words_[year.end + 1].folded.size() == 2) {
    const std::string_view digits = words_[year.end + 1].folded;
    const int tail = digits[0] >= '0' && digits[1] >= '0' ? (digits[0] - '0') * 10 + digits[1] - '0' : 0;
    if (tail == (year.value + 1) % 100 || tail > year.value % 100) {
      found.end = year.end + 2;
      found.range.last = year_range(year.value / 100 * 100 + (tail == 0 ? 100 : tail)).last;
      found.plain = false;
      return found;
    }
  }
  found.bare = true;
  return found;
}

// After a year: "Q3", "-H2", "the third quarter", "April"
DateScan::Maybe DateScan::year_and_part(const Found& year) const {
  const bool joined = (mark(year.end, "-") || mark(year.end, "/")) && attached(year.end) && attached(year.end + 1);
  const std::size_t next = joined ? year.end + 1 : year.end;
  if (!has(next) || mark(next, ",")) return std::nullopt;
  const int value = static_cast<int>(std::chrono::year_month_day(*year.range.first).year());
  if (const auto quarter = find(next, Role::quarter))
    return Found{quarter.end, quarter_range(value, quarter.value), Granularity::quarter};
  if (const auto half = find(next, Role::half_year))
    return Found{half.end,
                 {quarter_range(value, half.value * 2 - 1).first, quarter_range(value, half.value * 2).last},
                 Granularity::half};
  const std::size_t the = past(next, Role::the);
  const Number ordinal = day_number(the);
  const auto word = ordinal && ordinal.ordinal ? find(ordinal.end, Role::quarter_word) : DateWords::Hit{};
  if (word && ordinal.value <= 4) return Found{word.end, quarter_range(value, ordinal.value), Granularity::quarter};
  auto month = find(next, Role::month);
  if (!month) month = find(next, Role::month_abbreviated);
  if (!month && has(next) && words_[next].capitalised) month = find(next, Role::ambiguous_month);
  // "2020-Sep-23"
  if (const Number day = month && joined && attached(month.end) && (mark(month.end, "-") || mark(month.end, "/"))
                             ? day_number(month.end + 1)
                             : Number{})
    return Found{day.end, day_range(value, month.value, day.value), Granularity::day};
  if (month && !joined && !day_number(month.end) && !year_behind(month.end) && closed(month.end))
    return Found{month.end, month_range(value, month.value), Granularity::month};
  return std::nullopt;
}

// "the 1990s", "the '80s", "the seventies"
DateScan::Maybe DateScan::decade(std::size_t at) const {
  const std::size_t the = past(at, Role::the);
  const bool article = the != at || (at > first_ && d_.has_role(words_[at - 1], Role::the));
  if (const auto word = find(the, Role::decade_word); word && article)
    return Found{
        word.end, {make_day(1900 + word.value, 1, 1), make_day(1909 + word.value, 12, 31)}, Granularity::decade};
  const std::size_t start = mark(the, "'") ? the + 1 : the;
  if (!is_number(start) || !attached(start + 1)) return std::nullopt;
  if (words_[start + 1].kind != WordKind::possessive && words_[start + 1].folded != "s") return std::nullopt;
  const std::string_view digits = words_[start].folded;
  if (digits.size() != 4 && digits.size() != 2) return std::nullopt;
  int year = 0;
  for (const char c : digits) year = c >= '0' && c <= '9' ? year * 10 + (c - '0') : -100000;
  const bool brief = digits.size() == 2 && (article || start != the || time_word_before(at)) && year >= 20;
  if (brief) year += 1900;
  if ((digits.size() == 2 && !brief) || year < 1500 || year > 2190 || year % 10 != 0) return std::nullopt;
  return Found{start + 2, {make_day(year, 1, 1), make_day(year + 9, 12, 31)}, Granularity::decade};
}

// "the 20th century": 1900 to 1999, as people speak
DateScan::Maybe DateScan::century(std::size_t at) const {
  const Number number = day_number(past(at, Role::the));
  if (!number || !number.ordinal || number.value < 11 || number.value > 22) return std::nullopt;
  const std::size_t next = mark(number.end, "-") ? number.end + 1 : number.end;
  const auto word = find(next, Role::period);
  if (!word || period_of(word) != CalendarPeriod::century || plural(next)) return std::nullopt;
  const int first = (number.value - 1) * 100;
  return Found{word.end, {make_day(first, 1, 1), make_day(first + 99, 12, 31)}, Granularity::century};
}

}  // namespace gainsay
