#pragma once

#include <optional>
#include <vector>

#include "lang/number/number.h"
#include "lang/token/word.h"

namespace gainsay {

enum class NumberKind { cardinal, ordinal, fraction };

/// A number read from words of a text.
struct NumberRead {
  std::size_t end = 0;  ///< after its last word
  Decimal value;        ///< scale applied; a fraction as such ("two thirds": 0.666666666667)
  Decimal unit = 1;     ///< one unit of the last stated digit, scale applied; see Digits
  Decimal scale = 1;    ///< what the whole number was multiplied by: "30 million"
  NumberKind kind = NumberKind::cardinal;
  bool digits = false;     ///< its first word is digits
  bool scaled = false;     ///< has a scale of a thousand or more in it
  bool article = false;    ///< starts with "a": "a third", "a dozen"
  bool separated = false;  ///< digits with separators
  // what was added last, and how: "three" of "a hundred and three"; 0 when nothing was
  Decimal addend;
  Decimal addend_scale = 1;    ///< the scale that "and" followed: "six million and two thirds"
  bool addend_joined = false;  ///< after "and"
};

/// Reads numbers in digits and words. Built once, const from then on.
class NumberReader {
 public:
  NumberReader(const NumberLexicon& lexicon, Vocabulary& vocabulary);

  /// The longest number that starts at word `at` and ends before `end`. A sign is read where it cannot be a dash.
  [[nodiscard]] std::optional<NumberRead> read(const Words& words, std::size_t at, std::size_t end) const;
  /// False for most words: no number starts there.
  [[nodiscard]] bool may_start(const Word& word) const {
    return word.kind == WordKind::number ||
           (roles(word) & (cardinal | scale | denominator | glyph | article | minus)) != 0;
  }

  enum Role : unsigned {
    cardinal = 1,
    scale = 2,
    suffix = 4,
    ordinal = 8,
    denominator = 16,
    plural = 32,
    glyph = 64,
    joiner = 128,
    article = 256,
    point = 512,
    minus = 1024,
    ending = 2048,
    of = 4096,
    ratio = 8192,
    range = 16384
  };
  [[nodiscard]] unsigned roles(const Word& word) const {
    return word.id < entries_.size() ? entries_[word.id].roles : 0U;
  }
  [[nodiscard]] bool is(const Word& word, Role role) const { return (roles(word) & role) != 0; }
  /// What the word is worth in a role that it has.
  [[nodiscard]] Decimal worth(const Word& word, Role role) const;

 private:
  struct Entry {
    unsigned roles = 0;
    std::vector<std::pair<Role, Decimal>> worth;
  };
  void add(const std::vector<NumberWord>& words, Role role, Vocabulary& vocabulary);
  void add(const std::vector<std::string>& words, Role role, Vocabulary& vocabulary);
  Entry& entry(std::string_view word, Vocabulary& vocabulary);

  std::vector<Entry> entries_;  // by word id
};

}  // namespace gainsay
