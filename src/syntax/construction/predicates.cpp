#include "syntax/construction/steps.h"

namespace gainsay {
namespace {

using Lexicon = ConstructionLexicon;

// What a copula predicates: an adjective, a noun, else a preposition right of it. no_node when it only exists.
NodeId predicated_by(const PropositionDraft& draft, NodeId copula) {
  const Tree& tree = draft.tree;
  NodeId preposition = no_node;
  for (const NodeId child : tree.children(copula)) {
    const Label label = tree[child].label;
    if (label == Label::acomp || label == Label::attr) return child;
    if (label == Label::ccomp || label == Label::xcomp || label == Label::oprd) return no_node;
    if (label == Label::prep && child > copula && preposition == no_node && tree.has_child(child, Label::pobj))
      preposition = child;
  }
  return preposition;
}

bool is_copula(const PropositionDraft& draft, NodeId node) {
  const Label label = draft.tree[node].label;
  return is_verb(draft.tree[node].tag) && label != Label::aux && label != Label::auxpass &&
         draft.is(node, Lexicon::copula);
}

// "frozen", "backed" before a noun: an adjective by its tag, a participle by its form.
bool looks_like_participle(const PropositionDraft& draft, NodeId node, const Lemmatizer& lemmatizer) {
  const Node& read = draft.tree[node];
  return read.tag == Tag::jj && read.label == Label::amod && read.folded.size() > 4 &&
         lemmatizer.lemma(read.folded, Tag::vbn) != read.folded;
}

bool is_participle(const Node& node) { return node.tag == Tag::vbn || node.tag == Tag::vbg || node.tag == Tag::vbd; }

void read_auxiliaries(PropositionDraft& draft, Proposition& verb, NodeId clause) {
  const Tree& tree = draft.tree;
  bool infinitive = false, finite = is_finite(tree[clause].tag), be = false;
  if (tree[clause].tag == Tag::vbd) verb.tense = Tense::past;
  if (tree[clause].tag == Tag::vbp || tree[clause].tag == Tag::vbz) verb.tense = Tense::present;
  for (const NodeId child : tree.children(clause)) {
    const Node& auxiliary = tree[child];
    if (auxiliary.label == Label::auxpass) verb.passive = true;
    if (auxiliary.label != Label::aux && auxiliary.label != Label::auxpass) continue;
    if (auxiliary.tag == Tag::to) infinitive = true;
    if (!is_finite(auxiliary.tag)) {
      if (auxiliary.tag == Tag::vb && tree[clause].tag == Tag::vbn && auxiliary.label == Label::aux)
        verb.perfect = true;
      continue;
    }
    finite = true;
    be = be || (auxiliary.label == Label::aux && draft.is(child, Lexicon::copula));
    if (auxiliary.tag == Tag::md) {
      verb.auxiliary = auxiliary.folded;
      verb.modal = draft.words.modal(draft.lemma(child));
      if (const Modality own = draft.words.modal(auxiliary.folded); own != Modality::asserted) verb.modal = own;
      verb.tense = verb.modal == Modality::forecast ? Tense::future : Tense::present;
      continue;
    }
    verb.tense = auxiliary.tag == Tag::vbd ? Tense::past : Tense::present;
    if (auxiliary.label == Label::aux && tree[clause].tag != Tag::vb && tree[clause].tag != Tag::vbg)
      verb.perfect = true;
  }
  verb.finite = finite && !infinitive;
  verb.progressive = be && tree[clause].tag == Tag::vbg;
  // A participle without an auxiliary has no tense: the tagger mistakes VBD and VBN for one another.
  const Label label = tree[clause].label;
  if (is_participle(tree[clause]) && verb.auxiliary.empty() && (label == Label::acl || label == Label::amod) &&
      !tree.has_child(clause, Label::aux) && !tree.has_child(clause, Label::nsubj)) {
    verb.finite = false;
    verb.tense = Tense::none;
  }
}

void read_particle(PropositionDraft& draft, PropositionId id, NodeId verb) {
  const Tree& tree = draft.tree;
  for (const NodeId child : tree.children(verb)) {
    const bool particle = tree[child].label == Label::prt || (tree[child].tag == Tag::rp && child == verb + 1);
    if (!particle) continue;
    draft[id].particle = tree[child].folded;
    std::string phrase(draft.lemma(verb));
    phrase += ' ';
    phrase += tree[child].folded;
    draft.set_verb_phrase(id, draft.keep(std::move(phrase)));
    return;
  }
}

void add_verb(PropositionDraft& draft, NodeId node, const Lemmatizer& lemmatizer) {
  const Node& read = draft.tree[node];
  if (read.tag == Tag::jj) draft.set_lemma(node, lemmatizer.lemma(read.folded, Tag::vbn));
  const PropositionId id = draft.add(PredicateKind::verb, node, node);
  read_auxiliaries(draft, draft[id], node);
  read_particle(draft, id, node);
  Proposition& verb = draft[id];
  // "The rebels captured and burnt the town": the parser may take the verbs for participles.
  const NodeId further = draft.tree.child(node, Label::conj);
  const bool object =
      draft.tree.has_child(node, Label::dobj) ||
      (further != no_node && is_participle(draft.tree[further]) && draft.tree.has_child(further, Label::dobj));
  if (read.tag == Tag::jj || (read.label == Label::amod && read.tag != Tag::vbg)) verb.passive = true;
  // "the town captured in May"; with an object it is active, whatever the tagger says.
  const bool reduced = read.label == Label::acl || (read.label == Label::advcl && read.tag == Tag::vbn);
  if (reduced && (read.tag == Tag::vbn || read.tag == Tag::vbd) && !object && !verb.finite &&
      !draft.tree.has_child(node, Label::aux) && !draft.tree.has_child(node, Label::nsubj))
    verb.passive = true;
  if (draft.tree.has_child(node, Label::agent) || draft.tree.has_child(node, Label::nsubjpass)) verb.passive = true;
  // A headline: "Town captured by rebels", "Bank to raise rates".
  if (read.label == Label::root && !verb.finite && read.tag != Tag::vb) {
    verb.finite = true;
    verb.tense = verb.tense == Tense::none ? Tense::past : verb.tense;
  }
}

// The predicate under a copula takes its tense and auxiliaries.
void lend(PropositionDraft& draft, PropositionId id, NodeId copula) {
  read_auxiliaries(draft, draft[id], copula);
  draft[id].passive = false;
  if (draft.tree[copula].label == Label::root) draft[id].finite = true;
}

PredicateKind kind_of(Tag tag) {
  if (is_adjective(tag)) return PredicateKind::adjective;
  return tag == Tag::in || tag == Tag::to ? PredicateKind::place : PredicateKind::noun;
}

bool is_predicate_adjective(const Node& node) {
  switch (node.label) {
    case Label::amod:
    case Label::acomp:
    case Label::oprd:
    case Label::relcl:
    case Label::acl:
    case Label::advcl:
    case Label::ccomp:
    case Label::xcomp:
    case Label::conj:
    case Label::root:
    case Label::appos:
      return is_adjective(node.tag);
    default:
      return false;
  }
}

// "wants Ukraine in NATO", however the preposition hangs.
bool predicates_in_small_clause(const PropositionDraft& draft, NodeId node) {
  const Tree& tree = draft.tree;
  const Node& read = tree[node];
  if (read.label != Label::prep || !tree.has_child(node, Label::pobj) || read.head == no_node) return false;
  const NodeId object = tree[read.head].label == Label::dobj ? read.head : tree.child(read.head, Label::dobj);
  if (object == no_node || object > node || tree[object].head == no_node) return false;
  return draft.is(tree[object].head, Lexicon::small_clause);
}

}  // namespace

void read_predicates(PropositionDraft& draft, const Lemmatizer& lemmatizer) {
  const Tree& tree = draft.tree;
  const auto count = static_cast<NodeId>(tree.size());
  for (NodeId node = 0; node < count; ++node)
    draft.set_lemma(node, lemmatizer.lemma(tree[node].folded, tree[node].tag));
  std::vector<NodeId> copulas(count, no_node);  // by predicate
  std::vector<bool> lends(count, false);
  for (NodeId node = 0; node < count; ++node) {
    if (!is_copula(draft, node)) continue;
    const NodeId predicate = predicated_by(draft, node);
    if (predicate == no_node) continue;
    copulas[predicate] = node;
    lends[node] = true;
  }
  for (NodeId node = 0; node < count; ++node) {
    const Node& read = tree[node];
    if (const NodeId copula = copulas[node]; copula != no_node) {
      const bool participle = read.tag == Tag::vbn || read.tag == Tag::vbg;
      const PredicateKind kind = participle ? PredicateKind::verb : kind_of(read.tag);
      const PropositionId id = draft.add(kind, node, copula);
      lend(draft, id, copula);
      if (participle) draft[id].passive = read.tag == Tag::vbn;
    } else if (is_verb(read.tag) && read.label != Label::aux && read.label != Label::auxpass) {
      // "according to", "including" are prepositions.
      if (!lends[node] && read.label != Label::compound && read.label != Label::prep) add_verb(draft, node, lemmatizer);
    } else if (is_noun(read.tag)) {
      const PropositionId id = draft.add(PredicateKind::noun, node, node);
      draft[id].finite = read.label == Label::root;
    } else if (looks_like_participle(draft, node, lemmatizer)) {
      add_verb(draft, node, lemmatizer);
    } else if (is_predicate_adjective(read)) {
      draft.add(PredicateKind::adjective, node, node);
    } else if (predicates_in_small_clause(draft, node)) {
      draft.add(PredicateKind::place, node, node);
    }
  }
}

}  // namespace gainsay
