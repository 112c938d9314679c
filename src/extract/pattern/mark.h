#pragma once

#include <cstdint>
#include <vector>

#include "extract/pattern/filler.h"
#include "extract/pattern/small_words.h"
#include "lang/annotation.h"

namespace gainsay {

/// A stretch of a sentence that can fill places of patterns: a mention, a hit of word lists, a capitalised name.
struct Mark {
  std::size_t first_word = 0;
  std::size_t end_word = 0;          ///< exclusive, within the sentence
  std::size_t prefix_word = 0;       ///< where words that belong to it begin ("the city of"); first_word when none
  const Mention* mention = nullptr;  ///< null for words
  std::vector<FillerId> fillers;     ///< what it can be, ascending
};

/// The words of the lists that patterns name.
class ListTagger {
 public:
  ListTagger(const RuleSet& rules, const FillerTable& fillers, Vocabulary& vocabulary);
  void tag(const Words& words, std::size_t begin, std::size_t end, std::vector<Mark>& marks) const;
  /// The base form of the words of a mark, as the list has it.
  [[nodiscard]] std::string base_form(const WordList& list, const Words& words, const Mark& mark) const;

 private:
  PhraseTable table_;
};

/// All marks of a sentence, by first word, the longer first.
[[nodiscard]] std::vector<Mark> find_marks(const Annotation& annotation, const Sentence& sentence,
                                           std::size_t first_mention, const FillerTable& fillers,
                                           const ListTagger& lists);
/// Gives entity marks the words before them that belong to them.
void find_prefixes(const Annotation& annotation, const Sentence& sentence, const SmallWords& small,
                   std::vector<Mark>& marks);

}  // namespace gainsay
