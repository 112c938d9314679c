#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lang/lexicon/inflection.h"
#include "syntax/labels.h"

namespace gainsay {

/// Base forms of words whose part of speech is known: "held" (VBD) is "hold", "losses" (NNS) "loss", "deadliest" (JJS)
/// "deadly". Const and shared by threads once it has learned its words.
///
/// Words that it was taught and irregular ones are looked up. Of others the inflections are undone; where several base
/// forms would give the same word ("hoped": hope, hopp), the endings of Inflections::base_e decide.
class Lemmatizer {
 public:
  /// Must outlive it.
  explicit Lemmatizer(const Inflections& inflections);

  /// Teaches the forms of a base form, the first word of a phrase ("give up"). What was taught first wins.
  void learn_verb(std::string_view base);
  void learn_noun(std::string_view base);

  /// Folded in, folded out. Proper nouns and words that are not inflected come back as they are.
  [[nodiscard]] std::string lemma(std::string_view folded, Tag tag) const;

 private:
  using Forms = std::unordered_map<std::string, std::string>;

  [[nodiscard]] std::string undo(std::string_view word, const std::vector<SuffixRule>& rules) const;
  [[nodiscard]] bool ends_with_e(std::string_view stem) const;

  const Inflections& inflections_;
  Forms verbs_, nouns_, adjectives_;  // form -> base
};

}  // namespace gainsay
