#include "lang/token/sentence_splitter.h"

#include <algorithm>

#include "lang/token/sentence_boundaries.h"

namespace gainsay {
namespace {

// The mark that a word is, when it is one character; 0 otherwise.
char mark_of(const Word& word) {
  return word.kind == WordKind::punctuation && word.folded.size() == 1 ? word.folded.front() : '\0';
}

bool is_row_of_dots(const Word& word) { return word.kind == WordKind::punctuation && word.folded == "..."; }

bool is_stop(const Word& word) {
  const char mark = mark_of(word);
  return mark == '.' || mark == '?' || mark == '!' || is_row_of_dots(word);
}

bool is_closing(const Word& word) {
  const char mark = mark_of(word);
  return mark == '"' || mark == '\'' || mark == ')' || mark == ']' || mark == '}';
}

class Splitter {
 public:
  Splitter(const Document& document, const Words& words, const Abbreviations& abbreviations)
      : document_(document), words_(words), abbreviations_(abbreviations) {}

  std::vector<Sentence> split() {
    for (std::size_t block = 0; block < document_.blocks.size(); ++block) split_block(block);
    return std::move(sentences_);
  }

 private:
  void split_block(std::size_t block);
  void mark_default_starts(ByteSpan span, std::size_t first, std::size_t end);
  [[nodiscard]] bool starts_sentence(std::size_t first, std::size_t at) const;
  [[nodiscard]] bool may_follow_abbreviation(std::size_t stop, std::size_t next) const;
  [[nodiscard]] bool is_start_word(const Word& word) const {
    return word.capitalised && abbreviations_.sentence_starts.contains(word.folded);
  }
  [[nodiscard]] std::size_t first_letter_or_digit(std::size_t at, std::size_t end) const;

  // no more marks than these are looked through for the word that a stop or a quotation mark belongs to
  static constexpr std::size_t max_marks = 32;

  const Document& document_;
  const Words& words_;
  const Abbreviations& abbreviations_;
  std::vector<Sentence> sentences_;
  std::size_t next_word_ = 0;
  std::size_t block_end_ = 0;  // word after the block
  std::vector<std::size_t> boundaries_;
  std::vector<bool> default_starts_;  // by word of the block: the default rules of Unicode start a sentence there
};

void Splitter::mark_default_starts(ByteSpan span, std::size_t first, std::size_t end) {
  default_starts_.assign(end - first, false);
  std::size_t word = first;
  const std::string_view text = std::string_view(document_.text).substr(span.begin, span.size());
  boundaries_.clear();
  find_sentence_boundaries(text, boundaries_);
  for (const std::size_t boundary : boundaries_) {
    while (word < end && words_[word].span.begin < span.begin + boundary) ++word;
    if (word < end) default_starts_[word - first] = true;
  }
}

std::size_t Splitter::first_letter_or_digit(std::size_t at, std::size_t end) const {
  const std::size_t limit = std::min(end, at + max_marks);
  while (at < limit && words_[at].kind == WordKind::punctuation) ++at;
  return at < limit ? at : end;
}

// `stop` is the word that carries a full stop: "." itself, or a dotted word such as "U.S.". True when a sentence can
// end there, given the word `next` after it.
bool Splitter::may_follow_abbreviation(std::size_t stop, std::size_t next) const {
  std::string_view before = words_[stop].folded;
  const bool dotted = words_[stop].kind == WordKind::word;
  if (dotted) {
    before.remove_suffix(1);
  } else {
    if (stop == 0 || words_[stop].space_before || words_[stop - 1].kind != WordKind::word) return true;
    before = words_[stop - 1].folded;
  }
  const Word& follower = words_[next];
  if (abbreviations_.before_name.contains(before)) return false;
  if (abbreviations_.before_number.contains(before)) return follower.kind != WordKind::number;
  // "J. D. Vance", "Vladimir V. Putin"; but "plan B. The"
  const bool initial = !dotted && before.size() == 1 && words_[stop - 1].capitalised;
  if (initial || dotted || abbreviations_.may_end.contains(before)) return is_start_word(follower);
  return true;
}

// A sentence starts at word `at` of the block that began at word `first`.
bool Splitter::starts_sentence(std::size_t first, std::size_t at) const {
  const bool mark_only = words_[at].kind == WordKind::punctuation;
  if (!words_[at].space_before && (mark_only || !default_starts_[at - first])) return false;
  std::size_t stop = at - 1;
  const Word& last = words_[stop];
  if (last.kind != WordKind::punctuation && !last.folded.ends_with('.')) return default_starts_[at - first];
  while (stop > first && at - stop < max_marks && is_closing(words_[stop])) --stop;
  const Word& mark = words_[stop];
  const bool dotted = mark.kind == WordKind::word && mark.folded.ends_with('.');
  if (!is_stop(mark) && !dotted) return default_starts_[at - first];
  const std::size_t next = first_letter_or_digit(at, block_end_);
  if (next == block_end_) return default_starts_[at - first];
  const Word& follower = words_[next];
  if (follower.kind == WordKind::word && !follower.capitalised && next == at) {
    // "“Will he go?” he asked": a small letter goes on with the sentence, unless the script has no capitals.
    if (static_cast<unsigned char>(follower.folded[0]) < 0x80U) return false;
  }
  if (is_row_of_dots(mark)) return !mark.space_before && is_start_word(follower);
  const bool by_number = follower.kind == WordKind::number && words_[at].space_before;
  if (!default_starts_[at - first] && !by_number) return false;
  return (mark_of(mark) != '.' && !dotted) || may_follow_abbreviation(stop, next);
}

void Splitter::split_block(std::size_t block) {
  const ByteSpan span = document_.blocks[block].span;
  while (next_word_ < words_.size() && words_[next_word_].span.begin < span.begin) ++next_word_;
  const std::size_t first = next_word_;
  while (next_word_ < words_.size() && words_[next_word_].span.begin < span.end) ++next_word_;
  block_end_ = next_word_;
  if (first == block_end_) return;
  mark_default_starts(span, first, block_end_);
  std::size_t begin = first;
  for (std::size_t at = first + 1; at <= block_end_; ++at) {
    if (at < block_end_ && at - begin < max_sentence_words && !starts_sentence(first, at)) continue;
    sentences_.push_back({{words_[begin].span.begin, words_[at - 1].span.end}, begin, at, block});
    begin = at;
  }
}

}  // namespace

std::vector<Sentence> split_sentences(const Document& document, const Words& words,
                                      const Abbreviations& abbreviations) {
  return Splitter(document, words, abbreviations).split();
}

}  // namespace gainsay
