#pragma once

#include <vector>

#include "lang/annotation.h"
#include "lang/clause/text_index.h"
#include "lang/lexicon/cue_words.h"
#include "lang/lexicon/inflection.h"
#include "lang/token/phrase_table.h"

namespace gainsay {

/// Finds the words that negate or weaken a clause and how far they reach: the clause around them
/// (lang/clause/clause.h), the rest of it, or for conditions all that one speaker says in the sentence. A sentence that
/// ends in a question mark is asked as a whole. Longest phrase first, so that "could not" is one cue and "not only"
/// none.
class CueFinder {
 public:
  CueFinder(const ModalityWords& words, const Inflections& inflections, Vocabulary& vocabulary);

  /// Sorted by scope.
  [[nodiscard]] std::vector<Cue> find(const TextIndex& text) const;

 private:
  struct Entry {
    bool negates = false;
    Modality modality = Modality::asserted;
    CueWords::Reach reach = CueWords::Reach::clause;
    bool none = false;  // an exception
  };
  [[nodiscard]] ByteSpan scope(const TextIndex& text, const Sentence& sentence, std::size_t at, std::size_t end,
                               const Entry& entry) const;
  void reach_behind(const TextIndex& text, const Sentence& sentence, ByteSpan& clause) const;
  void stop_at_given(const TextIndex& text, std::size_t end, ByteSpan& clause) const;
  void read(const TextIndex& text, const Sentence& sentence, std::vector<Cue>& cues) const;

  std::vector<Entry> entries_;  // by payload
  PhraseTable phrases_;
  WordClasses classes_;
};

}  // namespace gainsay
