#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/diagnostic.h"

namespace gainsay {

/// Bytes of a UTF-8 byte order mark at the start: 3 or 0.
[[nodiscard]] std::size_t byte_order_mark(std::string_view bytes);

/// The bytes are not text in any encoding of one byte or UTF-8: zeros, or many control characters.
[[nodiscard]] bool is_binary(std::string_view bytes);

/// The bytes that a file starts with are UTF-16.
[[nodiscard]] bool is_utf16(std::string_view bytes);

/// Why the bytes are not UTF-8 text, with the place of the first bad one: UTF-16, a binary file, broken UTF-8. Empty
/// when all is well. `first_line` is the number of the line that the bytes start.
[[nodiscard]] std::optional<Diagnostic> encoding_fault(std::string_view path, std::string_view bytes,
                                                       std::size_t first_line = 1);

}  // namespace gainsay
