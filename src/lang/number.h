#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "lang/word.h"

namespace gainsay {

struct NumberWord {
  std::string word;
  Decimal value;
};

/// How a language writes numbers (rules/<language>/numbers.toml).
struct NumberLexicon {
  std::vector<NumberWord> cardinals;         ///< below one hundred: "three", "twenty"
  std::vector<NumberWord> scales;            ///< multiply what stands before: "hundred", "million", "dozen", "crore"
  std::vector<NumberWord> suffixes;          ///< scales written behind digits: "k", "mn", "bn"
  std::vector<NumberWord> ordinals;          ///< "third", "fourth", "twentieth"
  std::vector<NumberWord> denominators;      ///< "half" 2, "third" 3, "thirds" 3, "quarters" 4
  std::vector<NumberWord> glyphs;            ///< "½" 0.5
  std::vector<std::string> joiners;          ///< "and" between hundreds and units, before a fraction
  std::vector<std::string> articles;         ///< "a", "an": one, before a scale or a denominator
  std::vector<std::string> points;           ///< "point" in "five point two"
  std::vector<std::string> minus;            ///< "minus", "negative"
  std::vector<std::string> ordinal_endings;  ///< behind digits: "st", "nd", "rd", "th"
};

/// Digits with separators as texts write them. `unit` is the worth of the last stated digit. Empty for digits that
/// are no single number ("24.02.2022"). A comma before exactly three digits separates thousands ("1,200"), any other
/// lone comma is a decimal comma ("5,5"); "1.200,5" is read the continental way, "1.200" the English.
struct Digits {
  Decimal value;
  Decimal unit;
  bool grouped = false;  ///< written with thousands separators
};
[[nodiscard]] std::optional<Digits> parse_digits(std::string_view text);

enum class NumberKind { cardinal, ordinal, fraction };

/// A number read from words of a text.
struct NumberRead {
  std::size_t end = 0;  ///< behind its last word
  Decimal value;        ///< scale applied; a fraction as such ("two thirds": 0.666666666667)
  /// One unit of the last stated digit, scale applied. Zeros at the end of a whole number from 1,000 up are taken for
  /// rounding (14,000: 1000; 14,213: 1), those of smaller ones are not (80: 1), nor those behind a point (5.0: 0.1).
  Decimal unit;
  NumberKind kind = NumberKind::cardinal;
  bool spelled = false;  ///< has a word in it that is no scale
  bool scaled = false;   ///< has a scale in it from a thousand up
  bool article = false;  ///< starts with "a": "a third", "a dozen"
};

/// Reads numbers in digits and words. Built once, const from then on.
class NumberReader {
 public:
  NumberReader(const NumberLexicon& lexicon, Vocabulary& vocabulary);

  /// The longest number that starts at word `at` and ends before `end`. Signs are read, units are not.
  [[nodiscard]] std::optional<NumberRead> read(const Words& words, std::size_t at, std::size_t end) const;
  /// False for most words: no number starts there.
  [[nodiscard]] bool may_start(const Word& word) const { return word.kind == WordKind::number || role(word) != 0; }
  /// The word is an ordinal ("fourth") or a scale ("million"); 0 when not.
  [[nodiscard]] std::optional<Decimal> ordinal(const Word& word) const;
  [[nodiscard]] std::optional<Decimal> scale(const Word& word) const;
  [[nodiscard]] bool ordinal_ending(const Word& word) const;
  /// "k", "bn" directly behind digits.
  [[nodiscard]] std::optional<Decimal> suffix(const Word& word) const;

 private:
  friend class NumberScan;
  [[nodiscard]] unsigned role(const Word& word) const {
    return word.id < entries_.size() ? entries_[word.id].roles : 0;
  }
  struct Entry {
    unsigned roles = 0;
    Decimal cardinal, scale, suffix, ordinal, denominator, glyph;
  };
  Entry& entry(std::string_view word, Vocabulary& vocabulary);
  std::vector<Entry> entries_;  // by word id
};

}  // namespace gainsay
