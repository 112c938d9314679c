#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "lang/annotation.h"
#include "lang/number/number.h"
#include "lang/quantity/hedge.h"
#include "lang/quantity/unit.h"

namespace gainsay {

/// Finds quantities. Built once, const from then on and shared by threads.
class QuantityAnnotator {
 public:
  /// The lexicons are read at construction only; the vocabulary must outlive it.
  QuantityAnnotator(const NumberLexicon& numbers, const HedgeLexicon& hedges, const UnitLexicon& units,
                    Vocabulary& vocabulary);
  ~QuantityAnnotator();
  QuantityAnnotator(QuantityAnnotator&&) noexcept;
  QuantityAnnotator& operator=(QuantityAnnotator&&) noexcept;

  /// Appends the quantities of every sentence, in order. Words and sentences must be there, and the dates: words that
  /// a date covers are left alone. Linear in the words.
  void annotate(Annotation& annotation) const;
  /// The quantity that the whole of `text` states, as rule authors write it: "19.2 %", "> 80 %", "2 - 3 years",
  /// "about 75%", "28". Empty when it states none or anything besides.
  [[nodiscard]] std::optional<QuantityValue> parse(std::string_view text) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// As QuantityAnnotator::parse, without an annotator at hand; builds one, so it costs milliseconds.
[[nodiscard]] std::optional<QuantityValue> parse_quantity(std::string_view text, const NumberLexicon& numbers,
                                                          const HedgeLexicon& hedges, const UnitLexicon& units);

}  // namespace gainsay
