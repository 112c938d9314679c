#include "syntax/lexical_unit.h"

#include <algorithm>

namespace gainsay {
namespace {

// A node that fits a word of a unit by its base form, or as it is written ("opposed").
bool fits(const Propositions& propositions, NodeId node, std::string_view lemma) {
  return propositions.lemma(node) == lemma || propositions.tree()[node].folded == lemma;
}

// The child of a matched node that fits, not matched itself; one to the right of the last match first. A preposition on
// the way is passed: "take control" + "of" at either.
NodeId child_that_fits(const Propositions& propositions, const UnitMatch& match, std::string_view lemma) {
  const Tree& tree = propositions.tree();
  NodeId found = no_node;
  for (std::size_t i = match.count; i-- > 0;) {
    for (const NodeId child : tree.children(match.nodes[i])) {
      if (!fits(propositions, child, lemma)) continue;
      const auto* end = match.nodes.data() + match.count;
      if (std::find(match.nodes.data(), end, child) != end) continue;
      if (child > match.nodes[match.count - 1]) return child;
      if (found == no_node) found = child;
    }
  }
  return found;
}

// What an idiom leaves open at the end its last word.
NodeId open_end(const Tree& tree, NodeId last, const Propositions& propositions) {
  for (const NodeId child : tree.children(last)) {
    const Label label = tree[child].label;
    if (label == Label::pobj || label == Label::pcomp) return child;
  }
  // "no right to": the infinitive is above its "to".
  if (tree[last].tag == Tag::to && tree[last].head != no_node && propositions.at(tree[last].head) != no_proposition &&
      tree[last].label == Label::aux)
    return tree[last].head;
  return no_node;
}

}  // namespace

LexicalUnit make_unit(std::string_view words, PredicateKind kind, const std::vector<std::string>& prepositions) {
  LexicalUnit unit;
  unit.kind = kind;
  for (std::size_t at = 0; at <= words.size() && unit.lemmas.size() < 8;) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (end > at) unit.lemmas.emplace_back(words.substr(at, end - at));
    at = end + 1;
  }
  if (kind != PredicateKind::noun || unit.lemmas.empty()) return unit;
  unit.head = unit.lemmas.size() - 1;
  for (std::size_t i = 1; i < unit.lemmas.size(); ++i) {
    if (std::find(prepositions.begin(), prepositions.end(), unit.lemmas[i]) == prepositions.end()) continue;
    unit.head = i - 1;
    break;
  }
  return unit;
}

std::optional<UnitMatch> match_unit(const Propositions& propositions, PropositionId id, const LexicalUnit& unit) {
  const Proposition& proposition = propositions[id];
  if (unit.lemmas.empty() || unit.lemmas.size() > 8) return std::nullopt;
  const bool adjective = unit.kind == PredicateKind::adjective && proposition.kind == PredicateKind::verb;
  if (proposition.kind != unit.kind && !adjective) return std::nullopt;
  const std::string& head = unit.lemmas[unit.head];
  const bool written = adjective || proposition.kind == PredicateKind::adjective;
  if (proposition.lemma != head && !(written && propositions.tree()[proposition.head].folded == head))
    return std::nullopt;
  if (adjective && propositions.tree()[proposition.head].folded != head) return std::nullopt;
  UnitMatch match;
  match.proposition = id;
  match.nodes[match.count++] = proposition.head;
  const Tree& tree = propositions.tree();
  for (std::size_t i = 0; i < unit.lemmas.size(); ++i) {
    if (i == unit.head) continue;
    NodeId next = child_that_fits(propositions, match, unit.lemmas[i]);
    // The "to" of an infinitive hangs at its verb: "right to sign".
    if (next == no_node)
      for (const NodeId child : tree.children(match.nodes[match.count - 1]))
        if (next == no_node && child > match.nodes[match.count - 1])
          for (const NodeId mark : tree.children(child))
            if (mark < child && tree[mark].tag == Tag::to && fits(propositions, mark, unit.lemmas[i])) next = mark;
    if (next == no_node) return std::nullopt;
    match.nodes[match.count++] = next;
  }
  if (match.count > 1) match.open = open_end(tree, match.nodes[match.count - 1], propositions);
  return match;
}

}  // namespace gainsay
