#pragma once

#include <algorithm>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "figures/lexicon.h"
#include "lang/annotation.h"

namespace gainsay {

/// A quantity, a date, a word or a mark: figures and dates count as one token each.
struct Token {
  enum class Kind : std::uint8_t { word, mark, figure, date };
  Kind kind = Kind::word;
  std::size_t first = 0;  ///< in Annotation::words
  std::size_t end = 0;
  const QuantityMention* figure = nullptr;  ///< of a figure
  const DateMention* date = nullptr;        ///< of a date
};

/// Tokens of a sentence.
struct Line {
  std::size_t sentence = 0;
  std::vector<Token> tokens;
  std::vector<std::size_t> figures;  ///< positions in `tokens`
  std::vector<std::size_t> dates;
};

/// A document as its readers of figures see it: sentence by sentence, with each figure in one piece.
class Sheet {
 public:
  /// Both must outlive it. Linear in the annotation.
  Sheet(const Annotation& annotation, const FigureLexicon& lexicon);

  [[nodiscard]] const Annotation& annotation() const { return annotation_; }
  [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }
  [[nodiscard]] const FigureLexicon& lexicon() const { return lexicon_; }
  [[nodiscard]] const UnitLexicon& units() const { return lexicon_.units(); }

  /// After the longest phrase of a hint that starts at a token; `at` itself when there is none.
  [[nodiscard]] std::size_t past(const Line& line, std::size_t at, Hint hint) const;
  /// The same for several hints, each at most once, in their order.
  [[nodiscard]] std::size_t past(const Line& line, std::size_t at, std::initializer_list<Hint> hints) const;
  [[nodiscard]] bool is(const Line& line, std::size_t at, Hint hint) const { return past(line, at, hint) > at; }
  /// A phrase of the hint ends right before the token.
  [[nodiscard]] bool follows(const Line& line, std::size_t at, Hint hint) const;
  /// The first token from `from` and before `end` at which a phrase of the hint starts; `end` when there is none.
  [[nodiscard]] std::size_t find(const Line& line, std::size_t from, std::size_t end, Hint hint) const;
  [[nodiscard]] bool has(const Line& line, std::size_t from, std::size_t end, Hint hint) const {
    return find(line, from, end, hint) < std::min(end, line.tokens.size());
  }
  /// A mark such as "," or ":".
  [[nodiscard]] bool is_mark(const Line& line, std::size_t at, std::string_view mark) const;
  [[nodiscard]] bool has_mark(const Line& line, std::size_t from, std::size_t end, std::string_view mark) const;
  [[nodiscard]] std::string_view folded(const Line& line, std::size_t at) const;
  [[nodiscard]] bool capitalised(const Line& line, std::size_t at) const;

  [[nodiscard]] ByteSpan span(const Line& line, std::size_t first, std::size_t end) const;
  [[nodiscard]] std::string text(const Line& line, std::size_t first, std::size_t end) const;
  [[nodiscard]] BlockKind block_kind(const Line& line) const;

  /// The dimension of a unit ("length"); the unit itself when it is in no lexicon.
  [[nodiscard]] std::string_view dimension(std::string_view unit) const;
  /// The stems of the words with content from a token up to another, figures and dates aside; sorted, each once.
  [[nodiscard]] std::vector<std::string_view> content(const Line& line, std::size_t first, std::size_t end) const;

 private:
  void add_line(std::size_t sentence, std::size_t& mention);
  bool add_month_and_figure(const Mention& date, Line& line);

  const Annotation& annotation_;
  const FigureLexicon& lexicon_;
  std::vector<Line> lines_;
  std::deque<QuantityMention> figures_;  // read here, not by the annotator; tokens point to them
  std::deque<DateMention> months_;
};

/// A level told without a bound or hedge, or a plain range of them: what sums can be made of.
[[nodiscard]] bool is_level(const QuantityMention& figure);
/// "40", "four": a level of no unit.
[[nodiscard]] bool is_count(const QuantityMention& figure);
/// A bare number that is probably a year.
[[nodiscard]] bool looks_like_year(const QuantityMention& figure);
/// The figures are of one unit, or one of them tells none and nothing counted.
[[nodiscard]] bool same_unit(const QuantityMention& a, const QuantityMention& b);

}  // namespace gainsay
