#pragma once

#include <string_view>

#include "text/input.h"

namespace gainsay {

/// The field that a key of front matter or of a JSONL record fills: source; published or date; title or headline;
/// url. Null for any other key.
[[nodiscard]] inline std::string* metadata_field(MetadataFields& fields, std::string_view key) {
  if (key == "source") return &fields.source;
  if (key == "published" || key == "date") return &fields.published;
  if (key == "title" || key == "headline") return &fields.title;
  if (key == "url") return &fields.url;
  return nullptr;
}

}  // namespace gainsay
