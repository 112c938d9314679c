#pragma once

#include <string>
#include <string_view>

namespace gainsay {

/// Whether an address begins with http:// or https://.
[[nodiscard]] bool is_web_address(std::string_view url);

/// The host of an address without "www.": "herald.example" of "https://www.herald.example/a". Empty when it has none.
[[nodiscard]] std::string host_of(std::string_view url);

/// What a reference means on a page of the address `base` (RFC 3986, 5.2): "https://h.example/b" for "../b" on
/// "https://h.example/a/c". The reference itself when it is absolute or the base is none.
[[nodiscard]] std::string resolve_url(std::string_view base, std::string_view reference);

}  // namespace gainsay
