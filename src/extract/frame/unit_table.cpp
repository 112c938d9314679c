#include "extract/frame/unit_table.h"

#include <algorithm>

namespace gainsay {
namespace {

// Longer units first, then in the order of the rules.
template <class Unit>
void file(std::vector<Unit>& units, std::unordered_map<std::string, std::vector<std::uint32_t>>& by_head) {
  std::stable_sort(units.begin(), units.end(),
                   [](const Unit& a, const Unit& b) { return a.unit.lemmas.size() > b.unit.lemmas.size(); });
  for (std::uint32_t i = 0; i < units.size(); ++i) by_head[head_of(units[i].unit)].push_back(i);
}

template <class Words, class Add>
void each_word(const Words& words, const Add& add) {
  for (const std::string& word : words.verbs) add(word, PredicateKind::verb);
  for (const std::string& word : words.nouns) add(word, PredicateKind::noun);
  for (const std::string& word : words.adjectives) add(word, PredicateKind::adjective);
}

template <class Unit>
std::vector<UnitTable::Evoked<Unit>> evoked(const std::vector<Unit>& units,
                                            const std::unordered_map<std::string, std::vector<std::uint32_t>>& by_head,
                                            const Propositions& propositions, PropositionId id) {
  std::vector<UnitTable::Evoked<Unit>> out;
  const auto at = by_head.find(std::string(propositions.lemma(propositions[id].head)));
  if (at == by_head.end()) return out;
  std::size_t longest = 0;
  for (const std::uint32_t place : at->second) {
    const Unit& unit = units[place];
    if (unit.unit.lemmas.size() < longest) break;
    auto match = match_unit(propositions, id, unit.unit);
    if (!match) continue;
    longest = unit.unit.lemmas.size();
    out.push_back({&unit, *match});
  }
  return out;
}

}  // namespace

UnitTable::UnitTable(const Language& language) : language_(language) {
  const auto& prepositions = language.clauses.prepositions;
  for (const Frame& frame : language.frames.frames)
    for (const FrameWords& words : frame.words)
      each_word(words, [&](const std::string& word, PredicateKind kind) {
        LexicalUnit unit = make_unit(word, kind, prepositions);
        if (!unit.lemmas.empty()) frames_.push_back({std::move(unit), &frame, &words});
      });
  for (const AttitudeWords& words : language.attitudes.attitudes)
    each_word(words, [&](const std::string& word, PredicateKind kind) {
      LexicalUnit unit = make_unit(word, kind, prepositions);
      if (!unit.lemmas.empty()) attitudes_.push_back({std::move(unit), &words});
    });
  file(frames_, frames_by_head_);
  file(attitudes_, attitudes_by_head_);
}

void UnitTable::teach(PropositionReader& reader) const {
  const auto teach_unit = [&](const LexicalUnit& unit) {
    if (unit.kind == PredicateKind::verb) reader.learn_verb(head_of(unit));
    if (unit.kind == PredicateKind::noun) reader.learn_noun(head_of(unit));
  };
  for (const FrameUnit& unit : frames_) teach_unit(unit.unit);
  for (const AttitudeUnit& unit : attitudes_) teach_unit(unit.unit);
}

std::vector<UnitTable::Evoked<FrameUnit>> UnitTable::frames_of(const Propositions& propositions,
                                                               PropositionId id) const {
  return evoked(frames_, frames_by_head_, propositions, id);
}

std::vector<UnitTable::Evoked<AttitudeUnit>> UnitTable::attitudes_of(const Propositions& propositions,
                                                                     PropositionId id) const {
  return evoked(attitudes_, attitudes_by_head_, propositions, id);
}

}  // namespace gainsay
