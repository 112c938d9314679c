#include <algorithm>
#include <set>

#include "extract/frame/matcher.h"
#include "extract/frame/qualifier_reading.h"
#include "extract/frame/role_match.h"

namespace gainsay {
namespace {

// The word range of a node.
Range word_of(const Tree& tree, NodeId node) { return {tree[node].word, tree[node].word + std::size_t{1}}; }

Range joined(Range a, Range b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

Polarity turned(Polarity polarity) { return polarity == Polarity::affirmed ? Polarity::denied : Polarity::affirmed; }

bool same_entity(const Mark& a, const Mark& b) {
  if (a.mention == nullptr || b.mention == nullptr) return false;
  const auto* x = std::get_if<EntityMention>(&a.mention->body);
  const auto* y = std::get_if<EntityMention>(&b.mention->body);
  return x != nullptr && y != nullptr && x->readings.front() == y->readings.front();
}

// Two slots that must differ have the same filler.
bool repeats(const RoleMatch& found, const std::vector<std::string>& differs) {
  const auto wanted = [&](const SlotFill& fill) {
    return std::find(differs.begin(), differs.end(), fill.part->name) != differs.end();
  };
  for (const SlotFill& a : found.fills)
    for (const SlotFill& b : found.fills)
      if (&a != &b && wanted(a) && wanted(b) && same_entity(*a.marks.front(), *b.marks.front())) return true;
  return false;
}

}  // namespace

bool fits(const RoleMatch& found, const std::map<std::string, std::string>& only, const RuleSet& rules) {
  return std::all_of(found.fills.begin(), found.fills.end(), [&](const SlotFill& fill) {
    const auto wanted = only.find(fill.part->name);
    if (wanted == only.end() || fill.marks.empty() || fill.marks.front()->mention == nullptr) return true;
    const auto* entity = std::get_if<EntityMention>(&fill.marks.front()->mention->body);
    if (entity == nullptr) return true;
    return std::any_of(entity->readings.begin(), entity->readings.end(), [&](EntityIndex reading) {
      const std::string& id = rules.entities[reading].id;
      return id == wanted->second || rules.entities.side_of(id) == wanted->second;
    });
  });
}

void add_fills(const RoleMatch& found, const SentenceReading& reading, Match& match) {
  match.words = word_of(reading.tree(), found.head);
  for (const NodeId node : found.nodes) match.words = joined(match.words, word_of(reading.tree(), node));
  for (const SlotFill& fill : found.fills) {
    Match::Fill to{
        fill.part->name, fill.part->filler, {}, {fill.marks.front()->first_word, fill.marks.front()->end_word}};
    for (const Mark* mark : fill.marks) {
      to.marks.push_back(*mark);
      to.words = joined(to.words, {mark->first_word, mark->end_word});
    }
    match.words = joined(match.words, to.words);
    match.fills.push_back(std::move(to));
  }
}

void FrameMatcher::match_facts(const Binding& binding, const CompiledPattern& pattern, const SentenceReading& reading,
                               std::vector<Match>& matches) const {
  const FrameSpec& spec = *binding.frame_spec;
  const Propositions& propositions = reading.propositions();
  for (const RoleMatch& found : match_roles(binding, reading, units_)) {
    if (repeats(found, spec.differs) || !fits(found, spec.only, rules_)) continue;
    Match match;
    match.pattern = &pattern;
    add_fills(found, reading, match);
    GrammarReading grammar;
    if (found.relaxed) grammar.reading = Reading::relaxed;
    grammar.voice = word_of(reading.tree(), found.head);
    grammar.by_speaker = found.by_speaker;
    bool denied = found.words != nullptr && denies(found.words->sense) && !binding.denied;
    if (found.proposition != no_proposition) {
      const Proposition& proposition = propositions[found.proposition];
      if (!proposition.is_fact() && !spec.modality && proposition.context != Context::nominal) continue;
      grammar.polarity = proposition.polarity;
      grammar.modality = proposition.modality;
      if (proposition.context == Context::nominal && propositions[found.proposition].modality != Modality::asserted)
        continue;
    }
    if (spec.modality) grammar.modality = *spec.modality;
    const QualifierReading qualifiers = read_qualifiers(found, reading, spec.qualifiers);
    if (qualifiers.refused || (spec.total && !qualifiers.licenses_total(found, reading))) continue;
    grammar.qualifiers = qualifiers.kept;
    if (!spec.opposite.empty() && (denied != (grammar.polarity == Polarity::denied))) {
      if (!swap_opposite(spec.opposite, match, grammar)) continue;
      denied = false;
      grammar.polarity = Polarity::affirmed;
    }
    if (denied) grammar.polarity = turned(grammar.polarity);
    match.grammar = std::move(grammar);
    matches.push_back(std::move(match));
  }
}

// Whoever holds what another has lost.
bool FrameMatcher::swap_opposite(const std::string& slot, Match& match, GrammarReading& grammar) const {
  const auto fill = std::find_if(match.fills.begin(), match.fills.end(),
                                 [&](const Match::Fill& other) { return other.slot == slot; });
  if (fill == match.fills.end() || fill->marks.empty() || fill->marks.front().mention == nullptr) return false;
  const auto* entity = std::get_if<EntityMention>(&fill->marks.front().mention->body);
  if (entity == nullptr) return false;
  const std::string side = rules_.entities.side_of(rules_.entities[entity->readings.front()].id);
  for (const Entity& other : rules_.entities) {
    const bool opposes = std::find(other.opposes.begin(), other.opposes.end(), side) != other.opposes.end();
    const auto own = rules_.entities.find(side);
    const bool opposed = own && std::find(rules_.entities[*own].opposes.begin(), rules_.entities[*own].opposes.end(),
                                          other.id) != rules_.entities[*own].opposes.end();
    if (!opposes && !opposed) continue;
    grammar.set[slot] = other.id;
    match.fills.erase(fill);
    return true;
  }
  return false;
}

}  // namespace gainsay
