#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lang/annotation.h"
#include "lang/clause/clause_class.h"

namespace gainsay {

/// What is known of each word of an annotation while speakers and clauses are looked for: its classes and the mentions
/// that cover it. Built once a document; the mentions must not move while it lives.
class TextIndex {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFFU;

  TextIndex(const Annotation& annotation, const WordClasses& classes, const ClauseWords& words);

  [[nodiscard]] const Annotation& annotation() const { return annotation_; }
  [[nodiscard]] const Words& words() const { return annotation_.words; }
  [[nodiscard]] const Word& word(std::size_t i) const { return annotation_.words[i]; }
  [[nodiscard]] bool is(std::size_t i, WordClasses::Bits bits) const { return (bits_[i] & bits) != 0; }
  [[nodiscard]] bool says(std::size_t i, std::string_view folded) const { return word(i).folded == folded; }
  [[nodiscard]] bool comma(std::size_t i) const { return marks_[i] == ','; }
  /// ";", ":", "-" (a dash with spaces, or "--"), "(" or ")"; 0 for other words.
  [[nodiscard]] char mark(std::size_t i) const { return marks_[i]; }

  /// The entity mention, date or quote that covers a word; null when none does. Of quotes the innermost.
  [[nodiscard]] const Mention* entity(std::size_t i) const { return at(entities_[i]); }
  [[nodiscard]] const StrangerMention* stranger(std::size_t i) const {
    return strangers_[i] == none ? nullptr : &annotation_.stranger_mentions[strangers_[i]];
  }
  [[nodiscard]] const Mention* date(std::size_t i) const { return at(dates_[i]); }
  [[nodiscard]] const Mention* quote(std::size_t i) const { return at(quotes_[i]); }
  [[nodiscard]] std::uint32_t quote_index(std::size_t i) const { return quotes_[i]; }

  /// "repeatedly", "also", and dates
  [[nodiscard]] bool adverbial(std::size_t i) const;
  /// "arguing", but not "including"
  [[nodiscard]] bool participle(std::size_t i) const;
  [[nodiscard]] ByteSpan span(std::size_t first, std::size_t end) const {
    return first >= end ? ByteSpan{word(first).span.begin, word(first).span.begin}
                        : ByteSpan{word(first).span.begin, word(end - 1).span.end};
  }
  [[nodiscard]] std::string text(ByteSpan span) const {
    return annotation_.document->text.substr(span.begin, span.size());
  }

 private:
  [[nodiscard]] const Mention* at(std::uint32_t index) const {
    return index == none ? nullptr : &annotation_.mentions[index];
  }
  void mark_word(std::size_t i);
  void cover();

  const Annotation& annotation_;
  const ClauseWords& clause_words_;
  std::vector<WordClasses::Bits> bits_;
  std::vector<char> marks_;
  std::vector<std::uint32_t> entities_, strangers_, dates_, quotes_;  // by word
};

/// The classes of a language's words, as clause_class names them.
[[nodiscard]] WordClasses clause_classes(const ClauseWords& clauses, const SpeechWords& speech,
                                         const std::vector<std::string>& subject_pronouns,
                                         const std::vector<std::string>& adjectives, const Inflections& inflections,
                                         Vocabulary& vocabulary);

}  // namespace gainsay
