#pragma once

#include <vector>

#include "extract/statement/builder.h"
#include "extract/statement/story.h"
#include "figures/lexicon.h"
#include "lang/annotation.h"
#include "rule/rule_set.h"

namespace gainsay {

/// Topics with `reckon`: figures that a document states beside what its other figures make of them. The statement holds
/// what is stated, and as the quantity "reckoned" what it should be; a second statement holds the passage that this
/// comes from when it is another one. Both share the slot `passage`.
class ReckoningFinder {
 public:
  explicit ReckoningFinder(RuleSet& rules);
  void find(const Annotation& annotation, const StatementBuilder& builder, std::vector<Statement>& statements) const;

 private:
  std::vector<const Topic*> topics_;
  StoryFinder stories_;
  FigureLexicon lexicon_;
};

}  // namespace gainsay
