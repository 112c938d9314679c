#pragma once

#include <optional>
#include <string_view>

#include "model/interval.h"

namespace gainsay {

/// Every length of time between a moment of the one and a moment of the other, in a unit of `age` (or "minute", between
/// times of day); never below zero. Both are days or times of day as a slot of type "date" holds them:
/// "2018-01-01/2018-12-31", "2025-06-03", "T09:15". Times of day give it up to half days. Empty when a date is open or
/// none, or when one is a date and the other a time of day.
[[nodiscard]] std::optional<Interval> time_between(std::string_view since, std::string_view until,
                                                   std::string_view unit);

/// The same from the beginning to the end of one range, "from 2005 to 2017": years when it is made of whole years,
/// months when it is made of whole months.
[[nodiscard]] std::optional<Interval> time_within(std::string_view range, std::string_view unit);

/// A time of day rather than a date.
[[nodiscard]] bool is_clock(std::string_view slot);

}  // namespace gainsay
