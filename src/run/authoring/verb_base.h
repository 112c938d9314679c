#pragma once

#include <string>
#include <string_view>

#include "lang/lexicon/inflection.h"

namespace gainsay {

/// The base form that an inflected verb could belong to: "reported" -> "report", "rose" -> "rise". A guess where the
/// spelling leaves a choice ("invaded"); empty for a word that is not an inflected form of a verb. `form` is folded.
[[nodiscard]] std::string verb_base(std::string_view form, const Inflections& inflections);

}  // namespace gainsay
