#include "base/line_index.h"

#include <algorithm>

namespace gainsay {

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    starts_.push_back(at + 1);
}

LineColumn LineIndex::at(std::size_t byte) const {
  byte = std::min(byte, text_.size());
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), byte);
  const auto line = static_cast<std::size_t>(next - starts_.begin());
  std::size_t column = 1;
  for (std::size_t i = starts_[line - 1]; i < byte; ++i)
    if ((static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80U) ++column;
  return {line, column};
}

std::size_t LineIndex::utf16_column(std::size_t byte) const {
  byte = std::min(byte, text_.size());
  std::size_t units = 0;
  for (std::size_t i = starts_[at(byte).line - 1]; i < byte; ++i) {
    const auto c = static_cast<unsigned char>(text_[i]);
    if ((c & 0xC0U) != 0x80U) units += c >= 0xF0U ? 2 : 1;
  }
  return units;
}

std::size_t LineIndex::line_start(std::size_t line) const {
  return line - 1 < starts_.size() ? starts_[line - 1] : text_.size();
}

std::string_view LineIndex::line(std::size_t line) const {
  const std::size_t begin = line_start(line);
  std::size_t end = line < starts_.size() ? starts_[line] - 1 : text_.size();
  if (end > begin && text_[end - 1] == '\r') --end;
  return text_.substr(begin, end - begin);
}

}  // namespace gainsay
