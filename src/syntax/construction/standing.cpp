#include "syntax/construction/names.h"
#include "syntax/construction/steps.h"

namespace gainsay {
namespace {

using Lexicon = ConstructionLexicon;

Context context_of(Modality modality) {
  switch (modality) {
    case Modality::possible:
      return Context::possible;
    case Modality::forecast:
      return Context::forecast;
    case Modality::conditional:
      return Context::condition;
    case Modality::demanded:
      return Context::wish;
    case Modality::asked:
      return Context::question;
    case Modality::asserted:
      break;
  }
  return Context::fact;
}

Polarity opposite(Polarity polarity) { return polarity == Polarity::affirmed ? Polarity::denied : Polarity::affirmed; }

class StandingReader {
 public:
  explicit StandingReader(PropositionDraft& draft) : draft_(draft), tree_(draft.tree) {}

  void read_own(PropositionId id) {
    Proposition& own = draft_[id];
    const NodeId clause = draft_.clause(id);
    read_adverbs(own, clause);
    if (own.head != clause) read_adverbs(own, own.head);
    if (own.kind == PredicateKind::noun) read_determiner(own, own.head);
    if (own.kind != PredicateKind::noun || clause != own.head) read_negative_phrases(id, clause);
    if (tree_[clause].label == Label::conj) share_negation(own, clause);
    for (const NodeId child : tree_.children(clause))  // "have not, whatever he says, taken it"
      if (tree_[child].label == Label::aux || tree_[child].label == Label::auxpass) read_adverbs(own, child);
  }

  // "by no means", "at no point": of the clause around, however the phrase hangs.
  void read_sweeping() {
    for (NodeId node = 0; node < tree_.size(); ++node) {
      if (tree_[node].label != Label::prep || !draft_.words.is(phrase_at(node), Lexicon::sweeping)) continue;
      for (NodeId at = tree_[node].head; at != no_node; at = tree_[at].head) {
        const PropositionId id = draft_.at(at);
        if (id == no_proposition || (draft_[id].kind == PredicateKind::noun && draft_.clause(id) == draft_[id].head))
          continue;
        draft_[id].negated = true;
        draft_[id].sweeping = true;
        break;
      }
    }
  }

  void compose(PropositionId id) {
    Proposition& own = draft_[id];
    inherit(id);
    if (own.negated) own.polarity = opposite(own.polarity);
    if (own.modality == Modality::asserted && own.modal != Modality::asserted) own.modality = own.modal;
    if (own.context == Context::fact || own.context == Context::nominal) {
      const Context modal = context_of(own.modal);
      if (modal != Context::fact) own.context = modal;
    }
  }

 private:
  // "not", "never", "hardly", "no longer", "only"; what precedes the subject belongs to another word ("Not
  // surprisingly, it holds") unless an auxiliary follows it ("Never has it held").
  void read_adverbs(Proposition& own, NodeId clause) {
    for (const NodeId child : tree_.children(clause)) {
      const Node& node = tree_[child];
      if (node.label == Label::preconj && draft_.is(child, Lexicon::negative_determiner)) own.negated = true;
      if (node.label == Label::cc && child < clause && draft_.is(child, Lexicon::negative_determiner))
        own.negated = true;
      if (node.label != Label::neg && node.label != Label::advmod && node.label != Label::det) continue;
      if (own.kind == PredicateKind::noun && clause == own.head && child > clause)
        continue;                                                                        // "the town, not the port"
      if (child + 1 < tree_.size() && tree_[child + 1].label == Label::agent) continue;  // "not by the army but by"
      if (draft_.is(child, Lexicon::only)) own.only = true;
      if (!draft_.is(child, Lexicon::negator) && !is_no_longer(child)) continue;
      if (is_weakened(child)) {
        own.only = true;
        continue;
      }
      if (child < clause && precedes_subject(child, clause)) continue;
      own.negated = true;
      if (draft_.is(child, Lexicon::sweeping)) own.sweeping = true;
    }
  }

  // "no longer": the negator hangs at the adverb.
  [[nodiscard]] bool is_no_longer(NodeId adverb) const {
    for (const NodeId child : tree_.children(adverb))
      if (child < adverb && (draft_.is(child, Lexicon::negative_determiner) || draft_.is(child, Lexicon::negator)))
        return true;
    return false;
  }

  // "not only", "not just"
  [[nodiscard]] bool is_weakened(NodeId negator) const {
    if (negator + 1 < tree_.size() && draft_.is(negator + 1, Lexicon::weak_negator)) return true;
    std::string words;  // "no fewer than"
    for (NodeId at = negator; at < tree_.size() && at < negator + 4; ++at) {
      if (!words.empty()) words += ' ';
      words += tree_[at].folded;
      if (draft_.words.is(words, Lexicon::exception)) return true;
    }
    return false;
  }

