#pragma once

#include <vector>

#include "extract/statement/builder.h"
#include "figures/sheet.h"
#include "rule/rule_set.h"

namespace gainsay {

/// Topics with a slot of the type "story": what documents about one event say of it, without a pack that knows the
/// people and places in it. A document belongs to a story by its rare names: `person` is the surname of a speaker,
/// `subject` a name of the sentence or of the document. What a topic holds follows from the type of its value: quotes,
/// stances, figures ("quantity"), days ("date"), or for a category what people are quoted as saying and what they deny;
/// with a slot `event`, the causes of events and the reasons that are given or denied. `words` are the stems of the
/// words around it. At most a few statements come from each sentence.
class StoryFinder {
 public:
  explicit StoryFinder(const RuleSet& rules);
  [[nodiscard]] bool empty() const { return topics_.empty(); }
  void find(const Sheet& sheet, const StatementBuilder& builder, std::vector<Statement>& statements) const;

 private:
  std::vector<const Topic*> topics_;
};

}  // namespace gainsay
