#pragma once

#include <string>
#include <vector>

#include "text/embedded.h"

namespace gainsay {

/// An item of a feed as the file words it.
struct FeedItem {
  MetadataFields fields;
  EmbeddedText body;     ///< the fullest of its texts, with the way back to the file
  bool is_html = false;  ///< `body` is markup by what the feed says of it
  ByteSpan span;         ///< the item's bytes in the file
};

/// Parses a feed with expat and appends its items. False when the file is not well-formed or not to be trusted; a
/// diagnostic says where, and the items before that place are there.
bool parse_feed(const FileInput& input, std::vector<FeedItem>& items);

}  // namespace gainsay
