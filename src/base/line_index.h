#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace gainsay {

/// Line and column, both from 1. Columns count code points.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
  friend bool operator==(LineColumn, LineColumn) = default;
};

/// Maps byte offsets of one text to lines and columns and back. The text must outlive the index. Lines end at "\n".
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  [[nodiscard]] LineColumn at(std::size_t byte) const;
  /// Code units of UTF-16 before the byte in its line, from 0, as language servers count.
  [[nodiscard]] std::size_t utf16_column(std::size_t byte) const;
  /// The byte at which a line (from 1) starts; the size of the text for a line past the end.
  [[nodiscard]] std::size_t line_start(std::size_t line) const;
  /// The line (from 1) without its end of line.
  [[nodiscard]] std::string_view line(std::size_t line) const;
  [[nodiscard]] std::size_t lines() const { return starts_.size(); }

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

}  // namespace gainsay
