#pragma once

#include <cstdint>
#include <string>

namespace gainsay {

/// Appends a code point in UTF-8; U+FFFD for zero, a surrogate or a number that is none.
void append_code_point(std::string& text, std::uint32_t point);

}  // namespace gainsay
