#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "lang/token/vocabulary.h"

namespace gainsay {

/// `word` letters ("Zelensky", "don't", "U.S.", "p.m."); `number` digits with separators ("1,200", "61.4",
/// "24.02.2022"); `possessive` the "'s" or "'" split off a word; `punctuation` one mark ("-" for every dash, "--" and
/// "..." as one); `address` a URL, e-mail address, handle or hashtag, which nothing looks into.
enum class WordKind : std::uint8_t { word, number, possessive, punctuation, address };

/// One token. Hyphenated compounds fall apart ("four", "-", "hour"), as do a number and the letters after it
/// ("61.4", "bn"); `space_before` distinguishes them from words with a space between.
struct Word {
  ByteSpan span;            ///< in Document::text
  std::string_view folded;  ///< fold() of its bytes; lives as long as Words
  WordId id = unknown_word;
  WordKind kind = WordKind::word;
  bool space_before = false;
  bool capitalised = false;   ///< starts with an upper-case letter
  bool all_capitals = false;  ///< two or more letters, all upper case
};

/// The tokens of a text, in order. Owns their folded forms; movable, not copyable.
class Words {
 public:
  /// `text` must be valid UTF-8. Time is linear in its size.
  Words(std::string_view text, const Vocabulary& vocabulary);
  Words(Words&&) = default;
  Words& operator=(Words&&) = default;
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;

  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const Word& operator[](std::size_t i) const { return words_[i]; }
  [[nodiscard]] auto begin() const { return words_.begin(); }
  [[nodiscard]] auto end() const { return words_.end(); }
  /// The first word that ends after the byte; size() when there is none.
  [[nodiscard]] std::size_t at_byte(std::size_t byte) const;

 private:
  std::string_view keep(std::string_view folded);
  std::string_view folded_form(std::string_view text, const Word& word, bool ascii);

  std::vector<Word> words_;
  std::vector<char> lower_;              // the text with small letters: what ASCII words are folded to
  std::vector<std::vector<char>> wide_;  // folded forms of other words, in chunks that never move
};

/// The folded tokens of a phrase of a pack, split as Words splits a text, so that both meet.
[[nodiscard]] std::vector<std::string> split_phrase(std::string_view phrase);

}  // namespace gainsay
