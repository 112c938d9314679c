#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "base/date.h"
#include "model/line_table.h"
#include "model/offset_map.h"

namespace gainsay {

/// Who published a document, when, and where it is to be found.
struct Metadata {
  std::string source;
  std::string title;
  std::string url;
  std::optional<Day> published;
};

/// `teaser` is a pointer to another article ("Also read: ..."), `caption` the words under a picture, `reference` a
/// list of citations: none of the three is said by the document itself.
enum class BlockKind { paragraph, heading, list_item, block_quote, teaser, caption, reference, code };

/// Where a block is in a table of its document.
struct CellPlace {
  std::uint32_t table = 0;  ///< from 1; 0: in no table
  std::uint32_t row = 0;    ///< from 0, the row of headings included
  std::uint32_t column = 0;
  bool heading = false;  ///< a cell of a row of headings
  friend bool operator==(const CellPlace&, const CellPlace&) = default;
};

/// A stretch of the plain text that no sentence and no pronoun's antecedent search crosses without reason.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  ByteSpan span;  ///< in Document::text
  CellPlace cell = {};
};

/// A reason to mute a finding, written in a comment of the document: `gainsay: ignore[conflict] reason`.
struct InlineMute {
  std::string check;          ///< "conflict", or "*" for every check
  std::string reason;         ///< never empty
  std::size_t line = 0;       ///< of the file; it speaks of this line and of `next_line`
  std::size_t next_line = 0;  ///< the next line that has text; 0 when there is none
};

/// One article, transcript or post: plain text in blocks, with the way back to the bytes of its file.
struct Document {
  std::string path;           ///< as given; for a record of a JSONL file its URL, or path:line when it has none
  Metadata metadata;          ///< source and published are set in every document that a reader lets through
  std::string text;           ///< plain text, valid UTF-8; blocks are separated by one "\n"
  std::vector<Block> blocks;  ///< in order, not overlapping
  OffsetMap map;              ///< text -> bytes of the file as read; a record of a JSONL file maps into that file
  std::string content_hash;   ///< sha256_hex of the bytes of the file (or record) and of the metadata
  std::vector<InlineMute> mutes;
  LineTable lines;  ///< byte of the file -> line and column, without the file
};

}  // namespace gainsay
