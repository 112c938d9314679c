#include "lang/token/word_class.h"

namespace gainsay {

void WordClasses::add(std::string_view word, Bits bits, Vocabulary& vocabulary) {
  const auto parts = split_phrase(word);
  if (parts.size() != 1) return;
  const WordId id = vocabulary.intern(parts.front());
  if (bits_.size() <= id) bits_.resize(id + 1);
  bits_[id] |= bits;
}

void WordClasses::add(const std::vector<std::string>& words, Bits bits, Vocabulary& vocabulary) {
  for (const std::string& word : words) add(word, bits, vocabulary);
}

}  // namespace gainsay
