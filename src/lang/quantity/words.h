#pragma once

#include <vector>

#include "lang/number/reader.h"
#include "lang/quantity/hedge.h"
#include "lang/quantity/unit_reader.h"
#include "lang/token/phrase_table.h"

namespace gainsay {

/// What a word can do beside a quantity, as bits of QuantityWords::cues.
enum QuantityCue : unsigned {
  cue_by = 1,
  cue_from = 2,
  cue_between = 4,
  cue_conjunction = 8,
  cue_alternative = 16,
  cue_dash = 32,
  cue_label = 64,
  cue_score = 128,
  cue_not_one_after = 256,
  cue_not_one_before = 512,
  cue_whole_before = 1024,
  cue_pronoun = 2048,
  cue_noun_stop = 4096,
  cue_street = 8192,
  cue_noun_skip = 16384,
  cue_every = 32768,
  cue_ratio_in = 65536,
  cue_definite = 131072,
};

/// The lexicons as the quantity annotator looks words up: by word id and by phrase.
struct QuantityWords {
  QuantityWords(const NumberLexicon& number_words, const HedgeLexicon& hedge_words, const UnitLexicon& unit_words,
                Vocabulary& vocabulary);

  NumberReader numbers;
  UnitReader units;
  HedgeLexicon hedges;

  PhraseTable hedge_before, hedge_after, hedge_verbs;  ///< payload: index of the hedge
  PhraseTable vague, portion;                          ///< payload: index
  PhraseTable idioms, ratio, ages, nears, over, tolerances;
  std::vector<PhraseTable> hedge_preceded_by;  ///< by hedge: Hedge::preceded_by

  struct Direction {
    PhraseTable direct;  ///< verbs that take an amount
    PhraseTable any;     ///< every verb and noun of change
    PhraseTable nouns;   ///< before "of"
    PhraseTable after;
  };
  Direction rise, fall, move;

  [[nodiscard]] bool is(const Word& word, QuantityCue cue) const {
    return word.id < cues.size() && (cues[word.id] & cue) != 0;
  }
  /// A quantity can start with the word.
  [[nodiscard]] bool may_start(const Word& word) const {
    return word.kind == WordKind::number || (word.id < starts_.size() && starts_[word.id]);
  }
  [[nodiscard]] bool is_step(const std::string& noun) const;
  /// The singular of a noun that looks like a plural; empty when it does not.
  [[nodiscard]] std::string lemma(std::string_view folded) const;

  std::vector<unsigned> cues;                              ///< by word id
  std::vector<std::pair<std::string, std::string>> nouns;  ///< irregular plurals, sorted
  std::vector<std::string> steps;                          ///< sorted

 private:
  void mark(const std::vector<std::string>& words, QuantityCue cue, Vocabulary& vocabulary);
  void add_direction(Direction& direction, const ChangeWords& words, Vocabulary& vocabulary);
  [[nodiscard]] bool starts(WordId id) const;

  std::vector<bool> starts_;  // by word id: one small table that every word of a text is looked up in
};

/// Words of the longest phrase of a table that ends right before `at` and starts at or after `first`; 0 when none.
/// `payload` gets its first payload.
std::size_t ends_before(const PhraseTable& table, const Words& words, std::size_t first, std::size_t at,
                        std::uint32_t* payload = nullptr);

}  // namespace gainsay
