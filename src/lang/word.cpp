#include "lang/word.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace gainsay {
namespace {

enum class Class : std::uint8_t { space, letter, digit, mark };

// One character of the text with its class; typography that `fold` straightens counts as what it becomes.
struct Glyph {
  std::size_t size = 1;
  Class type = Class::mark;
  char plain = 0;  // the ASCII character it stands for, 0 when none
  bool upper = false;
};

Glyph ascii_glyph(char c) {
  if (c == ' ' || (c >= '\t' && c <= '\r')) return {1, Class::space, ' ', false};
  if (c >= '0' && c <= '9') return {1, Class::digit, c, false};
  const bool upper = c >= 'A' && c <= 'Z';
  if (upper || (c >= 'a' && c <= 'z')) return {1, Class::letter, c, upper};
  return {1, Class::mark, c == '`' ? '\'' : c, false};
}

Glyph glyph_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80U) return ascii_glyph(c);
  std::size_t next = at;
  const std::int32_t point = next_code_point(text, next);
  Glyph glyph;
  glyph.size = next - at;
  if (point < 0 || u_isUWhiteSpace(point)) {
    glyph.type = Class::space;
  } else if (u_isalpha(point) || u_getCombiningClass(point) != 0 || u_charType(point) == U_FORMAT_CHAR) {
    glyph.type = Class::letter;
    glyph.upper = u_isupper(point);
  } else {
    const std::string plain = fold(text.substr(at, glyph.size));
    if (plain.size() == 1) glyph.plain = plain[0];
    if (glyph.plain >= '0' && glyph.plain <= '9' && u_isdigit(point)) glyph.type = Class::digit;
  }
  return glyph;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  // The next token from `at`; false at the end of the text.
  bool next(Word& word);

 private:
  [[nodiscard]] bool done(std::size_t at) const { return at >= text_.size(); }
  [[nodiscard]] Glyph glyph(std::size_t at) const {
    return done(at) ? Glyph{0, Class::space, 0, false} : glyph_at(text_, at);
  }
  [[nodiscard]] bool starts_address(std::size_t at) const;
  std::size_t address_end(std::size_t at) const;
  std::size_t number_end(std::size_t at) const;
  std::size_t letters_end(std::size_t at) const;
  std::size_t dotted_end(std::size_t at) const;
  std::size_t mark_end(std::size_t at) const;
  [[nodiscard]] bool possessive_at(std::size_t at, std::size_t& end) const;

  std::string_view text_;
  std::size_t at_ = 0;
  bool after_word_ = false;
};

bool Splitter::starts_address(std::size_t at) const {
  const std::string_view rest = text_.substr(at);
  if (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.")) return true;
  if (rest.size() > 1 && (rest[0] == '@' || rest[0] == '#')) {
    const Glyph after = glyph(at + 1);
    return after.type == Class::letter;
  }
  // word@host.tld and host.tld/path: plain ASCII up to a white space, with the tell-tale in it.
  std::size_t end = at;
  bool at_sign = false, dot_after_at = false;
  while (end < text_.size() && end - at < 80) {
    const char c = text_[end];
    if (c == '@' && end > at)
      at_sign = true;
    else if (c == '.' && at_sign && end + 1 < text_.size() && glyph(end + 1).type == Class::letter)
      dot_after_at = true;
    else if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
               c == '-' || c == '+'))
      break;
    ++end;
  }
  return dot_after_at;
}

std::size_t Splitter::address_end(std::size_t at) const {
  std::size_t end = at;
  while (!done(end) && glyph(end).type != Class::space && glyph(end).plain != '"' && text_[end] != '<' &&
         text_[end] != '>')
    end += glyph(end).size;
  while (end > at + 1 && std::string_view(".,;:!?)'").find(text_[end - 1]) != std::string_view::npos) --end;
  return end;
}

// Digits with "." "," or a thin space between groups of digits: 1,200  61.4  24.02.2022
std::size_t Splitter::number_end(std::size_t at) const {
  std::size_t end = at;
  while (true) {
    while (glyph(end).type == Class::digit) end += glyph(end).size;
    const char mark = glyph(end).plain;
    if ((mark != '.' && mark != ',') || glyph(end + 1).type != Class::digit) return end;
    end += 1;
  }
}

// "U.S.", "p.m.", "J.D.": single letters with full stops, at least two of them.
std::size_t Splitter::dotted_end(std::size_t at) const {
  std::size_t end = at;
  std::size_t letters = 0;
  while (true) {
    const Glyph letter = glyph(end);
    if (letter.type != Class::letter || glyph(end + letter.size).plain != '.') break;
    ++letters;
    end += letter.size + 1;
  }
  if (letters < 2) return at;
  return glyph(end).type == Class::letter ? at : end;
}

