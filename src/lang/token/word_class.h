#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lang/token/word.h"

namespace gainsay {

/// Sets of single words, distinguished by bits: one look-up by id answers for all sets at once.
class WordClasses {
 public:
  using Bits = std::uint64_t;

  /// `words` are single words as a pack writes them; a phrase of several words is passed over.
  void add(const std::vector<std::string>& words, Bits bits, Vocabulary& vocabulary);
  void add(std::string_view word, Bits bits, Vocabulary& vocabulary);
  [[nodiscard]] Bits of(const Word& word) const { return word.id < bits_.size() ? bits_[word.id] : 0; }
  [[nodiscard]] bool any(const Word& word, Bits bits) const { return (of(word) & bits) != 0; }

 private:
  std::vector<Bits> bits_;  // by WordId
};

}  // namespace gainsay
