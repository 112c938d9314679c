#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lang/language.h"
#include "syntax/proposition.h"
#include "syntax/tree.h"

namespace gainsay {

/// What the words of a language mean to the reader of propositions, by base form: one look-up a node.
class ConstructionLexicon {
 public:
  /// Sets of words, as bits.
  enum Class : std::uint32_t {
    copula = 1U << 0U,
    light = 1U << 1U,
    light_passive = 1U << 2U,
    bearing = 1U << 3U,
    bearing_object = 1U << 4U,
    subject_control = 1U << 5U,
    small_clause = 1U << 6U,
    transparent = 1U << 7U,
    of = 1U << 8U,
    by = 1U << 9U,
    proform = 1U << 10U,
    negative_determiner = 1U << 11U,
    negative_pronoun = 1U << 12U,
    negator = 1U << 13U,
    sweeping = 1U << 14U,
    weak_negator = 1U << 15U,
    excluding = 1U << 16U,
    only = 1U << 17U,
    conditional = 1U << 18U,
    asking = 1U << 19U,
    relative = 1U << 20U,
    source = 1U << 21U,
    count = 1U << 22U,
    measuring = 1U << 23U,
    putting = 1U << 24U,
    measure_preposition = 1U << 25U,
    speech_noun = 1U << 26U,
    indefinite = 1U << 27U,
    contrast = 1U << 28U,
    exception = 1U << 29U  ///< looks like a negation or a question: "no fewer than", "whether or not"
  };

  explicit ConstructionLexicon(const Language& language);

  /// Of a base form or of a phrase, its words joined by one space.
  [[nodiscard]] std::uint32_t classes(std::string_view phrase) const;
  [[nodiscard]] bool is(std::string_view phrase, std::uint32_t bits) const { return (classes(phrase) & bits) != 0; }

  /// Null when the word is none.
  [[nodiscard]] const ClauseOperator* verb_operator(std::string_view lemma) const;
  [[nodiscard]] const ClauseOperator* noun_operator(std::string_view lemma) const;
  [[nodiscard]] const ClauseOperator* adjective_operator(std::string_view lemma) const;
  [[nodiscard]] const SpeechVerbs* speech_verb(std::string_view lemma) const;
  [[nodiscard]] Modality modal(std::string_view word) const;  ///< asserted for other words

  /// The kind that a preposition gives a phrase, or that a word has by itself; unknown when it has none.
  [[nodiscard]] QualifierKind qualifier_preposition(std::string_view word) const;
  [[nodiscard]] QualifierKind qualifier_word(std::string_view word) const;

  /// The most words that a phrase of the lexicon has.
  static constexpr std::size_t longest = 5;

 private:
  template <class Value>
  using Table = std::unordered_map<std::string_view, Value>;

  void add(const std::vector<std::string>& words, std::uint32_t bit);
  void add_operators(const ConstructionWords& words);

  Table<std::uint32_t> classes_;  // keys are strings of the language
  Table<const ClauseOperator*> verbs_, nouns_, adjectives_;
  Table<const SpeechVerbs*> speech_;
  Table<Modality> modals_;
  Table<QualifierKind> prepositions_, words_;
};

}  // namespace gainsay
