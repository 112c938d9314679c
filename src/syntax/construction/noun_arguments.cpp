#include <string>

#include "syntax/construction/steps.h"

namespace gainsay {
namespace {

using Lexicon = ConstructionLexicon;

class NounReader {
 public:
  NounReader(PropositionDraft& draft, PropositionId id)
      : draft_(draft), tree_(draft.tree), id_(id), head_(draft[id].head) {}

  void read() {
    for (const NodeId child : tree_.children(head_)) read_child(child);
  }

 private:
  void read_child(NodeId child) {
    const Node& node = tree_[child];
    switch (node.label) {
      case Label::poss:
        add(child, Function::possessor);
        return;
      case Label::amod:
      case Label::compound:
      case Label::nmod:
        if (!is_verb(node.tag)) add(child, Function::modifier);
        return;
      case Label::prep:
      case Label::agent:
        read_preposition(child);
        return;
      case Label::relcl:
        if (draft_.is(head_, Lexicon::speech_noun) && draft_.is(tree_[child].begin, Lexicon::relative) &&
            has_own_subject(child))
          add(child, Function::complement);
        return;
      case Label::acl:
      case Label::ccomp:
      case Label::xcomp:
        // "the right to close", "the claim that it failed"
        if (has_mark(child)) add(child, Function::complement);
        return;
      default:
        return;
    }
  }

  // "reports that it has fallen"
  [[nodiscard]] bool has_own_subject(NodeId clause) const {
    for (const NodeId child : tree_.children(clause)) {
      const Label label = tree_[child].label;
      if ((label == Label::nsubj || label == Label::nsubjpass) && !draft_.is(child, Lexicon::relative)) return true;
    }
    return false;
  }

  bool has_mark(NodeId clause) const {
    for (const NodeId child : tree_.children(clause)) {
      if (child > clause) return false;
      if (tree_[child].tag == Tag::to && tree_[child].label == Label::aux) return true;
      if (tree_[child].label == Label::mark) return true;
    }
    return tree_[clause].label != Label::acl;
  }

  void add(NodeId child, Function function) { draft_.argue(id_, child, draft_.by_arc(child, function)); }

  void read_preposition(NodeId preposition) {
    Way way = draft_.by_arc(preposition, Function::prepositional);
    way.preposition = draft_.preposition(preposition);
    for (const NodeId child : tree_.children(preposition)) {
      const Label label = tree_[child].label;
      if (label == Label::pobj) {
        draft_.argue(id_, child, draft_.with_arc(way, child));
      } else if (label == Label::pcomp) {
        Way clause = draft_.with_arc(way, child);
        clause.function = Function::complement;
        draft_.argue(id_, child, clause);
      } else if (label == Label::prep && child > preposition) {
        read_preposition(child);
      }
    }
  }

  PropositionDraft& draft_;
  const Tree& tree_;
  PropositionId id_;
  NodeId head_;
};

// "the frozen assets", "Russian-held towns", "the stable economy"
void read_attribute(PropositionDraft& draft, PropositionId id) {
  const Tree& tree = draft.tree;
  const NodeId node = draft[id].head;
  if (tree[node].label != Label::amod || tree[node].head == no_node) return;
  const NodeId noun = tree[node].head;
  const bool object = draft[id].kind == PredicateKind::verb && draft[id].passive;
  draft.argue(id, noun, draft.before(noun, node),
              draft.by_arc(node, object ? Function::object : Function::subject, Reach::participle));
  if (!object || node < 2 || tree[node - 1].tag != Tag::hyph) return;
  const NodeId holder = node - 2;
  if (!is_noun(tree[holder].tag) && !is_adjective(tree[holder].tag)) return;
  draft.argue(id, holder, {holder, holder + 1}, draft.by_arc(node, Function::subject, Reach::participle));
}

// "Putin, leader of Russia": what an apposition says of its noun.
void read_apposition(PropositionDraft& draft, PropositionId id) {
  const Tree& tree = draft.tree;
  const NodeId node = draft[id].head;
  if (tree[node].label != Label::appos || draft[id].kind == PredicateKind::verb) return;
  const NodeId noun = tree[node].head;
  draft.argue(id, noun, draft.before(noun, node), draft.by_arc(node, Function::subject, Reach::apposition));
}

// "the part under occupation", "the town is under occupation", "fell under occupation": what bears the state.
void read_bearer(PropositionDraft& draft, PropositionId id) {
  const Tree& tree = draft.tree;
  const NodeId node = draft[id].head;
  if (tree[node].label != Label::pobj) return;
  NodeId preposition = tree[node].head;
  const std::string_view words = draft.preposition(preposition);
  Way way = draft.with_arc(draft.by_arc(node, Function::bearer), preposition);
  if (const NodeId outer = tree[preposition].head; outer != no_node && tree[outer].label == Label::prep)
    preposition = outer;
  const NodeId at = tree[preposition].head;
  if (at == no_node || draft.words.is(words, Lexicon::of)) return;
  way.preposition = words;
  if (is_noun(tree[at].tag)) {
    draft.argue(id, at, draft.before(at, preposition), way);
    return;
  }
  const PropositionId above = draft.at(at);
  if (above == no_proposition) return;
  const bool copular = draft[above].kind == PredicateKind::place && draft[above].head == preposition;
  const Argument* bearer = nullptr;
  if (copular || draft.is(at, Lexicon::bearing)) bearer = draft.surface_subject(above);
  if (draft.is(at, Lexicon::bearing_object)) bearer = draft.find(above, Function::object);
  if (bearer == nullptr) return;
  const Argument found = *bearer;
  way.reach = copular ? Reach::copula : Reach::support;
  draft.argue(id, found.head, found.words, way);
}

// "Ukraine in NATO" as what someone wants.
void read_small_clause(PropositionDraft& draft, PropositionId id) {
  const Tree& tree = draft.tree;
  const NodeId node = draft[id].head;
  if (draft[id].kind != PredicateKind::place || draft.clause(id) != node || tree[node].head == no_node) return;
  const NodeId above = tree[node].head;
  const NodeId object = tree[above].label == Label::dobj ? above : tree.child(above, Label::dobj);
  if (object == no_node) return;
  draft.argue(id, object, draft.before(object, node), draft.by_arc(node, Function::subject, Reach::small_clause));
}

}  // namespace

void read_noun_arguments(PropositionDraft& draft) {
  for (PropositionId id = 0; id < draft.size(); ++id) {
    if (draft[id].kind == PredicateKind::noun) NounReader(draft, id).read();
    read_attribute(draft, id);
    read_apposition(draft, id);
    read_small_clause(draft, id);
  }
}

void read_bearers(PropositionDraft& draft) {
  for (PropositionId id = 0; id < draft.size(); ++id)
    if (draft[id].kind == PredicateKind::noun) read_bearer(draft, id);
}

}  // namespace gainsay
