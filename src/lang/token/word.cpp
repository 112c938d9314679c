#include "lang/token/word.h"

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
  char plain = 0;  // the ASCII character it represents, 0 when none
  bool upper = false;
};

// What an ASCII byte is; `high` begins a character of several bytes.
namespace byte_class {
enum : std::uint8_t {
  space = 1U,
  lower = 2U,
  upper = 4U,
  digit = 8U,
  address = 16U,
  high = 32U,
  letter = lower | upper
};
}  // namespace byte_class

constexpr auto byte_classes = [] {
  std::array<std::uint8_t, 256> table{};
  for (unsigned c = 0x80; c < 0x100; ++c) table[c] = byte_class::high;
  for (unsigned c = '\t'; c <= '\r'; ++c) table[c] = byte_class::space;
  table[' '] = byte_class::space;
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = byte_class::digit | byte_class::address;
  for (unsigned c = 'A'; c <= 'Z'; ++c) table[c] = byte_class::upper | byte_class::address;
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = byte_class::lower | byte_class::address;
  for (const char c : {'.', '_', '-', '+'}) table[static_cast<unsigned char>(c)] = byte_class::address;
  return table;
}();

// Every ASCII character as a text of its own, for marks whose folded form is one.
constexpr auto ascii_marks = [] {
  std::array<char, 128> table{};
  for (std::size_t c = 0; c < table.size(); ++c) table[c] = static_cast<char>(c);
  return table;
}();

std::uint8_t class_of(char c) { return byte_classes[static_cast<unsigned char>(c)]; }

Glyph ascii_glyph(char c) {
  const std::uint8_t type = class_of(c);
  if ((type & byte_class::space) != 0) return {1, Class::space, ' ', false};
  if ((type & byte_class::digit) != 0) return {1, Class::digit, c, false};
  if ((type & byte_class::letter) != 0) return {1, Class::letter, c, (type & byte_class::upper) != 0};
  return {1, Class::mark, c == '`' ? '\'' : c, false};
}

// The marks of typesetters that English is full of, and what `fold` makes of each; 0 for all others.
char typeset(std::int32_t point) {
  switch (point) {
    case 0x2018:
    case 0x2019:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
      return '"';
    case 0x2013:
    case 0x2014:
      return '-';
    default:
      return 0;
  }
}

Glyph wide_glyph(std::string_view text, std::size_t at) {
  std::size_t next = at;
  const std::int32_t point = next_code_point(text, next);
  Glyph glyph;
  glyph.size = next - at;
  glyph.plain = typeset(point);
  if (glyph.plain != 0) return glyph;
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

Glyph glyph_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) < 0x80U ? ascii_glyph(text[at]) : wide_glyph(text, at);
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  // The next token from `at`; false at the end of the text.
  bool next(Word& word);
  // The last token was seen to be ASCII only; false when nobody looked.
  [[nodiscard]] bool ascii() const { return ascii_; }

 private:
  [[nodiscard]] bool done(std::size_t at) const { return at >= text_.size(); }
  [[nodiscard]] Glyph glyph(std::size_t at) const {
    return done(at) ? Glyph{0, Class::space, 0, false} : glyph_at(text_, at);
  }
  [[nodiscard]] bool starts_address(std::size_t at);
  std::size_t address_end(std::size_t at) const;
  std::size_t number_end(std::size_t at) const;
  std::size_t letters_end(std::size_t at) const;
  std::size_t dotted_end(std::size_t at) const;
  std::size_t mark_end(std::size_t at) const;
  [[nodiscard]] bool possessive_at(std::size_t at, std::size_t& end) const;

  bool ascii_letters(Word& word) const;
  bool ascii_digits(Word& word) const;
  void classify(Word& word);

  static constexpr std::size_t longest_address = 80;  // bytes looked at for the "@" and the "." of one

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t next_at_sign_ = 0;  // the first "@" at or after the last word that was looked at for one
  bool after_word_ = false;
  bool ascii_ = false;
};

