#pragma once

#include <vector>

#include "lang/abbreviations.h"
#include "lang/annotation.h"
#include "lang/word.h"
#include "model/document.h"

namespace gainsay {

/// The sentences of a document, in order. None crosses a block; closing quotation marks and brackets belong to the
/// sentence they close. `words` are those of Document::text.
[[nodiscard]] std::vector<Sentence> split_sentences(const Document& document, const Words& words,
                                                    const Abbreviations& abbreviations);

}  // namespace gainsay
