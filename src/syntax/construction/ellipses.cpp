#include "syntax/construction/steps.h"

namespace gainsay {
namespace {

using Lexicon = ConstructionLexicon;

// The verb before a node that it may repeat: of the clause around, of a coordinated clause, or the last one before it.
PropositionId repeated_by(const PropositionDraft& draft, NodeId proform) {
  const Tree& tree = draft.tree;
  const auto full = [&](NodeId node) {
    const PropositionId id = draft.at(node);
    return id != no_proposition && draft[id].kind == PredicateKind::verb && !draft.is(draft[id].head, Lexicon::proform)
               ? id
               : no_proposition;
  };
  for (NodeId at = tree[proform].head; at != no_node; at = tree[at].head)
    if (at < proform)
      if (const PropositionId id = full(at); id != no_proposition) return id;
  PropositionId found = no_proposition;
  for (const NodeId child : tree.children(proform)) {
    if (child > proform) break;
    const Label label = tree[child].label;
    if (label == Label::ccomp || label == Label::advcl || label == Label::parataxis) found = full(child);
  }
  if (found != no_proposition) return found;
  for (const NodeId root : tree.roots())
    if (root < proform && full(root) != no_proposition) found = full(root);
  return found;
}

// Gives a proposition the arguments of its model but those that it has.
void copy_arguments(PropositionDraft& draft, PropositionId model, PropositionId to) {
  for (std::uint32_t at = draft.first(model); at != PropositionDraft::none; at = draft.next(at)) {
    const Argument argument = draft.argument(at);
    if (draft.find(to, argument.function) != nullptr && argument.function != Function::prepositional) continue;
    draft.argue(to, argument.head, argument.words,
                {argument.function, Reach::gapped, argument.preposition, argument.margin, argument.weakest});
  }
}

// "as did Latvia", "so does Latvia", "but Moscow does not"
void read_proform(PropositionDraft& draft, PropositionId id) {
  const NodeId node = draft[id].head;
  if (draft[id].kind != PredicateKind::verb || !draft.is(node, Lexicon::proform)) return;
  if (draft.find(id, Function::object) != nullptr || draft.find(id, Function::subject) == nullptr) return;
  const PropositionId model = repeated_by(draft, node);
  if (model == no_proposition) return;
  draft[id].lemma = draft[model].lemma;
  draft[id].particle = draft[model].particle;
  draft.set_verb_phrase(id, draft.verb_phrase(model));
  copy_arguments(draft, model, id);
}

// "Kyiv is ready to sign but Moscow is not": a copula without a predicate repeats the one before it.
void read_bare_copula(PropositionDraft& draft, PropositionId id) {
  const Tree& tree = draft.tree;
  const NodeId node = draft[id].head;
  if (draft[id].kind != PredicateKind::verb || !draft.is(node, Lexicon::copula) || tree[node].label != Label::conj)
    return;
  const PropositionId model = draft.at(tree[node].head);
  if (model == no_proposition || draft.clause(model) == draft[model].head) return;
  if (draft.find(id, Function::subject) == nullptr || draft.find(id, Function::prepositional) != nullptr) return;
  draft[id].kind = draft[model].kind;
  draft[id].lemma = draft[model].lemma;
  draft.set_verb_phrase(id, draft.verb_phrase(model));
  copy_arguments(draft, model, id);
}

// "Finland bought ten jets and Norway twelve": a noun beside the object with what is left of its clause.
void read_gap(PropositionDraft& draft, PropositionId model) {
  const Tree& tree = draft.tree;
  if (draft[model].kind != PredicateKind::verb || draft[model].passive) return;
  const Argument* object = draft.find(model, Function::object);
  if (object == nullptr || draft.find(model, Function::subject) == nullptr) return;
  const NodeId head = object->head;
  for (const NodeId child : tree.children(head)) {
    if (child < head || tree[child].label != Label::conj || !is_proper_noun(tree[child].tag)) continue;
    if (is_proper_noun(tree[head].tag)) continue;
    NodeId rest = no_node;
    for (const NodeId further : tree.children(child)) {
      const Label label = tree[further].label;
      if (further > child && (label == Label::nummod || label == Label::appos || label == Label::npadvmod))
        rest = further;
    }
    if (rest == no_node || tree[rest].tag != Tag::cd) continue;
    const PropositionId gapped =
        draft.at(child) == no_proposition ? draft.add_gapped(model, child) : draft.add_gapped(model, rest);
    draft.argue(gapped, child, {child, child + 1}, draft.by_arc(child, Function::subject, Reach::gapped));
    draft.argue(gapped, rest, draft.by_arc(rest, Function::object, Reach::gapped));
    copy_arguments(draft, model, gapped);
    return;
  }
}

}  // namespace

void read_ellipses(PropositionDraft& draft) {
  const auto count = static_cast<PropositionId>(draft.size());
  for (PropositionId id = 0; id < count; ++id) {
    read_proform(draft, id);
    read_bare_copula(draft, id);
    read_gap(draft, id);
  }
}

}  // namespace gainsay
