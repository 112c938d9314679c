#pragma once

#include <array>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

#include "lang/token/word.h"

namespace gainsay {

/// Phrases of one or more words, each with payloads (numbers that mean something to the owner). Found by one
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
  [[nodiscard]] Hit longest(const Words& words, std::size_t at, std::size_t end) const {
    return at < end && may_start(words[at].id) ? longest_known(words, at, end) : Hit{};
  }
  /// Hits that begin at one word, shortest first; of more than eight the first seven and the longest.
  class Hits {
   public:
    void push_back(const Hit& hit) { hits_[count_ < hits_.size() ? count_++ : count_ - 1] = hit; }
    [[nodiscard]] bool empty() const { return count_ == 0; }
    [[nodiscard]] std::size_t size() const { return count_; }
    [[nodiscard]] const Hit& operator[](std::size_t i) const { return hits_[i]; }
    [[nodiscard]] const Hit* begin() const { return hits_.data(); }
    [[nodiscard]] const Hit* end() const { return hits_.data() + count_; }
    [[nodiscard]] auto rbegin() const { return std::make_reverse_iterator(end()); }
    [[nodiscard]] auto rend() const { return std::make_reverse_iterator(begin()); }

   private:
    std::array<Hit, 8> hits_;
    std::size_t count_ = 0;
  };
  /// Every phrase that starts there.
  [[nodiscard]] Hits all(const Words& words, std::size_t at, std::size_t end) const;
  /// False when no phrase starts with this word: the test that most words fail.
  [[nodiscard]] bool may_start(WordId id) const { return id < first_.size() && first_[id] != 0; }

 private:
  struct Node {
    std::vector<std::uint32_t> payloads;
    bool goes_on = false;  // some phrase is longer
  };
  // An edge from a node over a word to another, in a table with open addressing.
  struct Edge {
    std::uint64_t from = 0;  // node and word
    std::uint32_t to = 0;    // 0: empty
  };
  [[nodiscard]] std::uint32_t step(std::uint32_t node, WordId word) const;
  std::uint32_t child(std::uint32_t node, WordId word);
  void grow();
  [[nodiscard]] Hit longest_known(const Words& words, std::size_t at, std::size_t end) const;
  template <class Visit>
  void visit(const Words& words, std::size_t at, std::size_t end, const Visit& visit) const;

  std::vector<std::uint32_t> first_;  // by word id: the node after a first word, 0: no phrase starts with it
  std::vector<Edge> edges_;           // of the later words; a power of two, at most half full
  std::size_t edge_count_ = 0;
  std::vector<Node> nodes_{1};
};

}  // namespace gainsay
