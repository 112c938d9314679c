#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gainsay {

/// A character reference of HTML and the characters it represents.
struct HtmlEntity {
  std::size_t size = 0;  ///< bytes of the reference in the source; 0: there is none
  std::string text;      ///< UTF-8
};

/// The reference that `text` starts with: "&amp;", "&#8217;", "&#x2019;", and the old names that need no semicolon
/// ("&copy 2025"). An impossible number becomes U+FFFD.
[[nodiscard]] HtmlEntity decode_entity(std::string_view text);

/// The text with every reference decoded: attribute values and titles.
[[nodiscard]] std::string decode_entities(std::string_view text);

}  // namespace gainsay
