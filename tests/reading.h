#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/reader.h"

namespace gainsay {

struct ReadDocuments {
  std::vector<Document> documents;
  Diagnostics diagnostics;

  [[nodiscard]] std::string faults() const {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics) out += to_string(diagnostic) + "\n";
    return out;
  }
};

/// Options with a source, a date and a few words of pages.
inline ReadOptions reading_options() {
  ReadOptions options;
  options.fallback.source = "A paper";
  options.fallback.published = make_day(2025, 12, 8);
  options.page_words.teaser_openings = {"also read", "read more", "related"};
  options.page_words.reference_headings = {"citations", "sources"};
  options.page_words.html_classes = {"related", "share", "ad"};
  return options;
}

inline ReadDocuments reading(const std::string& path, std::string_view bytes,
                             const ReadOptions& options = reading_options()) {
  ReadDocuments out;
  read_text(path, bytes, options, out.diagnostics,
            [&](Document document) { out.documents.push_back(std::move(document)); });
  return out;
}

/// One line a block: "P text", "H heading", "L item", "Q quote", "T teaser", "C caption", "R reference", "X code".
inline std::string outline(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    out += "PHLQTCRX"[static_cast<std::size_t>(block.kind)];
    out += " " + document.text.substr(block.span.begin, block.span.size()) + "\n";
  }
  return out;
}

inline std::string outline(const ReadDocuments& reading) {
  return reading.documents.empty() ? reading.faults() : outline(reading.documents.front());
}

}  // namespace gainsay
