#pragma once

#include <optional>
#include <vector>

#include "lang/date_resolver.h"
#include "lang/date_words.h"
#include "lang/mention.h"

namespace gainsay {

/// What a document's own dates tell of the order in "03/04/2025".
enum class DayOrder { unknown, day_first, month_first };

/// Reads the dates of one sentence.
class DateScan {
 public:
  DateScan(const DateWords& date_words, const Words& words, std::size_t first, std::size_t end, DateResolver resolver,
           DayOrder order)
      : d_(date_words), words_(words), first_(first), end_(end), resolver_(resolver), order_(order) {}

  /// The date that starts at a word, with its preposition where that bounds it ("since", "by").
  [[nodiscard]] std::optional<Mention> read(std::size_t at) const;
  /// The order that a date in digits shows by itself ("24/02/2022").
  [[nodiscard]] DayOrder order_at(std::size_t at) const;

 private:
  struct Found {
    std::size_t end = 0;
    DateRange range;
    Granularity granularity = Granularity::unknown;
    bool mismatch = false;
    bool plain = true;       // a day, month or year as such: may be an end of a range or have a part of it named
    bool bare = false;       // a number alone ("2014", "may"): only with a word of time before it
    int month = 0, day = 0;  // as read, when the year was left out
  };
  using Maybe = std::optional<Found>;
  using Role = CalendarRole;

  [[nodiscard]] bool has(std::size_t at) const { return at < end_; }
  [[nodiscard]] bool attached(std::size_t at) const { return has(at) && !words_[at].space_before; }
  [[nodiscard]] bool mark(std::size_t at, std::string_view text) const {
    return has(at) && words_[at].kind == WordKind::punctuation && words_[at].folded == text;
  }
  [[nodiscard]] DateWords::Hit find(std::size_t at, Role role) const { return d_.find(words_, at, end_, role); }
  [[nodiscard]] std::size_t past(std::size_t at, Role role) const {
    const auto hit = find(at, role);
    return hit ? hit.end : at;
  }

  // date_parts.cpp: the pieces
  struct Number {
    std::size_t end = 0;
    int value = 0;
    bool ordinal = false;
    explicit operator bool() const { return end != 0; }
  };
  [[nodiscard]] Number day_number(std::size_t at) const;
  [[nodiscard]] Number year_number(std::size_t at) const;
  [[nodiscard]] Number spelled_year(std::size_t at) const;
  [[nodiscard]] DateWords::Hit month(std::size_t at, bool dated) const;
  [[nodiscard]] DateWords::Hit weekday(std::size_t at, bool dated) const;
  [[nodiscard]] bool future(std::size_t at, std::size_t end) const;
  [[nodiscard]] bool time_word_before(std::size_t at) const;
  [[nodiscard]] Number year_behind(std::size_t at) const;
  [[nodiscard]] std::size_t time_end(std::size_t at) const;

  // date_scan.cpp: the kinds of date
  [[nodiscard]] Maybe single(std::size_t at) const;
  [[nodiscard]] Maybe iso(std::size_t at) const;
  [[nodiscard]] Maybe in_digits(std::size_t at) const;
  [[nodiscard]] Maybe day_month(std::size_t at) const;
  [[nodiscard]] Maybe month_day(std::size_t at) const;
  [[nodiscard]] Maybe with_weekday(std::size_t at) const;
  [[nodiscard]] Maybe in_digits_or_words(std::size_t at) const;
  [[nodiscard]] Maybe relative(std::size_t at) const;
  [[nodiscard]] Maybe modified(std::size_t at) const;
  [[nodiscard]] Maybe distance(std::size_t at) const;
  [[nodiscard]] Maybe season(std::size_t at) const;
  [[nodiscard]] Maybe quarter(std::size_t at) const;
  [[nodiscard]] Maybe year(std::size_t at) const;
  [[nodiscard]] Maybe decade(std::size_t at) const;
  [[nodiscard]] Maybe part(std::size_t at) const;
  [[nodiscard]] Maybe clock(std::size_t at) const;
  [[nodiscard]] Maybe day_alone(std::size_t at) const;

  // date_ranges.cpp: what is made of them
  [[nodiscard]] Found dated(int year, int month, int day, std::size_t at, std::size_t end, bool has_year) const;
  [[nodiscard]] Maybe ranged(std::size_t at) const;
  [[nodiscard]] Maybe range_from(const Found& first, std::size_t at, bool between) const;
  [[nodiscard]] Maybe bounded(std::size_t at) const;
  void align_year(Found& first, const Found& second) const;
  [[nodiscard]] Mention mention(std::size_t at, const Found& found) const;

  const DateWords& d_;
  const Words& words_;
  std::size_t first_, end_;
  DateResolver resolver_;
  DayOrder order_;
};

}  // namespace gainsay
