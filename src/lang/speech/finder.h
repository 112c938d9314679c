#pragma once

#include <vector>

#include "lang/annotation.h"
#include "lang/clause/text_index.h"
#include "lang/entity/entity.h"
#include "lang/lexicon/inflection.h"
#include "lang/lexicon/speech_words.h"
#include "lang/token/phrase_table.h"

namespace gainsay {

/// Finds who says what: speech verbs with a subject, "according to", "X's claim that", "Name: …" and quotations.
///
/// A verb of speech needs a subject (see SpeakerFinder); a participle ("…, adding that") and a verb after "and" or
/// "but" keep the subject of the verb before. Passives, infinitives, negated and modal speech ("would not say") are
/// no speech. What is said follows the verb (see SpeechScope) or, when nothing does, comes before it ("…, X said").
/// A claim that another verb denies ("dismissed X's assertion that P") is X's, and denied by that verb's subject.
/// A quotation belongs to the speech that holds it or adjoins it; one that is alone, to whoever spoke last in its
/// block, or to the person that the sentence before it is about.
class SpeechFinder {
 public:
  SpeechFinder(const SpeechWords& words, const QuoteWords& quotes, const Inflections& inflections,
               const EntityTable& entities, Vocabulary& vocabulary);

  /// Adds Annotation::speeches, sorted, and settles which quotes are speech. `text` is of this annotation.
  void find(Annotation& annotation, const TextIndex& text) const;

 private:
  class Pass;
  struct Form {
    std::uint32_t verb = 0;  // index in verbs_
    bool base = false;
  };

  const EntityTable& entities_;
  std::vector<SpeechVerbs> verbs_;
  std::vector<Form> forms_;  // by payload of phrases_
  PhraseTable phrases_;      // verbs
  PhraseTable sources_;
  PhraseTable naming_;
  PhraseTable attached_;
  PhraseTable labels_;
  std::size_t scare_words_ = 2;
};

}  // namespace gainsay
