#include "check/figures/allowance.h"

#include "check/figures/arithmetic.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

std::string rule_text(const Movement& movement, std::string_view unit) {
  const std::string rate = movement.rate
                               ? with_unit(number_text(movement.rate->amount), unit) + " per " +
                                     (movement.rate->days == 1 ? "day" : std::to_string(movement.rate->days) + " days")
                               : "";
  if (movement.over_time == OverTime::drifts) return "drifts" + (rate.empty() ? rate : ' ' + rate);
  if (movement.over_time == OverTime::grows) return "grows" + (rate.empty() ? rate : " at most " + rate);
  return "fixed";
}

std::string moved_text(const Figure& a, const Figure& b, const Movement& movement, std::string_view unit) {
  const long gap = days_apart(a, b);
  if (movement.over_time == OverTime::grows && gap == 0) {
    if (!a.assumed && !b.assumed) return "of the same stated day";
    return "of one day" + (movement.rate ? std::string(", whichever came first") : ", and differ by more than a tenth");
  }
  std::string out = std::to_string(gap) + (gap == 1 ? " day apart" : " days apart");
  if (!movement.rate) return out + (movement.over_time == OverTime::grows ? ", and it cannot fall" : "");
  const Decimal moved = movement.rate->amount * Decimal(static_cast<std::int64_t>(gap)) /
                        Decimal(static_cast<std::int64_t>(movement.rate->days));
  // Two digits are enough to redo the sum; the comparison itself is exact.
  const Decimal hundredths = moved * Decimal(100);
  const std::string amount =
      (hundredths.is_whole() ? "" : "about ") + number_text(Decimal(hundredths.truncated()) / Decimal(100));
  return out + ", which allows " + with_unit(amount, unit);
}

}  // namespace

std::string range_text(const Interval& interval) {
  if (interval.low && interval.high) {
    if (*interval.low == *interval.high) return number_text(*interval.low);
    return (interval.low_open ? "over " : "") + number_text(*interval.low) + " to " +
           (interval.high_open ? "under " : "") + number_text(*interval.high);
  }
  if (interval.low) return (interval.low_open ? "more than " : "at least ") + number_text(*interval.low);
  if (interval.high) return (interval.high_open ? "less than " : "at most ") + number_text(*interval.high);
  return "any number";
}

std::string allowance_text(const Figure& a, const Figure& b, const Movement& movement, bool soft,
                           std::string_view unit) {
  const Interval& first = soft ? a.soft : a.hard;
  const Interval& second = soft ? b.soft : b.hard;
  std::string out = rule_text(movement, unit);
  if (movement.tolerance > Decimal(0)) out += ", tolerance " + with_unit(movement.tolerance.to_string(), unit);
  if (movement.tolerance_share > Decimal(0))
    out += ", tolerance " + (movement.tolerance_share * Decimal(100)).to_string() + "%";
  out += ": " + with_unit(range_text(first), unit) + " and " + with_unit(range_text(second), unit) +
         (soft ? ", as a reader takes them," : "") + " do not meet";
  if (movement.over_time != OverTime::fixed) out += "; they are " + moved_text(a, b, movement, unit);
  return out;
}

}  // namespace gainsay
