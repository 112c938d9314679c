#pragma once

#include <string_view>

#include "model/offset_map.h"
#include "text/text_builder.h"

namespace gainsay {

/// Writes the blocks of a plain text. Long lines are paragraphs each; in hard-wrapped text (lines of like length that
/// end in the middle of sentences) the lines of a paragraph are joined. A bullet or number opens a list item; a short
/// line without a final stop before others is a heading. `map` leads from `text` to the file.
void write_plain_text(std::string_view text, const OffsetMap& map, TextBuilder& builder);

}  // namespace gainsay
