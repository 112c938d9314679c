#pragma once

#include <algorithm>
#include <cstddef>

namespace gainsay {

/// A range of bytes, end exclusive. An empty span (begin == end) marks a place between two bytes.
struct ByteSpan {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool contains(ByteSpan other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool contains(std::size_t at) const { return begin <= at && at < end; }
  [[nodiscard]] bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
  [[nodiscard]] ByteSpan joined(ByteSpan other) const {
    return {std::min(begin, other.begin), std::max(end, other.end)};
  }
  friend bool operator==(ByteSpan, ByteSpan) = default;
};

}  // namespace gainsay
