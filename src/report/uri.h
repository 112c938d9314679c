#pragma once

#include <string>
#include <string_view>

namespace gainsay {

/// Every byte that does not stay as it is as a percent sign and two hexadecimal digits.
[[nodiscard]] std::string percent_encoded(std::string_view text, bool (*stays)(char));

/// A path or URL as a URI reference (RFC 3986): everything but unreserved characters and '/' is percent-encoded, an
/// absolute path becomes "file:///...". Of a URL with http or https only what no URI may hold is encoded.
[[nodiscard]] std::string uri_reference(std::string_view path_or_url);

/// Whether a link may lead there: http or https and a host of plain characters, perhaps with a port, without a user.
[[nodiscard]] bool is_web_url(std::string_view url);

}  // namespace gainsay
