#pragma once

#include <string>
#include <vector>

#include "text/encoding/embedded_text.h"
#include "text/input.h"

namespace gainsay {

/// One of the texts that an item holds.
struct FeedText {
  EmbeddedText text;     ///< with the way back to the file
  bool is_html = false;  ///< markup, by what the feed says of it
  int rank = 0;          ///< how full it is: the content before a summary
};

/// An item of a feed as the file words it.
struct FeedItem {
  MetadataFields fields;        ///< `url` is absolute, and http or https, or empty
  std::string id;               ///< its guid or id; may be empty
  std::vector<FeedText> texts;  ///< the fullest first
  ByteSpan span;                ///< the item's bytes in the file
};

struct Feed {
  std::string title;
  bool is_feed = false;  ///< by the name of its root
  std::vector<FeedItem> items;
};

/// Parses a feed in UTF-8 with expat and appends its items. False when it is not well-formed or not to be trusted; a
/// diagnostic says where in the file of `input`, and the items before that place are there.
bool parse_feed(const EmbeddedText& xml, const FileInput& input, Feed& feed);

}  // namespace gainsay
