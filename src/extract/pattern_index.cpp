#include "extract/pattern_index.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::size_t rare_length = 5;  // shorter words are mostly the small change of a language

// How common a thing is, as far as the rules themselves tell; the smaller, the rarer.
std::size_t commonness(const Filler& filler, const RuleSet& rules) {
  switch (filler.kind) {
    case FillerKind::list: {
      const auto list = rules.lists.find(filler.name);
      return 100 + (list == rules.lists.end() ? 0 : list->second.forms.size());
    }
    case FillerKind::ordinal:
      return 100;
    case FillerKind::quantity:
      return filler.name.empty() || filler.name == "count" ? 5000 : 200;
    case FillerKind::quote:
      return 3000;
    case FillerKind::date:
      return 4000;
    default:
      return 10000;
  }
}

}  // namespace

PatternIndex::PatternIndex(std::vector<std::unique_ptr<CompiledPattern>> patterns, const FillerTable& fillers,
                           const RuleSet& rules, Vocabulary& vocabulary)
    : fillers_(fillers), patterns_(std::move(patterns)), by_filler_(fillers.size()) {
  for (std::uint32_t i = 0; i < patterns_.size(); ++i) {
    Needs needs;
    needs.fillers = patterns_[i]->needed;
    for (const std::string& word : patterns_[i]->needed_words) needs.words.push_back(vocabulary.intern(word));
    needs_.push_back(std::move(needs));
    file(i, rules);
  }
}

void PatternIndex::file(std::uint32_t pattern, const RuleSet& rules) {
  const Needs& needs = needs_[pattern];
  std::size_t best = 20000;
  const FillerId* filler = nullptr;
  const WordId* word = nullptr;
  for (std::size_t i = 0; i < needs.words.size(); ++i) {
    const std::size_t length = patterns_[pattern]->needed_words[i].size();
    const std::size_t common = length >= rare_length ? 50 - std::min<std::size_t>(length, 50) : 9000;
    if (common < best) best = common, word = &needs.words[i];
  }
  for (const FillerId& id : needs.fillers)
    if (const std::size_t common = commonness(fillers_[id], rules); common < best)
      best = common, filler = &id, word = nullptr;
  if (word != nullptr) {
    by_word_[*word].push_back(pattern);
    if (filed_word_.size() <= *word) filed_word_.resize(*word + 1);
    filed_word_[*word] = true;
  } else if (filler != nullptr) {
    by_filler_[*filler].push_back(pattern);
  } else {
    always_.push_back(pattern);
  }
}

std::vector<const CompiledPattern*> PatternIndex::candidates(const Words& words, const Sentence& sentence,
                                                             const std::vector<Mark>& marks) const {
  std::vector<std::uint32_t> met = always_;
  const auto meet = [&](const std::vector<std::uint32_t>& some) { met.insert(met.end(), some.begin(), some.end()); };
  std::vector<FillerId> present;
  for (const Mark& mark : marks) present.insert(present.end(), mark.fillers.begin(), mark.fillers.end());
  std::sort(present.begin(), present.end());
  present.erase(std::unique(present.begin(), present.end()), present.end());
  for (const FillerId id : present) meet(by_filler_[id]);
  for (std::size_t i = sentence.first_word; i < sentence.end_word; ++i)
    if (words[i].id < filed_word_.size() && filed_word_[words[i].id]) meet(by_word_.find(words[i].id)->second);
  if (met.empty()) return {};
  std::sort(met.begin(), met.end());
  met.erase(std::unique(met.begin(), met.end()), met.end());
  std::vector<WordId> spelt;
  for (std::size_t i = sentence.first_word; i < sentence.end_word; ++i) spelt.push_back(words[i].id);
  std::sort(spelt.begin(), spelt.end());
  std::vector<const CompiledPattern*> out;
  for (const std::uint32_t i : met) {
    const Needs& needs = needs_[i];
    const bool all = std::includes(present.begin(), present.end(), needs.fillers.begin(), needs.fillers.end()) &&
                     std::all_of(needs.words.begin(), needs.words.end(),
                                 [&](WordId id) { return std::binary_search(spelt.begin(), spelt.end(), id); });
    if (all) out.push_back(patterns_[i].get());
  }
  return out;
}

}  // namespace gainsay
