#pragma once

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

#include "reading.h"

namespace gainsay {

/// Ends the program with a word about what does not hold.
inline void demand(bool holds, const char* what) {
  if (holds) return;
  std::cerr << "broken promise: " << what << std::endl;
  std::abort();
}

/// What every reader promises of a document, whatever the bytes of its file were.
inline void check_document(const Document& document) {
  std::size_t end = 0;
  for (const Block& block : document.blocks) {
    demand(block.span.begin <= block.span.end && block.span.end <= document.text.size(), "a block lies in the text");
    demand(block.span.begin >= end, "blocks stand in order");
    end = block.span.end;
    const ByteSpan source = document.map.to_source(block.span);
    demand(source.begin <= source.end, "a block leads back to bytes of the file");
  }
}

inline int read_bytes(const char* path, const std::uint8_t* bytes, std::size_t size) {
  const ReadDocuments read = reading(path, std::string_view(reinterpret_cast<const char*>(bytes), size));
  for (const Document& document : read.documents) check_document(document);
  for (const Diagnostic& diagnostic : read.diagnostics) demand(!diagnostic.problem.empty(), "a fault says what it is");
  return 0;
}

}  // namespace gainsay
