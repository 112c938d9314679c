#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

/// A day of the proleptic Gregorian calendar.
using Day = std::chrono::sys_days;

[[nodiscard]] Day make_day(int year, unsigned month, unsigned day);
/// "2025-12-08", also "2025-12-08T10:00:00Z" (the time is dropped). Empty on anything else or an impossible date.
[[nodiscard]] std::optional<Day> parse_day(std::string_view iso);
[[nodiscard]] std::string to_string(Day day);
/// Adds calendar months; a day that the month lacks becomes its last day.
[[nodiscard]] Day add_months(Day day, int months);
[[nodiscard]] Day add_years(Day day, int years);
/// Whole years from `from` to `to`, negative when `to` lies before.
[[nodiscard]] int whole_years(Day from, Day to);
[[nodiscard]] int whole_months(Day from, Day to);
[[nodiscard]] constexpr long days_between(Day from, Day to) { return (to - from).count(); }

enum class Granularity { time, day, week, month, quarter, season, half, year, decade, century, unknown };
[[nodiscard]] std::string_view to_string(Granularity granularity);

/// All days from first to last, both included. A missing end is open ("since February 2022").
struct DateRange {
  std::optional<Day> first;
  std::optional<Day> last;

  [[nodiscard]] static DateRange of(Day day) { return {day, day}; }
  [[nodiscard]] bool overlaps(const DateRange& other) const {
    return !(last && other.first && *last < *other.first) && !(first && other.last && *other.last < *first);
  }
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// "2025", "2025-02", "2025-02-02" or two of them around "/", of which one may be missing.
[[nodiscard]] std::optional<DateRange> parse_range(std::string_view text);
/// Days between the nearest ends of two ranges; 0 when they overlap.
[[nodiscard]] long gap_in_days(const DateRange& a, const DateRange& b);

/// A length of time as rules write it: "10 days", "2 weeks", "1 month", "1 year". Months count 30 days, years 365.
[[nodiscard]] std::optional<long> parse_days(std::string_view text);

}  // namespace gainsay
