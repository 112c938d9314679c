#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "lang/lexicon/clitics.h"
#include "lang/token/word.h"

namespace gainsay {

/// One word as tagger and parser see it: a word of the text, or one half of a word with a clitic.
struct SyntaxWord {
  ByteSpan span;            ///< in Document::text
  std::string_view folded;  ///< of the span; lives as long as the Words
  std::uint32_t word = 0;   ///< index in the Words
  WordKind kind = WordKind::word;
  bool space_before = false;
  bool capitalised = false;
  bool all_capitals = false;
};

/// Appends the words [first, end), those with a clitic in two halves. `text` is the one that `words` were made from.
void split_clitics(std::string_view text, const Words& words, std::size_t first, std::size_t end,
                   const Clitics& clitics, std::vector<SyntaxWord>& out);

}  // namespace gainsay