std::size_t Splitter::letters_end(std::size_t at) const {
  std::size_t end = at;
  while (true) {
    while (glyph(end).type == Class::letter) end += glyph(end).size;
    // an apostrophe between letters stays inside ("don't", "Kup'yansk"), a possessive does not
    std::size_t possessive = end;
    if (glyph(end).plain != '\'' || glyph(end + glyph(end).size).type != Class::letter ||
        possessive_at(end, possessive))
      return end;
    end += glyph(end).size;
  }
}

bool Splitter::possessive_at(std::size_t at, std::size_t& end) const {
  const Glyph mark = glyph(at);
  if (mark.plain != '\'') return false;
  const Glyph letter = glyph(at + mark.size);
  if ((letter.plain != 's' && letter.plain != 'S') || glyph(at + mark.size + 1).type == Class::letter) return false;
  end = at + mark.size + 1;
  return true;
}

// "--" and "..." are one mark, however long; everything else stands alone.
std::size_t Splitter::mark_end(std::size_t at) const {
  const Glyph mark = glyph(at);
  std::size_t end = at + mark.size;
  if (mark.plain == '-' || mark.plain == '.')
    while (!done(end) && glyph(end).plain == mark.plain && glyph(end).type == Class::mark) end += glyph(end).size;
  return end;
}

bool Splitter::next(Word& word) {
  word = {};
  while (!done(at_) && glyph(at_).type == Class::space) {
    word.space_before = true;
    after_word_ = false;
    at_ += glyph(at_).size;
  }
  if (done(at_)) return false;
  const std::size_t begin = at_;
  const Glyph first = glyph(begin);
  std::size_t end = begin;
  const bool at_word_start = begin == 0 || word.space_before || !after_word_;
  if (after_word_ && possessive_at(begin, end)) {
    word.kind = WordKind::possessive;
  } else if (at_word_start && starts_address(begin)) {
    word.kind = WordKind::address;
    end = address_end(begin);
  } else if (first.type == Class::digit) {
    word.kind = WordKind::number;
    end = number_end(begin);
  } else if (first.type == Class::letter) {
    word.kind = WordKind::word;
    end = dotted_end(begin);
    if (end == begin) end = letters_end(begin);
  } else {
    word.kind = WordKind::punctuation;
    end = mark_end(begin);
  }
  word.span = {begin, end};
  if (word.kind == WordKind::word) {
    word.capitalised = first.upper;
    std::size_t letters = 0, upper = 0;
    for (std::size_t i = begin; i < end; i += glyph(i).size) {
      letters += glyph(i).type == Class::letter ? 1U : 0U;
      upper += glyph(i).upper ? 1U : 0U;
    }
    word.all_capitals = letters > 1 && letters == upper;
  }
  after_word_ = word.kind == WordKind::word || word.kind == WordKind::number;
  at_ = end;
  return true;
}

// "...": every row of full stops; "--": every row of hyphens; the rest as `fold` gives it.
std::string folded_form(std::string_view text, WordKind kind) {
  if (kind == WordKind::possessive) return "'s";
  std::string out = fold(text);
  if (kind != WordKind::punctuation || out.size() < 2) return out;
  if (out.find_first_not_of('.') == std::string::npos) return "...";
  if (out.find_first_not_of('-') == std::string::npos) return "--";
  return out;
}

constexpr std::size_t chunk_size = 1 << 16;

}  // namespace

Words::Words(std::string_view text, const Vocabulary& vocabulary) {
  words_.reserve(text.size() / 5);
  Splitter splitter(text);
  Word word;
  while (splitter.next(word)) {
    const std::string folded = folded_form(text.substr(word.span.begin, word.span.size()), word.kind);
    if (folded_.empty() || folded_.back().capacity() - folded_.back().size() < folded.size()) {
      folded_.emplace_back();
      folded_.back().reserve(std::max(chunk_size, folded.size()));
    }
    std::vector<char>& chunk = folded_.back();
    const std::size_t start = chunk.size();
    chunk.insert(chunk.end(), folded.begin(), folded.end());
    word.folded = {chunk.data() + start, folded.size()};
    word.id = vocabulary.find(word.folded);
    words_.push_back(word);
  }
}

std::size_t Words::at_byte(std::size_t byte) const {
  const auto at =
      std::upper_bound(words_.begin(), words_.end(), byte, [](std::size_t b, const Word& w) { return b < w.span.end; });
  return static_cast<std::size_t>(at - words_.begin());
}

std::vector<std::string> split_phrase(std::string_view phrase) {
  const Vocabulary none;
  std::vector<std::string> out;
  for (const Word& word : Words(phrase, none)) out.emplace_back(word.folded);
  return out;
}

}  // namespace gainsay
