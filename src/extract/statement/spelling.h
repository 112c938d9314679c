#pragma once

#include <vector>

#include "extract/statement/builder.h"
#include "lang/annotation.h"
#include "rule/rule_set.h"

namespace gainsay {

/// Name topics (a slot of type "spelling"): which spelling of a name a document uses. One statement per document,
/// entity and spelling, where it first occurs, in headings and teasers too. Entities without `spellings` count only
/// where a name is misspelt.
class SpellingFinder {
 public:
  explicit SpellingFinder(const RuleSet& rules);
  void find(const Annotation& annotation, const StatementBuilder& builder, std::vector<Statement>& statements) const;

 private:
  const RuleSet& rules_;
  std::vector<const Topic*> topics_;
};

}  // namespace gainsay
