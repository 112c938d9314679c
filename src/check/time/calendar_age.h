#pragma once

#include <optional>
#include <string>

#include "model/value.h"

namespace gainsay {

/// Time since an anchor in a unit's own steps: "hour" and "day" by days, "week" by seven, "month" and "year" by the
/// calendar with the started one as the share of its days. Empty for another unit.
[[nodiscard]] std::optional<Decimal> age(Day anchor, Day day, std::string_view unit);

/// A stated age with the range of true ages that its words fit.
struct StatedAge {
  std::string unit;  ///< the unit that it was stated in, as far as the figure shows
  Interval fits;
};

/// "three years" fits from two and a half to three and a half, "nearly three years" the last quarter of a year before,
/// "its fourth year" from three to four whole years, "approaching its fourth year" the quarter before that. Half-open
/// hedges ("more than three years") fit what they say. Empty for values that give no age.
[[nodiscard]] std::optional<StatedAge> read_age(const QuantityValue& value);

}  // namespace gainsay
