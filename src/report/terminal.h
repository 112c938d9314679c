#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gainsay {

/// Text that a terminal shows as it is: one line, control characters as U+FFFD, invisible and direction-changing
/// characters left out, every white space a plain space.
[[nodiscard]] std::string printable(std::string_view text);

/// The same for text of several lines, which stay lines.
[[nodiscard]] std::string printable_lines(std::string_view text);

/// Columns that printable text takes: none for combining marks, two for wide East Asian characters and emoji.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// Words broken to lines of at most `width` columns (a longer word is alone), each after `indent` spaces and
/// ending in "\n".
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t indent, std::size_t width);

}  // namespace gainsay
