#include "model/line_table.h"

#include <algorithm>

namespace gainsay {

LineTable::LineTable(std::string_view bytes, std::size_t first_byte, std::size_t first_line)
    : first_byte_(first_byte), first_line_(first_line), size_(bytes.size()) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    if (c == '\n')
      starts_.push_back(static_cast<std::uint32_t>(i + 1));
    else if ((c & 0xC0U) == 0x80U)
      continuations_.push_back(static_cast<std::uint32_t>(i));
  }
}

LineColumn LineTable::at(std::size_t byte) const {
  const std::size_t inside = byte < first_byte_ ? 0 : std::min(byte - first_byte_, size_);
  const auto offset = static_cast<std::uint32_t>(inside);
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<std::size_t>(next - starts_.begin()) - 1;
  const auto from = std::lower_bound(continuations_.begin(), continuations_.end(), starts_[line]);
  const auto to = std::lower_bound(from, continuations_.end(), offset);
  return {first_line_ + line, inside - starts_[line] - static_cast<std::size_t>(to - from) + 1};
}

}  // namespace gainsay
