#pragma once

#include <vector>

#include "lang/annotation.h"
#include "lang/lexicon/stranger_words.h"
#include "lang/token/word_class.h"

namespace gainsay {

/// Finds people who are in no pack.
///
/// A stranger is a row of capitalised words outside of any entity, date or quotation mark ("Alice Munro", "J. K. van
/// der Berg") that shows one of these: a title in front ("Dr"), a noun for those who speak ("the farmer Tomas Reyes"),
/// a given name of the language pack as its first word, or after it an age or a description between commas (", 54,",
/// ", a retired engineer", ", who"). Rows that hold a word for things ("Street", "Party") are none. The name is the
/// longest form without titles. From there on the last word of the name ("Munro", "Dr Munro") represents that person in
/// this document.
class StrangerFinder {
 public:
  /// `people` are nouns for those who speak, each with its plural; `small` are words that are never part of a name.
  StrangerFinder(const StrangerWords& words, const std::vector<std::string>& people,
                 const std::vector<std::string>& small, const std::vector<std::string>& relatives,
                 Vocabulary& vocabulary);

  /// Adds Annotation::strangers and stranger_mentions in the order of the text. Mentions must be sorted. Linear.
  void find(Annotation& annotation) const;

 private:
  class Pass;
  WordClasses classes_;
};

}  // namespace gainsay
