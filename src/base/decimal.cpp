#include "base/decimal.h"

#include <array>
#include <boost/multiprecision/cpp_int.hpp>

namespace gainsay {
namespace {

using Wide = boost::multiprecision::int256_t;
__extension__ using Units = __int128;

constexpr int fraction_digits = 12;

// 10^25 in units of 10^-12.
Units limit() {
  static const Units value = [] {
    Units v = 1;
    for (int i = 0; i < 25 + fraction_digits; ++i) v *= 10;
    return v;
  }();
  return value;
}

// Two of them have a product that fits 128 bits.
bool is_half_wide(Units units) { return units == static_cast<std::int64_t>(units); }

Units narrowed(const Wide& wide) {
  const Wide bound(limit());
  if (wide > bound) return limit();
  if (wide < -bound) return -limit();
  return static_cast<Units>(wide);
}

}  // namespace

Decimal Decimal::from_units(Units units) {
  Decimal d;
  d.units_ = units > limit() ? limit() : units < -limit() ? -limit() : units;
  return d;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  bool negative = false;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  Units units = 0;
  int fraction = -1;
  bool any = false;
  for (char c : text) {
    if (c == '.' && fraction < 0) {
      fraction = 0;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    any = true;
    if (fraction >= fraction_digits) continue;
    units = units * 10 + (c - '0');
    if (fraction >= 0) ++fraction;
    if (units > limit()) return std::nullopt;
  }
  if (!any) return std::nullopt;
  for (int i = fraction < 0 ? 0 : fraction; i < fraction_digits; ++i) {
    units *= 10;
    if (units > limit()) return std::nullopt;
  }
  return from_units(negative ? -units : units);
}

Decimal Decimal::power_of_ten(int exponent) {
  static constexpr auto powers = [] {
    std::array<Units, 2 * fraction_digits + 13> table{1};
    for (std::size_t i = 1; i < table.size(); ++i) table[i] = table[i - 1] * 10;
    return table;
  }();
  return from_units(powers[static_cast<std::size_t>(exponent + fraction_digits)]);
}

std::string Decimal::to_string() const {
  Units rest = units_ < 0 ? -units_ : units_;
  std::string digits;
  do {
    digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
    rest /= 10;
  } while (rest != 0);
  while (digits.size() <= fraction_digits) digits.insert(digits.begin(), '0');
  std::string out = digits.substr(0, digits.size() - fraction_digits);
  std::string fraction = digits.substr(digits.size() - fraction_digits);
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  if (!fraction.empty()) out += "." + fraction;
  return units_ < 0 ? "-" + out : out;
}

double Decimal::to_double() const { return static_cast<double>(units_) / static_cast<double>(one); }

Decimal Decimal::last_digit_unit() const {
  if (units_ == 0) return 1;
  Units rest = units_ < 0 ? -units_ : units_;
  Units unit = 1;
  while (rest % 10 == 0) {
    rest /= 10;
    unit *= 10;
  }
  return from_units(unit);
}

Decimal operator+(Decimal a, Decimal b) { return Decimal::from_units(a.units_ + b.units_); }
Decimal operator-(Decimal a, Decimal b) { return Decimal::from_units(a.units_ - b.units_); }

Decimal operator*(Decimal a, Decimal b) {
  // Nearly every product, at a tenth of the cost.
  if (is_half_wide(a.units_) && is_half_wide(b.units_)) {
    const Units product = a.units_ * b.units_;
    const Units half = Decimal::one / 2;
    return Decimal::from_units((product < 0 ? product - half : product + half) / Decimal::one);
  }
  Wide product = Wide(a.units_) * Wide(b.units_);
  const Wide half(Decimal::one / 2);
  product = (product < 0 ? product - half : product + half) / Wide(Decimal::one);
  return Decimal::from_units(narrowed(product));
}

Decimal operator/(Decimal a, Decimal b) {
  if (b.units_ == 0) return Decimal::from_units(a.units_ < 0 ? -limit() : limit());
  const Wide scaled = Wide(a.units_) * Wide(Decimal::one);
  const Wide divisor(b.units_);
  const Wide half = boost::multiprecision::abs(divisor) / 2;
  const Wide quotient = (scaled < 0 ? scaled - half : scaled + half) / divisor;
  return Decimal::from_units(narrowed(quotient));
}

}  // namespace gainsay
