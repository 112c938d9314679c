#pragma once

#include <string>

#include "model/offset_map.h"

namespace gainsay {

/// A text that is inside of another file: an article in a feed, a page in a web archive.
struct EmbeddedText {
  std::string text;
  OffsetMap map;  ///< from `text` to the bytes of the file
};

}  // namespace gainsay
