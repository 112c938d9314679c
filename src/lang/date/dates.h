#pragma once

#include <memory>

#include "lang/annotation.h"
#include "lang/lexicon/calendar.h"
#include "lang/number/number.h"

namespace gainsay {

/// Finds dates and resolves them against the document's date of publication. Built once, const from then on.
///
/// A phrase that names a distance ("two weeks ago") resolves to one day, and its granularity says how loosely it is
/// meant (a week): a comparison should allow half a unit either way. "since X" is open at its end, "until X" and "by
/// X" at their start. What cannot be resolved has an empty range: never a guess.
class DateAnnotator {
 public:
  /// The lexicons are read at construction only; the vocabulary must outlive it.
  DateAnnotator(const CalendarLexicon& calendar, const NumberLexicon& numbers, Vocabulary& vocabulary);
  ~DateAnnotator();
  DateAnnotator(DateAnnotator&&) noexcept;
  DateAnnotator& operator=(DateAnnotator&&) noexcept;

  /// Appends the dates of every sentence, in order. Words and sentences must be there. Linear in the words.
  void annotate(Annotation& annotation) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gainsay
