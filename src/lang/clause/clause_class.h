#pragma once

#include "lang/lexicon/clause_words.h"
#include "lang/lexicon/inflection.h"
#include "lang/lexicon/speech_words.h"
#include "lang/token/word_class.h"

namespace gainsay {

/// The bits of WordClasses that clause_classes sets.
namespace clause_class {
enum : WordClasses::Bits {
  determiner = 1U << 0U,
  possessive = 1U << 1U,
  preposition = 1U << 2U,
  auxiliary = 1U << 3U,
  be = 1U << 4U,
  modal = 1U << 5U,
  adverb = 1U << 6U,
  subordinator = 1U << 7U,
  loose_subordinator = 1U << 8U,
  coordinator = 1U << 9U,
  relative = 1U << 10U,
  complementiser = 1U << 11U,
  negator = 1U << 12U,
  infinitive = 1U << 13U,
  participle_like = 1U << 14U,
  subject_pronoun = 1U << 15U,  ///< third person, as a subject: "he"
  agent = 1U << 16U,
  representative = 1U << 17U,
  independent = 1U << 18U,
  speech_noun = 1U << 19U,
  adjective = 1U << 20U,  ///< a nationality of the packs
  change = 1U << 21U,
  other_pronoun = 1U << 22U,  ///< "I", "we", "you"
  definite = 1U << 23U,
  attaching = 1U << 24U,
  passive_by = 1U << 25U,
  concessive = 1U << 26U,
  contrast = 1U << 27U,
};
}  // namespace clause_class

}  // namespace gainsay
