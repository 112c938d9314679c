#pragma once

#include <string>

#include "lang/annotation.h"
#include "lang/entity.h"

namespace gainsay {

/// Every mention of a document as JSONL, by start, end and kind: quantities, dates, entities, quotes, speakers and
/// cues. Offsets are bytes of the original file.
[[nodiscard]] std::string annotate(const Annotation& annotation, const EntityTable& entities);

}  // namespace gainsay
