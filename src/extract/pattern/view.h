#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/pattern/mark.h"
#include "extract/pattern/small_words.h"

namespace gainsay {

/// A range of bytes in a view, or of words.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool overlaps(Range other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(Range, Range) = default;
};

/// A sentence as patterns see it (rule/pattern/tagged_text.h), with the way back to its words. Without marks it is the
/// plain folded sentence that `regex` and `unless` run over.
class View {
 public:
  /// `chosen` are the marks to show, which must not overlap one another unless they cover the same words.
  View(const Annotation& annotation, const Sentence& sentence, const SmallWords* small,
       std::vector<const Mark*> chosen);

  [[nodiscard]] const std::string& text() const { return text_; }
  /// The words that begin or end within a range of the view; empty when none does.
  [[nodiscard]] Range words(Range range) const;
  /// The mark with this filler among those that begin in the range, and the next ones; null when there is none.
  [[nodiscard]] std::vector<const Mark*> marks(Range range, FillerId filler) const;
  /// Where a word begins in the view; the end of the view for words past the sentence.
  [[nodiscard]] std::size_t begin_of(std::size_t word) const;

 private:
  struct Piece {
    Range text;
    std::size_t word;
  };
  struct Bracket {
    std::size_t at;
    const Mark* mark;
  };
  void put_space(bool space);
  std::size_t put_brackets(std::size_t word, const std::vector<const Mark*>& chosen, std::size_t next);
  void put_word(const Annotation& annotation, std::size_t word);

  std::string text_;
  std::vector<Piece> pieces_;
  std::vector<Bracket> brackets_;
};

/// Marks of the wanted fillers that do not overlap one another: the longest first or, the other way, the shortest.
/// `clash` says whether any had to give way.
[[nodiscard]] std::vector<const Mark*> choose_marks(const std::vector<Mark>& marks, const std::vector<FillerId>& wanted,
                                                    bool longest, bool& clash);

}  // namespace gainsay
