#pragma once

#include <cstdint>
#include <vector>

#include "lang/annotation.h"
#include "lang/entity/tagger.h"
#include "lang/lexicon/pronoun_words.h"
#include "lang/token/word_class.h"

namespace gainsay {

/// Resolves pronouns and definite descriptions ("the city") to the mentions before them.
///
/// "he" and "she" represent a person of that pronoun or a stranger who may be one, "it" for an actor or place that is
/// not a person, "they" for an entity that the packs call "they", or any actor that is not a person. "the city"
/// represents an entity that has it as a description. Candidates are looked for from the latest to the earliest, in
/// this order: the subject of the sentence before (its first mention, unless it follows a preposition); the subject of
/// the same sentence; then any mention, nearest first; within the block and the one before it, never further. A
/// possessive or object pronoun prefers the same sentence, a subject pronoun at the start of a sentence the one before.
/// A pronoun that opens "it is unclear" means nothing. No fitting mention: no mention is added.
class Coreference {
 public:
  Coreference(const PronounWords& words, const EntityTagger& tagger, const EntityTable& entities,
              Vocabulary& vocabulary);

  /// Adds mentions (and stranger mentions) with Reference::pronoun; keeps both sorted. Linear: each search looks at a
  /// bounded number.
  void resolve(Annotation& annotation) const;

 private:
  class Pass;

  const EntityTagger& tagger_;
  WordClasses classes_;
  std::vector<std::uint8_t> pronouns_of_;  // by entity: bits of the pronouns that may refer to it
  PhraseTable expletives_, expletive_be_;
};

}  // namespace gainsay
