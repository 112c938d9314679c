#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lang/annotation.h"
#include "rule/pack.h"

namespace gainsay {

/// Why a sentence gave what it gave, for `gainsay explain FILE:LINE`.
struct MatchTrace {
  std::string topic;
  Place pattern;        ///< of the pattern in its file
  std::string outcome;  ///< "matched", "beaten by a longer match", "excepted by unless", "missing {place}", ...
  ByteSpan span;        ///< in Document::text; empty when nothing matched
};

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
  /// The same for one sentence, with the reasons.
  [[nodiscard]] std::vector<MatchTrace> trace(const Annotation& annotation, std::size_t sentence) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gainsay
