#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/propositions.h"

namespace gainsay {

/// A word or an idiom as a lexicon writes it, in base forms: "hold", "give up", "hold on to", "pour cold water on",
/// "have no right to", "peace plan". At most 8 words.
struct LexicalUnit {
  std::vector<std::string> lemmas;  ///< folded
  std::size_t head = 0;  ///< the word that the other words depend on: 0, of a noun or adjective perhaps later
  PredicateKind kind = PredicateKind::verb;
};

/// Where a unit occurs.
struct UnitMatch {
  PropositionId proposition = no_proposition;
  std::array<NodeId, 8> nodes{};  ///< by word of the unit
  std::size_t count = 0;
  /// What follows the last word of an idiom: the object of its last preposition or its infinitive ("hold on to the
  /// town", "no right to sign"); no_node when it ends otherwise. Of a single word always no_node: ask its arguments.
  NodeId open = no_node;
};

/// Reads the words of a lexicon. The head of a verb is its first word, of a noun its last, or the one before its first
/// preposition; `is_preposition` says which those are.
[[nodiscard]] LexicalUnit make_unit(std::string_view words, PredicateKind kind,
                                    const std::vector<std::string>& prepositions);

/// Does the proposition consist of this unit? Its head is the unit's head and every other word of the unit depends on
/// it, directly or through another word of the unit, in whatever order and with whatever between: "cold water was
/// poured on the plan". Linear in the children of the matched nodes.
[[nodiscard]] std::optional<UnitMatch> match_unit(const Propositions& propositions, PropositionId id,
                                                  const LexicalUnit& unit);

}  // namespace gainsay
