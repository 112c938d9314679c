#include "syntax/construction/lexicon.h"

#include <utility>

#include "syntax/construction/names.h"

namespace gainsay {
namespace {

template <class Value>
Value look_up(const std::unordered_map<std::string_view, Value>& table, std::string_view key, Value none) {
  const auto at = table.find(key);
  return at == table.end() ? none : at->second;
}

QualifierKind kind_named(std::string_view name) {
  for (const QualifierKind kind : qualifier_kinds)
    if (to_string(kind) == name) return kind;
  return QualifierKind::unknown;
}

}  // namespace

ConstructionLexicon::ConstructionLexicon(const Language& language) {
  const ConstructionWords& words = language.constructions;
  const std::pair<const std::vector<std::string>&, std::uint32_t> sets[] = {
      {words.copulas, copula},
      {words.light, light},
      {words.light_passive, light_passive},
      {words.bearing, bearing},
      {words.bearing_object, bearing_object},
      {language.clauses.contrasts, contrast},
      {language.modality.exceptions, exception},
      {words.subject_control, subject_control},
      {words.small_clause, small_clause},
      {words.transparent, transparent},
      {words.of, of},
      {words.by, by},
      {words.proforms, proform},
      {words.negative_determiners, negative_determiner},
      {words.negative_pronouns, negative_pronoun},
      {words.negators, negator},
      {words.sweeping, sweeping},
      {words.weak_negators, weak_negator},
      {words.excluding, excluding},
      {words.only, only},
      {words.conditional, conditional},
      {words.asking, asking},
      {words.relatives, relative},
      {words.indefinite, indefinite},
      {words.sources, source},
      {words.counts, count},
      {words.measuring, measuring},
      {words.putting, putting},
      {words.measure_prepositions, measure_preposition},
      {language.speech.nouns, speech_noun},
  };
  for (const auto& [list, bit] : sets) add(list, bit);
  add_operators(words);
  for (const SpeechVerbs& verbs : language.speech.verbs)
    for (const std::string& word : verbs.words) speech_.emplace(word, &verbs);
  for (const ModalWords& modal : words.modals)
    for (const std::string& word : modal.words) modals_.emplace(word, modal.modality);
  for (const QualifierWords& qualifier : words.qualifiers) {
    const QualifierKind kind = kind_named(qualifier.kind);
    for (const std::string& word : qualifier.prepositions) prepositions_.emplace(word, kind);
    for (const std::string& word : qualifier.words) words_.emplace(word, kind);
  }
}

void ConstructionLexicon::add(const std::vector<std::string>& words, std::uint32_t bit) {
  for (const std::string& word : words) classes_[word] |= bit;
}

void ConstructionLexicon::add_operators(const ConstructionWords& words) {
  for (const ClauseOperator& each : words.operators) {
    for (const std::string& word : each.verbs) verbs_.emplace(word, &each);
    for (const std::string& word : each.nouns) nouns_.emplace(word, &each);
    for (const std::string& word : each.adjectives) adjectives_.emplace(word, &each);
  }
}

std::uint32_t ConstructionLexicon::classes(std::string_view phrase) const { return look_up(classes_, phrase, 0U); }

const ClauseOperator* ConstructionLexicon::verb_operator(std::string_view lemma) const {
  return look_up<const ClauseOperator*>(verbs_, lemma, nullptr);
}

const ClauseOperator* ConstructionLexicon::noun_operator(std::string_view lemma) const {
  return look_up<const ClauseOperator*>(nouns_, lemma, nullptr);
}

const ClauseOperator* ConstructionLexicon::adjective_operator(std::string_view lemma) const {
  return look_up<const ClauseOperator*>(adjectives_, lemma, nullptr);
}

const SpeechVerbs* ConstructionLexicon::speech_verb(std::string_view lemma) const {
  return look_up<const SpeechVerbs*>(speech_, lemma, nullptr);
}

Modality ConstructionLexicon::modal(std::string_view word) const { return look_up(modals_, word, Modality::asserted); }

QualifierKind ConstructionLexicon::qualifier_preposition(std::string_view word) const {
  return look_up(prepositions_, word, QualifierKind::unknown);
}

QualifierKind ConstructionLexicon::qualifier_word(std::string_view word) const {
  return look_up(words_, word, QualifierKind::unknown);
}

}  // namespace gainsay
