#include "lang/token/sentence_boundaries.h"

#include <unicode/uchar.h>

#include <array>
#include <cstdint>

#include "base/utf8.h"

namespace gainsay {
namespace {

// The property Sentence_Break as far as the rules distinguish its values.
enum class Break : std::uint8_t {
  other,
  lower,
  upper,
  letter,  // of a script without capitals
  number,
  full_stop,  // ATerm: an abbreviation may end in it
  stop,       // STerm: "?", "!"
  close,      // quotation marks and brackets
  space,
  separator,  // ends a paragraph
  goes_on,    // SContinue: ",", ":", "-"
  ignored,    // belongs to the character before
  wide,       // not ASCII: the character decides
};

constexpr auto ascii_breaks = [] {
  std::array<Break, 256> table{};
  for (std::size_t c = 0x80; c < 0x100; ++c) table[c] = Break::wide;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = Break::number;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = Break::upper;
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = Break::lower;
  const auto set = [&](std::string_view all, Break value) {
    for (const char c : all) table[static_cast<unsigned char>(c)] = value;
  };
  set(".", Break::full_stop);
  set("?!", Break::stop);
  set("\"'()[]{}", Break::close);
  set(" \t\v\f", Break::space);
  set("\n\r", Break::separator);
  set(",-:", Break::goes_on);
  return table;
}();

Break wide_break(std::int32_t point) {
  switch (u_getIntPropertyValue(point, UCHAR_SENTENCE_BREAK)) {
    case U_SB_LOWER:
      return Break::lower;
    case U_SB_UPPER:
      return Break::upper;
    case U_SB_OLETTER:
      return Break::letter;
    case U_SB_NUMERIC:
      return Break::number;
    case U_SB_ATERM:
      return Break::full_stop;
    case U_SB_STERM:
      return Break::stop;
    case U_SB_CLOSE:
      return Break::close;
    case U_SB_SP:
      return Break::space;
    case U_SB_SEP:
    case U_SB_CR:
    case U_SB_LF:
      return Break::separator;
    case U_SB_SCONTINUE:
      return Break::goes_on;
    case U_SB_EXTEND:
    case U_SB_FORMAT:
      return Break::ignored;
    default:
      return Break::other;
  }
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  void find(std::vector<std::size_t>& boundaries);

 private:
  // The class at a byte, which moves past the character and the ignored ones that belong to it.
  Break next(std::size_t& at) const;
  Break peek(std::size_t at) const { return at < text_.size() ? next(at) : Break::separator; }
  std::size_t past(std::size_t at, Break value) const;
  std::size_t past_separator(std::size_t at) const;
  [[nodiscard]] bool small_letter_ahead(std::size_t at) const;
  std::size_t behind_stop(std::size_t at, Break before, Break stop, std::vector<std::size_t>& boundaries) const;

  std::string_view text_;
};

Break Reader::next(std::size_t& at) const {
  const auto one = [&] {
    const Break value = ascii_breaks[static_cast<unsigned char>(text_[at])];
    if (value != Break::wide) return ++at, value;
    return wide_break(next_code_point(text_, at));
  };
  const Break value = one();
  if (value == Break::separator) return value;
  while (at < text_.size() && static_cast<unsigned char>(text_[at]) >= 0x80U) {
    const std::size_t start = at;
    if (one() == Break::ignored) continue;
    at = start;
    break;
  }
  return value;
}

std::size_t Reader::past(std::size_t at, Break value) const {
  while (at < text_.size()) {
    std::size_t behind = at;
    if (next(behind) != value) break;
    at = behind;
  }
  return at;
}

// CR LF is one.
std::size_t Reader::past_separator(std::size_t at) const {
  if (text_.substr(at).starts_with("\r\n")) return at + 2;
  (void)next(at);
  return at;
}

// SB8: what follows, whatever marks and numbers come before it, begins with a small letter.
bool Reader::small_letter_ahead(std::size_t at) const {
  while (at < text_.size()) {
    switch (next(at)) {
      case Break::lower:
        return true;
      case Break::upper:
      case Break::letter:
      case Break::separator:
      case Break::full_stop:
      case Break::stop:
        return false;
      default:
        break;
    }
  }
  return false;
}

// Reads on after a stop, from `at`, and notes the boundary when it ends a sentence. Where to go on.
std::size_t Reader::behind_stop(std::size_t at, Break before, Break stop, std::vector<std::size_t>& boundaries) const {
  if (at == text_.size()) return at;
  const Break follows = peek(at);
  if (stop == Break::full_stop) {
    if (follows == Break::number) return at;
    if (follows == Break::upper && (before == Break::upper || before == Break::lower)) return at;
  }
  const std::size_t end = past(past(at, Break::close), Break::space);
  if (end == text_.size() || peek(end) == Break::separator) return end;
  if (stop == Break::full_stop && small_letter_ahead(end)) return end;
  const Break opener = peek(end);
  if (opener == Break::goes_on || opener == Break::full_stop || opener == Break::stop) return end;
  boundaries.push_back(end);
  return end;
}

void Reader::find(std::vector<std::size_t>& boundaries) {
  Break before = Break::other;
  for (std::size_t at = 0; at < text_.size();) {
    const Break plain = ascii_breaks[static_cast<unsigned char>(text_[at])];
    if (plain < Break::full_stop || plain == Break::space || plain == Break::close || plain == Break::goes_on) {
      before = plain;
      ++at;
      continue;
    }
    const std::size_t start = at;
    const Break value = next(at);
    if (value == Break::ignored) continue;
    if (value == Break::separator) {
      at = past_separator(start);
      if (at < text_.size()) boundaries.push_back(at);
    } else if (value == Break::full_stop || value == Break::stop) {
      at = behind_stop(at, before, value, boundaries);
    }
    before = value;
  }
}

}  // namespace

void find_sentence_boundaries(std::string_view text, std::vector<std::size_t>& boundaries) {
  Reader(text).find(boundaries);
}

}  // namespace gainsay
