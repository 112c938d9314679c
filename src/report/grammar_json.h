#pragma once

#include <string>

#include "lang/annotation.h"
#include "syntax/propositions.h"

namespace gainsay {

/// The grammar of one sentence as JSON lines: a line of kind `tree` with its words (tag, label, number of the head from
/// 0, base form, margin of the arc), then one of kind `proposition` for each proposition with arguments, in the order
/// of the text. Offsets are bytes of the original file.
[[nodiscard]] std::string grammar_json(const Annotation& annotation, const Propositions& propositions);

}  // namespace gainsay