  [[nodiscard]] bool precedes_subject(NodeId negator, NodeId clause) const {
    bool auxiliary = false;
    for (const NodeId child : tree_.children(clause)) {
      if (child <= negator) continue;
      if (child > clause) break;
      const Label label = tree_[child].label;
      if (label == Label::aux || label == Label::auxpass) auxiliary = true;
      if (label == Label::nsubj || label == Label::nsubjpass) return !auxiliary && tree_[clause].head != child;
    }
    return false;
  }

  [[nodiscard]] bool is_negative_noun(NodeId noun) const {
    // "a few" is some
    for (const NodeId child : tree_.children(noun))
      if (child < noun && draft_.words.is(tree_[child].folded, Lexicon::indefinite)) return false;
    if (draft_.is(noun, Lexicon::negative_pronoun)) return true;
    // "nowhere near 300 men", "hardly any town"
    const NodeId first = tree_[noun].begin;
    if (first < noun && draft_.is(first, Lexicon::negator)) return !is_weakened(first);
    for (const NodeId child : tree_.children(noun)) {
      if (child > noun) break;
      const Label label = tree_[child].label;
      if (label != Label::det && label != Label::neg && label != Label::preconj && label != Label::advmod &&
          label != Label::predet)
        continue;
      if (draft_.is(child, Lexicon::negative_determiner | Lexicon::negator)) return !is_weakened(child);
    }
    return false;
  }

  // "no deal": the noun is negated where no verb carries the negation.
  void read_determiner(Proposition& own, NodeId noun) {
    if (!is_negative_noun(noun)) return;
    const Label label = tree_[noun].label;
    const bool carried =
        label == Label::nsubj || label == Label::nsubjpass || label == Label::dobj || label == Label::dative;
    own.negated = own.negated || !carried;
  }

  // "nobody holds it", "no evidence shows", "signed no deal", "at no point did it"
  void read_negative_phrases(PropositionId id, NodeId clause) {
    Proposition& own = draft_[id];
    for (const NodeId child : tree_.children(clause)) {
      const Label label = tree_[child].label;
      const bool subject = label == Label::nsubj || label == Label::nsubjpass || label == Label::csubj;
      const bool object = label == Label::dobj;
      if ((subject || object) && is_negative_noun(child)) own.negated = true;
      if (subject && draft_.is(child, Lexicon::negative_determiner)) own.negated = true;  // "Nor, they say, does it"
    }
  }

  // "neither accepted nor rejected", "did not capture or burn": what the first verb does not share with its auxiliary
  // the second one says itself.
  void share_negation(Proposition& own, NodeId clause) {
    const NodeId first = tree_[clause].head;
    const PropositionId other = draft_.at(first);
    if (other == no_proposition) return;
    for (const NodeId child : tree_.children(first))
      if (tree_[child].label == Label::cc && child < clause && child > first &&
          draft_.is(child, Lexicon::negative_determiner))
        own.negated = true;
    const bool bare = tree_[clause].tag == Tag::vb && tree_[first].tag == Tag::vb;
    if (!bare || tree_.has_child(clause, Label::aux) || tree_.has_child(clause, Label::nsubj)) return;
    if (tree_.has_child(clause, Label::neg)) return;
    const Proposition& shared = draft_[other];
    own.negated = own.negated || shared.negated;
    own.sweeping = own.sweeping || shared.sweeping;
    own.modal = shared.modal;
    own.auxiliary = shared.auxiliary;
    own.tense = shared.tense;
    own.finite = shared.finite;
  }

  // Three words: "at no point".
  [[nodiscard]] std::string phrase_at(NodeId node) const {
    std::string words;
    for (NodeId at = node; at < tree_.size() && at < node + 3; ++at) {
      if (!words.empty()) words += ' ';
      words += tree_[at].folded;
    }
    return words;
  }

  void inherit(PropositionId id) {
    Proposition& own = draft_[id];
    own.polarity = Polarity::affirmed;
    own.modality = Modality::asserted;
    own.context = Context::fact;
    if (own.support != no_proposition) return take_standing(own, draft_[own.support]);
    if (own.governor == no_proposition) return read_top(id);
    const Proposition& governor = draft_[own.governor];
    switch (own.link) {
      case Link::complement:
        complement(id, governor);
        return;
      case Link::adverbial:
        adverbial(id, governor);
        return;
      case Link::relative:
      case Link::apposition:
      case Link::parataxis:
        beside(id, governor);
        return;
      default:
        nominal(id, governor);
        return;
    }
  }

  static void take_standing(Proposition& own, const Proposition& from) {
    own.polarity = from.polarity;
    own.modality = from.modality;
    own.context = from.context;
  }

