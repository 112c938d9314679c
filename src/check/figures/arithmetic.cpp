#include "check/figures/arithmetic.h"

#include <algorithm>

namespace gainsay {
namespace {

std::optional<Decimal> added(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
  return a && b ? std::optional(*a + *b) : std::nullopt;
}

std::optional<Decimal> divided(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
  return a && b && *b > Decimal(0) ? std::optional(*a / *b) : std::nullopt;
}

}  // namespace

Interval sum(const Interval& a, const Interval& b) {
  return {added(a.low, b.low), added(a.high, b.high), a.low_open || b.low_open, a.high_open || b.high_open};
}

Interval quotient(const Interval& part, const Interval& whole) {
  return {divided(part.low, whole.high), divided(part.high, whole.low), part.low_open || whole.high_open,
          part.high_open || whole.low_open};
}

Decimal middle(const Interval& interval) {
  if (interval.low && interval.high) return (*interval.low + *interval.high) / Decimal(2);
  return interval.low ? *interval.low : interval.high.value_or(Decimal(0));
}

Interval rounded_reading(const QuantityValue& value) {
  if (!value.hedge.empty() || !value.hard.low || !value.hard.high) return value.hard;
  const Decimal stated = middle(value.hard);
  const Decimal step = std::min(stated.last_digit_unit(), stated.abs() / Decimal(10));
  return {std::min(*value.hard.low, stated - step / Decimal(2)), std::max(*value.hard.high, stated + step), false,
          false};
}

std::string number_text(const Decimal& number) {
  std::string text = number.to_string();
  const std::size_t sign = text.front() == '-' ? 1 : 0;
  const std::size_t whole = std::min(text.find('.'), text.size());
  if (whole - sign < 5) return text;
  for (std::size_t at = whole; at > sign + 3;) text.insert(at -= 3, 1, ',');
  return text;
}

Decimal rounded(const Decimal& number) {
  const Decimal half = *Decimal::parse(number < Decimal(0) ? "-0.5" : "0.5");
  return Decimal((number * Decimal(100) + half).truncated()) / Decimal(100);
}

Interval rounded(const Interval& interval) {
  Interval out = interval;
  for (std::optional<Decimal>* bound : {&out.low, &out.high})
    if (*bound) *bound = rounded(**bound);
  return out;
}

Tolerance Tolerance::parse(std::string text) {
  const bool share = !text.empty() && text.back() == '%';
  if (share) text.pop_back();
  while (!text.empty() && text.back() == ' ') text.pop_back();
  const Decimal number = Decimal::parse(text).value_or(Decimal(0));
  return share ? Tolerance{Decimal(0), number / Decimal(100)} : Tolerance{number, Decimal(0)};
}

Interval Tolerance::widen(const Interval& interval) const {
  const auto slack = [&](const std::optional<Decimal>& bound) {
    return bound ? std::optional(amount + share * bound->abs()) : std::optional(Decimal(0));
  };
  return interval.widened(slack(interval.low), slack(interval.high));
}

}  // namespace gainsay
