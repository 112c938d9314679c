#include "model/offset_map.h"

#include <algorithm>

namespace gainsay {

void OffsetMap::copied(std::size_t source, std::size_t length) {
  if (length == 0) return;
  if (!pieces_.empty() && pieces_.back().exact && pieces_.back().source.end == source) {
    pieces_.back().length += length;
    pieces_.back().source.end += length;
  } else {
    pieces_.push_back({text_size_, length, {source, source + length}, true});
  }
  text_size_ += length;
}

void OffsetMap::replaced(ByteSpan source, std::size_t length) {
  if (length == 0) return;
  pieces_.push_back({text_size_, length, source, false});
  text_size_ += length;
}

ByteSpan OffsetMap::to_source(ByteSpan text) const {
  if (pieces_.empty()) return {};
  const auto piece_at = [&](std::size_t at) {
    auto next =
        std::upper_bound(pieces_.begin(), pieces_.end(), at, [](std::size_t a, const Piece& p) { return a < p.text; });
    return next == pieces_.begin() ? next : std::prev(next);
  };
  const auto begin_piece = piece_at(text.begin);
  const std::size_t begin =
      begin_piece->exact ? begin_piece->source.begin + std::min(text.begin - begin_piece->text, begin_piece->length)
                         : begin_piece->source.begin;
  if (text.empty()) return {begin, begin};
  const auto end_piece = piece_at(text.end - 1);
  const std::size_t end = end_piece->exact
                              ? end_piece->source.begin + std::min(text.end - end_piece->text, end_piece->length)
                              : end_piece->source.end;
  return {begin, std::max(begin, end)};
}

ByteSpan OffsetMap::to_text(ByteSpan source) const {
  ByteSpan out;
  bool found = false;
  for (const Piece& piece : pieces_) {
    if (!piece.source.overlaps(source)) continue;
    ByteSpan part{piece.text, piece.text + piece.length};
    if (piece.exact) {
      part.begin = piece.text + (std::max(source.begin, piece.source.begin) - piece.source.begin);
      part.end = piece.text + (std::min(source.end, piece.source.end) - piece.source.begin);
    }
    out = found ? out.joined(part) : part;
    found = true;
  }
  return out;
}

}  // namespace gainsay
