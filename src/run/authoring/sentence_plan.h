#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lang/annotation.h"
#include "rule/rule_set.h"

namespace gainsay {

/// A name of the sentence that no pack knows.
struct PlannedEntity {
  std::string id;
  std::string type;  ///< a guess
  std::string name;
};

struct PlannedSlot {
  std::string name;
  std::string type;
  std::string filler;  ///< the entity's id
  std::string words;   ///< as the sentence has them
};

struct PlannedList {
  std::string name;
  std::string verb;    ///< base form, perhaps a guess
  bool known = false;  ///< a list of the pack itself, not to be written again
};

/// What a topic made of one sentence could look like.
struct SentencePlan {
  ValueType type = ValueType::quantity;
  std::string unit;
  std::string counted;        ///< lemma of the counted noun; empty when there is none
  std::string counted_words;  ///< as the sentence has it: "new cases"
  ByteSpan value;             ///< in the document; empty for stances and categories
  std::vector<PlannedSlot> slots;
  std::vector<PlannedEntity> entities;
  std::vector<PlannedList> lists;
  std::vector<std::string> patterns;  ///< from the nearest to the sentence to the loosest
};

/// Looks for the value, the names around it and the words between them. `type` is what the author wishes; without it a
/// sentence with a figure becomes a quantity, one with two names a category, any other a stance. Throws Error when the
/// sentence has nothing that could be compared.
[[nodiscard]] SentencePlan plan_sentence(const Annotation& annotation, const std::string& pack,
                                         std::optional<ValueType> type, RuleSet& rules);

}  // namespace gainsay
