#include "syntax/construction/steps.h"

namespace gainsay {
namespace {

using Lexicon = ConstructionLexicon;

// Visits one proposition; what is above it has been visited.
class Sharer {
 public:
  Sharer(PropositionDraft& draft, PropositionId id)
      : draft_(draft), tree_(draft.tree), id_(id), clause_(draft.clause(id)) {}

  void share() {
    const Label label = tree_[clause_].label;
    const NodeId head = tree_[clause_].head;
    if (head == no_node) return;
    if (draft_[id_].kind == PredicateKind::noun && clause_ == draft_[id_].head) {
      share_support();
      return;
    }
    switch (label) {
      case Label::relcl:
        read_relative(head);
        break;
      case Label::acl:
        is_relative() ? read_relative(head) : read_reduced(head);
        break;
      case Label::conj:
        share_coordination(head);
        break;
      case Label::xcomp:
      case Label::ccomp:
      case Label::oprd:
        control(head);
        break;
      case Label::acomp:
        take_surface_subject(draft_.at(head), Reach::copula);
        break;
      case Label::advcl:
        if (!draft_[id_].finite) control_adverbial(head);
        break;
      case Label::pcomp:
        control_adverbial(tree_[head].head);
        break;
      case Label::pobj:
      case Label::dobj:
        if (tree_[draft_[id_].head].tag == Tag::vbg) control_adverbial(head);
        break;
      case Label::prep:  // "based in Kyiv, the firm": tagged as a preposition, read as a clause
      default:
        break;
    }
  }

 private:
  [[nodiscard]] bool has_surface_subject() const { return draft_.surface_subject(id_) != nullptr; }

  void take(const Argument& argument, Reach reach) {
    const Function function = draft_[id_].passive ? Function::object : Function::subject;
    Way way = {function, reach, {}, argument.margin, argument.weakest};
    draft_.argue(id_, argument.head, argument.words, draft_.with_arc(way, clause_));
  }

  void take_surface_subject(PropositionId from, Reach reach) {
    if (from == no_proposition || from == id_ || has_surface_subject()) return;
    if (const Argument* subject = draft_.surface_subject(from)) {
      const Argument found = *subject;
      take(found, reach);
    }
  }

  // A relative pronoun, or the "that" that the tagger took for a conjunction.
  [[nodiscard]] bool is_pronoun(NodeId node) const {
    const Tag tag = tree_[node].tag;
    return tag == Tag::wdt || tag == Tag::wp || tag == Tag::wp_poss || draft_.is(node, Lexicon::relative);
  }

  [[nodiscard]] bool is_relative() const {
    for (NodeId node = tree_[clause_].begin; node < clause_ && node < tree_[clause_].begin + 3; ++node)
      if (tree_[node].tag == Tag::wdt || tree_[node].tag == Tag::wp || tree_[node].tag == Tag::wp_poss) return true;
    return false;
  }

  void read_relative(NodeId noun) {
    const NodeRange phrase = draft_.before(noun, clause_);
    bool filled = false;
    for (std::uint32_t at = draft_.first(id_); at != PropositionDraft::none; at = draft_.next(at)) {
      const Argument argument = draft_.argument(at);
      if (!is_pronoun(argument.head) || argument.head > clause_) continue;
      fill(noun, phrase, argument);
      filled = true;
    }
    fill_possessor(noun, phrase);
    if (filled) return;
    // No pronoun: the noun fills what is missing, the subject first.
    if (!has_surface_subject()) {
      Argument antecedent;
      antecedent.head = noun;
      antecedent.words = phrase;
      antecedent.margin = 0x7FFFFFFF;
      take(antecedent, Reach::relative);
    } else if (draft_[id_].kind == PredicateKind::verb && !draft_[id_].passive &&
               draft_.find(id_, Function::object) == nullptr && draft_.find(id_, Function::complement) == nullptr) {
      draft_.argue(id_, noun, phrase, draft_.by_arc(clause_, Function::object, Reach::relative));
    }
  }

  void fill(NodeId noun, NodeRange phrase, const Argument& pronoun) {
    Way way = draft_.by_arc(clause_, pronoun.function, Reach::relative);
    way.preposition = pronoun.preposition;
    if (pronoun.margin < way.margin) {
      way.margin = pronoun.margin;
      way.weakest = pronoun.weakest;
    }
    draft_.argue(id_, noun, phrase, way);
    draft_.drop(id_, pronoun.head);
  }

  // "whose aid has reached": the noun possesses what follows.
  void fill_possessor(NodeId noun, NodeRange phrase) {
    for (NodeId node = tree_[clause_].begin; node < clause_ && node < tree_[clause_].begin + 3; ++node) {
      if (tree_[node].tag != Tag::wp_poss) continue;
      const PropositionId possessed = draft_.at(tree_[node].head);
      if (possessed == no_proposition) return;
      draft_.argue(possessed, noun, phrase, draft_.by_arc(clause_, Function::possessor, Reach::relative));
      draft_.drop(possessed, node);
      return;
    }
  }

  // "the town captured in May", "forces holding the town", "the right to sign"
  void read_reduced(NodeId noun) {
    if (has_surface_subject() || tree_.has_child(clause_, Label::nsubj)) return;
    if (infinitive()) {
      const PropositionId above = draft_.at(noun);
      if (above == no_proposition) return;
      const Argument* doer = draft_.find(above, Function::possessor);
      if (doer == nullptr) doer = draft_.find(above, Function::subject);
      if (doer == nullptr) return;
      const Argument found = *doer;
      take(found, Reach::control);
      return;
    }
    const Function function = draft_[id_].passive ? Function::object : Function::subject;
    draft_.argue(id_, noun, draft_.before(noun, clause_), draft_.by_arc(clause_, function, Reach::participle));
  }

