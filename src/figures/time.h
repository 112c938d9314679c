#pragma once

#include <optional>
#include <string>

#include "figures/sheet.h"

namespace gainsay {

/// A length of time as a text tells it, in minutes: "an hour and ten minutes", "four years", "half an hour".
struct Duration {
  std::size_t first = 0;  ///< tokens
  std::size_t end = 0;
  Interval minutes;          ///< what the words allow
  Decimal unit_minutes = 1;  ///< of the smallest unit told: how coarsely it is meant
  std::string unit;          ///< id of the unit told first: "year"
  Decimal number;            ///< of that unit
};

/// The length of time that starts at a token.
[[nodiscard]] std::optional<Duration> duration_at(const Sheet& sheet, const Line& line, std::size_t at);
/// Every length of time of a line, in order; none is a part of another.
[[nodiscard]] std::vector<Duration> durations_of(const Sheet& sheet, const Line& line);

/// A day, month, year or time of day: a date that says when, not since or until when.
struct Moment {
  std::size_t at = 0;  ///< token
  bool clock = false;
  Interval minutes;  ///< since midnight, or since 1 January 1970
  Decimal unit_minutes = 1;
};

/// The moment that a date token tells. Of a date with an open end it is the one end told; empty without any.
[[nodiscard]] std::optional<Moment> moment_at(const Line& line, std::size_t at);
/// The date token says its year or month, so that it is not a weekday that the day of publication must explain.
[[nodiscard]] bool is_told_in_full(const Sheet& sheet, const Line& line, std::size_t at);
/// First and last moment of a date token that tells both: "from 24 May to 9 August", "6pm to 8pm".
[[nodiscard]] std::optional<std::pair<Moment, Moment>> stretch_at(const Line& line, std::size_t at);

/// What lies between two moments, in minutes; times of day that go backwards pass midnight.
[[nodiscard]] Interval between(const Moment& first, const Moment& last);
/// The interval in another unit of time, both in minutes.
[[nodiscard]] Interval in_unit(const Interval& minutes, Decimal unit_minutes);
/// Minutes of a unit of time; 1 when it is none.
[[nodiscard]] Decimal minutes_of(const Sheet& sheet, std::string_view unit);

}  // namespace gainsay
