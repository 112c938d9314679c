// DateScan: a length of time from a date.
#include <algorithm>

#include "lang/date/scan.h"

namespace gainsay {

// "two weeks", "1 month and 21 days", "a couple of years", "a few days"
DateScan::Length DateScan::length(std::size_t at) const {
  Length out;
  std::size_t next = at;
  while (out.size < out.parts.size()) {
    std::size_t inner = next;
    int count = 0;
    if (const auto vague = find(inner, Role::vague_count); vague && out.size == 0) {
      out.vague = true;
      inner = vague.end;
    } else if (const auto word = find(inner, Role::count)) {
      count = word.value;
      inner = word.end;
    } else if (const Number number = count_number(inner); number.value > 0 && number.value <= 5000) {
      count = number.value;
      inner = number.end;
    } else {
      break;
    }
    if (mark(inner, "-")) ++inner;
    const auto period = find(inner, Role::period);
    if (!period) break;
    out.parts[out.size++] = {period_of(period), count};
    out.end = period.end;
    if (out.vague) break;
    next = past(mark(period.end, ",") ? period.end + 1 : period.end, Role::conjunction);
  }
  return out;
}

// The date so long before (-1) or after (1) another. Loosely meant: a day moved by weeks is given to the week.
DateScan::Found DateScan::moved(const Found& from, const Length& length, int sign) {
  Found out;
  out.plain = false;
  out.granularity = from.granularity;
  out.range = out.origin = from.range;
  out.moved_by = sign;
  for (std::size_t i = 0; i < length.size; ++i) {
    const auto [period, count] = length.parts[i];
    const Granularity unit = granularity_of(period);
    const bool single_day = from.range.first == from.range.last;
    if (single_day && unit > out.granularity && i == 0) out.granularity = unit;
    if (length.vague) out.range = {};
    if (!out.range.first || !out.range.last) continue;
    const auto move = [&, p = period, n = count](Day day) { return DateResolver(day).moved(p, sign * n).first; };
    const auto first = move(*out.range.first), behind = move(*out.range.last + std::chrono::days(1));
    out.range = {first, single_day ? first : behind ? std::optional(*behind - std::chrono::days(1)) : std::nullopt};
    if (!out.range.first || !out.range.last) out.range = {};
  }
  return out;
}

// "two weeks ago", "three days from now", "a year earlier", "three days after the vote on 3 May"
DateScan::Maybe DateScan::distance(std::size_t at) const {
  const Length length = this->length(at);
  if (length.size == 0) return std::nullopt;
  Found today;
  today.granularity = Granularity::day;
  today.range = resolver_.period(CalendarPeriod::day, 0);
  const auto found = [&](const Found& from, int sign, std::size_t end) {
    Found out = moved(from, length, sign);
    out.end = end;
    return out;
  };
  if (auto anchored = from_anchor(length)) return anchored;
  if (auto span = span_from(length)) return span;
  if (const auto ago = find(length.end, Role::ago)) return found(today, -1, ago.end);
  if (const auto ahead = find(length.end, Role::from_now)) return found(today, 1, ahead.end);
  // from what the sentence said before; without that "earlier" counts from today, "later" only with a future
  if (const auto back = find(length.end, Role::length_back))
    return closed(back.end) || told_.end != 0 ? Maybe(found(told_.end != 0 ? told_ : today, -1, back.end))
                                              : std::nullopt;
  if (const auto on = find(length.end, Role::length_on)) {
    if (told_.end != 0) return found(told_, 1, on.end);
    if (future(at, on.end)) return found(today, 1, on.end);
  }
  return std::nullopt;
}

// "more than two weeks ago", "at least three days after 3 May": there or further away; "less than a week ago": nearer
DateScan::Maybe DateScan::loose_distance(std::size_t at) const {
  const auto longer = find(at, Role::longer), shorter = find(at, Role::shorter);
  if (!longer && !shorter) return std::nullopt;
  // "8% more than a year ago" compares two figures
  for (std::size_t back = 1; back <= 2 && at >= first_ + back && !mark(at - back, ","); ++back)
    if (mark(at - back, "%") || count_number(at - back)) return std::nullopt;
  Maybe there = distance(std::max(longer.end, shorter.end));
  if (!there || there->moved_by == 0 || !there->range.first || !there->range.last) return std::nullopt;
  DateRange& range = there->range;
  const bool back = there->moved_by < 0;
  if (longer)
    (back ? range.first : range.last).reset();
  else
    (back ? range.last : range.first) = back ? there->origin.last : there->origin.first;
  if (longer) there->relation = back ? DateRelation::until : DateRelation::since;
  return there;
}

// "two weeks starting on 20 May", "3 days, from tomorrow": so many days from that one on
DateScan::Maybe DateScan::span_from(const Length& length) const {
  const bool comma = mark(length.end, ",");
  const std::size_t next = comma ? length.end + 1 : length.end;
  const auto start = find(next, Role::starting), from = comma ? find(next, Role::from) : DateWords::Hit{};
  const std::size_t end = std::max(start.end, from.end);
  const Maybe day = end == 0 ? std::nullopt : single(past(end, Role::on));
  if (!day || day->granularity != Granularity::day || !day->range.first) return std::nullopt;
  // "18 days, from 3 June to 14 July" is given by its two ends
  if (find(day->end, Role::to)) return std::nullopt;
  Found out = moved(*day, length, 1);
  if (!out.range.last) return std::nullopt;
  out.range = {day->range.first, *out.range.last - std::chrono::days(1)};
  out.end = day->end;
  return out;
}

// After a length: "after 3 May", "before the vote on 3 May", "from tomorrow"
DateScan::Maybe DateScan::from_anchor(const Length& length) const {
  const auto before = find(length.end, Role::before), after = find(length.end, Role::after),
             from = find(length.end, Role::from);
  const std::size_t end = std::max(before.end, std::max(after.end, from.end));
  if (end == 0) return std::nullopt;
  const Maybe base = anchor(past(end, Role::on));
  if (!base || !base->range.first || !base->range.last) return std::nullopt;
  Found from_date = *base;
  // from the nearer end of a longer date
  from_date.range = DateRange::of(before ? *base->range.first : *base->range.last);
  from_date.granularity = Granularity::day;
  Found out = moved(from_date, length, before ? -1 : 1);
  if (base->granularity == Granularity::year && out.granularity == Granularity::year) {
    from_date.range = base->range;
    out = moved(from_date, length, before ? -1 : 1);
  }
  out.end = base->end;
  return out;
}

// A date, or "the vote on 3 May" with a few words before it
DateScan::Maybe DateScan::anchor(std::size_t at) const {
  constexpr std::size_t noun_words = 4;
  if (auto date = single(at)) return date;
  if (!find(at, Role::the)) return std::nullopt;
  for (std::size_t i = at + 1; i <= at + noun_words && has(i); ++i) {
    if (words_[i].kind != WordKind::word) return std::nullopt;
    if (d_.has_role(words_[i], Role::on) || d_.has_role(words_[i], Role::of)) {
      auto date = single(i + 1);
      return date && date->granularity == Granularity::day ? date : std::nullopt;
    }
  }
  return std::nullopt;
}

// "in two months", "within two months", with a future; else they are lengths of time
DateScan::Maybe DateScan::ahead(std::size_t at) const {
  const auto in = find(at, Role::ahead), within = find(at, Role::within);
  if (!in && !within) return std::nullopt;
  // "within the next three years"
  if (within)
    if (auto next = stretch(within.end); next && next->range.first && *next->range.last > *resolver_.today()) {
      next->range.first = resolver_.today();
      return next;
    }
  const Length length = this->length(std::max(in.end, within.end));
  if (length.size == 0 || length.vague || !resolver_.today() || record_before(at)) return std::nullopt;
  // years ahead are given so loosely that they stay a length
  for (std::size_t i = 0; i < length.size; ++i)
    if (length.parts[i].first >= CalendarPeriod::year) return std::nullopt;
  // "in two years of war", "in three years after the vote"
  if (find(length.end, Role::of) || find(length.end, Role::after)) return std::nullopt;
  if (!future(at, length.end)) return std::nullopt;
  Found today;
  today.granularity = Granularity::day;
  today.range = resolver_.period(CalendarPeriod::day, 0);
  Found out = moved(today, length, 1);
  out.end = past(length.end, Role::from_now);
  if (within) out.range.first = resolver_.today();
  return out;
}

}  // namespace gainsay
