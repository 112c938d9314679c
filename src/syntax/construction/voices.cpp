#include <algorithm>
#include <string>

#include "syntax/construction/steps.h"

namespace gainsay {
namespace {

using Lexicon = ConstructionLexicon;

class VoiceReader {
 public:
  explicit VoiceReader(PropositionDraft& draft) : draft_(draft), tree_(draft.tree) {}

  void read() {
    for (PropositionId id = 0; id < draft_.size(); ++id) {
      if (draft_[id].kind == PredicateKind::noun)
        read_noun(id);
      else
        read_verb(id);
    }
    for (NodeId node = 0; node < tree_.size(); ++node)
      if (tree_[node].label == Label::prep) read_source(node);
    // The innermost content first.
    std::stable_sort(voices_.begin(), voices_.end(),
                     [](const GrammarVoice& a, const GrammarVoice& b) { return a.content.size() < b.content.size(); });
    std::vector<GrammarVoice> chain;
    for (PropositionId id = 0; id < draft_.size(); ++id) {
      chain.clear();
      for (const GrammarVoice& voice : voices_)
        if (voice.content.contains(draft_[id].head) && voice.by != id && !voice.words.contains(draft_[id].head) &&
            !within_cue(voice, draft_[id].head))
          chain.push_back(voice);
      draft_.set_voices(id, chain);
    }
  }

 private:
  // The verb that reports from inside of what is said: "Russia, he said on Monday, holds it".
  [[nodiscard]] bool within_cue(const GrammarVoice& voice, NodeId node) const {
    return voice.cue != no_node && tree_.is_within(node, voice.cue) && !tree_.is_within(voice.content.begin, voice.cue);
  }

  void read_verb(PropositionId id) {
    const SpeechVerbs* verbs = draft_.words.speech_verb(draft_.verb_phrase(id));
    if (verbs == nullptr) verbs = draft_.words.speech_verb(draft_[id].lemma);
    if (verbs == nullptr) return;
    // "did not say that" gives nobody's words; "did not deny that" leaves it open.
    if (draft_[id].negated) return;
    // "it is wrong to say that": nobody has said so.
    if (!draft_[id].finite && draft_.tree[draft_[id].head].tag == Tag::vb) return;
    const NodeId node = draft_.clause(id);
    const NodeId content = content_of(id, *verbs);
    if (content == no_node) return;
    GrammarVoice voice;
    voice.source = VoiceSource::verb;
    voice.cue = node;
    voice.by = id;
    voice.content = content_range(content, node);
    voice.denies = verbs->denies;
    voice.modality = verbs->modality;
    if (const Argument* speaker = draft_.find(id, Function::subject)) name(voice, speaker->head, speaker->words);
    voices_.push_back(voice);
  }

  // The clause that is said: a complement, a quotation put beside the verb, or the clause around a remark.
  [[nodiscard]] NodeId content_of(PropositionId id, const SpeechVerbs& verbs) const {
    const NodeId node = draft_.clause(id);
    NodeId object = no_node;
    for (const NodeId child : tree_.children(node)) {
      const Label label = tree_[child].label;
      if (label == Label::ccomp && reports(child, verbs)) return child;
      if (label == Label::xcomp && verbs.infinitive && !verbs.denies) return child;
      if (label == Label::parataxis) return child;
      if (label == Label::dobj && verbs.object && object == no_node) object = child;
    }
    if (object != no_node) return object;
    const NodeId above = tree_[node].head;
    if (above == no_node || !verbs.remark) return no_node;
    const Label label = tree_[node].label;
    const bool remark = label == Label::parataxis || label == Label::ccomp || label == Label::dep;
    if (remark && node > above && comma_before(tree_[node].begin)) return above;
    if (label == Label::parataxis && node < above) return above;
    return no_node;
  }

  [[nodiscard]] bool comma_before(NodeId node) const { return node > 0 && tree_[node - 1].label == Label::punct; }

