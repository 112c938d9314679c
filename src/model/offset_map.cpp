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

void OffsetMap::append(const OffsetMap& other, ByteSpan text) {
  if (other.pieces_.empty()) return;
  for (std::size_t i = other.piece_at(text.begin); i < other.pieces_.size(); ++i) {
    const Piece& piece = other.pieces_[i];
    const std::size_t begin = std::max(piece.text, text.begin);
    const std::size_t end = std::min(piece.text + piece.length, text.end);
    if (piece.text >= text.end) return;
    if (begin >= end) continue;
    if (piece.exact)
      copied(piece.source.begin + (begin - piece.text), end - begin);
    else
      replaced(piece.source, end - begin);
  }
}

std::size_t OffsetMap::piece_at(std::size_t text) const {
  const auto next =
      std::upper_bound(pieces_.begin(), pieces_.end(), text, [](std::size_t a, const Piece& p) { return a < p.text; });
  return next == pieces_.begin() ? 0 : static_cast<std::size_t>(next - pieces_.begin()) - 1;
}

ByteSpan OffsetMap::to_source(ByteSpan text) const {
  if (pieces_.empty()) return {};
  const Piece& first = pieces_[piece_at(text.begin)];
  const std::size_t begin =
      first.exact ? first.source.begin + std::min(text.begin - first.text, first.length) : first.source.begin;
  if (text.empty()) return {begin, begin};
  const Piece& last = pieces_[piece_at(text.end - 1)];
  const std::size_t end =
      last.exact ? last.source.begin + std::min(text.end - last.text, last.length) : last.source.end;
  return {begin, std::max(begin, end)};
}

ByteSpan OffsetMap::to_text(ByteSpan source) const {
  ByteSpan out;
  bool found = false;
  auto piece = std::lower_bound(pieces_.begin(), pieces_.end(), source.begin,
                                [](const Piece& p, std::size_t at) { return p.source.end <= at; });
  for (; piece != pieces_.end() && piece->source.begin < source.end; ++piece) {
    if (!piece->source.overlaps(source)) continue;
    ByteSpan part{piece->text, piece->text + piece->length};
    if (piece->exact) {
      part.begin = piece->text + (std::max(source.begin, piece->source.begin) - piece->source.begin);
      part.end = piece->text + (std::min(source.end, piece->source.end) - piece->source.begin);
    }
    out = found ? out.joined(part) : part;
    found = true;
  }
  return out;
}

bool OffsetMap::exact(ByteSpan text) const {
  if (pieces_.empty() || text.end > text_size_) return false;
  const Piece& piece = pieces_[piece_at(text.begin)];
  return piece.exact && text.end <= piece.text + piece.length;
}

}  // namespace gainsay
