#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/frame/unit_table.h"
#include "extract/pattern/mark.h"

namespace gainsay {

/// A filler of a role: the head of an argument, or of one member of its coordination.
struct RoleFiller {
  NodeId head = no_node;
  Reach reach = Reach::direct;
};

/// Where a node is an argument of another predicate.
struct Governed {
  PropositionId by = no_proposition;
  const Argument* argument = nullptr;
};

/// A parsed sentence with its propositions and marks, and the questions that frames ask of it. Lives as long as what it
/// was made of.
class SentenceReading {
 public:
  SentenceReading(const Annotation& annotation, const Propositions& propositions, const std::vector<Mark>& marks,
                  const Language& language);

  [[nodiscard]] const Propositions& propositions() const { return propositions_; }
  [[nodiscard]] const Tree& tree() const { return propositions_.tree(); }
  [[nodiscard]] const std::vector<Mark>& marks() const { return marks_; }
  [[nodiscard]] const Annotation& annotation() const { return annotation_; }
  [[nodiscard]] const Language& language() const { return language_; }

  /// The heads of what has a function (see FunctionRole) at a node: a predicate, or a noun that is none. `match` gives
  /// the object of an idiom; may be null.
  [[nodiscard]] std::vector<RoleFiller> fillers(NodeId predicate, std::string_view function,
                                                const UnitMatch* match) const;
  /// Every head that the node has under any function, for nouns that evoke no proposition.
  [[nodiscard]] std::vector<std::pair<std::string, NodeId>> noun_functions(NodeId noun) const;
  /// The nodes at which the content of a phrase is looked for: its head, what a transparent noun or a quantity is of,
  /// its apposition, and whoever a representative ("troops", "government") is of.
  [[nodiscard]] std::vector<NodeId> content(NodeId head) const;
  /// The marks that fill a slot among some nodes, in the order of the nodes; quantities measure them, too.
  [[nodiscard]] std::vector<const Mark*> marks_at(const std::vector<NodeId>& nodes, FillerId filler) const;
  /// The marks that fill a slot in a phrase and in the further members of its coordination.
  [[nodiscard]] std::vector<const Mark*> marks_of_members(NodeId head, FillerId filler) const;
  /// The marks whose words hold one of the nodes or a modifier of it: for word lists, whose phrases may begin with one.
  [[nodiscard]] std::vector<const Mark*> marks_around(const std::vector<NodeId>& nodes, FillerId filler) const;
  /// Some mention of an entity has its head among the nodes or is a modifier of `head`.
  [[nodiscard]] bool has_entity(const std::vector<NodeId>& nodes, NodeId head, EntityIndex entity) const;
  /// The predicates that a node is an argument of, itself or as what a transparent noun is of.
  [[nodiscard]] std::vector<Governed> governors(NodeId node) const;
  /// Base forms of a node are in a noun class.
  [[nodiscard]] bool is_of_class(NodeId node, std::string_view noun_class) const;
  [[nodiscard]] bool is_representative(NodeId node) const;
  /// "we", "our people": whoever speaks, or those who act for them.
  [[nodiscard]] bool is_speaker(NodeId head) const;
  /// A figure has its head at the node.
  [[nodiscard]] bool is_quantity(NodeId node) const;
  /// Some mark, a name or a figure, has its head at the node.
  [[nodiscard]] bool is_marked(NodeId node) const;
  [[nodiscard]] NodeId head_of_mark(const Mark& mark) const;

 private:
  [[nodiscard]] bool is_first_person(NodeId node) const;
  void find_entities();
  [[nodiscard]] bool is_genitive(std::string_view preposition) const;
  void add_content(NodeId head, std::vector<NodeId>& nodes, int depth) const;

  const Annotation& annotation_;
  const Propositions& propositions_;
  const std::vector<Mark>& marks_;
  const Language& language_;
  std::vector<std::pair<NodeId, EntityIndex>> entities_;  // of every mention of the sentence
  std::vector<NodeId> mark_heads_;                        // by mark
  std::vector<std::vector<Governed>> governed_;           // by node
};

}  // namespace gainsay
