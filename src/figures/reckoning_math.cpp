#include "figures/reckoning_math.h"

#include <algorithm>

namespace gainsay {
namespace {

using Bound = std::optional<Decimal>;

template <class Operation>
Bound both(const Bound& a, const Bound& b, const Operation& operation) {
  return a && b ? Bound(operation(*a, *b)) : std::nullopt;
}

const auto plus = [](Decimal a, Decimal b) { return a + b; };
const auto minus = [](Decimal a, Decimal b) { return a - b; };
const auto times = [](Decimal a, Decimal b) { return a * b; };

Bound quotient(const Bound& a, const Bound& b) { return a && b && *b > Decimal(0) ? Bound(*a / *b) : std::nullopt; }

}  // namespace

Interval added(const Interval& a, const Interval& b) {
  return {both(a.low, b.low, plus), both(a.high, b.high, plus), a.low_open || b.low_open, a.high_open || b.high_open};
}

Interval subtracted(const Interval& a, const Interval& b) {
  return {both(a.low, b.high, minus), both(a.high, b.low, minus), a.low_open || b.high_open, a.high_open || b.low_open};
}

Interval multiplied(const Interval& a, const Interval& b) {
  return {both(a.low, b.low, times), both(a.high, b.high, times), a.low_open || b.low_open, a.high_open || b.high_open};
}

Interval divided(const Interval& a, const Interval& b) {
  return {quotient(a.low, b.high), quotient(a.high, b.low), a.low_open || b.high_open, a.high_open || b.low_open};
}

Decimal middle_of(const Interval& interval) {
  if (interval.low && interval.high) return (*interval.low + *interval.high) / Decimal(2);
  return interval.low ? *interval.low : interval.high.value_or(Decimal(0));
}

double gap_share(Decimal a, Decimal b) {
  const Decimal larger = std::max(a.abs(), b.abs());
  return larger == Decimal(0) ? 0.0 : ((a - b).abs() / larger).to_double();
}

std::string shown(Decimal number) {
  const Decimal half = *Decimal::parse(number < Decimal(0) ? "-0.5" : "0.5");
  std::string text = (Decimal((number * Decimal(100) + half).truncated()) / Decimal(100)).to_string();
  const std::size_t sign = text.front() == '-' ? 1 : 0;
  const std::size_t whole = std::min(text.find('.'), text.size());
  for (std::size_t at = whole; at > sign + 3;) text.insert(at -= 3, 1, ',');
  return text;
}

std::string shown(const QuantityMention& figure) {
  std::string low = shown(figure.stated);
  return figure.stated == figure.stated_high ? low : low + " to " + shown(figure.stated_high);
}

QuantityValue reckoned_as(const Interval& interval, const std::string& unit, const std::string& sum) {
  QuantityValue value;
  value.unit = unit;
  value.hard = value.soft = interval;
  value.text = sum + " = " + shown(middle_of(interval));
  return value;
}

Interval loosely(const QuantityMention& figure) {
  const Interval& hard = figure.value.hard;
  if (!figure.value.hedge.empty() || !hard.low || !hard.high) return hard;
  const Decimal step = std::min(figure.stated.last_digit_unit(), figure.stated.abs() / Decimal(10));
  return {std::min(*hard.low, figure.stated - step / Decimal(2)), std::max(*hard.high, figure.stated_high + step),
          false, false};
}

}  // namespace gainsay
