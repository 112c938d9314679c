#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/byte_span.h"

namespace gainsay {

/// A line of a plain text that is not blank.
struct TextLine {
  ByteSpan span;            ///< without white space at its ends
  std::size_t columns = 0;  ///< code points
  bool after_blank = false;
};

/// The lines of a text. "\n", "\r\n" and a lone "\r" end one.
[[nodiscard]] std::vector<TextLine> text_lines(std::string_view text);

/// Bytes of the bullet or number that opens a list item, with the space after it: "- ", "• ", "12. ". 0 when none.
[[nodiscard]] std::size_t list_marker(std::string_view line);
/// The line is a bullet and nothing else: its item is on the next line.
[[nodiscard]] bool is_lone_bullet(std::string_view line);
/// The line ends a sentence, closing marks aside.
[[nodiscard]] bool ends_sentence(std::string_view line);
/// Could be a heading by its own look: short, a capital or digit first, no stop, comma or colon last.
[[nodiscard]] bool looks_like_heading(std::string_view line);
/// Lines of one paragraph are broken at a right margin, so that a line end means nothing.
[[nodiscard]] bool is_hard_wrapped(std::string_view text, const std::vector<TextLine>& lines);

}  // namespace gainsay
