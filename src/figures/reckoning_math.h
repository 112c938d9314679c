#pragma once

#include <string>

#include "lang/mention.h"

namespace gainsay {

/// Every result of the operation on a number of one interval and a number of the other. Products and quotients are of
/// intervals without negative numbers; a bound that would divide by nothing is missing.
[[nodiscard]] Interval added(const Interval& a, const Interval& b);
[[nodiscard]] Interval subtracted(const Interval& a, const Interval& b);
[[nodiscard]] Interval multiplied(const Interval& a, const Interval& b);
[[nodiscard]] Interval divided(const Interval& a, const Interval& b);

/// The middle of what the words allow; the one end that there is.
[[nodiscard]] Decimal middle_of(const Interval& interval);
/// How far two numbers are apart, as a share of the larger one; 0 for two zeros.
[[nodiscard]] double gap_share(Decimal a, Decimal b);

/// A figure as a sum shows it: "1,842", without hedge and unit; of a range both ends.
[[nodiscard]] std::string shown(const QuantityMention& figure);
/// A number with at most two digits after the point, in groups of three digits: "12,345.67".
[[nodiscard]] std::string shown(Decimal number);
/// A level of a unit that was reckoned: `sum` in full ("40 + 35"), then " = " and the middle of the interval.
[[nodiscard]] QuantityValue reckoned_as(const Interval& interval, const std::string& unit, const std::string& sum);

/// The numbers that people round or cut off to the one written.
[[nodiscard]] Interval loosely(const QuantityMention& figure);

}  // namespace gainsay
