#include "run/authoring/underline.h"

#include <algorithm>

#include "report/terminal.h"

namespace gainsay {
namespace {

constexpr std::string_view dots = "\xE2\x80\xA6 ";  // an ellipsis and a blank
constexpr std::size_t context = 30;                 // bytes kept before the first part of a text that is too long

// The blank at or before a byte, so that no word is cut; the beginning when there is none.
std::size_t word_begin(std::string_view text, std::size_t at) {
  const std::size_t blank = at == 0 ? std::string_view::npos : text.rfind(' ', at - 1);
  return blank == std::string_view::npos ? 0 : blank + 1;
}

// What is shown of a text: all of it, or the parts and some words around them.
ByteSpan window(std::string_view text, const std::vector<Marking>& markings, std::size_t width) {
  if (display_width(text) <= width || markings.empty()) return {0, text.size()};
  std::size_t first = text.size(), last = 0;
  for (const Marking& marking : markings) {
    first = std::min(first, marking.part.begin);
    last = std::max(last, marking.part.end);
  }
  const std::size_t begin = first <= context ? 0 : word_begin(text, first - context);
  const std::size_t end = std::max(begin + width, last);
  if (end >= text.size()) return {begin, text.size()};
  const std::size_t cut = word_begin(text, end);
  return {begin, std::max(cut > begin ? cut - 1 : cut, last)};
}

}  // namespace

std::string underlined(std::string_view text, const std::vector<Marking>& markings, std::size_t indent,
                       std::size_t width) {
  std::string line(text);
  for (char& c : line)
    if (static_cast<unsigned char>(c) < 0x20U) c = ' ';
  std::vector<Marking> kept;
  for (const Marking& marking : markings)
    if (marking.part.end <= line.size()) kept.push_back(marking);
  const ByteSpan shown = window(line, kept, width);
  const std::string_view head = shown.begin > 0 ? dots : "";
  std::string signs;
  for (const Marking& marking : kept) {
    const std::string_view before = std::string_view(line).substr(shown.begin, marking.part.begin - shown.begin);
    const std::string_view inside = std::string_view(line).substr(marking.part.begin, marking.part.size());
    const std::size_t column = display_width(head) + display_width(before);
    const std::size_t length = std::max<std::size_t>(display_width(inside), 1);
    if (signs.size() < column + length) signs.resize(column + length, ' ');
    std::fill_n(signs.begin() + static_cast<std::ptrdiff_t>(column), length, marking.sign);
  }
  const std::string blanks(indent, ' ');
  std::string out = blanks + std::string(head) + line.substr(shown.begin, shown.size());
  if (shown.end < line.size()) out += std::string(" ") + std::string(dots.substr(0, dots.size() - 1));
  while (!out.empty() && out.back() == ' ') out.pop_back();
  out += '\n';
  return signs.empty() ? out : out + blanks + signs + "\n";
}

}  // namespace gainsay
