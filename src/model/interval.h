#pragma once

#include <optional>
#include <string>

#include "base/decimal.h"

namespace gainsay {

/// The numbers that a figure allows. A missing bound is infinite; an open bound is not itself in the interval.
struct Interval {
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  bool low_open = false;
  bool high_open = false;

  [[nodiscard]] static Interval exactly(Decimal v) { return {v, v, false, false}; }
  [[nodiscard]] bool contains(Decimal v) const;
  /// Some number lies in both.
  [[nodiscard]] bool overlaps(const Interval& other) const;
  /// Multiplied by a positive factor.
  [[nodiscard]] Interval scaled(Decimal factor) const;
  /// Widened by a distance on each side; a null distance on a side opens that side to infinity.
  [[nodiscard]] Interval widened(std::optional<Decimal> down, std::optional<Decimal> up) const;
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// "[18, 20)", "(-inf, 5]"
[[nodiscard]] std::string to_string(const Interval& interval);

}  // namespace gainsay
