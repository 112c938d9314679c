#pragma once

#include <string>

#include "syntax/propositions.h"

namespace gainsay {

/// A proposition on one line, for people and tests: predicate, arguments by their head word, what keeps it from being a
/// plain fact, and who says it. "hold(subject: Russia, object: town, since: May) denied, forecast; by Kyiv".
/// Members of a coordination are joined by "+".
[[nodiscard]] std::string proposition_text(const Propositions& propositions, PropositionId id);

/// The tree drawn with one word a line, indented by depth, with tag and label.
[[nodiscard]] std::string tree_text(const Tree& tree);

/// The words of a phrase as they are folded, joined by spaces.
[[nodiscard]] std::string words_text(const Tree& tree, NodeRange words);

}  // namespace gainsay