  [[nodiscard]] bool infinitive() const {
    for (const NodeId child : tree_.children(clause_))
      if (child < clause_ && tree_[child].tag == Tag::to) return true;
    return false;
  }

  void share_coordination(NodeId first) {
    const PropositionId other = draft_.at(first);
    if (other == no_proposition) return;
    take_surface_subject(other, Reach::coordination);
    // "captured and burnt the town": the object comes last and belongs to both.
    if (draft_[other].kind != PredicateKind::verb || draft_[id_].kind != PredicateKind::verb) return;
    if (draft_[other].passive || draft_.find(other, Function::object) != nullptr) return;
    if (tree_.has_child(clause_, Label::nsubj) || tree_.has_child(clause_, Label::nsubjpass)) return;
    if (draft_.find(other, Function::complement) != nullptr || tree_[clause_].begin > first + 3) return;
    const Argument* object = draft_.find(id_, Function::object);
    if (object == nullptr) return;
    const Argument found = *object;
    draft_.argue(other, found.head, found.words,
                 draft_.with_arc({Function::object, Reach::coordination, {}, found.margin, found.weakest}, clause_));
  }

  // "wants to leave", "told them to leave", "is thought to hold"
  void control(NodeId head) {
    if (has_surface_subject()) return;
    const PropositionId above = draft_.at(head);
    if (above == no_proposition || above == id_) return;
    if (tree_[clause_].label == Label::ccomp && draft_[id_].finite) return;
    const Argument* object = draft_.find(above, Function::object);
    if (object != nullptr && object->reach == Reach::direct && !draft_.is(head, Lexicon::subject_control) &&
        object->head < clause_) {
      const Argument found = *object;
      take(found, tree_[clause_].label == Label::oprd ? Reach::small_clause : Reach::control);
      return;
    }
    take_surface_subject(above, Reach::control);
  }

  // "to stop it", "leaving the town", "without leaving": who does it is the subject of the clause around.
  void control_adverbial(NodeId head) {
    for (int steps = 0; head != no_node && steps < 8; ++steps, head = tree_[head].head) {
      const PropositionId above = draft_.at(head);
      if (above == no_proposition || above == id_) continue;
      if (draft_[above].kind == PredicateKind::noun && draft_.clause(above) == draft_[above].head) {
        const Argument* doer = draft_.find(above, Function::possessor);
        if (doer == nullptr) continue;
        const Argument found = *doer;
        if (!has_surface_subject()) take(found, Reach::control);
        return;
      }
      take_surface_subject(above, Reach::control);
      return;
    }
  }

  // "Putin held talks", "there was a truce": the light verb's subject is the noun's.
  void share_support() {
    const NodeId noun = draft_[id_].head;
    NodeId head = tree_[noun].head;
    const Label label = tree_[noun].label;
    bool passive = false;
    if (label == Label::pobj) {
      passive = true;  // "came under attack", "underwent": with a preposition in the verb
      head = tree_[head].head;
    } else if (label != Label::dobj && label != Label::nsubjpass) {
      return;
    }
    const PropositionId verb = draft_.at(head);
    if (verb == no_proposition || draft_[verb].kind != PredicateKind::verb) return;
    if (passive && !draft_.words.is(phrase(verb, tree_[noun].head), Lexicon::light | Lexicon::light_passive)) return;
    const bool light = passive ? draft_.words.is(phrase(verb, tree_[noun].head), Lexicon::light)
                               : draft_.words.is(draft_.verb_phrase(verb), Lexicon::light);
    const bool undergoes = !light && (passive || draft_.words.is(draft_.verb_phrase(verb), Lexicon::light_passive));
    if (!light && !undergoes) return;
    draft_[id_].support = verb;
    if (draft_.find(id_, Function::possessor) != nullptr) return;  // "has Berlin's support"
    const Argument* subject = draft_.find(verb, Function::subject);
    if (subject == nullptr) return;
    const Argument found = *subject;
    const Way way = {undergoes ? Function::object : Function::subject, Reach::support, {}, found.margin, found.weakest};
    draft_.argue(id_, found.head, found.words, draft_.with_arc(way, noun));
    lend_phrases(verb, noun);
  }

  // "come under"
  [[nodiscard]] std::string_view phrase(PropositionId verb, NodeId preposition) {
    return draft_.keep(std::string(draft_[verb].lemma) + ' ' + std::string(tree_[preposition].folded));
  }

  // "took control of the town", "held talks with Paris": phrases that the parser hung at the verb.
  void lend_phrases(PropositionId verb, NodeId noun) {
    for (std::uint32_t at = draft_.first(verb); at != PropositionDraft::none; at = draft_.next(at)) {
      const Argument argument = draft_.argument(at);
      if (argument.head <= noun) continue;
      if (argument.function != Function::prepositional && argument.function != Function::complement) continue;
      draft_.argue(id_, argument.head, argument.words,
                   {argument.function, Reach::support, argument.preposition, argument.margin, argument.weakest});
    }
  }

  PropositionDraft& draft_;
  const Tree& tree_;
  PropositionId id_;
  NodeId clause_;
};

}  // namespace

void share_arguments(PropositionDraft& draft) {
  for (const NodeId node : draft.downwards()) {
    const PropositionId id = draft.at(node);
    if (id != no_proposition && draft.clause(id) == node) Sharer(draft, id).share();
  }
}

}  // namespace gainsay
