#include "report/excerpt.h"

#include "base/utf8.h"
#include "report/terminal.h"

namespace gainsay {
namespace {

constexpr std::string_view ellipsis = "…";

// As many whole words from the front as fit.
std::string front(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  std::size_t fit = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    if (display_width(text.substr(0, space)) + 2 > width) break;
    fit = space;
    at = space + 1;
  }
  return std::string(text.substr(0, fit)) + (fit == 0 ? "" : " ") + std::string(ellipsis);
}

std::string back(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1))
    if (display_width(text.substr(at)) + 1 <= width) return std::string(ellipsis) + std::string(text.substr(at));
  return std::string(ellipsis);
}

// A single word may be wider than the line: it is cut between code points.
std::string clipped(const std::string& text, std::size_t width) {
  if (display_width(text) <= width) return text;
  std::string words = front(text, width);
  if (words != ellipsis) return words;
  std::size_t at = 0, end = 0;
  while (at < text.size()) {
    static_cast<void>(next_code_point(text, at));
    if (display_width(std::string_view(text).substr(0, at)) + 1 > width) break;
    end = at;
  }
  return text.substr(0, end) + std::string(ellipsis);
}

}  // namespace

Excerpt make_excerpt(const Statement& statement, std::size_t width) {
  const ByteSpan span = statement.in_sentence;
  const bool placed = span.begin < span.end && span.end <= statement.sentence.size();
  if (!placed) return {"", clipped(printable(statement.text), width), ""};
  const std::string_view sentence = statement.sentence;
  const std::string before = printable(sentence.substr(0, span.begin));
  const std::string after = printable(sentence.substr(span.end));
  Excerpt excerpt;
  excerpt.words = clipped(printable(sentence.substr(span.begin, span.size())), width);
  const std::size_t used = display_width(excerpt.words);
  std::size_t room = width > used ? width - used : 0;
  // Half of the room belongs to each surrounding, and what one does not need falls to the other.
  const std::size_t need = display_width(after);
  const std::size_t left = need < room / 2 ? room - need : room - room / 2;
  excerpt.before = room < 2 && !before.empty() ? "" : back(before, left);
  room -= std::min(room, display_width(excerpt.before));
  excerpt.after = room < 2 ? "" : front(after, room);
  return excerpt;
}

}  // namespace gainsay
