#pragma once

#include <optional>

#include "lang/clause/text_index.h"
#include "lang/lexicon/speech_words.h"
#include "lang/token/phrase_table.h"

namespace gainsay {

/// How far what someone says reaches, in words of one sentence [first, end).
///
/// What is said begins after "that", a colon, an opening quotation mark, or right after the verb and those it is
/// told to, and runs to the end of the sentence unless one of these comes first, outside of quotation marks:
///   - ", as", ", while", ", though" and their like with a clause of their own;
///   - "and" or "but" before an auxiliary or a speech verb: the subject goes on to do something else;
///   - a participle of a speech verb after a comma ("…, adding that");
///   - ", which" or ", who", when nothing follows the clause that it opens: the outlet explains;
///   - a spaced dash without a partner, or the one that closes the aside that holds the verb;
///   - where asked for, the first comma, or a second finite verb that nothing joins to the first;
///   - the end of the quotation that holds the verb.
class SpeechScope {
 public:
  /// `verbs` finds speech verbs.
  SpeechScope(const TextIndex& text, const PhraseTable& verbs) : text_(text), verbs_(verbs) {}

  void enter(const Sentence& sentence) {
    first_ = sentence.first_word;
    end_ = sentence.end_word;
    auxiliary_ = TextIndex::none;
  }
  /// The word of the verb's own auxiliary, or TextIndex::none: "and has …" continues after "has said".
  void set_auxiliary(std::size_t word) { auxiliary_ = word; }
  [[nodiscard]] std::size_t first() const { return first_; }
  [[nodiscard]] std::size_t end() const { return end_; }

  /// Where what is said begins after a verb that ends at `at`; empty when nothing of the kind follows the verb.
  [[nodiscard]] std::optional<std::size_t> begin_behind(std::size_t at, const SpeechVerbs& verb) const;
  /// What else ends it: the first comma; a second finite verb of the clause; a clause about the object ("who",
  /// "since").
  struct Stops {
    bool comma = false;
    bool second_verb = false;
    bool clause = false;
  };
  /// Where it ends, exclusive, without a closing full stop.
  [[nodiscard]] std::size_t end_from(std::size_t begin, Stops stops) const;
  [[nodiscard]] std::size_t end_from(std::size_t begin) const { return end_from(begin, Stops()); }
  /// The first word after adverbs, dates and phrases of place and time.
  [[nodiscard]] std::size_t behind_adverbials(std::size_t at) const;
  /// A full stop, comma, closing mark or the end.
  [[nodiscard]] bool stops(std::size_t at) const;
  [[nodiscard]] bool is_quote_mark(std::size_t at) const;
  [[nodiscard]] bool opens_quote(std::size_t at) const;
  /// After a dash that opens an aside.
  [[nodiscard]] bool in_aside(std::size_t at) const;

 private:
  [[nodiscard]] std::optional<std::size_t> behind_that(std::size_t at, const SpeechVerbs& verb) const;
  [[nodiscard]] std::optional<std::size_t> behind_colon(std::size_t at) const;
  [[nodiscard]] std::size_t behind_addressee(std::size_t at) const;
  [[nodiscard]] bool breaks_at_comma(std::size_t comma) const;
  [[nodiscard]] bool opens_aside(std::size_t at) const;
  [[nodiscard]] bool explains(std::size_t at) const;
  [[nodiscard]] bool goes_on_with(std::size_t at) const;
  [[nodiscard]] bool comma_before(std::size_t at) const;
  [[nodiscard]] bool has_mark(char mark, std::size_t from) const;
  [[nodiscard]] std::size_t second_verb(std::size_t begin) const;

  const TextIndex& text_;
  const PhraseTable& verbs_;
  std::size_t first_ = 0, end_ = 0;
  std::size_t auxiliary_ = TextIndex::none;
};

}  // namespace gainsay
