#pragma once

#include <array>
#include <optional>

#include "lang/date/resolver.h"
#include "lang/date/words.h"
#include "lang/mention.h"

namespace gainsay {

/// What a document's own dates show about the order in "03/04/2025".
enum class DayOrder { unknown, day_first, month_first };

/// Reads the dates of one sentence. docs/dates.md says how each is resolved.
class DateScan {
 public:
  DateScan(const DateWords& date_words, const Words& words, std::size_t first, std::size_t end, DateResolver resolver,
           DayOrder order)
      : d_(date_words), words_(words), first_(first), end_(end), resolver_(resolver), order_(order) {}

  /// The date that starts at a word, with its preposition where that bounds it ("since", "by"). What was read before
  /// in the sentence is what "a year earlier" counts from.
  [[nodiscard]] std::optional<Mention> read(std::size_t at);
  /// The order that a date in digits shows by itself ("24/02/2022").
  [[nodiscard]] DayOrder order_at(std::size_t at) const;

 private:
  struct Found {
    std::size_t end = 0;
    DateRange range;
    Granularity granularity = Granularity::unknown;
    bool mismatch = false;
    bool plain = true;       // a day, month or year as such: may be an end of a range or have a part of it named
    bool bare = false;       // a number alone ("2014"): only with a word of time before it
    int month = 0, day = 0;  // as read, when the year was left out
    DateRelation relation = DateRelation::during;
    std::optional<ClockSpan> clock = std::nullopt;
    int moved_by = 0;  // -1: a length of time before `origin`, 1: after it
    DateRange origin = {};
  };
  using Maybe = std::optional<Found>;
  using Role = CalendarRole;
  struct Number {
    std::size_t end = 0;
    int value = 0;
    bool ordinal = false;
    explicit operator bool() const { return end != 0; }
  };

  [[nodiscard]] bool has(std::size_t at) const { return at < end_; }
  [[nodiscard]] bool attached(std::size_t at) const { return has(at) && !words_[at].space_before; }
  [[nodiscard]] bool mark(std::size_t at, std::string_view text) const {
    return has(at) && words_[at].kind == WordKind::punctuation && words_[at].folded == text;
  }
  [[nodiscard]] bool is_number(std::size_t at) const { return has(at) && words_[at].kind == WordKind::number; }
  [[nodiscard]] DateWords::Hit find(std::size_t at, Role role) const { return d_.find(words_, at, end_, role); }
  [[nodiscard]] std::size_t past(std::size_t at, Role role) const {
    const auto hit = find(at, role);
    return hit ? hit.end : at;
  }
  [[nodiscard]] bool plural(std::size_t at) const { return has(at) && words_[at].folded.back() == 's'; }
  [[nodiscard]] static CalendarPeriod period_of(DateWords::Hit hit) { return static_cast<CalendarPeriod>(hit.value); }

  // date_parts.cpp: the pieces
  [[nodiscard]] Number day_number(std::size_t at) const;
  [[nodiscard]] Number count_number(std::size_t at) const;
  [[nodiscard]] Number year_number(std::size_t at) const;
  [[nodiscard]] Number spelled_year(std::size_t at, bool dated) const;
  [[nodiscard]] Number year_behind(std::size_t at) const;
  [[nodiscard]] Number relative_year(std::size_t at) const;
  [[nodiscard]] DateWords::Hit month(std::size_t at, bool dated) const;
  [[nodiscard]] DateWords::Hit weekday(std::size_t at, bool dated) const;
  struct Step {
    std::size_t end = 0;
    int step = 0;  // -1 last, 0 this, 1 next
    explicit operator bool() const { return end != 0; }
  };
  [[nodiscard]] Step step_word(std::size_t at) const;
  [[nodiscard]] Step stepped_period(std::size_t at, CalendarPeriod period) const;

  // date_cues.cpp: what surrounds a date
  [[nodiscard]] bool future(std::size_t at, std::size_t end) const;
  [[nodiscard]] std::optional<bool> cue_before(std::size_t at) const;
  [[nodiscard]] bool deadline_before(std::size_t at) const;
  [[nodiscard]] bool time_word_before(std::size_t at) const;
  [[nodiscard]] bool year_told(std::size_t at, const Found& year) const;
  [[nodiscard]] bool named(std::size_t at, std::size_t end) const;
  [[nodiscard]] bool closed(std::size_t at) const;
  [[nodiscard]] bool record_before(std::size_t at) const;

  // date_digits.cpp
  [[nodiscard]] Maybe in_digits(std::size_t at) const;
  [[nodiscard]] Maybe two_parts(std::size_t at, std::optional<int> weekday) const;
  [[nodiscard]] Maybe year_and_month(std::size_t at) const;