bool Splitter::starts_address(std::size_t at) {
  const char first = text_[at];
  if (first == 'h' || first == 'w') {
    const std::string_view rest = text_.substr(at);
    if (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.")) return true;
  }
  if ((first == '@' || first == '#') && at + 1 < text_.size()) return glyph(at + 1).type == Class::letter;
  // word@host.tld: plain ASCII without white space; most texts hold no "@", and no word is looked through for one
  if (next_at_sign_ < at) next_at_sign_ = std::min(text_.find('@', at), text_.size());
  if (next_at_sign_ - at >= longest_address) return false;
  const std::size_t limit = std::min(text_.size(), at + longest_address);
  bool at_sign = false;
  for (std::size_t end = at; end < limit; ++end) {
    const char c = text_[end];
    if (c == '@' && end > at)
      at_sign = true;
    else if (c == '.' && at_sign && end + 1 < text_.size() && glyph(end + 1).type == Class::letter)
      return true;
    else if ((class_of(c) & byte_class::address) == 0)
      return false;
  }
  return false;
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

// "--" and "..." are one mark, however long; everything else is alone.
std::size_t Splitter::mark_end(std::size_t at) const {
  const Glyph mark = glyph(at);
  std::size_t end = at + mark.size;
  if (mark.plain == '-' || mark.plain == '.')
    while (!done(end) && glyph(end).plain == mark.plain && glyph(end).type == Class::mark) end += glyph(end).size;
  return end;
}

// The end of a word of ASCII letters at `word.span.begin`, with its capitals. False, and nothing set, when a character
// near it leaves the answer to the slower way: a wide letter, an apostrophe of typesetters inside, a dotted word.
bool Splitter::ascii_letters(Word& word) const {
  const std::size_t begin = word.span.begin, size = text_.size();
  std::size_t end = begin, apostrophes = 0;
  std::uint8_t all = byte_class::letter;
  while (true) {
    for (; end < size && (class_of(text_[end]) & byte_class::letter) != 0; ++end) all &= class_of(text_[end]);
    if (end == size || class_of(text_[end]) == byte_class::space) break;
    const Glyph mark = glyph(end);
    if (mark.type == Class::letter || (mark.plain == '.' && end == begin + 1)) return false;
    if (mark.plain != '\'') break;
    const std::size_t behind = end + mark.size;
    const Glyph letter = glyph(behind);
    if (letter.type != Class::letter) break;
    std::size_t possessive = 0;
    if (possessive_at(end, possessive)) break;
    if (letter.size > 1 || mark.size > 1) return false;
    ++apostrophes;
    end = behind;
  }
  word.span.end = end;
  word.capitalised = (class_of(text_[begin]) & byte_class::upper) != 0;
  word.all_capitals = all == byte_class::upper && end - begin - apostrophes > 1;
  return true;
}

// The same for digits with separators.
bool Splitter::ascii_digits(Word& word) const {
  const std::size_t size = text_.size();
  std::size_t end = word.span.begin;
  while (true) {
    while (end < size && (class_of(text_[end]) & byte_class::digit) != 0) ++end;
    const Glyph mark = glyph(end);
    if (mark.type == Class::digit) return false;
    if (mark.plain != '.' && mark.plain != ',') break;
    const Glyph digit = glyph(end + mark.size);
    if (mark.size > 1 || (digit.type == Class::digit && digit.size > 1)) return false;
    if (digit.type != Class::digit) break;
    ++end;
  }
  word.span.end = end;
  return true;
}

// The end and the capitals of a word or number.
void Splitter::classify(Word& word) {
  const bool ascii_start = (class_of(text_[word.span.begin]) & byte_class::high) == 0;
  const bool number = word.kind == WordKind::number;
  ascii_ = ascii_start && (number ? ascii_digits(word) : ascii_letters(word));
  if (ascii_) return;
  if (number) {
    word.span.end = number_end(word.span.begin);
    return;
  }
  std::size_t end = dotted_end(word.span.begin);
  if (end == word.span.begin) end = letters_end(word.span.begin);
  word.span.end = end;
  word.capitalised = glyph(word.span.begin).upper;
  std::size_t letters = 0, upper = 0;
  for (std::size_t i = word.span.begin; i < end; i += glyph(i).size) {
    letters += glyph(i).type == Class::letter ? 1U : 0U;
    upper += glyph(i).upper ? 1U : 0U;
  }
  word.all_capitals = letters > 1 && letters == upper;
}

bool Splitter::next(Word& word) {
  word = {};
  ascii_ = false;
  Glyph first = glyph(at_);
  while (!done(at_) && first.type == Class::space) {
    word.space_before = true;
    after_word_ = false;
    at_ += first.size;
    first = glyph(at_);
  }
  if (done(at_)) return false;
  word.span = {at_, at_};
  const bool at_word_start = at_ == 0 || !after_word_;
  if (after_word_ && possessive_at(at_, word.span.end)) {
    word.kind = WordKind::possessive;
  } else if (at_word_start && starts_address(at_)) {
    word.kind = WordKind::address;
    word.span.end = address_end(at_);
  } else if (first.type == Class::digit) {
    word.kind = WordKind::number;
    classify(word);
  } else if (first.type == Class::letter) {
    classify(word);
  } else {
    word.kind = WordKind::punctuation;
    word.span.end = mark_end(at_);
  }
  after_word_ = word.kind == WordKind::word || word.kind == WordKind::number;
  at_ = word.span.end;
  return true;
}

// What `fold` makes of a mark: "..." of every row of full stops, "--" of every row of hyphens. Empty when it takes
// `fold` itself to decide.
std::string_view folded_mark(std::string_view text) {
  const Glyph first = glyph_at(text, 0);
  if (first.plain == 0) return {};
  if (text.size() == first.size) return {&ascii_marks[static_cast<unsigned char>(first.plain)], 1};
  return first.plain == '.' ? "..." : "--";
}

std::string folded_slowly(std::string_view text, WordKind kind) {
  std::string out = fold(text);
  if (kind != WordKind::punctuation || out.size() < 2) return out;
  if (out.find_first_not_of('.') == std::string::npos) return "...";
  if (out.find_first_not_of('-') == std::string::npos) return "--";
  return out;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (class_of(c) & byte_class::high) == 0; });
}

