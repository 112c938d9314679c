#pragma once

#include "extract/extractor.h"
#include "lang/annotator.h"
#include "rule/rule_set.h"

namespace gainsay {

/// What reads text by one set of rules: built once, then shared by threads. The rules must outlive it.
struct Engine {
  explicit Engine(RuleSet& from)
      : rules(from), annotator(from.language, from.entities, from.vocabulary), extractor(from) {}

  const RuleSet& rules;
  Annotator annotator;
  Extractor extractor;
};

}  // namespace gainsay
