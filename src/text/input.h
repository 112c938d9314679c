#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/document.h"
#include "text/page_words.h"

namespace gainsay {

/// One file to be read, valid UTF-8, with what its reader needs.
struct FileInput {
  std::string path;
  std::string_view bytes;  ///< of the whole file: offsets are bytes of the file
  std::size_t begin = 0;   ///< after a byte order mark
  const PageWords& words;
  Diagnostics& diagnostics;

  /// The place of a byte, found by counting: for diagnostics.
  [[nodiscard]] Place place(std::size_t byte) const;
  void error(std::size_t byte, std::string problem, std::string remedy = "") const;
};

/// Metadata as the document words it. Empty: not given.
struct MetadataFields {
  std::string source;
  std::string title;
  std::string url;
  std::string published;
  Place published_at;  ///< where `published` is
  bool published_is_content =
      true;  ///< false for a day on which it was fetched: another one makes it no other document
};

/// Readers of one format each: text, blocks and map of `document`, and what it says of itself. False when it cannot be
/// read at all, with a diagnostic that says why.
bool read_plain(const FileInput& input, Document& document, MetadataFields& fields);
bool read_markdown(const FileInput& input, Document& document, MetadataFields& fields);
bool read_html(const FileInput& input, Document& document, MetadataFields& fields);

}  // namespace gainsay
