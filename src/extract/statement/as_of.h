#pragma once

#include <optional>
#include <vector>

#include "extract/pattern/view.h"
#include "lang/annotation.h"

namespace gainsay {

/// The date that a fact at some words is about, as far as its sentence shows: a date in the same stretch between
/// commas (within the same speech), the one nearest to the words; otherwise one that opens the sentence or the speech.
/// Ranges open at the end ("since 2022"), those open in front that have not ended yet ("by the end of the year") and
/// dates after `latest` are passed over; "until November 2022" is its last day.
[[nodiscard]] std::optional<DateRange> stated_as_of(const Annotation& annotation, const Sentence& sentence, Range words,
                                                    const std::vector<Range>& taken, Day latest);

/// The words between the commas or stronger marks around a match.
[[nodiscard]] Range clause_around(const Annotation& annotation, const Sentence& sentence, Range words);

}  // namespace gainsay
