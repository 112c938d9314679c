#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lang/lexicon/base_forms.h"
#include "lang/lexicon/clitics.h"
#include "lang/lexicon/inflection.h"
#include "syntax/labels.h"

namespace gainsay {

/// Leads a form back to the form a dictionary lists: "seized" to "seize", "losses" to "loss", "n't" to "not". Const
/// and shared by threads.
class Lemmatizer {
 public:
  /// `inflections` must outlive it. Builds a table of all forms of the known words.
  Lemmatizer(const Inflections& inflections, const BaseForms& bases, const Clitics& clitics);

  /// Teaches the forms of a base form, the first word of a phrase ("give up"). What was known first wins.
  void learn_verb(std::string_view base);
  void learn_noun(std::string_view base);

  /// `folded` and `tag` as a Node has them. Of verbs the infinitive, of nouns the singular, of adjectives and adverbs
  /// the positive; every other word is its own. A word of no known base goes by the rules of its endings.
  [[nodiscard]] std::string lemma(std::string_view folded, Tag tag) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using Table = std::unordered_map<std::string, std::string, Hash, std::equal_to<>>;

  [[nodiscard]] std::string verb(std::string_view form, Tag tag) const;
  [[nodiscard]] std::string noun(std::string_view form) const;
  [[nodiscard]] std::string adjective(std::string_view form, const std::vector<SuffixRule>& rules) const;

  const Inflections* inflections_;
  BaseForms bases_;
  Table verbs_, nouns_, adjectives_;  // form -> base
  std::unordered_set<std::string, Hash, std::equal_to<>> infinitives_;
};

}  // namespace gainsay
