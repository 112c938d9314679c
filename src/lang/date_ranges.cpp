// DateScan: ranges, bounds and mentions.
#include "lang/date_scan.h"

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

// "from 26 June to 28 June 2020": the year behind the second counts for the first.
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

DateScan::Maybe DateScan::range_from(const Found& first, std::size_t at, bool between) const {
  std::size_t next = between ? past(first.end, Role::conjunction) : past(first.end, Role::to);
  if (next == first.end) return std::nullopt;
  auto second = single(next);
  // "from 1 to 4 June" is read by day_month; here "January 5 to 9"
  if (!second || !second->plain || !first.plain) return std::nullopt;
  Found whole = first;
  align_year(whole, *second);
  Found last = *second;
  if (last.month != 0 && first.month == 0) align_year(last, first);
  if (whole.range.first && last.range.first && *last.range.first < *whole.range.first && last.month != 0)
    last.range = {add_years(*last.range.first, 1), add_years(*last.range.last, 1)};
  whole.end = second->end;
  whole.granularity = std::min(first.granularity, second->granularity);
  whole.plain = whole.bare = false;
  whole.range = whole.range.first && last.range.last ? DateRange{whole.range.first, last.range.last} : DateRange{};
  if (whole.range.first && *whole.range.last < *whole.range.first) return std::nullopt;
  (void)at;
  return whole;
}

// A date, a range of dates, or "from 1 to 4 June".
DateScan::Maybe DateScan::ranged(std::size_t at) const {
  const auto from = find(at, Role::from), between = find(at, Role::between);
  const std::size_t start = from ? from.end : between ? between.end : at;
  if (from || between) {
    // the first day has no month of its own
    const Number day = day_number(past(start, Role::the));
    const std::size_t next = day ? (between ? past(day.end, Role::conjunction) : past(day.end, Role::to)) : start;
    if (day && next != day.end) {
      const Maybe last = day_month(next) ? day_month(next) : std::nullopt;
      if (last && last->range.first) {
        const std::chrono::year_month_day date(*last->range.first);
        Found whole = *last;
        whole.range.first =
            day_range(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())), day.value)
                .first;
        whole.plain = false;
        if (whole.range.first && *whole.range.first <= *whole.range.last) return whole;
      }
    }
  }
  const auto first = single(start);
  if (!first) return std::nullopt;
  if (const auto range = range_from(*first, start, static_cast<bool>(between))) return range;
  // a time span: "from 9:15 to 11:45"
  if (first->granularity == Granularity::time) {
    const std::size_t next = between ? past(first->end, Role::conjunction) : past(first->end, Role::to);
    const std::size_t end = next == first->end ? next : time_end(next);
    if (end != next) {
      Found span = *first;
      span.end = end;
      return span;
    }
  }
  if (from || between) return std::nullopt;
  if (first->bare && !time_word_before(at)) return std::nullopt;
  return first;
}

// "since February 2022", "until Monday", "by the end of this year"
DateScan::Maybe DateScan::bounded(std::size_t at) const {
  const auto since = find(at, Role::since), after = find(at, Role::after);
  const auto until = find(at, Role::until), before = find(at, Role::before);
  const std::size_t start = std::max(std::max(since.end, after.end), std::max(until.end, before.end));
  if (start == 0) return std::nullopt;
  auto found = ranged(past(start, Role::on));
  if (!found || !found->range.first || found->granularity == Granularity::time) return std::nullopt;
  const bool range = !found->plain && found->range.first != found->range.last && !found->bare && found->month == 0;
  (void)range;
  found->plain = false;
  found->bare = false;
  // "from Monday" alone is no bound of its own; "from 1 to 4 June" was read before
  if (since && start == since.end)
    found->range = {found->range.first, std::nullopt};
  else if (after && start == after.end)
    found->range = {*found->range.last + std::chrono::days(1), std::nullopt};
  else if (until && start == until.end)
    found->range = {std::nullopt, found->range.last};
  else
    found->range = {std::nullopt, *found->range.first - std::chrono::days(1)};
  return found;
}

Mention DateScan::mention(std::size_t at, const Found& found) const {
  Mention mention;
  mention.first_word = at;
  mention.end_word = found.end;
  mention.span = {words_[at].span.begin, words_[found.end - 1].span.end};
  mention.body = DateMention{found.range, found.granularity, found.mismatch};
  return mention;
}

std::optional<Mention> DateScan::read(std::size_t at) const {
  Maybe best = ranged(at);
  if (const Maybe bound = bounded(at); bound && (!best || bound->end > best->end)) best = bound;
  if (!best) return std::nullopt;
  if (best->granularity != Granularity::time) return mention(at, *best);
  return mention(at, *best);
}

}  // namespace gainsay
