#include <algorithm>

#include "syntax/construction/steps.h"

namespace gainsay {
namespace {

// Which nodes lie in a date or a place, by one pass over the mentions of the sentence.
class QualifierReader {
 public:
  explicit QualifierReader(PropositionDraft& draft) : draft_(draft), tree_(draft.tree) {
    mentions_.assign(tree_.size(), nullptr);
    if (tree_.empty()) return;
    const std::size_t first = tree_[0].word, last = tree_[static_cast<NodeId>(tree_.size() - 1)].word;
    const auto& all = draft.annotation.mentions;
    const auto begin = std::lower_bound(all.begin(), all.end(), first, [](const Mention& mention, std::size_t word) {
      return mention.first_word < word;
    });
    for (auto mention = begin; mention != all.end() && mention->first_word <= last; ++mention) {
      if (std::holds_alternative<QuoteMention>(mention->body)) continue;
      const NodeId end = tree_.node_at_word(mention->end_word);
      for (NodeId node = tree_.node_at_word(mention->first_word); node < end; ++node)
        if (mentions_[node] == nullptr || std::holds_alternative<DateMention>(mention->body))
          mentions_[node] = &*mention;
    }
  }

  void read(PropositionId id) {
    const NodeId clause = draft_.clause(id);
    read_at(id, clause);
    if (draft_[id].head != clause) read_at(id, draft_[id].head);
  }

 private:
  void read_at(PropositionId id, NodeId at) {
    for (const NodeId child : tree_.children(at)) {
      switch (tree_[child].label) {
        case Label::prep:
          read_phrase(id, at, child);
          break;
        case Label::npadvmod:
        case Label::advmod:
          read_word(id, at, child, true);
          break;
        case Label::amod:
        case Label::det:
        case Label::nummod:
        case Label::quantmod:
          read_word(id, at, child, false);
          break;
        default:
          break;
      }
    }
  }

  void read_phrase(PropositionId id, NodeId at, NodeId preposition) {
    if (draft_.is(preposition, ConstructionLexicon::of)) return;
    NodeId object = tree_.child(preposition, Label::pobj);
    std::string_view words = tree_[preposition].folded;
    if (object == no_node) {
      const NodeId inner = tree_.child(preposition, Label::prep);
      if (inner != no_node) {
        object = tree_.child(inner, Label::pobj);
        words = draft_.keep(std::string(words) + ' ' + std::string(tree_[inner].folded));
      }
    }
    if (object == no_node) return;
    Qualifier qualifier = make(at, object, draft_.subtree(preposition), preposition);
    qualifier.preposition = words;
    qualifier.kind = kind_of(words, object);
    draft_.qualify(id, qualifier);
  }

  [[nodiscard]] QualifierKind kind_of(std::string_view preposition, NodeId object) const {
    const QualifierKind by_preposition = draft_.words.qualifier_preposition(preposition);
    if (by_preposition == QualifierKind::since || by_preposition == QualifierKind::as_of) {
      if (is_date(object)) return by_preposition;
      return by_preposition == QualifierKind::since ? by_preposition : QualifierKind::unknown;
    }
    if (is_date(object)) return by_preposition == QualifierKind::rate ? by_preposition : QualifierKind::period;
    const QualifierKind by_noun = draft_.words.qualifier_word(draft_.lemma(object));
    if (by_noun == QualifierKind::event) return by_noun;
    if (by_preposition != QualifierKind::unknown) return by_preposition;
    if (by_noun != QualifierKind::unknown) return by_noun;
    if (is_place(object)) return QualifierKind::place;
    return QualifierKind::unknown;
  }

  void read_word(PropositionId id, NodeId at, NodeId word, bool clause) {
    Qualifier qualifier = make(at, word, draft_.subtree(word), word);
    qualifier.kind = draft_.words.qualifier_word(draft_.lemma(word));
    if (qualifier.kind == QualifierKind::unknown) qualifier.kind = draft_.words.qualifier_word(tree_[word].folded);
    if (qualifier.kind == QualifierKind::unknown && is_date(word)) qualifier.kind = QualifierKind::period;
    // "three a day"
    if (qualifier.kind == QualifierKind::period && tree_[word].label == Label::npadvmod)
      for (const NodeId child : tree_.children(word))
        if (draft_.words.is(tree_[child].folded, ConstructionLexicon::indefinite)) qualifier.kind = QualifierKind::rate;
    if (qualifier.kind == QualifierKind::unknown && (!clause || tree_[word].label == Label::advmod)) return;
    draft_.qualify(id, qualifier);
  }

  [[nodiscard]] Qualifier make(NodeId at, NodeId head, NodeRange words, NodeId arc) const {
    Qualifier made;
    made.head = head;
    made.words = words;
    made.at = at;
    made.margin = tree_[arc].margin;
    return made;
  }

  [[nodiscard]] bool is_date(NodeId node) const {
    const Mention* mention = mentions_[node];
    return mention != nullptr && std::holds_alternative<DateMention>(mention->body);
  }

  [[nodiscard]] bool is_place(NodeId node) const {
    const Mention* mention = mentions_[node];
    if (mention == nullptr || draft_.entities == nullptr) return false;
    const auto* entity = std::get_if<EntityMention>(&mention->body);
    return entity != nullptr && std::any_of(entity->readings.begin(), entity->readings.end(),
                                            [&](EntityIndex index) { return (*draft_.entities)[index].is("place"); });
  }

  PropositionDraft& draft_;
  const Tree& tree_;
  std::vector<const Mention*> mentions_;  // by node
};

}  // namespace

void read_qualifiers(PropositionDraft& draft) {
  QualifierReader reader(draft);
  for (PropositionId id = 0; id < draft.size(); ++id) reader.read(id);
}

}  // namespace gainsay
