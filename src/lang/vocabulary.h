#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

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
  /// The word of an id that `intern` gave; empty for unknown_word.
  [[nodiscard]] std::string_view word(WordId id) const;

 private:
  std::deque<std::string> words_;
  std::unordered_map<std::string_view, WordId> ids_;
};

}  // namespace gainsay
