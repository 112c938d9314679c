#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"

namespace gainsay {

/// A part of a text to be marked, and the sign that is below it.
struct Marking {
  ByteSpan part;
  char sign = '^';
};

/// The text on one line and the signs on the next, both after `indent` blanks and each ending in a line feed. Signs
/// are below what they mark on a terminal: wide and combining letters are counted as they show. A text longer than
/// `width` columns is cut to the parts and what surrounds them. Parts outside of the text are left out, an empty
/// part gets one sign; without any part only the first line comes out.
[[nodiscard]] std::string underlined(std::string_view text, const std::vector<Marking>& markings, std::size_t indent,
                                     std::size_t width = 110);

}  // namespace gainsay
