#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

using WordId = std::uint32_t;
/// A word that no pack knows.
inline constexpr WordId unknown_word = 0;

/// The folded words of all packs, numbered from 1. Filled while packs load; read-only, and so shared by threads,
/// from then on.
class Vocabulary {
 public:
  WordId intern(std::string_view folded);
  [[nodiscard]] WordId find(std::string_view folded) const;
  /// Ids are below this.
  [[nodiscard]] std::size_t size() const { return by_id_.size(); }
  /// The word of an id that `intern` gave; empty for unknown_word.
  [[nodiscard]] std::string_view word(WordId id) const;

 private:
  // A table with open addressing: the hash is beside the id, so that words of the text that no pack knows
  // mostly meet an empty place or another hash and are never compared.
  struct Place {
    std::uint32_t hash = 0;
    WordId id = unknown_word;  // unknown_word: empty
  };
  void grow();

  std::deque<std::string> words_;  // own the bytes
  std::vector<std::string_view> by_id_ = {{}};
  std::vector<Place> places_;  // a power of two, at most half full; empty until the first word
};

}  // namespace gainsay
