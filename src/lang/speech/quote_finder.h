#pragma once

#include <vector>

#include "lang/annotation.h"

namespace gainsay {

/// Finds quotation marks that belong together: “…”, "…", ‘…’, '…' (not apostrophes), «…», „…“; nested ones too.
/// A mark that opens and finds no partner runs to the end of its block when the next block opens with a mark again
/// (speech over several paragraphs, of which each block gives one mention), and is passed over otherwise.
/// Every quote is marked as speech; who speaks decides later. Linear.
[[nodiscard]] std::vector<Mention> find_quotes(const Document& document, const Words& words,
                                               const std::vector<Sentence>& sentences);

}  // namespace gainsay
