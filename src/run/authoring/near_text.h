#pragma once

#include <string>
#include <vector>

#include "extract/pattern/trace.h"
#include "lang/annotation.h"
#include "run/authoring/underline.h"

namespace gainsay {

/// A sentence with signs below some words, whose places are in Document::text.
[[nodiscard]] std::string marked_sentence(const Annotation& annotation, ByteSpan sentence,
                                          std::vector<Marking> markings, std::size_t indent);

/// Why one pattern gave nothing, over several lines: its topic and place, the pattern with carets below the parts that
/// the sentence lacks or at which it stopped, the sentence with carets below the words that it found.
[[nodiscard]] std::string near_text(const MatchTrace& trace, const Annotation& annotation, ByteSpan sentence,
                                    std::size_t indent);

/// Of the patterns that did not match, the one of each topic that came nearest, the nearest first. Those that lack
/// more than half of what they require did not come near; in a sentence that states something, more than a third;
/// with `however_far` even those count.
[[nodiscard]] std::vector<const MatchTrace*> nearest_traces(const std::vector<MatchTrace>& traces,
                                                            bool however_far = false);

/// Capitalised words within a sentence that no mention covers, as "Volta, Kress"; empty when there are none.
[[nodiscard]] std::string unknown_names(const Annotation& annotation, ByteSpan sentence);

}  // namespace gainsay
