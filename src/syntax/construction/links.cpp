#include "syntax/construction/steps.h"

namespace gainsay {
namespace {

using Lexicon = ConstructionLexicon;

struct Hanging {
  Link link = Link::none;
  std::string_view marker;
};

class Linker {
 public:
  explicit Linker(PropositionDraft& draft) : draft_(draft), tree_(draft.tree) {}

  void link(PropositionId id) {
    Proposition& proposition = draft_[id];
    NodeId node = draft_.clause(id);
    std::int32_t margin = 0x7FFFFFFF;
    Hanging hanging;
    if (proposition.kind == PredicateKind::place && proposition.head == node) {
      // "wants Ukraine in NATO": the wish is about all of it.
      const NodeId object = tree_[node].head;
      if (object != no_node && tree_[object].label == Label::dobj && tree_[object].head != no_node) node = object;
    }
    const bool small = node != draft_.clause(id);
    const NodeId start = first_of_coordination(node, id, margin);
    if (start != node) {
      const PropositionId first = draft_.at(start);
      if (first != no_proposition && first != id) proposition.group = first;
    }
    hanging = small ? Hanging{Link::complement, {}} : hang(start);
    if (hanging.marker.empty() && start != node) hanging.marker = marker_of(node);
    for (NodeId at = start; tree_[at].head != no_node;) {
      margin = std::min(margin, tree_[at].margin);
      const NodeId above = tree_[at].head;
      const PropositionId governor = draft_.at(above);
      if (governor != no_proposition && governor != id && governor != proposition.group) {
        proposition.governor = governor;
        proposition.link = hanging.link;
        proposition.marker = hanging.marker;
        proposition.link_margin = margin;
        return;
      }
      // Past a preposition, a determiner or a numeral.
      at = above;
      if (hanging.link != Link::prepositional && hanging.link != Link::complement) {
        const Hanging further = hang(at);
        if (further.link != Link::none) hanging = further;
      }
    }
    proposition.marker = hanging.marker;
  }

 private:
  // Further members hang where the first one hangs. A finite verb does not join an infinitive: "promised to hold
  // it and vowed to …" coordinates the verbs above.
  NodeId first_of_coordination(NodeId node, PropositionId id, std::int32_t& margin) const {
    NodeId at = node;
    while (tree_[at].label == Label::conj && tree_[at].head != no_node) {
      margin = std::min(margin, tree_[at].margin);
      at = tree_[at].head;
      const PropositionId first = draft_.at(at);
      if (first == no_proposition) continue;
      while (draft_[id].finite && !draft_[first].finite && tree_[at].label == Label::xcomp &&
             tree_[at].head != no_node && draft_.at(tree_[at].head) != no_proposition)
        at = tree_[at].head;
    }
    return at;
  }

  // "if", "that", "whether", "when", "to"; "as long as" by its words.
  [[nodiscard]] std::string_view marker_of(NodeId clause) const {
    std::string_view infinitive;
    for (const NodeId child : tree_.children(clause)) {
      if (child > clause) break;
      const Node& node = tree_[child];
      if (node.label == Label::mark || node.tag == Tag::wrb) return long_marker(child, clause);
      if (node.tag == Tag::to && node.label == Label::aux) infinitive = node.folded;
      if (node.tag == Tag::in && (node.label == Label::advmod || node.label == Label::dobj))
        return long_marker(child, clause);
    }
    // "as long as it lasts", "the moment it ends", "only if": the first words.
    if (tree_[clause].label == Label::advcl && tree_[clause].begin < clause)
      if (const std::string_view longer = long_marker(tree_[clause].begin, clause); draft_.words.classes(longer) != 0)
        return longer;
    return infinitive;
  }

  [[nodiscard]] std::string_view long_marker(NodeId first, NodeId end) const {
    std::string words;
    std::string_view best = tree_[first].folded;
    for (NodeId node = first; node < end && node < first + Lexicon::longest; ++node) {
      if (!words.empty()) words += ' ';
      words += tree_[node].folded;
      if (node > first && draft_.words.is(words, Lexicon::conditional | Lexicon::asking | Lexicon::exception))
        best = draft_.keep(words);
    }
    return best;
  }

  [[nodiscard]] Hanging hang(NodeId node) const {
    const NodeId head = tree_[node].head;
    if (head == no_node) return {Link::none, marker_of(node)};
    switch (tree_[node].label) {
      case Label::nsubj:
      case Label::nsubjpass:
        return {Link::subject, {}};
      case Label::csubj:
      case Label::csubjpass:
        return {Link::complement, marker_of(node)};
      case Label::dobj:
      case Label::dative:
        return {Link::object, {}};
      case Label::ccomp:
      case Label::xcomp:
      case Label::acomp:
      case Label::attr:
      case Label::oprd:
        return {Link::complement, marker_of(node)};
      case Label::pobj:
        return {Link::prepositional, draft_.preposition(head)};
      case Label::pcomp:
        return {Link::prepositional, draft_.preposition(head)};
      case Label::agent:
      case Label::prep:
        return {draft_.at(node) != no_proposition ? Link::complement : Link::prepositional, {}};
      case Label::poss:
        return {Link::possessor, {}};
      case Label::relcl:
        return is_content(node) ? Hanging{Link::complement, marker_of(node)} : Hanging{Link::relative, {}};
      case Label::acl:
        return noun_clause(node);
      case Label::advcl:
        return {Link::adverbial, marker_of(node)};
      case Label::appos:
        return {Link::apposition, {}};
      case Label::parataxis:
      case Label::meta:
      case Label::intj:
        return {Link::parataxis, {}};
      case Label::dep:
        return {is_verb(tree_[node].tag) ? Link::parataxis : Link::modifier, marker_of(node)};
      default:
        return {Link::modifier, {}};
    }
  }

  // "reports that it has fallen": no relative clause, whatever the tagger says of "that", when nothing is missing in
  // it.
  [[nodiscard]] bool is_content(NodeId clause) const {
    const NodeId noun = tree_[clause].head;
    const PropositionId id = draft_.at(clause);
    if (id == no_proposition || tree_[tree_[clause].begin].folded.empty()) return false;
    if (!draft_.is(noun, Lexicon::speech_noun) && draft_.words.noun_operator(draft_.lemma(noun)) == nullptr)
      return false;
    if (!draft_.is(tree_[clause].begin, Lexicon::relative)) return false;
    const Argument* subject = draft_.find(id, Function::subject);
    const Argument* object = draft_.find(id, Function::object);
    return (subject == nullptr || subject->head != noun) && (object == nullptr || object->head != noun);
  }

  // "the claim that it failed" and "the right to sign" are complements; "the town captured in May" is not.
  [[nodiscard]] Hanging noun_clause(NodeId node) const {
    const std::string_view marker = marker_of(node);
    for (const NodeId child : tree_.children(node))
      if (child < node && (tree_[child].tag == Tag::wdt || tree_[child].tag == Tag::wp)) return {Link::relative, {}};
    return {marker.empty() ? Link::relative : Link::complement, marker};
  }

  PropositionDraft& draft_;
  const Tree& tree_;
};

}  // namespace

void link_propositions(PropositionDraft& draft) {
  Linker linker(draft);
  for (PropositionId id = 0; id < draft.size(); ++id) linker.link(id);
}

}  // namespace gainsay
