#pragma once

#include <optional>

#include "base/date.h"
#include "lang/lexicon/calendar.h"

namespace gainsay {

/// Part of a period: "early", "mid-", "late", and its ends.
enum class DatePart { whole, early, middle, late };

[[nodiscard]] DateRange month_range(int year, int month);
[[nodiscard]] DateRange year_range(int year);
/// Monday to Sunday.
[[nodiscard]] DateRange week_range(Day day);
/// A season by its first month; winter reaches into the next year.
[[nodiscard]] DateRange season_range(int year, int first_month);
[[nodiscard]] DateRange quarter_range(int year, int quarter);
/// Thirds of a month end on the 10th and 20th, of a year in April and August, of a week on Tuesday and Thursday; the
/// ends of anything else are a third of its days.
[[nodiscard]] DateRange part_of(DateRange range, Granularity granularity, DatePart part);

/// Resolves what a text leaves out against the day of publication.
class DateResolver {
 public:
  explicit DateResolver(std::optional<Day> published) : published_(published) {}

  [[nodiscard]] std::optional<Day> today() const { return published_; }
  [[nodiscard]] std::optional<int> this_year() const;
  /// A weekday (1 Monday .. 7 Sunday): the latest up to today, or the first from today on.
  [[nodiscard]] DateRange weekday(int weekday, bool future) const;
  /// "last" (-1), "this" (0) or "next" (1) weekday: the latest before today, that of this week, that of the next week.
  [[nodiscard]] DateRange weekday_by_week(int weekday, int step) const;
  /// A day of a month without its year: the nearest to the past unless it lies ahead.
  [[nodiscard]] DateRange day_of_month(int month, int day, bool future) const;
  /// "the 4th"
  [[nodiscard]] DateRange day_alone(int day, bool future) const;
  [[nodiscard]] int year_of_month(int month, bool future) const;
  [[nodiscard]] int year_of_season(int first_month, bool future) const;
  /// The period that holds today, moved by so many periods.
  [[nodiscard]] DateRange period(CalendarPeriod period, int step) const;
  /// Today moved by so many periods: "two weeks ago".
  [[nodiscard]] DateRange moved(CalendarPeriod period, int count) const;
  /// The last or next so many periods: "the past three weeks", "the next two days".
  [[nodiscard]] DateRange stretch(CalendarPeriod period, int count) const;

 private:
  std::optional<Day> published_;
};

[[nodiscard]] Granularity granularity_of(CalendarPeriod period);
/// Empty when there is no such day.
[[nodiscard]] DateRange day_range(int year, int month, int day);
/// 1 (Monday) .. 7 (Sunday)
[[nodiscard]] int weekday_of(Day day);

}  // namespace gainsay
