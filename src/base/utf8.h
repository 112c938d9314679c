#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

/// The offset of the first byte that is not valid UTF-8; empty when all is.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view bytes);

/// The code point at a byte, which moves past it; -1 for bytes that are not valid UTF-8. `at` must be inside.
[[nodiscard]] std::int32_t next_code_point(std::string_view bytes, std::size_t& at);

/// Code points of valid UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// Lower case without diacritics, with straight quotes, plain hyphens for every dash and plain spaces for every
/// space: the form in which words of texts and of packs meet ("Çelik’s" -> "celik's"). ASCII is the fast path.
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace gainsay
