#include <string>

#include "syntax/construction/steps.h"

namespace gainsay {
namespace {

using Lexicon = ConstructionLexicon;

// Reads the children of a clause's node, and of a predicate under a copula its own.
class ClauseReader {
 public:
  ClauseReader(PropositionDraft& draft, PropositionId id)
      : draft_(draft), tree_(draft.tree), id_(id), clause_(draft.clause(id)), head_(draft[id].head) {}

  void read() {
    for (const NodeId child : tree_.children(clause_))
      if (child != head_) read_child(child, clause_ != head_);
    if (clause_ == head_) return;
    if (draft_[id_].kind == PredicateKind::noun) return;  // its own children are a noun's
    for (const NodeId child : tree_.children(head_)) read_child(child, false);
  }

  // A preposition with its object; "out of" is one preposition.
  void read_preposition(NodeId preposition, Way way) {
    way.preposition = draft_.preposition(preposition);
    way = draft_.with_arc(way, preposition);
    for (const NodeId child : tree_.children(preposition)) {
      const Label label = tree_[child].label;
      if (label == Label::pobj) {
        draft_.argue(id_, child, draft_.with_arc(way, child));
      } else if (label == Label::prep && child > preposition) {
        Way inner = draft_.with_arc(way, child);
        inner.preposition = draft_.preposition(child);
        for (const NodeId object : tree_.children(child))
          if (tree_[object].label == Label::pobj) draft_.argue(id_, object, draft_.with_arc(inner, object));
      } else if (label == Label::pcomp) {
        way.function = Function::complement;
        draft_.argue(id_, child, draft_.with_arc(way, child));
      } else if (label == Label::conj && tree_[child].tag == Tag::in) {
        read_preposition(child, way);  // "in and around the town"
      }
    }
  }

 private:
  void read_child(NodeId child, bool copular) {
    Proposition& predicate = draft_[id_];
    switch (tree_[child].label) {
      case Label::nsubj:
        if (is_second_subject(child) || tree_[child].tag == Tag::cc) return;
        [[fallthrough]];
      case Label::csubj:
        add(child, Function::subject, copular ? Reach::copula : Reach::direct);
        return;
      case Label::nsubjpass:
      case Label::csubjpass:
        read_passive_subject(child, copular);
        return;
      case Label::agent:
        read_agent(child);
        return;
      case Label::aux:
      case Label::auxpass:  // the parser may hang the subject at the auxiliary
        for (const NodeId further : tree_.children(child))
          if (tree_[further].label == Label::nsubj || tree_[further].label == Label::nsubjpass)
            predicate.passive ? read_passive_subject(further, copular) : add(further, Function::subject, Reach::direct);
        return;
      case Label::dobj:
        if (tree_[child].tag != Tag::in) add(child, Function::object, Reach::direct);
        return;
      case Label::dative:
        if (tree_[child].tag == Tag::in || tree_[child].tag == Tag::to)
          read_preposition(child, {Function::prepositional, Reach::direct});
        else
          add(child, Function::indirect_object, Reach::direct);
        return;
      case Label::ccomp:
      case Label::xcomp:
        add(child, Function::complement, Reach::direct);
        return;
      case Label::attr:
      case Label::acomp:
      case Label::oprd:
        add(child, Function::predicative, Reach::direct);
        return;
      case Label::prep:
        read_preposition(child, {Function::prepositional, Reach::direct});
        return;
      case Label::pobj:
        if (predicate.kind == PredicateKind::place) add(child, Function::object, Reach::direct);
        return;
      case Label::npadvmod:
      case Label::advmod:
        read_adverb(child);
        return;
      case Label::poss:
        add(child, Function::subject, Reach::direct);
        return;  // "the EU's freezing of assets"
      default:
        return;
    }
  }

  void add(NodeId child, Function function, Reach reach) {
    draft_.argue(id_, child, draft_.by_arc(child, function, reach));
  }

  void read_passive_subject(NodeId child, bool copular) {
    if (copular) return add(child, Function::subject, Reach::copula);
    // "Kyiv was given tanks"
    const bool indirect = tree_.has_child(clause_, Label::dobj);
    add(child, indirect ? Function::indirect_object : Function::object, Reach::passive);
  }

  // "not by the army but by the rebels": the agent is the second.
  void read_agent(NodeId by) {
    if (by > 0 && tree_[by - 1].label == Label::neg)
      for (const NodeId child : tree_.children(by))
        if (tree_[child].label == Label::conj && tree_[child].tag == Tag::in) return read_agent(child);
    for (const NodeId child : tree_.children(by))
      if (tree_[child].label == Label::pobj)
        draft_.argue(id_, child, draft_.with_arc(draft_.by_arc(child, Function::subject, Reach::passive), by));
  }