  // date_days.cpp
  [[nodiscard]] Found dated(int year, int month, int day, std::size_t at, std::size_t end, bool has_year) const;
  [[nodiscard]] Maybe day_month(std::size_t at) const;
  [[nodiscard]] Maybe day_of_period(std::size_t at) const;
  [[nodiscard]] Maybe shared_month(std::size_t at) const;
  [[nodiscard]] Maybe month_day(std::size_t at) const;
  [[nodiscard]] Maybe month_days(std::size_t at, Number month, Number day) const;
  [[nodiscard]] Maybe month_alone(std::size_t at) const;
  [[nodiscard]] Maybe in_digits_or_words(std::size_t at) const;
  [[nodiscard]] Maybe holiday(std::size_t at) const;
  [[nodiscard]] Maybe day_alone(std::size_t at) const;

  // date_weekdays.cpp
  [[nodiscard]] Maybe with_weekday(std::size_t at) const;
  [[nodiscard]] Maybe weekday_and_date(std::size_t next, int weekday) const;
  [[nodiscard]] Maybe weekday_and_number(std::size_t next, int weekday) const;

  // date_relative.cpp
  [[nodiscard]] Maybe relative(std::size_t at) const;
  [[nodiscard]] Maybe stepped(std::size_t at) const;
  [[nodiscard]] Maybe stepped_weekday(std::size_t at, int step, bool next_one) const;
  [[nodiscard]] Maybe stepped_month(std::size_t at, int step) const;
  [[nodiscard]] Maybe stepped_season(std::size_t at, int step) const;
  [[nodiscard]] Maybe stepped_whole(std::size_t at, int step) const;
  [[nodiscard]] Maybe stretch(std::size_t at) const;
  [[nodiscard]] Maybe the_period(std::size_t at) const;

  // date_lengths.cpp: "two weeks ago", "three days after 3 May"
  struct Length {
    std::size_t end = 0;
    std::array<std::pair<CalendarPeriod, int>, 4> parts{};
    std::size_t size = 0;
    bool vague = false;
  };
  [[nodiscard]] Length length(std::size_t at) const;
  [[nodiscard]] static Found moved(const Found& from, const Length& length, int sign);
  [[nodiscard]] Maybe distance(std::size_t at) const;
  [[nodiscard]] Maybe loose_distance(std::size_t at) const;
  [[nodiscard]] Maybe span_from(const Length& length) const;
  [[nodiscard]] Maybe from_anchor(const Length& length) const;
  [[nodiscard]] Maybe anchor(std::size_t at) const;
  [[nodiscard]] Maybe ahead(std::size_t at) const;

  // date_periods.cpp
  [[nodiscard]] Maybe season(std::size_t at) const;
  [[nodiscard]] Maybe quarter(std::size_t at) const;
  [[nodiscard]] Maybe nth(std::size_t at) const;
  [[nodiscard]] Maybe container(std::size_t at) const;
  [[nodiscard]] Maybe year(std::size_t at) const;
  [[nodiscard]] Maybe year_and_part(const Found& year) const;
  [[nodiscard]] Maybe decade(std::size_t at) const;
  [[nodiscard]] Maybe century(std::size_t at) const;

  // date_portions.cpp: "early February", "the rest of the week"
  [[nodiscard]] Maybe part(std::size_t at) const;
  [[nodiscard]] Maybe since_or_to_now(std::size_t at) const;
  [[nodiscard]] Maybe rest(std::size_t at) const;

  // date_clock.cpp
  struct Time {
    std::size_t end = 0;
    int minutes = 0;
    bool meridiem = false;
    explicit operator bool() const { return end != 0; }
  };
  [[nodiscard]] Time time(std::size_t at, bool loose) const;
  [[nodiscard]] Maybe clock(std::size_t at) const;
  [[nodiscard]] Maybe clock_span(std::size_t at, bool between) const;

  // date_ranges.cpp: what is made of them
  [[nodiscard]] Maybe ranged(std::size_t at) const;
  [[nodiscard]] Maybe days_of_month(std::size_t at, bool between) const;
  [[nodiscard]] Maybe range_from(const Found& first, bool between) const;
  [[nodiscard]] Maybe bounded(std::size_t at) const;
  void align_year(Found& first, const Found& second) const;

  // date_scan.cpp
  [[nodiscard]] bool only_counts(std::size_t at) const;
  [[nodiscard]] bool worth_reading(std::size_t at) const;
  [[nodiscard]] Maybe single(std::size_t at) const;
  [[nodiscard]] Maybe longest(std::size_t at) const;

  const DateWords& d_;
  const Words& words_;
  std::size_t first_, end_;
  DateResolver resolver_;
  DayOrder order_;
  mutable int depth_ = 0;  // of dates within dates: "the first week of the last month of"
  Found told_;             // the last resolved date of the sentence, if any
};

}  // namespace gainsay
