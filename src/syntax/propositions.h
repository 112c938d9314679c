#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lang/annotation.h"
#include "syntax/proposition.h"
#include "syntax/tree.h"

namespace gainsay {

/// All propositions of one sentence, in the order of their heads in the text. Empty for an empty tree. The tree and the
/// annotation it was read from must outlive it. Movable, not copyable.
class Propositions {
 public:
  Propositions() = default;
  Propositions(Propositions&&) = default;
  Propositions& operator=(Propositions&&) = default;
  Propositions(const Propositions&) = delete;
  Propositions& operator=(const Propositions&) = delete;

  [[nodiscard]] const Tree& tree() const { return *tree_; }
  [[nodiscard]] std::size_t size() const { return propositions_.size(); }
  [[nodiscard]] bool empty() const { return propositions_.empty(); }
  [[nodiscard]] const Proposition& operator[](PropositionId id) const { return propositions_[id]; }
  [[nodiscard]] auto begin() const { return propositions_.begin(); }
  [[nodiscard]] auto end() const { return propositions_.end(); }

  /// The proposition whose head is the node; no_proposition when it evokes none.
  [[nodiscard]] PropositionId at(NodeId head) const { return head < by_node_.size() ? by_node_[head] : no_proposition; }

  [[nodiscard]] std::span<const Argument> arguments(PropositionId id) const;
  /// The first argument of the function, the surest way of reaching it first; null when there is none.
  [[nodiscard]] const Argument* argument(PropositionId id, Function function) const;
  /// As above, for a prepositional argument or a bearer.
  [[nodiscard]] const Argument* argument(PropositionId id, Function function, std::string_view preposition) const;
  /// Never empty.
  [[nodiscard]] std::span<const Member> members(const Argument& argument) const;
  [[nodiscard]] std::span<const Qualifier> qualifiers(PropositionId id) const;
  /// From the innermost speaker outwards; empty: the outlet says it.
  [[nodiscard]] std::span<const GrammarVoice> voices(PropositionId id) const;

  /// Who does what a proposition says, see Proposition::doer; null when not said.
  [[nodiscard]] const Argument* doer(PropositionId id) const { return numbered(id, propositions_[id].doer); }
  /// What it is done to; null when not said.
  [[nodiscard]] const Argument* undergoer(PropositionId id) const { return numbered(id, propositions_[id].undergoer); }

  /// The measured values of a noun, by value in the order of the text. `noun` is a node: the head of an argument.
  [[nodiscard]] std::vector<MeasuredValue> values_of(NodeId noun) const;
  [[nodiscard]] const std::vector<MeasuredValue>& values() const { return values_; }

  /// Base form of any node, folded.
  [[nodiscard]] std::string_view lemma(NodeId node) const { return lemmas_[node]; }
  /// The node where the content of a phrase is: past "part of", "the number of", "a third of", "members of" and their
  /// like to what they are of. The node itself when it is not transparent.
  [[nodiscard]] NodeId through_transparent(NodeId node) const;

 private:
  friend class PropositionDraft;

  [[nodiscard]] const Argument* numbered(PropositionId id, std::int32_t index) const {
    return index < 0 ? nullptr : &arguments(id)[static_cast<std::size_t>(index)];
  }

  const Tree* tree_ = nullptr;
  std::vector<Proposition> propositions_;
  std::vector<PropositionId> by_node_;
  std::vector<Argument> arguments_;
  std::vector<Member> members_;
  std::vector<Qualifier> qualifiers_;
  std::vector<GrammarVoice> voices_;
  std::vector<MeasuredValue> values_;
  std::vector<NodeId> inside_;            // by node: see through_transparent
  std::vector<std::string_view> lemmas_;  // by node
  std::deque<std::string> kept_;          // what the views point into when it is not a word of the text
};

}  // namespace gainsay