  void read_adverb(NodeId child) {
    const Node& adverb = tree_[child];
    // "Russian-held": who holds comes before the hyphen.
    const bool hyphen = child + 1 < tree_.size() && tree_[child + 1].tag == Tag::hyph && child + 2 == clause_;
    if (hyphen && (is_noun(adverb.tag) || is_adjective(adverb.tag)) && tree_[clause_].label == Label::amod) return;
    if (adverb.tag == Tag::rb && draft_.is(child, Lexicon::negator)) return;
    // "controls 19% of it": a share of something is what is controlled, not how.
    if (adverb.label == Label::npadvmod && child > clause_ && has_of(child) && !tree_.has_child(clause_, Label::dobj) &&
        draft_[id_].kind == PredicateKind::verb && !draft_[id_].passive)
      return add(child, Function::object, Reach::direct);
    add(child, Function::adverb, Reach::direct);
  }

  [[nodiscard]] bool has_of(NodeId noun) const {
    for (const NodeId child : tree_.children(noun))
      if (child > noun && tree_[child].label == Label::prep && draft_.is(child, Lexicon::of)) return true;
    return false;
  }

  // "Zelensky, the president, said": the second subject is an apposition.
  [[nodiscard]] bool is_second_subject(NodeId child) const {
    const NodeId first = tree_.child(clause_, Label::nsubj);
    return first < child && tree_[child].begin > 0 && tree_[tree_[child].begin - 1].tag == Tag::comma;
  }

  PropositionDraft& draft_;
  const Tree& tree_;
  PropositionId id_;
  NodeId clause_, head_;
};

// "by" whose noun the parser did not take for the agent: "was taken in May by the army".
void find_late_agent(PropositionDraft& draft, PropositionId id) {
  if (!draft[id].passive || draft.find(id, Function::subject) != nullptr) return;
  const Argument* by = draft.find(id, Function::prepositional, Lexicon::by);
  if (by == nullptr) return;
  const Argument found = *by;
  draft.argue(id, found.head, {Function::subject, Reach::passive, {}, found.margin, found.weakest});
}

// "Ukraine, a minister said, will leave": the parser takes the minister for an apposition, but no comma closes it
// before the verb. The minister speaks, and Ukraine is the subject of what is said.
void untangle_remark(PropositionDraft& draft, PropositionId id) {
  const Tree& tree = draft.tree;
  const NodeId verb = draft.clause(id);
  const NodeId subject = tree.child(verb, Label::nsubj);
  const NodeId said = tree.child(verb, Label::ccomp);
  if (subject == no_node || subject > verb || said == no_node || said < verb) return;
  if (draft.words.speech_verb(draft[id].lemma) == nullptr) return;
  const NodeId speaker = tree.child(subject, Label::appos);
  if (speaker == no_node || tree[speaker].end != tree[subject].end) return;
  if (tree[tree[speaker].end - 1].label == Label::punct || tree[tree[speaker].end].label == Label::punct) return;
  const PropositionId content = draft.at(said);
  if (content == no_proposition || draft.surface_subject(content) != nullptr) return;
  const Function function = draft[content].passive ? Function::object : Function::subject;
  draft.argue(content, subject, draft.before(subject, speaker), draft.by_arc(subject, function, Reach::direct));
  draft.drop(id, subject);
  draft.argue(id, speaker, draft.by_arc(speaker, Function::subject));
}

// "gave Ukraine tanks": the parser takes the receiver for a part of the gift's name.
void find_receiver(PropositionDraft& draft, PropositionId id) {
  const Tree& tree = draft.tree;
  if (draft[id].kind != PredicateKind::verb || draft[id].passive) return;
  const Argument* gift = draft.find(id, Function::object);
  if (gift == nullptr || is_proper_noun(tree[gift->head].tag)) return;
  if (draft.find(id, Function::indirect_object) != nullptr) return;
  const NodeId first = tree[gift->head].begin;
  if (first <= draft[id].head || tree[first].label != Label::compound || !is_proper_noun(tree[first].tag)) return;
  draft.argue(id, first, draft.by_arc(first, Function::indirect_object));
}

}  // namespace

void read_clause_arguments(PropositionDraft& draft) {
  for (PropositionId id = 0; id < draft.size(); ++id) {
    if (draft[id].kind == PredicateKind::noun && draft.clause(id) == draft[id].head) continue;
    ClauseReader(draft, id).read();
    find_late_agent(draft, id);
    find_receiver(draft, id);
  }
  for (PropositionId id = 0; id < draft.size(); ++id) {
    if (draft[id].kind == PredicateKind::verb) untangle_remark(draft, id);
  }
}

}  // namespace gainsay
