#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

/// An exact decimal number with twelve digits after the point and a magnitude below 10^25: wide enough for a
/// world's budget in any currency and fine enough for a micrometre in metres. Sums and comparisons are exact;
/// products and quotients are rounded half away from zero at the twelfth digit and saturate at the bounds.
class Decimal {
 public:
  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t whole) : units_(static_cast<Units>(whole) * one) {}  // NOLINT: numbers are numbers
  constexpr Decimal(int whole) : Decimal(static_cast<std::int64_t>(whole)) {}         // NOLINT

  /// Reads an optional sign, digits and an optional point with digits; nothing else (no separators, no exponent).
  /// Empty on any other text and on a number out of range; digits after the twelfth are dropped.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);
  /// 10^exponent for -12 <= exponent <= 24.
  [[nodiscard]] static Decimal power_of_ten(int exponent);

  /// The shortest exact form: "19.2", "-3", "61400000000".
  [[nodiscard]] std::string to_string() const;
  /// For charts and rates only; never for a comparison.
  [[nodiscard]] double to_double() const;
  /// The nearest whole number towards zero.
  [[nodiscard]] std::int64_t truncated() const { return static_cast<std::int64_t>(units_ / one); }
  [[nodiscard]] bool is_whole() const { return units_ % one == 0; }
  [[nodiscard]] Decimal abs() const { return units_ < 0 ? -*this : *this; }
  /// One unit of the last digit that is not a trailing zero: 61.4 -> 0.1, 61 -> 1, 14000 -> 1000, 0 -> 1.
  [[nodiscard]] Decimal last_digit_unit() const;

  friend Decimal operator+(Decimal a, Decimal b);
  friend Decimal operator-(Decimal a, Decimal b);
  friend Decimal operator*(Decimal a, Decimal b);
  /// Division by zero saturates with the sign of the dividend.
  friend Decimal operator/(Decimal a, Decimal b);
  Decimal operator-() const { return from_units(-units_); }
  friend constexpr std::strong_ordering operator<=>(Decimal a, Decimal b) {
    return a.units_ < b.units_   ? std::strong_ordering::less
           : a.units_ > b.units_ ? std::strong_ordering::greater
                                 : std::strong_ordering::equal;
  }
  friend constexpr bool operator==(Decimal a, Decimal b) { return a.units_ == b.units_; }

 private:
  __extension__ using Units = __int128;
  static constexpr Units one = 1'000'000'000'000;
  static Decimal from_units(Units units);
  Units units_ = 0;
};

}  // namespace gainsay
