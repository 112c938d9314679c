// DateScan: days of months, and months.
#include "lang/date/scan.h"

namespace gainsay {

// A day of a month, its year resolved when it has none.
DateScan::Found DateScan::dated(int year, int month, int day, std::size_t at, std::size_t end, bool has_year) const {
  Found found;
  found.end = end;
  found.granularity = Granularity::day;
  if (has_year) {
    found.range = day_range(year, month, day);
    return found;
  }
  found.month = month;
  found.day = day;
  found.range = resolver_.day_of_month(month, day, future(at, end));
  return found;
}

// "24 February 2022", "the second of December", "3-5 May", "24-Feb-2022", "24/Feb/2022", "15th day of June"
DateScan::Maybe DateScan::day_month(std::size_t at) const {
  Number day = day_number(past(at, Role::the));
  // "fifteen August"
  if (!day) day = is_number(at) ? Number{} : count_number(at);
  if (!day || day.value < 1 || day.value > 31) return std::nullopt;
  std::size_t next = day.end;
  if (const auto word = find(next, Role::period); word && day.ordinal && period_of(word) == CalendarPeriod::day)
    next = word.end;
  const std::size_t behind = next;
  if (find(next, Role::in)) return std::nullopt;  // "the second in May" is not a day
  next = past(next, Role::of);
  Number last = {};
  if (next == behind && (mark(next, "-") || mark(next, "--") || mark(next, "/"))) {
    last = day_number(next + 1);
    next = last ? last.end : next + 1;
  } else if (next == behind && (mark(next, ",") || (mark(next, ".") && attached(next)))) {
    ++next;
  }
  const auto month = this->month(next, true);
  if (!month) return std::nullopt;
  const Number year = year_behind(month.end);
  Found found = dated(year.value, month.value, day.value, at, year ? year.end : month.end, static_cast<bool>(year));
  if (last) {
    const Found other = dated(year.value, month.value, last.value, at, found.end, static_cast<bool>(year));
    if (last.value <= day.value) return std::nullopt;
    found.range.last = other.range.last;
    found.plain = false;
  }
  return found;
}

// "the 15th of next month", "the thirty-first day of the month"
DateScan::Maybe DateScan::day_of_period(std::size_t at) const {
  const Number day = day_number(past(at, Role::the));
  if (!day || !resolver_.today()) return std::nullopt;
  std::size_t next = day.end;
  if (const auto word = find(next, Role::period); word && day.ordinal && period_of(word) == CalendarPeriod::day)
    next = word.end;
  if (!day.ordinal || !find(next, Role::of)) return std::nullopt;
  const Step month = stepped_period(next, CalendarPeriod::month);
  if (!month) return std::nullopt;
  const DateRange whole = resolver_.period(CalendarPeriod::month, month.step);
  const Day there = *whole.first + std::chrono::days(day.value - 1);
  if (there > *whole.last) return std::nullopt;
  return Found{month.end, DateRange::of(there), Granularity::day};
}

// The first of "7 and 9 May", "7, 8 and 9 May"
DateScan::Maybe DateScan::shared_month(std::size_t at) const {
  constexpr int most = 4;
  const Number day = day_number(at);
  if (!day) return std::nullopt;
  std::size_t next = day.end;
  for (int i = 0; i < most; ++i) {
    const std::size_t comma = mark(next, ",") ? next + 1 : next;
    const std::size_t behind = past(comma, Role::conjunction);
    const Number other = behind == next ? Number{} : day_number(behind);
    if (!other) return std::nullopt;
    if (const auto month = this->month(past(other.end, Role::of), true)) {
      const Number year = year_behind(month.end);
      Found found = dated(year.value, month.value, day.value, at, day.end, static_cast<bool>(year));
      found.plain = false;
      return found;
    }
    next = other.end;
  }
  return std::nullopt;
}

// "February 24, 2022", "Nov. 2", "February 3-5", "February 2022", "January"
DateScan::Maybe DateScan::month_day(std::size_t at) const {
  const auto month = this->month(at, true);
  if (!month) return std::nullopt;
  const bool joined = (mark(month.end, "-") || mark(month.end, "/")) && attached(month.end);
  std::size_t behind = joined ? month.end + 1 : month.end;
  if (mark(behind, ",") && d_.numbers.is(words_[std::min(behind + 2, end_ - 1)], NumberReader::ending)) ++behind;
  behind = past(behind, Role::the);
  const Number year = year_behind(month.end);
  const Number day = year ? Number{} : day_number(behind);
  if (day && !(mark(day.end, "%") && !day.ordinal)) return month_days(at, {month.end, month.value, false}, day);
  if (!day && !year) {
    // "May twenty one"
    const auto spelled = d_.numbers.read(words_, behind, end_);
    if (spelled && !spelled->digits && spelled->value.is_whole() && spelled->value > Decimal(0) &&
        spelled->value < Decimal(32) && spelled->kind == NumberKind::cardinal &&
        (closed(spelled->end) || year_behind(spelled->end)))
      return month_days(at, {month.end, month.value, false},
                        {spelled->end, static_cast<int>(spelled->value.truncated()), true});
  }
  if (year) return Found{year.end, month_range(year.value, month.value), Granularity::month};
  return month_alone(at);
}

// After "February 3": its year, the end of "February 3-5" or "April 9th through 17th"
DateScan::Maybe DateScan::month_days(std::size_t at, Number month, Number day) const {
  const Number of_year = year_behind(day.end);
  const std::size_t end = of_year ? of_year.end : day.end;
  Found found = dated(of_year.value, month.value, day.value, at, end, static_cast<bool>(of_year));
  if (of_year) return found;
  const bool joined = mark(day.end, "-") || mark(day.end, "--");
  const std::size_t to = joined ? day.end + 1 : past(day.end, Role::to);
  const Number last = to == day.end ? Number{} : day_number(past(to, Role::the));
  if (!last || last.value <= day.value || this->month(last.end, true) || this->month(past(last.end, Role::of), true))
    return found;
  const Number whole = year_behind(last.end);
  if (!whole && !joined && !closed(last.end)) return found;
  if (mark(last.end, "%") || time(to, false)) return found;
  const std::size_t stop = whole ? whole.end : last.end;
  found = dated(whole.value, month.value, day.value, at, stop, static_cast<bool>(whole));
  found.range.last = dated(whole.value, month.value, last.value, at, stop, static_cast<bool>(whole)).range.last;
  found.plain = false;
  return found;
}

// "in January": the latest that began, or the first ahead
DateScan::Maybe DateScan::month_alone(std::size_t at) const {
  const auto month = this->month(at, false);
  if (!month || named(at, month.end)) return std::nullopt;
  Found found{month.end, {}, Granularity::month};
  found.month = month.value;
  if (resolver_.today())
    found.range = month_range(resolver_.year_of_month(month.value, future(at, month.end)), month.value);
  return found;
}

DateScan::Maybe DateScan::in_digits_or_words(std::size_t at) const {
  if (!has(at)) return std::nullopt;
  if (auto found = in_digits(at)) return found;
  if (auto found = day_month(at)) return found;
  if (auto found = month_day(at); found && (found->day != 0 || found->granularity == Granularity::day)) return found;
  return std::nullopt;
}

// "Christmas Eve 2021", "on New Year's Day"; of one word only after a word of time
DateScan::Maybe DateScan::holiday(std::size_t at) const {
  const auto day = find(at, Role::holiday);
  if (!day || !words_[at].capitalised) return std::nullopt;
  const Number year = year_behind(day.end);
  if (!year && day.end == at + 1 && (!time_word_before(at) || !closed(day.end))) return std::nullopt;
  return dated(year.value, day.value / 100, day.value % 100, at, year ? year.end : day.end, static_cast<bool>(year));
}

// "on the 4th", "since the 21st"
DateScan::Maybe DateScan::day_alone(std::size_t at) const {
  if (at == first_) return std::nullopt;
  const bool placed = d_.has_role(words_[at - 1], Role::on) || d_.has_role(words_[at - 1], Role::since) ||
                      d_.has_role(words_[at - 1], Role::until) || d_.has_role(words_[at - 1], Role::by) ||
                      d_.has_role(words_[at - 1], Role::after) || d_.has_role(words_[at - 1], Role::before) ||
                      (at > first_ + 1 && d_.has_role(words_[at - 2], Role::period) && find(at - 1, Role::of));
  const std::size_t start = past(at, Role::the);
  const Number day = placed ? day_number(start) : Number{};
  if (!day || !day.ordinal || start == at || !is_number(start)) return std::nullopt;
  if (!closed(day.end)) return std::nullopt;
  return Found{day.end, resolver_.day_alone(day.value, future(at, day.end)), Granularity::day};
}

}  // namespace gainsay
