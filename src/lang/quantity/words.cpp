#include "lang/quantity/words.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::size_t longest_phrase = 6;

void fill(PhraseTable& table, const std::vector<std::string>& phrases, std::uint32_t payload, Vocabulary& vocabulary) {
  for (const std::string& phrase : phrases) table.add(phrase, payload, vocabulary);
}

}  // namespace

QuantityWords::QuantityWords(const NumberLexicon& number_words, const HedgeLexicon& hedge_words,
                             const UnitLexicon& unit_words, Vocabulary& vocabulary)
    : numbers(number_words, vocabulary), units(unit_words, vocabulary), hedges(hedge_words) {
  hedge_preceded_by.resize(hedges.hedges.size());
  for (std::uint32_t i = 0; i < hedges.hedges.size(); ++i) {
    fill(hedge_before, hedges.hedges[i].before, i, vocabulary);
    fill(hedge_after, hedges.hedges[i].after, i, vocabulary);
    fill(hedge_verbs, hedges.hedges[i].verbs, i, vocabulary);
    fill(hedge_preceded_by[i], hedges.hedges[i].preceded_by, 0, vocabulary);
  }
  for (std::uint32_t i = 0; i < hedges.vague.size(); ++i) fill(vague, hedges.vague[i].words, i, vocabulary);
  for (std::uint32_t i = 0; i < hedges.portions.size(); ++i) fill(portion, hedges.portions[i].words, i, vocabulary);
  const NumberCues& c = hedges.cues;
  fill(idioms, c.idioms, 0, vocabulary);
  fill(ratio, number_words.ratio_words, 0, vocabulary);
  fill(ages, c.ages, 0, vocabulary);
  fill(nears, c.nears, 0, vocabulary);
  add_direction(rise, c.rise, vocabulary);
  add_direction(fall, c.fall, vocabulary);
  add_direction(move, c.move, vocabulary);
  fill(over, number_words.over, 0, vocabulary);
  fill(tolerances, number_words.tolerances, 0, vocabulary);
  steps = c.steps;
  std::sort(steps.begin(), steps.end());
  mark(c.streets, cue_street, vocabulary);
  mark(c.noun_skips, cue_noun_skip, vocabulary);
  mark(c.by, cue_by, vocabulary);
  mark(c.every, cue_every, vocabulary);
  mark(c.ratio_in, cue_ratio_in, vocabulary);
  mark(c.definite, cue_definite, vocabulary);
  mark(c.from, cue_from, vocabulary);
  mark(c.between, cue_between, vocabulary);
  mark(c.conjunction, cue_conjunction, vocabulary);
  mark(c.alternative, cue_alternative, vocabulary);
  mark(c.dash, cue_dash, vocabulary);
  mark(c.labels, cue_label, vocabulary);
  mark(c.scores, cue_score, vocabulary);
  mark(c.not_one_after, cue_not_one_after, vocabulary);
  mark(c.not_one_before, cue_not_one_before, vocabulary);
  mark(c.whole_before, cue_whole_before, vocabulary);
  mark(c.pronouns, cue_pronoun, vocabulary);
  mark(unit_words.noun_stops, cue_noun_stop, vocabulary);
  for (const IrregularNoun& noun : unit_words.nouns) nouns.emplace_back(noun.plural, noun.singular);
  std::sort(nouns.begin(), nouns.end());
  starts_.resize(vocabulary.size());
  for (WordId id = 0; id < starts_.size(); ++id) starts_[id] = starts(id);
}

bool QuantityWords::starts(WordId id) const {
  Word word;
  word.id = id;
  return numbers.may_start(word) || numbers.is(word, NumberReader::ordinal) || vague.may_start(id) ||
         portion.may_start(id) || idioms.may_start(id) || tolerances.may_start(id);
}

void QuantityWords::mark(const std::vector<std::string>& words, QuantityCue cue, Vocabulary& vocabulary) {
  for (const std::string& word : words) {
    const auto parts = split_phrase(word);
    if (parts.empty()) continue;
    const WordId id = vocabulary.intern(parts.front());
    if (cues.size() <= id) cues.resize(id + 1);
    cues[id] |= cue;
  }
}

void QuantityWords::add_direction(Direction& direction, const ChangeWords& words, Vocabulary& vocabulary) {
  fill(direction.direct, words.verbs, 0, vocabulary);
  fill(direction.any, words.verbs, 0, vocabulary);
  fill(direction.any, words.transitive, 0, vocabulary);
  fill(direction.any, words.nouns, 0, vocabulary);
  fill(direction.nouns, words.nouns, 0, vocabulary);
  fill(direction.after, words.after, 0, vocabulary);
}

bool QuantityWords::is_step(const std::string& noun) const {
  return std::binary_search(steps.begin(), steps.end(), noun);
}

std::string QuantityWords::lemma(std::string_view folded) const {
  const auto known = std::lower_bound(nouns.begin(), nouns.end(), folded,
                                      [](const auto& entry, std::string_view word) { return entry.first < word; });
  if (known != nouns.end() && known->first == folded) return known->second;
  const std::size_t size = folded.size();
  if (size < 4 || folded.back() != 's') return {};
  for (const std::string_view ending : {"ss", "us", "is"})
    if (folded.ends_with(ending)) return {};
  if (folded.ends_with("ies") && size > 4) return std::string(folded.substr(0, size - 3)) + "y";
  for (const std::string_view ending : {"sses", "xes", "ches", "shes", "zzes"})
    if (folded.ends_with(ending)) return std::string(folded.substr(0, size - 2));
  return std::string(folded.substr(0, size - 1));
}

std::size_t ends_before(const PhraseTable& table, const Words& words, std::size_t first, std::size_t at,
                        std::uint32_t* payload) {
  for (std::size_t length = std::min(longest_phrase, at - first); length > 0; --length) {
    if (!table.may_start(words[at - length].id)) continue;
    const PhraseTable::Hit hit = table.longest(words, at - length, at);
    if (hit.words != length) continue;
    if (payload != nullptr) *payload = hit.payloads->front();
    return length;
  }
  return 0;
}

}  // namespace gainsay
