#pragma once

#include <string>

#include "model/statement.h"

namespace gainsay {

/// A statement's sentence cut to a width around its span, in three printable parts.
struct Excerpt {
  std::string before;
  std::string words;  ///< of the span, never empty unless the statement has no text
  std::string after;
};

/// What does not fit is left out at word boundaries and marked with "…"; the span is kept before its surroundings. A
/// statement without its sentence shows its own text.
[[nodiscard]] Excerpt make_excerpt(const Statement& statement, std::size_t width);

}  // namespace gainsay
