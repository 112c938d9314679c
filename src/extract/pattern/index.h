#pragma once

#include <memory>
#include <vector>

#include "extract/pattern/compiled_pattern.h"
#include "extract/pattern/mark.h"

namespace gainsay {

/// Every pattern filed under the rarest thing that it needs, so that a sentence meets only those that could match it.
class PatternIndex {
 public:
  /// Interns the literal words that patterns need.
  PatternIndex(PatternSet patterns, const FillerTable& fillers, const RuleSet& rules, Vocabulary& vocabulary);

  /// The patterns that have all that they need in a sentence, in the order that they need it; in topic and file order.
  [[nodiscard]] std::vector<const CompiledPattern*> candidates(const Words& words, const Sentence& sentence,
                                                               const std::vector<Mark>& marks) const;
  [[nodiscard]] const std::vector<std::unique_ptr<CompiledPattern>>& patterns() const { return set_.patterns; }
  [[nodiscard]] const PatternSet& set() const { return set_; }

 private:
  struct Step {
    bool word = false;
    std::uint32_t id = 0;  // of the word or the filler
  };
  class Places;
  void file(std::uint32_t pattern, const RuleSet& rules);

  const FillerTable& fillers_;
  PatternSet set_;
  std::vector<std::vector<Step>> steps_;               // of each pattern
  std::vector<std::vector<std::uint32_t>> by_filler_;  // patterns filed under a filler
  std::unordered_map<WordId, std::vector<std::uint32_t>> by_word_;
  std::vector<bool> filed_word_;  // by WordId: the test that most words fail
  std::vector<std::uint32_t> always_;
};

}  // namespace gainsay
