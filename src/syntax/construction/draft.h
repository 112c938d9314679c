#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lang/annotation.h"
#include "lang/entity/entity.h"
#include "syntax/construction/lexicon.h"
#include "syntax/propositions.h"

namespace gainsay {

/// Where an argument comes from: its function, how it was reached and the least sure arc on the way.
struct Way {
  Function function = Function::subject;
  Reach reach = Reach::direct;
  std::string_view preposition = {};
  std::int32_t margin = 0x7FFFFFFF;
  Label weakest = Label::dep;
};

/// The propositions of one sentence while they are read: each construction adds what it knows. The functions that do
/// are in steps.h, in their order.
class PropositionDraft {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFFU;

  /// All must outlive it. `lemmas` by node; the views live as long as the result.
  PropositionDraft(const Tree& read_tree, const Annotation& read_annotation, const ConstructionLexicon& read_words,
                   const EntityTable* read_entities);

  const Tree& tree;
  const Annotation& annotation;
  const ConstructionLexicon& words;
  const EntityTable* entities;

  /// Sets the base form of a node; `lemma` is copied when it is not the node's own folded form.
  void set_lemma(NodeId node, std::string_view lemma);
  [[nodiscard]] std::string_view lemma(NodeId node) const { return result_.lemmas_[node]; }
  /// A string that lives as long as the result.
  [[nodiscard]] std::string_view keep(std::string text);

  /// `clause` is the node whose children are those of the clause: of "is ready" the copula; else the head itself.
  PropositionId add(PredicateKind kind, NodeId head, NodeId clause);
  /// A second proposition at the same head, for a predicate that is left out.
  PropositionId add_gapped(PropositionId model, NodeId at);
  /// Makes a copula lead to what it predicates.
  void alias(NodeId node, PropositionId id) { result_.by_node_[node] = id; }
  [[nodiscard]] PropositionId at(NodeId node) const {
    return node == no_node ? no_proposition : result_.by_node_[node];
  }
  [[nodiscard]] std::size_t size() const { return result_.propositions_.size(); }
  [[nodiscard]] Proposition& operator[](PropositionId id) { return result_.propositions_[id]; }
  [[nodiscard]] const Proposition& operator[](PropositionId id) const { return result_.propositions_[id]; }
  [[nodiscard]] NodeId clause(PropositionId id) const { return clauses_[id]; }

  /// Adds an argument unless the same node has the same function already.
  void argue(PropositionId id, NodeId head, Way way);
  /// As above with a phrase that is not the whole subtree.
  void argue(PropositionId id, NodeId head, NodeRange phrase, Way way);
  /// Takes an argument out again, the relative pronoun for which its noun is put.
  void drop(PropositionId id, NodeId head);
  /// Walks the arguments of a proposition: `for (auto at = draft.first(id); at != none; at = draft.next(at))`.
  [[nodiscard]] std::uint32_t first(PropositionId id) const { return first_[id]; }
  [[nodiscard]] std::uint32_t next(std::uint32_t at) const { return next_[at]; }
  [[nodiscard]] const Argument& argument(std::uint32_t at) const { return arguments_[at]; }
  [[nodiscard]] const Argument* find(PropositionId id, Function function) const;
  [[nodiscard]] const Argument* find(PropositionId id, Function function, std::uint32_t preposition_class) const;
  /// What is in the place of the grammatical subject: of a passive its object.
  [[nodiscard]] const Argument* surface_subject(PropositionId id) const;

  void qualify(PropositionId id, const Qualifier& qualifier) { qualifiers_.push_back({id, qualifier}); }
  void measure(const MeasuredValue& value) { result_.values_.push_back(value); }
  void look_through(NodeId node, NodeId inside) { result_.inside_[node] = inside; }
  [[nodiscard]] NodeId inside(NodeId node) const { return result_.through_transparent(node); }
  void set_voices(PropositionId id, const std::vector<GrammarVoice>& voices);

  /// The way to a node by its own arc.
  [[nodiscard]] Way by_arc(NodeId node, Function function, Reach reach = Reach::direct) const;
  /// `way` with one more arc to pass.
  [[nodiscard]] Way with_arc(Way way, NodeId node) const;

  /// The subtree of a node.
  [[nodiscard]] NodeRange subtree(NodeId node) const { return {tree[node].begin, tree[node].end}; }
  /// The subtree up to a clause within it, marks at its end left out.
  [[nodiscard]] NodeRange before(NodeId node, NodeId clause) const;
  [[nodiscard]] bool is(NodeId node, std::uint32_t classes) const { return words.is(lemma(node), classes); }
  /// "give up": base form and particle, or the base form alone.
  [[nodiscard]] std::string_view verb_phrase(PropositionId id) const { return phrases_[id]; }
  void set_verb_phrase(PropositionId id, std::string_view phrase) { phrases_[id] = phrase; }

  /// The preposition at a node with what belongs to it: "out of", "instead of", "according to"; folded.
  [[nodiscard]] std::string_view preposition(NodeId node);

  /// Nodes from the roots down, every head before its children.
  [[nodiscard]] const std::vector<NodeId>& downwards() const { return downwards_; }

  /// Puts everything in its place.
  [[nodiscard]] Propositions finish();

 private:
  [[nodiscard]] bool is_preposition(std::string_view phrase) const;
  void add_members(Argument& argument);
  void choose_roles(Proposition& proposition);

  Propositions result_;
  std::vector<NodeId> clauses_;              // by proposition
  std::vector<std::string_view> phrases_;    // by proposition
  std::vector<std::uint32_t> first_, last_;  // by proposition: the chain of its arguments
  std::vector<Argument> arguments_;
  std::vector<std::uint32_t> next_;
  struct Attached {
    PropositionId to = no_proposition;
    Qualifier qualifier;
  };
  std::vector<Attached> qualifiers_;
  std::vector<NodeId> downwards_;
};

}  // namespace gainsay
