#pragma once

#include <string>

#include "model/value.h"

namespace gainsay {

/// Every sum of a number of one and a number of the other.
[[nodiscard]] Interval sum(const Interval& a, const Interval& b);
/// Every quotient of a number of `part` and one of `whole`, both without negative numbers; a bound that would divide by
/// nothing is missing.
[[nodiscard]] Interval quotient(const Interval& part, const Interval& whole);
/// The middle of an interval; the end that it has when it has but one, 0 when it has none.
[[nodiscard]] Decimal middle(const Interval& interval);

/// The numbers that people round or cut off to the one that is written, down to a tenth of it: "330" for 325 to 340.
/// A hedged figure allows what its hedge does.
[[nodiscard]] Interval rounded_reading(const QuantityValue& value);

/// "2,000,000"; four digits stay together.
[[nodiscard]] std::string number_text(const Decimal& number);
/// The number and the interval with two digits after the point at most.
[[nodiscard]] Decimal rounded(const Decimal& number);
[[nodiscard]] Interval rounded(const Interval& interval);
/// A difference that is none: "5 %" is a share of a value, "0.5" an amount. Faulty texts are 0.
struct Tolerance {
  Decimal amount;
  Decimal share;
  [[nodiscard]] static Tolerance parse(std::string text);
  /// The interval widened by it.
  [[nodiscard]] Interval widen(const Interval& interval) const;
};

}  // namespace gainsay
