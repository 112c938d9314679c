#include "lang/clause/clause.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr WordClasses::Bits finite = clause_class::auxiliary | clause_class::modal | clause_class::be;
constexpr WordClasses::Bits pronoun = clause_class::subject_pronoun | clause_class::other_pronoun;

class ClauseSplitter {
 public:
  explicit ClauseSplitter(const TextIndex& text) : text_(text) {}
  void sentence(const Sentence& sentence);
  std::vector<std::size_t> take() { return std::move(starts_); }

 private:
  [[nodiscard]] bool opens_after_and(std::size_t at) const;
  [[nodiscard]] bool subordinates(std::size_t at) const;
  void comma(std::size_t i);
  void word(std::size_t i);
  void begin(std::size_t i) {
    if (i >= end_) return;
    const std::size_t byte = text_.word(i).span.begin;
    if (starts_.empty() || starts_.back() < byte) starts_.push_back(byte);
  }

  const TextIndex& text_;
  std::size_t first_ = 0, end_ = 0;
  bool open_ = false;  // the next comma ends the clause
  std::size_t opened_ = 0;
  std::vector<std::size_t> starts_;
};

// What follows "and": a pronoun, an auxiliary, or a name with an auxiliary after it.
bool ClauseSplitter::opens_after_and(std::size_t at) const {
  while (at < end_ && text_.adverbial(at) && !text_.is(at, finite | pronoun)) ++at;
  if (at >= end_) return false;
  if (text_.is(at, pronoun | finite)) return true;
  if (text_.is(at, clause_class::determiner | clause_class::possessive) && at + 1 < end_) ++at;
  const Mention* mention = text_.entity(at);
  std::size_t next = mention == nullptr ? at + 1 : mention->end_word;
  while (next < end_ && text_.adverbial(next)) ++next;
  return next < end_ && text_.is(next, finite);
}

// "because", "when", and with an adverb before it: "even where", "especially if".
bool ClauseSplitter::subordinates(std::size_t at) const {
  constexpr auto opener = clause_class::subordinator | clause_class::loose_subordinator;
  return text_.is(at, opener) || (at + 1 < end_ && text_.adverbial(at) && text_.is(at + 1, opener));
}

void ClauseSplitter::comma(std::size_t i) {
  const std::size_t next = i + 1;
  if (next >= end_) return;
  if (text_.is(next, clause_class::relative)) {
    begin(next);
    open_ = true;
    opened_ = next;
  } else if (subordinates(next) || text_.is(next, clause_class::contrast)) {
    begin(next);
    open_ = false;
  } else if (text_.is(next, clause_class::coordinator) ? opens_after_and(next + 1) : text_.participle(next)) {
    begin(next);
    open_ = false;
  } else if (open_ && next > opened_ + 3) {
    begin(next);
    open_ = false;
  }
}

void ClauseSplitter::word(std::size_t i) {
  if (text_.is(i, clause_class::subordinator)) {
    begin(i);
    if (i == first_) open_ = true, opened_ = i;
  } else if (text_.is(i, clause_class::complementiser) && i > first_) {
    begin(i + 1);
  } else if (text_.is(i, clause_class::coordinator) && i > first_ && opens_after_and(i + 1)) {
    begin(i);
  }
}

void ClauseSplitter::sentence(const Sentence& sentence) {
  first_ = sentence.first_word;
  end_ = sentence.end_word;
  open_ = false;
  begin(first_);
  for (std::size_t i = first_; i < end_; ++i) {
    const char mark = text_.mark(i);
    if (mark == ',')
      comma(i);
    else if (mark != 0)
      begin(i + 1);
    else
      word(i);
  }
}

}  // namespace

std::vector<std::size_t> find_clause_starts(const TextIndex& text) {
  ClauseSplitter splitter(text);
  for (const Sentence& sentence : text.annotation().sentences) splitter.sentence(sentence);
  return splitter.take();
}

std::vector<ByteSpan> find_asides(const TextIndex& text) {
  std::vector<ByteSpan> asides;
  for (const Sentence& sentence : text.annotation().sentences) {
    std::size_t open = sentence.end_word;
    for (std::size_t i = sentence.first_word; i < sentence.end_word; ++i) {
      if (text.mark(i) != '-' || text.quote(i) != nullptr) continue;
      if (open < i) asides.push_back({text.word(open).span.end, text.word(i).span.begin});
      open = open < i ? sentence.end_word : i;
    }
  }
  return asides;
}

ByteSpan clause_around(const Annotation& annotation, ByteSpan span) {
  const auto& sentences = annotation.sentences;
  auto sentence = std::partition_point(sentences.begin(), sentences.end(),
                                       [&](const Sentence& s) { return s.span.end <= span.begin; });
  if (sentence == sentences.end()) return span;
  ByteSpan out = sentence->span;
  const auto& starts = annotation.clause_starts;
  auto next = std::upper_bound(starts.begin(), starts.end(), span.begin);
  if (next != starts.begin()) out.begin = std::max(out.begin, *(next - 1));
  next = std::lower_bound(starts.begin(), starts.end(), std::max(span.end, span.begin + 1));
  if (next != starts.end()) out.end = std::min(out.end, *next);
  return out;
}

}  // namespace gainsay
