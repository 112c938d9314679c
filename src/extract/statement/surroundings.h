#pragma once

#include "lang/annotation.h"
#include "model/statement.h"

namespace gainsay {

/// The neighbours of a sentence, one of `annotation.sentences`: at most `surroundings_bytes` of each, cut between words
/// and then marked with "…". Teasers, captions and the like are not neighbours.
[[nodiscard]] Surroundings surroundings_of(const Annotation& annotation, const Sentence& sentence);
inline constexpr std::size_t surroundings_bytes = 280;

}  // namespace gainsay