  void read_top(PropositionId id) {
    Proposition& own = draft_[id];
    if (draft_.words.is(own.marker, Lexicon::conditional)) set(own, Context::condition, Modality::conditional);
    if (draft_.words.is(own.marker, Lexicon::asking) || is_question()) set(own, Context::question, Modality::asked);
    if (has_condition(id)) set(own, Context::condition, Modality::conditional);
  }

  static void set(Proposition& own, Context context, Modality modality) {
    if (own.context == Context::fact || own.context == Context::nominal) own.context = context;
    if (own.modality == Modality::asserted) own.modality = modality;
  }

  [[nodiscard]] bool is_question() const {
    return tree_.size() > 0 && tree_[static_cast<NodeId>(tree_.size() - 1)].folded == "?";
  }

  // "if it rises, the town will flood"
  [[nodiscard]] bool has_condition(PropositionId id) const {
    for (const NodeId child : tree_.children(draft_.clause(id))) {
      if (tree_[child].label != Label::advcl) continue;
      const PropositionId under = draft_.at(child);
      if (under != no_proposition && draft_.words.is(draft_[under].marker, Lexicon::conditional)) return true;
    }
    return false;
  }

  [[nodiscard]] const ClauseOperator* operator_of(PropositionId id, std::string_view marker) const {
    const Proposition& of = draft_[id];
    switch (of.kind) {
      case PredicateKind::verb: {
        const ClauseOperator* found = nullptr;
        if (!marker.empty())  // "called for a truce"
          found = draft_.words.verb_operator(std::string(of.lemma) + ' ' + std::string(marker));
        if (found == nullptr && of.head + 1 < tree_.size())  // "have yet to"
          found = draft_.words.verb_operator(std::string(of.lemma) + ' ' + std::string(tree_[of.head + 1].folded));
        if (found == nullptr) found = draft_.words.verb_operator(draft_.verb_phrase(id));
        if (found == nullptr) found = draft_.words.verb_operator(of.lemma);
        if (found == nullptr) found = draft_.words.adjective_operator(tree_[of.head].folded);
        return found;
      }
      case PredicateKind::noun:
        return draft_.words.noun_operator(of.lemma);
      case PredicateKind::adjective:
        return draft_.words.adjective_operator(of.lemma);
      case PredicateKind::place:
        break;
    }
    return nullptr;
  }

  // What a governor makes of what is under it.
  void apply(Proposition& own, const Proposition& governor, const ClauseOperator& operation) {
    const bool denied = governor.polarity == Polarity::denied;
    // "must not be forgotten that": taken for granted whatever is said of the knowing, but "would recognise that" is
    // not.
    const bool granted =
        operation.negated == ClauseOperator::Negated::keeps && operation.context == to_string(Context::fact);
    if (granted && (governor.context == Context::fact || governor.context == Context::wish)) return;
    // "no denying that P" affirms P.
    if (operation.denies && tree_[governor.head].tag == Tag::vbg && has_no(governor.head)) return;
    own.context = governor.context == Context::nominal ? Context::fact : governor.context;
    own.modality = governor.modality;
    const auto negated = operation.negated;
    if (denied && negated == ClauseOperator::Negated::keeps) return;  // "nobody doubts that", "did not know that"
    if (denied && negated == ClauseOperator::Negated::open) {
      set(own, Context::possible, operation.denies ? Modality::possible : Modality::asked);
      return;
    }
    set(own, context_named(operation.context), operation.modality);
    const bool flips = denied && negated == ClauseOperator::Negated::flips;
    own.polarity = operation.denies != flips ? Polarity::denied : Polarity::affirmed;
  }

  [[nodiscard]] bool has_no(NodeId node) const {
    const NodeId determiner = tree_.child(node, Label::det);
    return determiner != no_node && draft_.is(determiner, Lexicon::negative_determiner);
  }

  // "it is wrong to say that": who denies the saying denies what is said.
  [[nodiscard]] bool is_denied_by_adjective(const Proposition& speech) const {
    return speech.polarity == Polarity::denied && !speech.negated && speech.governor != no_proposition &&
           draft_[speech.governor].kind == PredicateKind::adjective;
  }

