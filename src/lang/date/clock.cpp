// DateScan: times of day.
#include "lang/date/scan.h"

namespace gainsay {
namespace {

constexpr int hour = 60;

// Digits of at most two places; -1 for anything else.
int small(std::string_view text) {
  if (text.empty() || text.size() > 2) return -1;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

// "9:15", "9.30pm", "5 p.m.", "17:30", "noon"; `loose` takes a bare hour, as the start of "9 to 11 a.m." is one.
DateScan::Time DateScan::time(std::size_t at, bool loose) const {
  if (!has(at)) return {};
  if (const auto named = find(at, Role::clock)) return {named.end, named.value * hour, true};
  if (words_[at].kind != WordKind::number) return {};
  const std::string_view text = words_[at].folded;
  const std::size_t dot = text.find('.');
  Time out{at + 1, 0, false};
  const int hours = small(text.substr(0, dot));
  int minutes = dot == std::string_view::npos ? 0 : small(text.substr(dot + 1));
  bool certain = false;
  while (mark(out.end, ":") && attached(out.end) && attached(out.end + 1) && is_number(out.end + 1) &&
         words_[out.end + 1].folded.size() == 2) {
    if (!certain) minutes = small(words_[out.end + 1].folded);
    out.end += 2;
    certain = true;
  }
  if (hours < 0 || hours > 24 || minutes > 59) return {};
  out.minutes = hours * hour + minutes;
  if (const auto half = find(out.end, Role::meridiem)) {
    // "9.5 pm" are picometres
    if (dot != std::string_view::npos && text.size() - dot != 3) return {};
    if (hours > 12) return {};
    out.minutes = hours % 12 * hour + minutes + half.value * hour;
    return {half.end, out.minutes, true};
  }
  return (certain && minutes >= 0) || (loose && dot == std::string_view::npos) ? out : Time{};
}

// "at 9:15", "5 p.m. on Friday": the day is what is beside it, else what the text says elsewhere
DateScan::Maybe DateScan::clock(std::size_t at) const {
  const Time time = this->time(at, false);
  if (!time) return std::nullopt;
  Found found{time.end, {}, Granularity::time};
  found.plain = false;
  found.clock = ClockSpan{time.minutes, time.minutes};
  const std::size_t comma = mark(time.end, ",") ? time.end + 1 : time.end;
  const std::size_t on = past(comma, Role::on);
  if (const auto day = single(on); day && day->granularity == Granularity::day && !day->bare) {
    found.range = day->range;
    found.end = day->end;
  }
  return found;
}

// "from 9:15 to 11:45", "between 9 and 11 a.m."
DateScan::Maybe DateScan::clock_span(std::size_t at, bool between) const {
  const Time first = time(at, true);
  if (!first) return std::nullopt;
  const std::size_t next = past(first.end, between ? Role::conjunction : Role::to);
  const Time last = next == first.end ? Time{} : time(next, false);
  if (!last) return std::nullopt;
  Found span{last.end, {}, Granularity::time};
  span.plain = false;
  span.clock = ClockSpan{first.minutes, last.minutes};
  // "9 to 11 p.m.": both of the evening
  if (!first.meridiem && last.meridiem && first.minutes + 12 * hour <= last.minutes) span.clock->first += 12 * hour;
  const std::size_t on = past(last.end, Role::on);
  if (const auto day = single(on); day && day->granularity == Granularity::day && !day->bare) {
    span.range = day->range;
    span.end = day->end;
  }
  return span;
}

}  // namespace gainsay
