#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "lang/language.h"

namespace gainsay {

/// What a word does in a quote.
enum class WordWeight { light, substance, negation, modal, number };

struct QuotedWord {
  std::string text;  ///< folded
  WordWeight weight = WordWeight::substance;
  bool condition = false;  ///< opens a condition
  bool after_gap = false;  ///< words may be missing before it: an ellipsis or a bracket is there
  bool opens_sentence = false;
};

/// A quote as words: without punctuation, capitals and what an editor put in brackets.
using QuotedWords = std::vector<QuotedWord>;

/// Reads quotes; long ones only up to `limit` words.
class QuoteReader {
 public:
  /// Without a language every word of up to three letters is light.
  explicit QuoteReader(const Language* language);
  [[nodiscard]] QuotedWords read(std::string_view text) const;
  static constexpr std::size_t limit = 160;

 private:
  [[nodiscard]] QuotedWord weigh(std::string word) const;

  bool known_;
  std::unordered_set<std::string> light_, negations_, modals_, conditions_;
};

}  // namespace gainsay
