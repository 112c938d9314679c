#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/features.h"
#include "syntax/labels.h"
#include "syntax/syntax_word.h"

namespace gainsay {

/// How the capitals of a sentence are to be read: in a headline they say little.
enum class Capitals : std::uint8_t { usual, title, all, none };

/// What the tagger knows of a word by itself. Hashes, so that no table of words is needed.
struct WordFeatures {
  std::uint32_t word = 0;  ///< of the folded form; digits count by their number only, but for years
  std::uint32_t suffix3 = 0;
  std::uint32_t suffix2 = 0;
  std::uint32_t prefix3 = 0;
  std::uint8_t shape = 0;  ///< kind, capitals, hyphens and digits
};

[[nodiscard]] WordFeatures word_features(const SyntaxWord& word);
[[nodiscard]] Capitals capitals_of(std::span<const SyntaxWord> sentence);

/// The features that decide the tag of `words[at]`, when those before it have theirs.
void tag_features(std::span<const WordFeatures> words, std::span<const Tag> tags, std::size_t at, Capitals capitals,
                  Features& out);

}  // namespace gainsay