// fold() byte by byte; what is not ASCII stays as it is.
char folded_byte(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c + 32);
  return c == '`' ? '\'' : c;
}

constexpr std::size_t chunk_size = 1 << 12;

}  // namespace

std::string_view Words::keep(std::string_view folded) {
  if (wide_.empty() || wide_.back().capacity() - wide_.back().size() < folded.size()) {
    wide_.emplace_back();
    wide_.back().reserve(std::max(chunk_size, folded.size()));
  }
  std::vector<char>& chunk = wide_.back();
  const std::size_t start = chunk.size();
  chunk.insert(chunk.end(), folded.begin(), folded.end());
  return {chunk.data() + start, folded.size()};
}

std::string_view Words::folded_form(std::string_view text, const Word& word, bool ascii) {
  if (ascii) return {lower_.data() + word.span.begin, word.span.size()};
  const std::string_view bytes = text.substr(word.span.begin, word.span.size());
  if (word.kind == WordKind::possessive) return "'s";
  if (word.kind == WordKind::punctuation)
    if (const std::string_view mark = folded_mark(bytes); !mark.empty()) return mark;
  if (is_ascii(bytes)) return {lower_.data() + word.span.begin, bytes.size()};
  return keep(folded_slowly(bytes, word.kind));
}

Words::Words(std::string_view text, const Vocabulary& vocabulary) {
  lower_.resize(text.size());
  std::transform(text.begin(), text.end(), lower_.begin(), folded_byte);
  words_.reserve(text.size() / 5 + 8);
  Splitter splitter(text);
  Word word;
  while (splitter.next(word)) {
    word.folded = folded_form(text, word, splitter.ascii());
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
