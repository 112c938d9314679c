#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace gainsay {

/// The sentence boundaries of a text by the default rules of Unicode (UAX #29, rules SB1 to SB998), as byte offsets,
/// ascending, without the start and the end of the text. `text` must be valid UTF-8. Linear. Appends nothing for an
/// empty text.
void find_sentence_boundaries(std::string_view text, std::vector<std::size_t>& boundaries);

}  // namespace gainsay
