#include "extract/pattern/index.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::size_t rare_length = 5;  // shorter words are mostly the small change of a language

// How common a thing is, as far as the rules themselves show; the smaller, the rarer.
std::size_t commonness(const Filler& filler, const RuleSet& rules) {
  switch (filler.kind) {
    case FillerKind::list: {
      const auto list = rules.lists.find(filler.name);
      return 100 + (list == rules.lists.end() ? 0 : list->second.forms.size());
    }
    case FillerKind::ordinal:
    case FillerKind::change:
      return 100;
    case FillerKind::quantity:
      return filler.name.empty() || filler.name == "count" ? 5000 : 200;
    case FillerKind::quote:
      return 3000;
    case FillerKind::date:
      return filler.name.empty() ? 4000 : 10;
    default:
      return 10000;
  }
}

}  // namespace

PatternIndex::PatternIndex(PatternSet patterns, const FillerTable& fillers, const RuleSet& rules,
                           Vocabulary& vocabulary)
    : fillers_(fillers), set_(std::move(patterns)), by_filler_(fillers.size()) {
  for (std::uint32_t i = 0; i < set_.patterns.size(); ++i) {
    std::vector<Step> steps;
    for (const PatternStep& step : set_.patterns[i]->steps)
      steps.push_back(step.word.empty() ? Step{false, step.filler} : Step{true, vocabulary.intern(step.word)});
    steps_.push_back(std::move(steps));
    file(i, rules);
  }
}

void PatternIndex::file(std::uint32_t pattern, const RuleSet& rules) {
  std::size_t best = 20000;
  const Step* rarest = nullptr;
  for (std::size_t i = 0; i < steps_[pattern].size(); ++i) {
    const Step& step = steps_[pattern][i];
    const std::size_t length = set_.patterns[pattern]->steps[i].word.size();
    const std::size_t common = !step.word             ? commonness(fillers_[step.id], rules)
                               : length < rare_length ? 9000
                                                      : 50 - std::min<std::size_t>(length, 50);
    if (common < best) best = common, rarest = &step;
  }
  if (rarest == nullptr) {
    always_.push_back(pattern);
  } else if (rarest->word) {
    by_word_[rarest->id].push_back(pattern);
    if (filed_word_.size() <= rarest->id) filed_word_.resize(rarest->id + 1);
    filed_word_[rarest->id] = true;
  } else {
    by_filler_[rarest->id].push_back(pattern);
  }
}

// Where the things that patterns need are in a sentence.
class PatternIndex::Places {
 public:
  Places(const Words& words, const Sentence& sentence, const std::vector<Mark>& marks) : first_(sentence.first_word) {
    for (const Mark& mark : marks)
      for (const FillerId filler : mark.fillers) fillers_.push_back({filler, mark.first_word, mark.end_word});
    for (std::size_t i = sentence.first_word; i < sentence.end_word; ++i)
      if (words[i].id != unknown_word) words_.push_back({words[i].id, i, i + 1});
    std::sort(fillers_.begin(), fillers_.end());
    std::sort(words_.begin(), words_.end());
  }
  // All steps one after the other, each taken where it ends first: necessary for a match, and cheap to test.
  [[nodiscard]] bool hold(const std::vector<Step>& steps) const {
    std::size_t from = first_;
    for (const Step& step : steps) {
      from = next_end(step.word ? words_ : fillers_, step.id, from);
      if (from == 0) return false;
    }
    return true;
  }

 private:
  struct Place {
    std::uint32_t id = 0;
    std::size_t begin = 0, end = 0;
    friend auto operator<=>(const Place&, const Place&) = default;
  };
  // After the first one to end of those that begin at a word or later; 0 when there is none.
  static std::size_t next_end(const std::vector<Place>& places, std::uint32_t id, std::size_t from) {
    std::size_t best = 0;
    for (auto at = std::lower_bound(places.begin(), places.end(), Place{id, from, 0});
         at != places.end() && at->id == id && (best == 0 || at->begin < best); ++at)
      if (best == 0 || at->end < best) best = at->end;
    return best;
  }

  std::size_t first_;
  std::vector<Place> fillers_, words_;
};

std::vector<const CompiledPattern*> PatternIndex::candidates(const Words& words, const Sentence& sentence,
                                                             const std::vector<Mark>& marks) const {
  std::vector<std::uint32_t> met = always_;
  const auto meet = [&](const std::vector<std::uint32_t>& some) { met.insert(met.end(), some.begin(), some.end()); };
  for (const Mark& mark : marks)
    for (const FillerId id : mark.fillers) meet(by_filler_[id]);
  for (std::size_t i = sentence.first_word; i < sentence.end_word; ++i)
    if (words[i].id < filed_word_.size() && filed_word_[words[i].id]) meet(by_word_.find(words[i].id)->second);
  if (met.empty()) return {};
  std::sort(met.begin(), met.end());
  met.erase(std::unique(met.begin(), met.end()), met.end());
  const Places places(words, sentence, marks);
  std::vector<const CompiledPattern*> out;
  for (const std::uint32_t i : met)
    if (places.hold(steps_[i])) out.push_back(set_.patterns[i].get());
  return out;
}

}  // namespace gainsay
