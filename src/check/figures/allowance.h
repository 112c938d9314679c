#pragma once

#include <string>

#include "check/figures/figure.h"

namespace gainsay {

/// The sum that decided for one pair, in words: "drifts 1 percent per 30 days: [18, 20) and [30, 31] are 5 days apart,
/// which allows 0.166666666667".
[[nodiscard]] std::string allowance_text(const Figure& a, const Figure& b, const Movement& movement, bool soft,
                                         std::string_view unit);
/// An interval as a reader of reports writes it: "19.15 to 19.25", "more than 20", "5".
[[nodiscard]] std::string range_text(const Interval& interval);

}  // namespace gainsay
