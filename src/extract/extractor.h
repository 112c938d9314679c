#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extract/frame/frame_finder.h"
#include "extract/pattern/trace.h"
#include "lang/annotation.h"
#include "rule/rule_set.h"

namespace gainsay {

/// Matches every topic's patterns against annotated sentences. Built once per rule set; const and shared by threads
/// from then on (patterns compile on first use, under a lock).
class Extractor {
 public:
  /// Faulty patterns were reported when the rules were loaded and are skipped here. `rules` must outlive it; the words
  /// of patterns and lists are interned in its vocabulary, so build this before the first document is annotated.
  explicit Extractor(RuleSet& rules);
  ~Extractor();
  Extractor(const Extractor&) = delete;
  Extractor& operator=(const Extractor&) = delete;

  /// The statements of a document in the order of their spans.
  [[nodiscard]] std::vector<Statement> extract(const Annotation& annotation) const;
  /// The same for one sentence, with the reasons: patterns that found words in the order of their topics, then those
  /// that came near. With `topic`, of that topic only.
  [[nodiscard]] std::vector<MatchTrace> trace(const Annotation& annotation, std::size_t sentence,
                                              std::string_view topic = "") const;
  /// What reads frames and attitudes.
  [[nodiscard]] const FrameFinder& frames() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gainsay
