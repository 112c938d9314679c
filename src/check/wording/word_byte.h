#pragma once

namespace gainsay {

/// A byte of a word in folded text: a small letter, a digit, or part of a character beyond ASCII.
[[nodiscard]] constexpr bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80U;
}

}  // namespace gainsay
