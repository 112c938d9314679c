#include "check/time/calendar_age.h"

#include <algorithm>

namespace gainsay {
namespace {

Decimal fraction(long part, long whole) {
  return Decimal(static_cast<std::int64_t>(part)) / Decimal(static_cast<std::int64_t>(whole));
}

// Calendar steps of so many months, and how far the day lies in the step that has begun.
Decimal calendar_steps(Day anchor, Day day, int months) {
  int whole = whole_months(anchor, day) / months;
  if (add_months(anchor, whole * months) > day) --whole;
  const Day begun = add_months(anchor, whole * months);
  const Day next = add_months(anchor, (whole + 1) * months);
  return Decimal(whole) + fraction(days_between(begun, day), days_between(begun, next));
}

// A figure converted to years still shows the months that it was stated in: 3.75 years are 45 months.
bool whole_months_in_years(Decimal years) {
  const Decimal months = years * Decimal(12);
  const Decimal rounded((months + *Decimal::parse("0.5")).truncated());
  return (months - rounded).abs() < *Decimal::parse("0.001") && !years.is_whole();
}

Interval between(Decimal low, Decimal high) { return {low, high, false, false}; }

// Nobody counts the days of a round age: an edge may be missed by a fiftieth of the unit.
const Decimal& grace() {
  static const Decimal value = Decimal(1) / Decimal(50);
  return value;
}

Interval ordinal_fits(Decimal nth, bool nearly) {
  const Decimal begun = nth - Decimal(1);
  if (nearly) return between(begun - Decimal(1) / Decimal(4) - grace(), begun + grace());
  return between(begun - grace(), nth + grace());
}

Interval exact_fits(Decimal v, const std::string& unit) {
  if (unit == "year" || unit == "month" || unit == "week")
    return between(v - Decimal(1) / Decimal(2), v + Decimal(1) / Decimal(2));
  // A round number of days is meant roundly, up to a fiftieth of itself.
  const Decimal rounding = std::min(v.last_digit_unit() / Decimal(2), v.abs() * grace());
  return Interval::exactly(v).widened(std::max(Decimal(1), rounding), std::max(Decimal(1), rounding));
}

// "nearly", "almost", "just under" allow [0.8 v, v), whatever their names.
bool is_nearly(const QuantityValue& value) {
  if (value.hedge == "nearly") return true;
  const Interval& hard = value.hard;
  return hard.high_open && hard.low && hard.high && *hard.low > Decimal(0) && !hard.low_open &&
         *hard.low * Decimal(10) >= *hard.high * Decimal(7);
}

StatedAge in_unit(const QuantityValue& value, Decimal v) {
  if (value.unit == "year" && whole_months_in_years(v)) return {"month", exact_fits(v * Decimal(12), "month")};
  return {value.unit, exact_fits(v, value.unit)};
}

}  // namespace

std::optional<Decimal> age(Day anchor, Day day, std::string_view unit) {
  if (day < anchor) return std::nullopt;
  const long days = days_between(anchor, day);
  if (unit == "hour") return Decimal(static_cast<std::int64_t>(days * 24));
  if (unit == "day") return Decimal(static_cast<std::int64_t>(days));
  if (unit == "week") return fraction(days, 7);
  if (unit == "month") return calendar_steps(anchor, day, 1);
  if (unit == "year") return calendar_steps(anchor, day, 12);
  return std::nullopt;
}

std::optional<StatedAge> read_age(const QuantityValue& value) {
  const Interval& hard = value.hard;
  const bool exact = hard.low && hard.high && *hard.low == *hard.high;
  if (value.form == QuantityForm::ordinal) {
    if (!hard.high && !hard.low) return std::nullopt;
    return StatedAge{value.unit, ordinal_fits(hard.high ? *hard.high : *hard.low, is_nearly(value))};
  }
  if (value.form != QuantityForm::level) return std::nullopt;
  if (is_nearly(value) && hard.high) {
    StatedAge stated = in_unit(value, *hard.high);
    const Decimal v = stated.unit == value.unit ? *hard.high : *hard.high * Decimal(12);
    stated.fits = between(v - Decimal(1) / Decimal(4) - grace(), v + grace());
    return stated;
  }
  if (exact) return in_unit(value, *hard.low);
  return StatedAge{value.unit, hard};
}

}  // namespace gainsay
