#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "text/encoding/embedded_text.h"

namespace gainsay {

/// "Name: value" into a map by lower-case names; the first of a name counts, and a line without a colon none.
void add_header_line(std::string_view line, std::map<std::string, std::string>& headers);

/// Splits an HTTP response into its headers and its body, a part of `response`. False unless its status is 200.
bool split_http(std::string_view response, std::map<std::string, std::string>& headers, std::string_view& body);

/// "text/html" of "text/HTML; charset=utf-8".
[[nodiscard]] std::string media_type(std::string_view content_type);

/// Takes transfer and content encodings (chunked, gzip, deflate) off a body that starts at byte `offset` of the file.
/// All of what was compressed maps to all of its bytes. Returns what is wrong with it; empty when all is well.
[[nodiscard]] std::string decode_http_body(std::string_view body, std::size_t offset,
                                           const std::map<std::string, std::string>& headers, std::size_t limit,
                                           EmbeddedText& out);

}  // namespace gainsay
