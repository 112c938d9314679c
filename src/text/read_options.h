#pragma once

#include <cstddef>

#include "model/document.h"
#include "text/page_words.h"

namespace gainsay {

struct ReadOptions {
  Metadata fallback;                   ///< from --source and --published: used where a document has none of its own
  PageWords page_words;                ///< Language::page_words: distinguishes teasers and references from the text
  std::size_t max_bytes = 64'000'000;  ///< of one document or record
};

}  // namespace gainsay
