#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lang/annotation.h"
#include "rule/rule_set.h"

namespace gainsay {

/// A slot or list of a sentence of a topic, and where its example is.
struct Placeholder {
  std::string name;
  bool list = false;
  ByteSpan span;  ///< in the text of the sample
};

/// "{holder} controls {value} of {place}" with an example for each blank: "Norland controls 40 percent of Sorrel".
struct Sample {
  std::unique_ptr<Document> document;
  std::unique_ptr<Annotation> annotation;
  std::vector<Placeholder> placeholders;
};

[[nodiscard]] Sample make_sample(const std::string& says, const Topic& topic, const RuleSet& rules,
                                 const Vocabulary& vocabulary);

}  // namespace gainsay
