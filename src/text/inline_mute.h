#pragma once

#include <string_view>

#include "text/input.h"

namespace gainsay {

/// Finds `gainsay: ignore[check] reason` in comments (<!-- ... -->) and on lines of their own; a directive without a
/// reason or with another word than `ignore` is reported. Lines are those of `document.lines`; `map` leads from
/// `text` to the bytes of the file. The document's own text must be complete.
void find_mutes(std::string_view text, const OffsetMap& map, const FileInput& input, Document& document);

/// True for a line, trimmed, that is a directive and so no part of the text.
[[nodiscard]] bool is_directive(std::string_view line);

}  // namespace gainsay
