#include "extract/frame/frame_finder.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::size_t frame_order = 1000;  // after the patterns of a topic, of which none has so many

std::vector<std::string> forms_of(const std::string& lemma, PredicateKind kind, const Inflections& inflections) {
  if (kind == PredicateKind::verb) return verb_forms(inflections, lemma);
  if (kind == PredicateKind::noun) return noun_forms(inflections, lemma);
  return adjective_forms(inflections, lemma);
}

bool has_colon(const Annotation& annotation, const Sentence& sentence) {
  for (std::size_t i = sentence.first_word; i < sentence.end_word; ++i)
    if (annotation.words[i].folded == ":") return true;
  return false;
}

// All that one match fills, another fills alike, and more.
bool says_less(const Match& a, const Match& b) {
  if (a.pattern->topic != b.pattern->topic || a.fills.size() >= b.fills.size()) return false;
  return std::all_of(a.fills.begin(), a.fills.end(), [&](const Match::Fill& fill) {
    return std::any_of(b.fills.begin(), b.fills.end(),
                       [&](const Match::Fill& other) { return other.slot == fill.slot && other.words == fill.words; });
  });
}

void keep_fullest(std::vector<Match>& matches) {
  std::vector<Match> kept;
  for (Match& match : matches)
    if (std::none_of(matches.begin(), matches.end(), [&](const Match& other) { return says_less(match, other); }))
      kept.push_back(match);
  matches = std::move(kept);
}

}  // namespace

FrameFinder::FrameFinder(RuleSet& rules, FillerTable& fillers) : rules_(rules) {
  const bool wanted = std::any_of(rules.topics.begin(), rules.topics.end(),
                                  [](const Topic& topic) { return !topic.frames.empty() || !topic.proposals.empty(); });
  if (!rules.grammar) return;
  units_ = std::make_unique<UnitTable>(rules.language);
  grammar_ = std::make_unique<Grammar>(rules, *rules.grammar);
  units_->teach(grammar_->propositions);
  if (!wanted) return;
  matcher_ = std::make_unique<FrameMatcher>(rules, *units_);
  bindings_ = bind_topics(rules, *grammar_, *units_, fillers, rules.vocabulary, faults_);
  index(rules.vocabulary);
}

void FrameFinder::index_word(const std::string& lemma, PredicateKind kind, bool whole, std::uint32_t binding,
                             Vocabulary& vocabulary) {
  for (const std::string& form : forms_of(lemma, kind, rules_.language.inflections))
    for (const std::string& word : split_phrase(form)) {
      const WordId id = vocabulary.intern(word);
      if (by_word_.size() <= id) by_word_.resize(id + 1);
      auto& bindings = by_word_[id];
      if (bindings.empty() || bindings.back() != binding) bindings.push_back(binding);
      if (whole) evoking_[binding].push_back(id);
    }
}

void FrameFinder::index(Vocabulary& vocabulary) {
  evoking_.resize(bindings_.size());
  for (std::uint32_t i = 0; i < bindings_.size(); ++i) {
    const Binding& binding = bindings_[i];
    PatternSpec& spec = specs_.emplace_back();
    if (binding.frame_spec != nullptr) {
      spec.value = binding.frame_spec->value;
      spec.set = binding.frame_spec->set;
    } else {
      spec.set = binding.proposal->set;
    }
    spec.match = {binding.says};
    CompiledPattern& pattern = patterns_.emplace_back();
    pattern.topic = binding.topic;
    pattern.spec = &spec;
    pattern.order = frame_order + i;
    pattern.place = binding.place;
    if (binding.frame == nullptr) {
      index_word(binding.lemma, binding.kind, true, i, vocabulary);
    } else {
      for (const FrameUnit& unit : units_->frame_units())
        if (unit.frame == binding.frame)
          index_word(head_of(unit.unit), unit.unit.kind, unit.unit.lemmas.size() == 1, i, vocabulary);
    }
    std::sort(evoking_[i].begin(), evoking_[i].end());
    std::vector<FillerId> needed;
    for (const BoundRole& role : binding.roles)
      for (const RolePart& part : role.parts) {
        if (part.kind == RolePart::Kind::word || part.name == binding.topic->voice) continue;
        const SlotSpec* slot = binding.topic->find_slot(part.name);
        if (slot != nullptr && !slot->fallback.empty()) continue;
        if (binding.proposal != nullptr && part.name == binding.proposal->holder) continue;
        needed.push_back(part.filler);
      }
    needed_.push_back(std::move(needed));
  }
}

std::vector<std::uint32_t> FrameFinder::candidates(const Annotation& annotation, const Sentence& sentence,
                                                   const std::vector<Mark>& marks) const {
  std::vector<std::uint32_t> met;
  for (std::size_t i = sentence.first_word; i < sentence.end_word; ++i)
    if (const WordId id = annotation.words[i].id; id < by_word_.size())
      met.insert(met.end(), by_word_[id].begin(), by_word_[id].end());
  std::sort(met.begin(), met.end());
  met.erase(std::unique(met.begin(), met.end()), met.end());
  const auto marked = [&](FillerId filler) {
    return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
      return std::binary_search(mark.fillers.begin(), mark.fillers.end(), filler);
    });
  };
  met.erase(std::remove_if(met.begin(), met.end(),
                           [&](std::uint32_t i) { return !std::all_of(needed_[i].begin(), needed_[i].end(), marked); }),
            met.end());
  return met;
}

std::vector<Match> FrameFinder::find(const Annotation& annotation, const Sentence& sentence,
                                     const std::vector<Mark>& marks) const {
  std::vector<Match> matches;
  if (bindings_.empty()) return matches;
  const auto met = candidates(annotation, sentence, marks);
  if (met.empty()) return matches;
  read(annotation, sentence, marks, [&](const SentenceReading& reading) {
    for (const std::uint32_t i : met) {
      if (bindings_[i].frame_spec != nullptr)
        matcher_->match_facts(bindings_[i], patterns_[i], reading, matches);
      else
        matcher_->match_stances(bindings_[i], patterns_[i], reading, matches);
    }
  });
  if (has_colon(annotation, sentence))
    for (const std::uint32_t i : met)
      if (bindings_[i].frame_spec != nullptr)
        matcher_->match_labels(bindings_[i], patterns_[i], annotation, sentence, marks, evoking_[i], matches);
  keep_fullest(matches);
  return matches;
}

void FrameFinder::read(const Annotation& annotation, const Sentence& sentence, const std::vector<Mark>& marks,
                       const std::function<void(const SentenceReading&)>& take) const {
  if (!grammar_) return;
  Parser::Scratch scratch;
  const Tree tree = grammar_->parser.parse(annotation.document->text, annotation.words, sentence.first_word,
                                           sentence.end_word, scratch);
  const Propositions propositions = grammar_->propositions.read(tree, annotation);
  take(SentenceReading(annotation, propositions, marks, rules_.language));
}

}  // namespace gainsay
