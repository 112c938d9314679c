#pragma once

#include <string>

#include "lang/language.h"

namespace gainsay {

/// docs/frames.md: every frame of a language with its roles, words and examples, and the attitudes by degree. Markdown.
[[nodiscard]] std::string frame_page(const Language& language);

}  // namespace gainsay
