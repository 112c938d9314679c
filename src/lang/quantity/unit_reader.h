#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lang/quantity/unit.h"
#include "lang/token/phrase_table.h"
#include "lang/token/word.h"

namespace gainsay {

/// A unit read from words of a text.
struct UnitRead {
  std::size_t end = 0;         ///< after its last word
  const Unit* unit = nullptr;  ///< the unit, or the one above the line of a compound
  std::string id;              ///< "kilometre", "usd-per-barrel"
  Decimal scale = 1;           ///< of "MUSD"
};

/// The words that a unit is looked for in: a sentence of a text.
struct UnitScope {
  std::string_view text;  ///< Document::text
  const Words* words = nullptr;
  std::size_t first = 0;
  std::size_t end = 0;
  std::size_t limit = 0;  ///< where the sentence ends: what comes between is a date, to be looked at only
};

/// Reads units. Built once, const from then on; the lexicon is copied.
class UnitReader {
 public:
  UnitReader(const UnitLexicon& lexicon, Vocabulary& vocabulary);

  /// The unit that starts at a word, after a number; `large`: the number is 1,000 or more.
  [[nodiscard]] std::optional<UnitRead> behind(const UnitScope& scope, std::size_t at, bool large) const;
  /// The currency that starts at a word, in front of a number.
  [[nodiscard]] std::optional<UnitRead> in_front(const UnitScope& scope, std::size_t at) const;
  /// The part of a unit that starts at a word: "in" after feet. Empty when another unit or none does.
  [[nodiscard]] std::optional<UnitRead> part(const UnitScope& scope, std::size_t at, const Unit& whole) const;
  /// Whether words such as "ago" are there, which make a time before them a date.
  [[nodiscard]] bool goes_back(const UnitScope& scope, std::size_t at) const {
    return not_per_.longest(*scope.words, at, scope.limit).words > 0;
  }
  /// Adds "per ..." to a unit when it follows it: "usd" + "per barrel".
  void read_per(const UnitScope& scope, UnitRead& unit) const;
  [[nodiscard]] const UnitLexicon& lexicon() const { return lexicon_; }

 private:
  struct Spelling {
    std::size_t unit;
    std::string exact;  // empty: in any case
    Decimal scale = 1;
    bool careful = false;
    bool large = false;
    bool letter = false;
  };
  struct Lower {
    std::size_t end = 0;  // 0: nothing is below the line
    std::string id;
  };
  void add(PhraseTable& table, const std::string& phrase, Spelling spelling, Vocabulary& vocabulary);
  void add_names(std::size_t unit, Vocabulary& vocabulary);
  void add_codes(std::size_t unit, Vocabulary& vocabulary);
  [[nodiscard]] Lower lower(const UnitScope& scope, const UnitRead& unit) const;
  [[nodiscard]] bool fits(const UnitScope& scope, std::size_t at, std::size_t end, const Spelling& spelling) const;
  [[nodiscard]] std::optional<UnitRead> single(const UnitScope& scope, std::size_t at, bool large,
                                               bool below = false) const;
  [[nodiscard]] bool bracketed_behind(const std::string& dimension, const UnitScope& scope, std::size_t end) const;
  [[nodiscard]] const Spelling* choose(const UnitScope& scope, const std::vector<const Spelling*>& fitting,
                                       std::size_t end, bool large) const;
  [[nodiscard]] std::optional<UnitRead> lookup(const PhraseTable& table, const UnitScope& scope, std::size_t at,
                                               bool large, bool below = false) const;

  UnitLexicon lexicon_;
  std::vector<Spelling> spellings_;
  PhraseTable behind_, in_front_, per_, per_time_, not_per_, measures_, squared_;
  std::vector<PhraseTable> near_, next_;  // by unit
};

}  // namespace gainsay
