#include "syntax/construction/draft.h"

#include <algorithm>
#include <utility>

namespace gainsay {

PropositionDraft::PropositionDraft(const Tree& read_tree, const Annotation& read_annotation,
                                   const ConstructionLexicon& read_words, const EntityTable* read_entities)
    : tree(read_tree), annotation(read_annotation), words(read_words), entities(read_entities) {
  result_.tree_ = &tree;
  result_.by_node_.assign(tree.size(), no_proposition);
  result_.inside_.assign(tree.size(), no_node);
  result_.lemmas_.resize(tree.size());
  for (const NodeId root : tree.roots()) downwards_.push_back(root);
  for (std::size_t i = 0; i < downwards_.size(); ++i)
    for (const NodeId child : tree.children(downwards_[i])) downwards_.push_back(child);
}

std::string_view PropositionDraft::keep(std::string text) { return result_.kept_.emplace_back(std::move(text)); }

void PropositionDraft::set_lemma(NodeId node, std::string_view lemma) {
  result_.lemmas_[node] = lemma == tree[node].folded ? tree[node].folded : keep(std::string(lemma));
}

PropositionId PropositionDraft::add(PredicateKind kind, NodeId head, NodeId clause) {
  const auto id = static_cast<PropositionId>(size());
  Proposition added;
  added.kind = kind;
  added.head = head;
  added.lemma = lemma(head);
  added.words = subtree(clause);
  result_.propositions_.push_back(added);
  result_.by_node_[head] = id;
  result_.by_node_[clause] = id;
  clauses_.push_back(clause);
  phrases_.push_back(added.lemma);
  first_.push_back(none);
  last_.push_back(none);
  return id;
}

PropositionId PropositionDraft::add_gapped(PropositionId model, NodeId at) {
  const PredicateKind kind = (*this)[model].kind;
  const std::string_view lemma = (*this)[model].lemma, particle = (*this)[model].particle;
  const PropositionId id = add(kind, at, at);
  (*this)[id].lemma = lemma;
  (*this)[id].particle = particle;
  phrases_[id] = phrases_[model];
  return id;
}

void PropositionDraft::argue(PropositionId id, NodeId head, Way way) { argue(id, head, subtree(head), way); }

void PropositionDraft::argue(PropositionId id, NodeId head, NodeRange phrase, Way way) {
  if (head == (*this)[id].head && way.reach != Reach::gapped) return;
  for (std::uint32_t at = first_[id]; at != none; at = next_[at]) {
    const Argument& known = arguments_[at];
    if (known.head == head && known.function == way.function && known.preposition == way.preposition) return;
  }
  Argument added;
  added.function = way.function;
  added.reach = way.reach;
  added.head = head;
  added.words = phrase;
  added.preposition = way.preposition;
  added.margin = way.margin;
  added.weakest = way.weakest;
  const auto at = static_cast<std::uint32_t>(arguments_.size());
  arguments_.push_back(added);
  next_.push_back(none);
  (last_[id] == none ? first_[id] : next_[last_[id]]) = at;
  last_[id] = at;
}

void PropositionDraft::drop(PropositionId id, NodeId head) {
  std::uint32_t previous = none;
  for (std::uint32_t at = first_[id]; at != none; at = next_[at]) {
    if (arguments_[at].head != head) {
      previous = at;
      continue;
    }
    (previous == none ? first_[id] : next_[previous]) = next_[at];
    if (last_[id] == at) last_[id] = previous;
  }
}

const Argument* PropositionDraft::find(PropositionId id, Function function) const {
  for (std::uint32_t at = first_[id]; at != none; at = next_[at])
    if (arguments_[at].function == function) return &arguments_[at];
  return nullptr;
}

const Argument* PropositionDraft::find(PropositionId id, Function function, std::uint32_t preposition_class) const {
  for (std::uint32_t at = first_[id]; at != none; at = next_[at])
    if (arguments_[at].function == function && words.is(arguments_[at].preposition, preposition_class))
      return &arguments_[at];
  return nullptr;
}

const Argument* PropositionDraft::surface_subject(PropositionId id) const {
  if (!(*this)[id].passive) return find(id, Function::subject);
  const Argument* indirect = find(id, Function::indirect_object);
  return indirect != nullptr && indirect->reach == Reach::passive ? indirect : find(id, Function::object);
}

void PropositionDraft::set_voices(PropositionId id, const std::vector<GrammarVoice>& voices) {
  (*this)[id].first_voice = static_cast<std::uint32_t>(result_.voices_.size());
  (*this)[id].voice_count = static_cast<std::uint32_t>(voices.size());
  result_.voices_.insert(result_.voices_.end(), voices.begin(), voices.end());
}

Way PropositionDraft::by_arc(NodeId node, Function function, Reach reach) const {
  return {function, reach, {}, tree[node].margin, tree[node].label};
}

Way PropositionDraft::with_arc(Way way, NodeId node) const {
  if (tree[node].margin < way.margin) {
    way.margin = tree[node].margin;
    way.weakest = tree[node].label;
  }
  return way;
}

bool PropositionDraft::is_preposition(std::string_view phrase) const {
  using Lexicon = ConstructionLexicon;
  return words.is(phrase, Lexicon::source | Lexicon::excluding | Lexicon::by) ||
         words.qualifier_preposition(phrase) != QualifierKind::unknown;
}

std::string_view PropositionDraft::preposition(NodeId node) {
  const NodeId outer = tree[node].head;
  const auto joined = [&](NodeId first) {
    return std::string(tree[first].folded) + ' ' + std::string(tree[node].folded);
  };
  if (outer != no_node && outer < node && tree[outer].label == Label::prep && tree[node].label == Label::prep)
    return keep(joined(outer));
  if (node > 0 && tree[node - 1].label != Label::punct)
    if (std::string both = joined(node - 1); is_preposition(both)) return keep(std::move(both));
  return tree[node].folded;
}

NodeRange PropositionDraft::before(NodeId node, NodeId clause) const {
  NodeRange range = subtree(node);
  if (range.contains(clause)) {
    if (clause > node)
      range.end = std::max(node + 1, tree[clause].begin);
    else
      range.begin = std::min(node, tree[clause].end);
  }
  while (range.end > node + 1 && tree[range.end - 1].label == Label::punct) --range.end;
  return range;
}

// The head and what is coordinated with it, each without the others.
void PropositionDraft::add_members(Argument& argument) {
  constexpr std::uint32_t most = 16;
  argument.first_member = static_cast<std::uint32_t>(result_.members_.size());
  NodeId head = argument.head;
  NodeId begin = argument.words.begin;
  for (argument.member_count = 0; argument.member_count < most && head != no_node;) {
    NodeId following = no_node;
    NodeId end = head == argument.head ? argument.words.end : tree[head].end;
    for (const NodeId child : tree.children(head)) {
      if (child < head || (tree[child].label != Label::conj && tree[child].label != Label::cc)) continue;
      end = std::min(end, tree[child].begin);
      // "ten jets and Norway twelve": Norway is a clause of its own.
      const bool gapped = is_proper_noun(tree[child].tag) && !is_proper_noun(tree[head].tag) &&
                          (tree.has_child(child, Label::nummod) || tree.has_child(child, Label::appos));
      if (tree[child].label == Label::conj && following == no_node && !gapped) following = child;
    }
    while (end > head + 1 && tree[end - 1].label == Label::punct) --end;
    result_.members_.push_back({head, {begin, end}});
    ++argument.member_count;
    // "a, b and c": c may hang at b or at a.
    NodeId further = no_node;
    for (const NodeId child : tree.children(head))
      if (tree[child].label == Label::conj && child > head && child != following) further = child;
    head = following != no_node && !is_verb(tree[following].tag) ? following : no_node;
    if (head != no_node) begin = tree[head].begin;
    if (further != no_node && argument.member_count < most && !is_verb(tree[further].tag)) {
      result_.members_.push_back({further, subtree(further)});
      ++argument.member_count;
    }
  }
}

void PropositionDraft::choose_roles(Proposition& proposition) {
  using Lexicon = ConstructionLexicon;
  std::int32_t doer = -1, undergoer = -1, agent = -1, possessor = -1, modifier = -1, of = -1;
  for (std::uint32_t i = 0; i < proposition.argument_count; ++i) {
    const Argument& argument = result_.arguments_[proposition.first_argument + i];
    const auto index = static_cast<std::int32_t>(i);
    const auto first = [index](std::int32_t& role) {
      if (role < 0) role = index;
    };
    switch (argument.function) {
      case Function::subject:
        first(doer);
        break;
      case Function::object:
        first(undergoer);
        break;
      case Function::possessor:
        first(possessor);
        break;
      case Function::modifier:
        first(modifier);
        break;
      case Function::prepositional:
        if (words.is(argument.preposition, Lexicon::of)) first(of);
        if (words.is(argument.preposition, Lexicon::by)) first(agent);
        break;
      default:
        break;
    }
  }
  if (proposition.kind == PredicateKind::noun) {
    const bool active = doer >= 0 && proposition.support != no_proposition;
    if (!active) doer = agent >= 0 ? agent : possessor >= 0 ? possessor : modifier;
    if (undergoer < 0) undergoer = of;
    if (undergoer < 0 && agent >= 0) undergoer = possessor;
    if (undergoer < 0 && doer != modifier) undergoer = modifier;
  } else if (undergoer < 0 && of >= 0 && tree[proposition.head].tag == Tag::vbg) {
    undergoer = of;  // "the freezing of assets"
  }
  proposition.doer = doer;
  proposition.undergoer = undergoer;
}

Propositions PropositionDraft::finish() {
  for (PropositionId id = 0; id < size(); ++id) {
    Proposition& proposition = result_.propositions_[id];
    proposition.first_argument = static_cast<std::uint32_t>(result_.arguments_.size());
    for (std::uint32_t at = first_[id]; at != none; at = next_[at]) {
      Argument argument = arguments_[at];
      argument.clause = this->at(argument.head);
      add_members(argument);
      result_.arguments_.push_back(argument);
      ++proposition.argument_count;
    }
    choose_roles(proposition);
  }
  std::stable_sort(qualifiers_.begin(), qualifiers_.end(),
                   [](const Attached& a, const Attached& b) { return a.to < b.to; });
  for (const Attached& attached : qualifiers_) {
    Proposition& proposition = result_.propositions_[attached.to];
    if (proposition.qualifier_count++ == 0)
      proposition.first_qualifier = static_cast<std::uint32_t>(result_.qualifiers_.size());
    result_.qualifiers_.push_back(attached.qualifier);
  }
  std::stable_sort(result_.values_.begin(), result_.values_.end(),
                   [](const MeasuredValue& a, const MeasuredValue& b) { return a.value < b.value; });
  return std::move(result_);
}

}  // namespace gainsay
