#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "lang/entity/entity.h"
#include "lang/language.h"
#include "lang/token/vocabulary.h"
#include "rule/dataset/dataset.h"
#include "rule/topic/topic.h"
#include "syntax/grammar_model.h"

namespace gainsay {

/// A named list of words, `<name>` in patterns: every form written out.
struct WordList {
  std::string id;  ///< "controls"
  std::string pack;
  std::vector<std::string> forms;  ///< base forms with their inflections, folded, sorted, each once
  std::vector<std::string> bases;  ///< of each form, the base form it belongs to, folded
  Place place;
};

/// Everything that the rules say: one value, built once, read by all threads.
struct RuleSet {
  Vocabulary vocabulary;
  Language language;
  std::optional<GrammarModel> grammar;  ///< of the language; empty: it has no trees
  EntityTable entities;
  std::map<std::string, WordList> lists;
  std::vector<Topic> topics;       ///< sorted by id
  Mapping mapping;                 ///< the datasets that packs declare
  std::vector<std::string> packs;  ///< names of the packs, in load order
  std::string fingerprint;         ///< of every byte that was read: a change of rules is a change of the result

  [[nodiscard]] const Topic* find_topic(std::string_view id) const;
};

}  // namespace gainsay
