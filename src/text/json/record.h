#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "model/offset_map.h"

namespace gainsay {

/// One member of a JSON object as it is in the source.
struct JsonMember {
  std::string name;
  ByteSpan value;  ///< its bytes in the source, quotation marks included
  bool is_string = false;
};

/// The members of an object that is known to be valid JSON, in order.
[[nodiscard]] std::vector<JsonMember> json_members(std::string_view object);

/// A JSON string without its escapes, with the way back to the source.
struct JsonText {
  std::string text;
  OffsetMap map;
};

/// Decodes the string, quotation marks included, that is at `literal` of the source; `offset` is the byte of the
/// file at which the source starts. A lone surrogate and a zero become U+FFFD.
[[nodiscard]] JsonText decode_json_string(std::string_view source, ByteSpan literal, std::size_t offset);

}  // namespace gainsay
