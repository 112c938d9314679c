#pragma once

#include "rule/rule_set.h"
#include "syntax/parser.h"
#include "syntax/proposition_reader.h"

namespace gainsay {

/// What reads the grammar of sentences, built once from a rule set whose language has a model. Const.
struct Grammar {
  explicit Grammar(const RuleSet& rules, const GrammarModel& model)
      : parser(model, rules.language.clitics), propositions(rules.language, &rules.entities) {}
  Parser parser;
  PropositionReader propositions;
};

}  // namespace gainsay
