#pragma once

#include <string>
#include <string_view>

namespace gainsay {

/// SHA-256 of the bytes as 64 lowercase hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// The first 16 hexadecimal digits of sha256_hex: the ids that people see.
[[nodiscard]] std::string fingerprint(std::string_view bytes);

}  // namespace gainsay
