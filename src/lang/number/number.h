#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"

namespace gainsay {

struct NumberWord {
  std::string word;
  Decimal value;
};

/// How a language writes numbers (rules/<language>/numbers.toml).
struct NumberLexicon {
  std::vector<NumberWord> cardinals;            ///< below one hundred: "three", "twenty"
  std::vector<NumberWord> scales;               ///< multiply what comes before: "hundred", "million", "dozen", "bn"
  std::vector<NumberWord> suffixes;             ///< scales after digits that are also units or letters: "m", "b"
  std::vector<NumberWord> ordinals;             ///< "third", "fourth", "twentieth"
  std::vector<NumberWord> denominators;         ///< "half" 2, "third" 3, "quarter" 4
  std::vector<NumberWord> denominator_plurals;  ///< "thirds" 3
  std::vector<NumberWord> glyphs;               ///< "½" 0.5
  std::vector<std::string> joiners;             ///< "and" between hundreds and units, before a fraction
  std::vector<std::string> articles;            ///< "a", "an": one, before a scale or a denominator
  std::vector<std::string> points;              ///< "point" in "five point two"
  std::vector<std::string> minus;               ///< "minus", "negative"
  std::vector<std::string> of;                  ///< between a fraction and a scale: "a quarter of a million"
  std::vector<std::string> ratio_words;         ///< between part and whole: "in", "out of"
  std::vector<std::string> over;                ///< between top and bottom: "one over three"
  std::vector<std::string> tolerances;          ///< between a number and what it may be off by: "±", "+/-"
  std::vector<std::string> range_words;         ///< between two ends: "to", "through", "-"
  std::vector<std::string> ordinal_endings;     ///< after digits: "st", "nd", "rd", "th"
};

/// Digits with separators as texts write them. `unit` is the worth of the last stated digit: zeros at the end of a
/// whole number from 1,000 up are taken for rounding (14,000: 1000; 14,213: 1), those of smaller ones are not
/// (80: 1), nor those after a point (5.0: 0.1).
struct Digits {
  Decimal value;
  Decimal unit = 1;
  bool separated = false;  ///< written with thousands separators or a decimal point
};

/// Empty for digits that are not a single number ("24.02.2022"). A comma before exactly three digits separates
/// thousands
/// ("1,200", "12,34,567"), any other lone comma is a decimal comma ("5,5"); "1.200,5" is read the continental way,
/// "1.200" the English.
[[nodiscard]] std::optional<Digits> parse_digits(std::string_view text);

/// The worth of the last stated digit of a number without a fraction of its own; see Digits.
[[nodiscard]] Decimal stated_unit(Decimal value);

}  // namespace gainsay
