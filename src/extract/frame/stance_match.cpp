#include <algorithm>

#include "extract/frame/matcher.h"
#include "extract/frame/qualifier_reading.h"
#include "extract/frame/stance_climb.h"
#include "rule/pattern/pattern.h"

namespace gainsay {
namespace {

// What fills the slot of the holder: marks of a phrase; nothing for whoever speaks. False for a phrase that names
// someone else.
bool fill_holder(const ProposalSpec& spec, FillerId filler, NodeId holder, const SentenceReading& reading,
                 Match& match) {
  match.fills.erase(std::remove_if(match.fills.begin(), match.fills.end(),
                                   [&](const Match::Fill& fill) { return fill.slot == spec.holder; }),
                    match.fills.end());
  if (holder == no_node || reading.is_speaker(holder)) return true;
  Match::Fill fill{spec.holder, filler, {}, {}};
  for (const Mark* mark : reading.marks_of_members(holder, filler)) {
    if (fill.marks.empty()) fill.words = {mark->first_word, mark->end_word};
    fill.words.end = std::max(fill.words.end, mark->end_word);
    fill.words.begin = std::min(fill.words.begin, mark->first_word);
    fill.marks.push_back(*mark);
  }
  if (fill.marks.empty()) return false;
  match.words = {std::min(match.words.begin, fill.words.begin), std::max(match.words.end, fill.words.end)};
  match.fills.push_back(std::move(fill));
  return true;
}

// The side of the entity that fills a slot of a match; empty when none does.
std::string side_of(const Match& match, const std::string& slot, const RuleSet& rules) {
  for (const Match::Fill& fill : match.fills) {
    if (fill.slot != slot || fill.marks.empty() || fill.marks.front().mention == nullptr) continue;
    const auto* entity = std::get_if<EntityMention>(&fill.marks.front().mention->body);
    if (entity != nullptr) return rules.entities.side_of(rules.entities[entity->readings.front()].id);
  }
  return {};
}

}  // namespace

void FrameMatcher::match_stances(const Binding& binding, const CompiledPattern& pattern, const SentenceReading& reading,
                                 std::vector<Match>& matches) const {
  const ProposalSpec& spec = *binding.proposal;
  for (const RoleMatch& found : match_roles(binding, reading, units_)) {
    if (found.words != nullptr && denies(found.words->sense) != binding.denied) continue;
    if (!fits(found, spec.only, rules_)) continue;
    const auto stance = climb(found.head, reading, units_);
    if (!stance || (stance->done && !spec.acts) || (stance->by_doer && !spec.self && !spec.acts)) continue;
    const auto step = spec.stances.find(std::string(to_string(stance->stance)));
    if (step == spec.stances.end()) continue;
    const QualifierReading qualifiers = read_qualifiers(found, reading, spec.qualifiers);
    if (qualifiers.refused) continue;
    Match match;
    match.pattern = &pattern;
    add_fills(found, reading, match);
    const std::string doer = side_of(match, spec.holder, rules_);
    if (!fill_holder(spec, binding.holder_filler, stance->holder, reading, match)) continue;
    const std::string holder = side_of(match, spec.holder, rules_);
    if (spec.self && !doer.empty() && !holder.empty() && doer != holder) continue;
    GrammarReading grammar;
    if (found.relaxed) grammar.reading = Reading::relaxed;
    grammar.value = step->second;
    grammar.voice = {reading.tree()[stance->voice].word, reading.tree()[stance->voice].word + std::size_t{1}};
    for (const std::string& slot : found.by_speaker)
      if (slot != spec.holder) grammar.by_speaker.push_back(slot);
    if (holder.empty()) grammar.by_speaker.push_back(spec.holder);
    // A self-spoken stance: who does it must be who speaks.
    if (spec.self && holder.empty() && !doer.empty()) grammar.required_speaker = doer;
    grammar.qualifiers = qualifiers.kept;
    const std::size_t top = reading.tree()[stance->top].word;
    match.words = {std::min(match.words.begin, top), std::max(match.words.end, top + 1)};
    match.grammar = std::move(grammar);
    matches.push_back(std::move(match));
  }
}

}  // namespace gainsay
