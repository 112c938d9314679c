#pragma once

#include <cstddef>
#include <vector>

#include "lang/lexicon/abbreviations.h"
#include "lang/token/sentence.h"
#include "lang/token/word.h"
#include "model/document.h"

namespace gainsay {

/// No sentence has more words: a longer one is cut there. So what looks at a whole sentence from each of its words
/// still takes time linear in the text. The longest sentences of newspapers have some 150.
inline constexpr std::size_t max_sentence_words = 400;

/// The sentences of a document, in order. None crosses a block; closing quotation marks and brackets belong to the
/// sentence they close. `words` are those of Document::text.
[[nodiscard]] std::vector<Sentence> split_sentences(const Document& document, const Words& words,
                                                    const Abbreviations& abbreviations);

}  // namespace gainsay
