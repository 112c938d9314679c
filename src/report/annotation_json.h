#pragma once

#include <string>

#include "lang/annotation.h"
#include "lang/entity/entity.h"
#include "lang/quantity/unit.h"

namespace gainsay {

/// Every mention of a document as JSONL, by start, end and kind: quantities, dates, entities, quotes, speakers and
/// cues. Offsets are bytes of the original file. A quantity shows its number (`value`, of a range its lower end, `high`
/// the upper), `unit` and `dimension` ("money" for every currency), `bound` (exact, about, over, at-least, under,
/// at-most), `form` (a level, or the direction of a change), what a count counts, and its intervals.
[[nodiscard]] std::string annotate(const Annotation& annotation, const EntityTable& entities, const UnitLexicon& units);

}  // namespace gainsay
