#include "text/plain/text_line.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 12> bullets = {"-", "*", "+", "•", "◦", "▪", "‣", "·", "●", "○", "–", "—"};

constexpr std::size_t heading_columns = 100;
constexpr std::size_t heading_words = 14;

// A line that a right margin broke is at least this long and no longer than that.
constexpr std::size_t wrapped_least = 40;
constexpr std::size_t wrapped_most = 100;

std::size_t bullet_size(std::string_view line) {
  for (const std::string_view bullet : bullets)
    if (line.starts_with(bullet)) return bullet.size();
  return 0;
}

// Bytes of "12." or "3)" at the start; no more than three digits, since "2022." is a year.
std::size_t number_size(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && is_digit(line[at])) ++at;
  if (at == 0 || at > 3 || at == line.size() || (line[at] != '.' && line[at] != ')')) return 0;
  return at + 1;
}

std::string_view without_closing_marks(std::string_view line) {
  constexpr std::array<std::string_view, 8> closing = {"\"", "'", ")", "]", "”", "’", "»", "*"};
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view mark : closing) {
      if (!line.ends_with(mark)) continue;
      line.remove_suffix(mark.size());
      found = true;
    }
  }
  return line;
}

bool starts_like_heading(std::string_view line) {
  std::size_t at = 0;
  std::int32_t point = next_code_point(line, at);
  while (at < line.size() && point >= 0 && u_ispunct(point)) point = next_code_point(line, at);
  return point >= 0 && (u_isupper(point) || u_istitle(point) || u_isdigit(point));
}

}  // namespace

std::vector<TextLine> text_lines(std::string_view text) {
  std::vector<TextLine> lines;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    const std::string_view line = trimmed(text.substr(at, end - at));
    if (line.empty()) {
      blank = true;
    } else {
      const auto begin = static_cast<std::size_t>(line.data() - text.data());
      lines.push_back({{begin, begin + line.size()}, count_code_points(line), blank});
      blank = false;
    }
    at = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return lines;
}

std::size_t list_marker(std::string_view line) {
  std::size_t at = bullet_size(line);
  if (at == 0) at = number_size(line);
  if (at == 0 || at == line.size() || !is_white(line[at])) return 0;
  while (at < line.size() && is_white(line[at])) ++at;
  return at;
}

bool is_lone_bullet(std::string_view line) { return bullet_size(line) == line.size(); }

bool ends_sentence(std::string_view line) {
  const std::string_view bare = without_closing_marks(line);
  return !bare.empty() && (bare.ends_with('.') || bare.ends_with('!') || bare.ends_with('?') || bare.ends_with("…"));
}

bool looks_like_heading(std::string_view line) {
  if (count_code_points(line) > heading_columns || !starts_like_heading(line) || ends_sentence(line)) return false;
  if (static_cast<std::size_t>(std::count(line.begin(), line.end(), ' ')) >= heading_words) return false;
  const std::string_view bare = without_closing_marks(line);
  return !bare.empty() && line[0] != '[' && std::string_view(",;:-").find(bare.back()) == std::string_view::npos &&
         !bare.ends_with("–") && !bare.ends_with("—") && bare.find("://") == std::string_view::npos;
}

bool is_hard_wrapped(std::string_view text, const std::vector<TextLine>& lines) {
  std::size_t broken = 0, long_enough = 0, in_sentence = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].columns > wrapped_most) return false;
    if (i + 1 == lines.size() || lines[i + 1].after_blank) continue;
    const std::string_view next = text.substr(lines[i + 1].span.begin, lines[i + 1].span.size());
    if (list_marker(next) > 0 || is_lone_bullet(next)) continue;
    ++broken;
    long_enough += lines[i].columns >= wrapped_least ? 1U : 0U;
    in_sentence += ends_sentence(text.substr(lines[i].span.begin, lines[i].span.size())) ? 0U : 1U;
  }
  return broken > 0 && long_enough * 10 >= broken * 7 && in_sentence * 2 > broken;
}

}  // namespace gainsay