  void complement(PropositionId id, const Proposition& governor) {
    Proposition& own = draft_[id];
    const ClauseOperator* operation = operator_of(own.governor, own.marker);
    const SpeechVerbs* speech = draft_.words.speech_verb(draft_.verb_phrase(own.governor));
    if (operation != nullptr) {
      apply(own, governor, *operation);
    } else if (speech != nullptr && governor.kind == PredicateKind::verb) {
      ClauseOperator said;
      said.denies = speech->denies;
      said.modality = speech->modality;
      const bool denied = is_denied_by_adjective(governor);
      said.negated = denied ? ClauseOperator::Negated::flips : ClauseOperator::Negated::open;
      apply(own, governor, said);
      set(own, context_of(speech->modality), speech->modality);
    } else {
      own.context = governor.context;
      if (own.context == Context::nominal) own.context = own.finite ? Context::fact : Context::plan;
      own.modality = governor.modality;
      // What becomes of a claim becomes of what it says: "the claim that it fell is false".
      const bool claim = governor.kind == PredicateKind::noun && draft_.is(governor.head, Lexicon::speech_noun);
      if (claim && own.finite) own.polarity = governor.polarity;
      // "did not begin to"; a clause with "that" under an unknown verb holds whatever the verb denies.
      if (!own.finite) own.polarity = governor.polarity;
      if (governor.kind == PredicateKind::noun && !own.finite) set(own, Context::plan, Modality::asserted);
    }
    if (draft_.words.is(own.marker, Lexicon::asking | Lexicon::conditional))
      set(own, Context::question, Modality::asked);
    if (has_condition(id)) set(own, Context::condition, Modality::conditional);
  }

  void adverbial(PropositionId id, const Proposition& governor) {
    Proposition& own = draft_[id];
    if (draft_.words.is(own.marker, Lexicon::conditional)) return set(own, Context::condition, Modality::conditional);
    if (draft_.words.is(own.marker, Lexicon::excluding)) own.polarity = Polarity::denied;
    if (draft_.words.is(own.marker, Lexicon::asking)) return set(own, Context::question, Modality::asked);
    // "to stop it" is a purpose; "when it ends" beside a forecast is one too.
    if (!own.finite && tree_[own.head].tag == Tag::vb) return set(own, Context::plan, Modality::asserted);
    if (governor.context != Context::fact && governor.context != Context::nominal && own.tense != Tense::past)
      set(own, governor.context, governor.modality);
  }

  // A relative clause holds by itself, but under something that only is wished for.
  void beside(PropositionId id, const Proposition& governor) {
    Proposition& own = draft_[id];
    if (own.link == Link::parataxis || own.link == Link::apposition) return;
    const NodeId noun = tree_[draft_.clause(id)].head;
    const bool loose = noun != no_node && draft_.clause(id) > 0 && comma_before(tree_[draft_.clause(id)].begin);
    if (loose || governor.context == Context::nominal || governor.context == Context::fact) return;
    if (own.tense == Tense::past) return;
    set(own, governor.context, governor.modality);
  }

  [[nodiscard]] bool comma_before(NodeId node) const { return node > 0 && tree_[node - 1].tag == Tag::comma; }

  void nominal(PropositionId id, const Proposition& governor) {
    Proposition& own = draft_[id];
    if (draft_.words.is(own.marker, Lexicon::excluding)) own.polarity = Polarity::denied;
    const bool judged = draft_.is(own.head, Lexicon::speech_noun) && governor.kind != PredicateKind::verb;
    const ClauseOperator* operation =
        own.link == Link::subject && !judged ? nullptr : operator_of(own.governor, own.marker);
    const bool verb = tree_[own.head].tag == Tag::vbg;
    if (operation != nullptr && own.link != Link::modifier && own.link != Link::possessor) {
      apply(own, governor, *operation);
      if (own.context == Context::fact && !verb) own.context = noun_context(own);
      return;
    }
    if (governor.kind == PredicateKind::place && own.link == Link::object) return take_standing(own, governor);
    own.context = governor.context;
    own.modality = governor.modality;
    const bool modifies = own.kind != PredicateKind::noun;  // "the frozen assets" are frozen, whatever is said of them
    if (modifies && own.link == Link::modifier) own.context = Context::fact, own.modality = Modality::asserted;
    if (own.kind == PredicateKind::noun && (own.context == Context::fact || own.context == Context::nominal))
      own.context = noun_context(own);
  }

  // "Russia's capture of the town", "the losses": taken for granted. "a withdrawal": only named.
  [[nodiscard]] Context noun_context(const Proposition& noun) const {
    for (const NodeId child : tree_.children(noun.head)) {
      const Label label = tree_[child].label;
      if (label == Label::poss || label == Label::nummod) return Context::fact;
      if (label == Label::det && tree_[child].tag == Tag::dt && !is_indefinite(child)) return Context::fact;
    }
    return Context::nominal;
  }

  [[nodiscard]] bool is_indefinite(NodeId determiner) const {
    return draft_.words.is(tree_[determiner].folded, Lexicon::indefinite | Lexicon::negative_determiner);
  }

  PropositionDraft& draft_;
  const Tree& tree_;
};

}  // namespace

void read_standing(PropositionDraft& draft) {
  StandingReader reader(draft);
  for (PropositionId id = 0; id < draft.size(); ++id) reader.read_own(id);
  reader.read_sweeping();
  for (const NodeId node : draft.downwards()) {
    const PropositionId id = draft.at(node);
    if (id != no_proposition && draft.clause(id) == node) reader.compose(id);
  }
}

}  // namespace gainsay
