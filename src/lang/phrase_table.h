#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lang/word.h"

namespace gainsay {

/// Phrases of one or more words, each with payloads (numbers that mean something to the owner). Found by one hash
/// look-up a word: the tagger of "annotate once, match many".
class PhraseTable {
 public:
  /// Adds a phrase of a pack; its words are interned. The same phrase may be added with several payloads.
  void add(std::string_view phrase, std::uint32_t payload, Vocabulary& vocabulary);

  struct Hit {
    std::size_t words = 0;                                 ///< how many words of the text it covers
    const std::vector<std::uint32_t>* payloads = nullptr;  ///< in the order they were added
  };
  /// The longest phrase that starts at word `at` and ends before `end`; words == 0 when none does.
  [[nodiscard]] Hit longest(const Words& words, std::size_t at, std::size_t end) const;
  /// Every phrase that starts there, shortest first.
  [[nodiscard]] std::vector<Hit> all(const Words& words, std::size_t at, std::size_t end) const;
  /// False when no phrase starts with this word: the test that most words fail.
  [[nodiscard]] bool may_start(WordId id) const { return id < starts_.size() && starts_[id]; }

 private:
  struct Node {
    std::vector<std::uint32_t> payloads;
  };
  [[nodiscard]] std::uint32_t step(std::uint32_t node, WordId word) const;

  std::unordered_map<std::uint64_t, std::uint32_t> edges_;  // (node, word) -> node
  std::vector<Node> nodes_{1};
  std::vector<bool> starts_;
};

}  // namespace gainsay
