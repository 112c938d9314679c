#pragma once

#include <string>

#include "text/input.h"

namespace gainsay {

/// A text that stands inside of another file: an article in a feed, a page in a web archive.
struct EmbeddedText {
  std::string text;
  OffsetMap map;  ///< from `text` to the bytes of the file
};

/// Reads an embedded page or plain text into a document whose spans are bytes of the file, and what it says of itself.
/// Mutes in it do not count: a stranger wrote them.
void read_embedded_html(const EmbeddedText& embedded, const FileInput& input, Document& document,
                        MetadataFields& fields);
void read_embedded_text(const EmbeddedText& embedded, const FileInput& input, Document& document);

}  // namespace gainsay
