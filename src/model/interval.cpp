#include "model/interval.h"

namespace gainsay {
namespace {

// Nothing in `a` reaches up to anything in `b`.
bool wholly_below(const Interval& a, const Interval& b) {
  if (!a.high || !b.low) return false;
  return *a.high < *b.low || (*a.high == *b.low && (a.high_open || b.low_open));
}

}  // namespace

bool Interval::contains(Decimal v) const { return overlaps(exactly(v)); }

bool Interval::overlaps(const Interval& other) const {
  return !wholly_below(*this, other) && !wholly_below(other, *this);
}

Interval Interval::scaled(Decimal factor) const {
  Interval out = *this;
  if (low) out.low = *low * factor;
  if (high) out.high = *high * factor;
  return out;
}

Interval Interval::widened(std::optional<Decimal> down, std::optional<Decimal> up) const {
  Interval out = *this;
  if (low) out.low = down ? std::optional(*low - *down) : std::nullopt;
  if (high) out.high = up ? std::optional(*high + *up) : std::nullopt;
  return out;
}

std::string to_string(const Interval& interval) {
  std::string out = interval.low ? (interval.low_open ? "(" : "[") + interval.low->to_string() : "(-inf";
  out += ", ";
  return out + (interval.high ? interval.high->to_string() + (interval.high_open ? ")" : "]") : "inf)");
}

}  // namespace gainsay