  // "talks suggest that": strict verbs want a conjunction, a quotation or a comma.
  [[nodiscard]] bool reports(NodeId clause, const SpeechVerbs& verbs) const {
    return !verbs.strict || tree_.has_child(clause, Label::mark) || clause < tree_[clause].head ||
           comma_before(tree_[clause].begin) || tree_[clause].label == Label::ccomp;
  }

  // Without the reporting verb, where that is inside.
  [[nodiscard]] NodeRange content_range(NodeId content, NodeId verb) const {
    NodeRange range = draft_.subtree(content);
    if (!range.contains(verb) || verb == content) return range;
    if (verb > content && tree_[verb].end == range.end) range.end = tree_[verb].begin;
    return range;
  }

  void name(GrammarVoice& voice, NodeId speaker, NodeRange words) const {
    voice.speaker = speaker;
    voice.words = words;
    voice.name = speaker;
    for (const NodeId child : tree_.children(speaker))
      if (tree_[child].label == Label::appos && is_proper_noun(tree_[child].tag) && !is_proper_noun(tree_[speaker].tag))
        voice.name = child;
  }

  // "Hungary's claim that the plan failed", "a report by the bank that …"
  void read_noun(PropositionId id) {
    if (!draft_.is(draft_[id].head, Lexicon::speech_noun)) return;
    const Argument* content = draft_.find(id, Function::complement);
    if (content == nullptr) return;
    GrammarVoice voice;
    voice.source = VoiceSource::noun;
    voice.cue = draft_[id].head;
    voice.by = id;
    voice.content = content->words;
    const Argument* speaker = draft_.find(id, Function::possessor);
    if (speaker == nullptr) speaker = draft_.find(id, Function::prepositional, Lexicon::by);
    if (speaker == nullptr) speaker = draft_.find(id, Function::prepositional, Lexicon::of);
    if (speaker == nullptr) speaker = draft_.find(id, Function::modifier);
    if (speaker != nullptr) name(voice, speaker->head, speaker->words);
    voices_.push_back(voice);
  }

  // "according to the ministry", "in the words of the mayor", "by the bank's count"
  void read_source(NodeId preposition) {
    const NodeId clause = clause_above(preposition);
    if (clause == no_node) return;
    NodeId speaker = no_node;
    const NodeId end = tree_[preposition].end;
    std::string words;
    for (NodeId node = preposition; node < end && node < preposition + Lexicon::longest; ++node) {
      if (!words.empty()) words += ' ';
      words += tree_[node].folded;
      if (draft_.words.is(words, Lexicon::source)) speaker = tree_.child(node, Label::pobj);
    }
    if (speaker == no_node && draft_.words.is(tree_[preposition].folded, Lexicon::by)) {
      const NodeId count = tree_.child(preposition, Label::pobj);
      if (count != no_node && draft_.is(count, Lexicon::count)) {
        speaker = tree_.child(count, Label::poss);
        if (speaker == no_node) speaker = tree_.child(count, Label::amod);
      }
    }
    if (speaker == no_node) return;
    GrammarVoice voice;
    voice.source = VoiceSource::according_to;
    voice.cue = preposition;
    voice.content = draft_.subtree(clause);
    name(voice, speaker, draft_.subtree(speaker));
    voices_.push_back(voice);
  }

  // The clause that a source speaks: of a phrase that hangs at a noun the clause around.
  [[nodiscard]] NodeId clause_above(NodeId node) const {
    NodeId at = tree_[node].head;
    for (int steps = 0; at != no_node && steps < 12; ++steps, at = tree_[at].head) {
      const PropositionId id = draft_.at(at);
      if (id == no_proposition) continue;
      if (draft_[id].kind != PredicateKind::noun || draft_.clause(id) != draft_[id].head || tree_[at].head == no_node)
        return draft_.clause(id);
    }
    return no_node;
  }

  PropositionDraft& draft_;
  const Tree& tree_;
  std::vector<GrammarVoice> voices_;
};

}  // namespace

void read_voices(PropositionDraft& draft) { VoiceReader(draft).read(); }

}  // namespace gainsay
