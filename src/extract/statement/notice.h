#pragma once

#include <cstdint>

#include "extract/pattern/match.h"
#include "extract/pattern/small_words.h"
#include "lang/annotation.h"

namespace gainsay {

/// What a notice of correction makes of words in it.
enum class NoticePart : std::uint8_t {
  none,       ///< the words are in no such notice
  withdrawn,  ///< "we said that P": P is what the text takes back
  corrected,  ///< "it will in fact P": P replaces what was said before
};

/// The part of a notice that words of a sentence are in, when their paragraph takes back, in the text's own voice, what
/// the text or an earlier version of it said. Linear in the sentence and a few around it.
[[nodiscard]] NoticePart notice_part(const Annotation& annotation, const SmallWords& small, const Sentence& sentence,
                                     Range words);

}  // namespace gainsay
