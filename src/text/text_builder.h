#pragma once

#include <cstddef>
#include <string_view>

#include "model/document.h"
#include "text/page_words.h"

namespace gainsay {

/// Writes the text, blocks and map of a document, front to back. Every source offset is a byte of the file and lies
/// after those before it. A block without text leaves no trace.
class TextBuilder {
 public:
  /// Both must outlive it.
  TextBuilder(Document& document, const PageWords& words) : document_(document), words_(words) {}

  /// Starts a block; an open one ends.
  void begin(BlockKind kind, CellPlace cell = {});
  void end();
  [[nodiscard]] bool is_open() const { return open_; }

  /// The bytes as they are.
  void copy(std::size_t source, std::string_view bytes);
  /// The bytes with each run of white space as one space, and none at either end of the block.
  void flow(std::size_t source, std::string_view bytes);
  /// `text` represents the source span.
  void replace(ByteSpan source, std::string_view text);
  /// One space before whatever follows in the block.
  void space(ByteSpan source);
  /// A span of a text that was itself read from the file.
  void part(std::string_view text, const OffsetMap& map, ByteSpan span);

 private:
  void before_text(std::size_t source);
  void classify(Block& block);
  [[nodiscard]] bool is_teaser(std::string_view text) const;
  [[nodiscard]] bool is_reference(std::string_view text, BlockKind kind) const;
  [[nodiscard]] bool heads_references(std::string_view text) const;

  Document& document_;
  const PageWords& words_;
  bool open_ = false;
  bool has_text_ = false;  // of the open block
  BlockKind kind_ = BlockKind::paragraph;
  CellPlace cell_;
  std::size_t block_begin_ = 0;
  bool space_pending_ = false;
  bool space_is_literal_ = false;
  ByteSpan space_;
  bool in_references_ = false;
};

}  // namespace gainsay
