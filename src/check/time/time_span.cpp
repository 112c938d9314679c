#include "check/time/time_span.h"

#include <algorithm>

#include "base/date.h"
#include "check/time/calendar_age.h"

namespace gainsay {
namespace {

constexpr long half_day = 12 * 60;

// The minutes of "T09:15" since midnight.
std::optional<long> minutes_of(std::string_view clock) {
  if (clock.size() != 6 || clock[0] != 'T' || clock[3] != ':') return std::nullopt;
  const auto number = [&](std::size_t at) { return Decimal::parse(std::string(clock.substr(at, 2))); };
  const auto hours = number(1), minutes = number(4);
  if (!hours || !minutes) return std::nullopt;
  return static_cast<long>(hours->truncated()) * 60 + static_cast<long>(minutes->truncated());
}

std::optional<Interval> clock_between(std::string_view since, std::string_view until, std::string_view unit) {
  const auto from = minutes_of(since), to = minutes_of(until);
  if (!from || !to || (unit != "hour" && unit != "minute")) return std::nullopt;
  long length = *to - *from;
  while (length <= 0) length += half_day;
  const Decimal minutes(static_cast<std::int64_t>(length));
  return Interval::exactly(unit == "hour" ? minutes / Decimal(60) : minutes);
}

std::optional<Interval> range_between(const DateRange& since, const DateRange& until, std::string_view unit) {
  if (!since.first || !since.last || !until.first || !until.last || *until.last < *since.first) return std::nullopt;
  const auto most = age(*since.first, *until.last, unit);
  const auto least = age(std::min(*since.last, *until.first), *until.first, unit);
  return most && least ? std::optional(Interval{least, most, false, false}) : std::nullopt;
}

// The year or month of an end, when the whole range is made of such.
DateRange stretched(Day day, bool years, bool months) {
  if (!years && !months) return DateRange::of(day);
  const std::chrono::year_month_day date(day);
  const int year = static_cast<int>(date.year());
  const Day first = make_day(year, years ? 1 : static_cast<unsigned>(date.month()), 1);
  return {first, add_months(first, years ? 12 : 1) - std::chrono::days(1)};
}

}  // namespace

bool is_clock(std::string_view slot) { return !slot.empty() && slot.front() == 'T'; }

std::optional<Interval> time_between(std::string_view since, std::string_view until, std::string_view unit) {
  if (is_clock(since) || is_clock(until)) return clock_between(since, until, unit);
  const auto from = parse_range(since), to = parse_range(until);
  return from && to ? range_between(*from, *to, unit) : std::nullopt;
}

std::optional<Interval> time_within(std::string_view range, std::string_view unit) {
  if (is_clock(range)) {
    const std::size_t slash = range.find('/');
    return slash == std::string_view::npos ? std::nullopt
                                           : clock_between(range.substr(0, slash), range.substr(slash + 1), unit);
  }
  const auto days = parse_range(range);
  if (!days || !days->first || !days->last || *days->last < *days->first) return std::nullopt;
  const std::chrono::year_month_day first(*days->first), behind(*days->last + std::chrono::days(1));
  const bool months = first.day() == std::chrono::day(1) && behind.day() == std::chrono::day(1);
  const bool years = months && first.month() == std::chrono::January && behind.month() == std::chrono::January;
  return range_between(stretched(*days->first, years, months), stretched(*days->last, years, months), unit);
}

}  // namespace gainsay
