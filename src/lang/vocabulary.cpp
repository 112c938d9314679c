#include "lang/vocabulary.h"

namespace gainsay {

WordId Vocabulary::intern(std::string_view folded) {
  if (const WordId known = find(folded); known != unknown_word) return known;
  words_.emplace_back(folded);
  const auto id = static_cast<WordId>(words_.size());
  ids_.emplace(words_.back(), id);
  return id;
}

WordId Vocabulary::find(std::string_view folded) const {
  const auto at = ids_.find(folded);
  return at == ids_.end() ? unknown_word : at->second;
}

std::string_view Vocabulary::word(WordId id) const { return id == unknown_word ? std::string_view() : words_[id - 1]; }

}  // namespace gainsay
