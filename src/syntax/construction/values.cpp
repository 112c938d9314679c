#include <algorithm>

#include "syntax/construction/steps.h"

namespace gainsay {
namespace {

using Lexicon = ConstructionLexicon;

// "the number of soldiers", "a third of the land": what the phrase is of.
NodeId object_of(const PropositionDraft& draft, NodeId noun) {
  const Tree& tree = draft.tree;
  for (const NodeId child : tree.children(noun))
    if (child > noun && tree[child].label == Label::prep && draft.is(child, Lexicon::of))
      return tree.child(child, Label::pobj);
  return no_node;
}

void read_transparent(PropositionDraft& draft) {
  const auto count = static_cast<NodeId>(draft.tree.size());
  for (NodeId node = count; node-- > 0;) {  // what is inside comes later in the text
    const Tag tag = draft.tree[node].tag;
    const bool numeral = tag == Tag::cd || (tag == Tag::nn && draft.tree.has_child(node, Label::nummod));
    if (!numeral && tag != Tag::dt && tag != Tag::jj && !draft.is(node, Lexicon::transparent)) continue;
    const NodeId object = object_of(draft, node);
    if (object != no_node) draft.look_through(node, draft.inside(object));
  }
}

class ValueReader {
 public:
  explicit ValueReader(PropositionDraft& draft) : draft_(draft), tree_(draft.tree) {}

  void read() {
    const auto count = static_cast<NodeId>(tree_.size());
    for (NodeId node = 0; node < count; ++node)
      if (tree_[node].tag == Tag::cd && !is_counted_by_another(node)) read_number(node);
  }

 private:
  // "4" of "4 million": its head is the number.
  [[nodiscard]] bool is_counted_by_another(NodeId number) const {
    const NodeId head = tree_[number].head;
    return head != no_node && tree_[head].tag == Tag::cd && tree_[number].label != Label::appos &&
           tree_[number].label != Label::conj && tree_[number].label != Label::pobj &&
           tree_[number].label != Label::nsubj;
  }

  void read_number(NodeId number) {
    NodeId value = number;
    const Node& node = tree_[number];
    if (node.head != no_node && (node.label == Label::nummod || node.label == Label::compound ||
                                 node.label == Label::quantmod || node.label == Label::amod)) {
      const NodeId noun = node.head;
      if (tree_[noun].tag == Tag::jj || tree_[noun].tag == Tag::rb) return;
      if (!is_unit(noun)) add(noun, number, draft_.subtree(number), Measure::counted, no_proposition, number);
      value = noun;  // "five hours" measures something else in turn
    }
    read_value(value);
  }

  // A noun that may itself be the measure of another noun: any that is counted.
  [[nodiscard]] bool is_unit(NodeId noun) const {
    return tree_[noun].tag == Tag::sym || tree_[noun].tag == Tag::dollar;
  }

  void read_value(NodeId value) {
    const Node& node = tree_[value];
    const NodeRange words = phrase(value);
    if (const NodeId inside = object_of(draft_, value); inside != no_node)
      add(inside, value, words, Measure::counted, no_proposition, inside);
    in_noun(value, words);
    if (node.head == no_node) return;
    switch (node.label) {
      case Label::pobj:
        read_prepositional(value, words, node.head);
        return;
      case Label::attr:
      case Label::dobj:
      case Label::npadvmod:
        read_measured_subject(value, words, node.head);
        return;
      case Label::appos:
        add(node.head, value, words, Measure::mark, no_proposition, value);
        return;
      case Label::compound:
      case Label::amod:
      case Label::nmod:
        if (node.head > value) add(node.head, value, words, Measure::compound, no_proposition, value);
        return;
      default:
        return;
    }
  }

  // "$3bn in aid", "62 percent support"
  void in_noun(NodeId value, NodeRange words) {
    for (const NodeId child : tree_.children(value)) {
      if (child < value) continue;
      if (tree_[child].label == Label::prep && !draft_.is(child, Lexicon::of)) {
        const NodeId noun = tree_.child(child, Label::pobj);
        if (noun != no_node && is_noun(tree_[noun].tag)) add(noun, value, words, Measure::in, no_proposition, child);
      }
      if (tree_[child].label == Label::appos && is_noun(tree_[child].tag))
        add(child, value, words, Measure::mark, no_proposition, child);
    }
  }

  // "losses of 300"; "are at 300", "put losses at 300"
  void read_prepositional(NodeId value, NodeRange words, NodeId preposition) {
    const NodeId above = tree_[preposition].head;
    if (above == no_node) return;
    if (is_noun(tree_[above].tag)) {
      if (draft_.is(preposition, Lexicon::measure_preposition))
        add(above, value, words, Measure::of, no_proposition, preposition);
      return;
    }
    const PropositionId verb = draft_.at(above);
    if (verb == no_proposition) return;
    const bool put = draft_.is(above, Lexicon::putting);
    const std::string with(std::string(draft_.lemma(above)) + ' ' + std::string(tree_[preposition].folded));
    if (!put && !draft_.words.is(with, Lexicon::measuring)) return;
    const Argument* noun = put ? draft_.find(verb, Function::object) : draft_.surface_subject(verb);
    if (noun != nullptr) add(noun->head, value, words, put ? Measure::put : Measure::copula, verb, preposition);
  }

  // "losses are 300", "reached 300", "lasted five hours"
  void read_measured_subject(NodeId value, NodeRange words, NodeId verb_node) {
    const PropositionId verb = draft_.at(verb_node);
    if (verb == no_proposition) return;
    const bool copula = tree_[value].label == Label::attr;
    if (!copula && !draft_.words.is(draft_.verb_phrase(verb), Lexicon::measuring)) return;
    if (const Argument* noun = draft_.surface_subject(verb))
      add(noun->head, value, words, Measure::copula, verb, value);
  }

  // The value with its hedges, without what follows it.
  [[nodiscard]] NodeRange phrase(NodeId value) const {
    NodeRange range = draft_.subtree(value);
    while (range.begin < value && tree_[range.begin].label == Label::punct) ++range.begin;
    for (const NodeId child : tree_.children(value))
      if (child > value && tree_[child].label != Label::nummod && tree_[child].label != Label::advmod)
        range.end = std::min(range.end, std::max(value + 1, tree_[child].begin));
    return range;
  }

  void add(NodeId noun, NodeId value, NodeRange words, Measure measure, PropositionId by, NodeId arc) {
    MeasuredValue found;
    found.noun = noun;
    found.value = value;
    found.words = words;
    found.measure = measure;
    found.by = by != no_proposition ? by : draft_.at(noun);
    found.margin = tree_[arc].margin;
    draft_.measure(found);
    if (const NodeId inside = draft_.inside(noun); inside != noun && measure != Measure::counted) {
      found.noun = inside;
      draft_.measure(found);
    }
  }

  PropositionDraft& draft_;
  const Tree& tree_;
};

}  // namespace

void read_values(PropositionDraft& draft) {
  read_transparent(draft);
  ValueReader(draft).read();
}

}  // namespace gainsay
