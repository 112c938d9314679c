#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/line_index.h"

namespace gainsay {

/// Lines and columns of a stretch of a file, kept without the file's bytes. Lines end at "\n" and columns count code
/// points, as in LineIndex.
class LineTable {
 public:
  LineTable() = default;
  /// `bytes` start at byte `first_byte` of the file, which is the start of line `first_line` (from 1).
  explicit LineTable(std::string_view bytes, std::size_t first_byte = 0, std::size_t first_line = 1);

  /// The place of a byte of the file; a byte outside of the stretch gets the nearest place in it.
  [[nodiscard]] LineColumn at(std::size_t byte) const;

 private:
  std::size_t first_byte_ = 0;
  std::size_t first_line_ = 1;
  std::size_t size_ = 0;
  // Counted from first_byte_; a reader takes no stretch of more than 4 GB.
  std::vector<std::uint32_t> starts_{0};
  std::vector<std::uint32_t> continuations_;  // bytes inside of code points: they make no column
};

}  // namespace gainsay
