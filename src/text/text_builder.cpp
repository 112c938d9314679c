#include "text/text_builder.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

constexpr std::size_t opening_limit = 80;  // bytes: no teaser's opening is longer

// The folded start of a text, cut between code points.
std::string folded_start(std::string_view text) {
  std::size_t end = std::min(text.size(), opening_limit);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return fold(text.substr(0, end));
}

// "[12] ": the number of a note.
bool starts_with_note_number(std::string_view text) {
  std::size_t at = 1;
  if (text.empty() || text[0] != '[') return false;
  while (at < text.size() && is_digit(text[at])) ++at;
  return at > 1 && at < text.size() && text[at] == ']';
}

}  // namespace

void TextBuilder::begin(BlockKind kind, CellPlace cell) {
  end();
  open_ = true;
  has_text_ = false;
  kind_ = kind;
  cell_ = cell;
}

void TextBuilder::end() {
  if (open_ && has_text_) {
    Block block{kind_, {block_begin_, document_.text.size()}, cell_};
    classify(block);
    document_.blocks.push_back(block);
  }
  open_ = false;
  space_pending_ = false;
}

void TextBuilder::before_text(std::size_t source) {
  if (!has_text_) {
    if (!document_.text.empty()) {
      document_.text += '\n';
      document_.map.replaced({source, source}, 1);
    }
    block_begin_ = document_.text.size();
    has_text_ = true;
  } else if (space_pending_) {
    document_.text += ' ';
    if (space_is_literal_)
      document_.map.copied(space_.begin, 1);
    else
      document_.map.replaced(space_, 1);
  }
  space_pending_ = false;
}

void TextBuilder::copy(std::size_t source, std::string_view bytes) {
  if (bytes.empty()) return;
  before_text(source);
  document_.text += bytes;
  document_.map.copied(source, bytes.size());
}

void TextBuilder::flow(std::size_t source, std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    std::size_t end = at;
    while (end < bytes.size() && is_white(bytes[end])) ++end;
    if (end > at) {
      const bool literal = !space_pending_ && end == at + 1 && bytes[at] == ' ';
      space({source + at, source + end});
      space_is_literal_ = literal;
      at = end;
      continue;
    }
    // A single space between words needs no piece of its own.
    while (end < bytes.size() &&
           (!is_white(bytes[end]) || (bytes[end] == ' ' && end + 1 < bytes.size() && !is_white(bytes[end + 1]))))
      ++end;
    copy(source + at, bytes.substr(at, end - at));
    at = end;
  }
}

void TextBuilder::replace(ByteSpan source, std::string_view text) {
  if (text.empty()) return;
  if (std::all_of(text.begin(), text.end(), is_white)) return space(source);
  before_text(source.begin);
  document_.text += text;
  document_.map.replaced(source, text.size());
}

void TextBuilder::space(ByteSpan source) {
  space_ = space_pending_ ? space_.joined(source) : source;
  space_pending_ = true;
  space_is_literal_ = false;
}

void TextBuilder::part(std::string_view text, const OffsetMap& map, ByteSpan span) {
  if (span.empty()) return;
  before_text(map.to_source({span.begin, span.begin}).begin);
  document_.text += text.substr(span.begin, span.size());
  document_.map.append(map, span);
}

void TextBuilder::classify(Block& block) {
  if (block.kind == BlockKind::code || block.kind == BlockKind::caption) return;
  const std::string_view text = std::string_view(document_.text).substr(block.span.begin, block.span.size());
  if (is_teaser(text)) {
    block.kind = BlockKind::teaser;
  } else if (block.kind == BlockKind::heading) {
    in_references_ = heads_references(text);
  } else if (is_reference(text, block.kind)) {
    block.kind = BlockKind::reference;
  }
}

bool TextBuilder::is_teaser(std::string_view text) const {
  const std::string start = folded_start(text);
  return std::any_of(words_.teaser_openings.begin(), words_.teaser_openings.end(), [&](const std::string& opening) {
    if (!start.starts_with(opening)) return false;
    const std::size_t next = start.find_first_not_of(' ', opening.size());
    return next == std::string::npos ? start.size() < opening_limit / 2 : start[next] == ':' || start[next] == '|';
  });
}

bool TextBuilder::is_reference(std::string_view text, BlockKind kind) const {
  const bool numbered = starts_with_note_number(text);
  const bool address = text.find("://") != std::string_view::npos;
  const bool entry = kind == BlockKind::list_item || kind == BlockKind::teaser;
  return in_references_ ? numbered || address || entry : numbered && address;
}

bool TextBuilder::heads_references(std::string_view text) const {
  std::string folded = folded_start(text);
  while (!folded.empty() && (folded.back() == ':' || folded.back() == ' ')) folded.pop_back();
  return std::find(words_.reference_headings.begin(), words_.reference_headings.end(), folded) !=
         words_.reference_headings.end();
}

}  // namespace gainsay
