#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/byte_span.h"

namespace gainsay {

/// Maps spans of a plain text to spans of the bytes that it was read from. Built front to back from pieces: bytes
/// that were copied as they are, and bytes that were replaced ("&amp;" by "&", a JSON escape, a soft line break by a
/// space). A piece without source bytes (a separator that a reader put in) maps to the place where it is. Pieces
/// come in the order of their source bytes too.
class OffsetMap {
 public:
  /// `length` bytes of text equal the `length` bytes at `source`.
  void copied(std::size_t source, std::size_t length);
  /// `length` bytes of text represent the whole source span and cannot be distinguished within it.
  void replaced(ByteSpan source, std::size_t length);
  /// Continues with what another map says of a span of its text: the map of a text that was cut from another.
  void append(const OffsetMap& other, ByteSpan text);

  /// The source bytes of a span of the text. An empty span maps to an empty span.
  [[nodiscard]] ByteSpan to_source(ByteSpan text) const;
  /// The smallest span of the text whose source covers the given one, as far as any does; empty otherwise.
  [[nodiscard]] ByteSpan to_text(ByteSpan source) const;
  /// True when the bytes of the span are the very bytes of `to_source` of it.
  [[nodiscard]] bool exact(ByteSpan text) const;
  /// Bytes of text mapped so far.
  [[nodiscard]] std::size_t text_size() const { return text_size_; }

 private:
  struct Piece {
    std::size_t text;    // where it starts in the text
    std::size_t length;  // bytes of text
    ByteSpan source;
    bool exact;  // byte for byte
  };
  [[nodiscard]] std::size_t piece_at(std::size_t text) const;

  std::vector<Piece> pieces_;
  std::size_t text_size_ = 0;
};

}  // namespace gainsay
