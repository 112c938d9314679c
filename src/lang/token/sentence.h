#pragma once

#include <cstddef>

#include "base/byte_span.h"

namespace gainsay {

struct Sentence {
  ByteSpan span;  ///< in Document::text, without surrounding white space
  std::size_t first_word = 0;
  std::size_t end_word = 0;  ///< exclusive
  std::size_t block = 0;     ///< index in Document::blocks
};

}  // namespace gainsay
