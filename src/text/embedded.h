#pragma once

#include "text/encoding/embedded_text.h"
#include "text/input.h"

namespace gainsay {

/// Reads an embedded page or plain text into a document whose spans are bytes of the file, and what it says of itself.
/// Mutes in it do not count: a stranger wrote them.
void read_embedded_html(const EmbeddedText& embedded, const FileInput& input, Document& document,
                        MetadataFields& fields);
void read_embedded_text(const EmbeddedText& embedded, const FileInput& input, Document& document);

}  // namespace gainsay
