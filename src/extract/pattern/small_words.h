#pragma once

#include <string_view>
#include <vector>

#include "lang/lexicon/fillers.h"
#include "lang/token/phrase_table.h"

namespace gainsay {

/// What a small word of the language part "fillers" is for.
enum class SmallWord : std::uint32_t {
  adverb,
  auxiliary,
  progressive,
  article,
  kind_noun,
  kind_link,
  clause_break,
  before_object,
  correction,
  change,
  former,
  own_text,
  earlier_text,
  loose_text,
  own_report,
  put_right,
  amended
};

/// The words of Fillers, found by one look-up a word.
class SmallWords {
 public:
  SmallWords(const Fillers& fillers, Vocabulary& vocabulary);

  /// Words that the longest phrase of this sort covers from `at`; 0 when none starts there.
  [[nodiscard]] std::size_t length(SmallWord sort, const Words& words, std::size_t at, std::size_t end) const;
  [[nodiscard]] bool is(SmallWord sort, const Words& words, std::size_t at, std::size_t end) const {
    return length(sort, words, at, end) > 0;
  }
  /// Some phrase of this sort comes between the two words.
  [[nodiscard]] bool any(SmallWord sort, const Words& words, std::size_t begin, std::size_t end) const;

 private:
  void add(const std::vector<std::string>& phrases, SmallWord sort, Vocabulary& vocabulary);
  PhraseTable table_;
};

}  // namespace gainsay
