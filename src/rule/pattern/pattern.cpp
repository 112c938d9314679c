#include "rule/pattern/pattern.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "rule/pattern/tagged_text.h"

namespace gainsay {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

class PatternParser {
 public:
  explicit PatternParser(std::string_view pattern) : in_(pattern) {}
  ParsedPattern parse();

 private:
  struct Group {
    std::size_t first_atom;
    std::size_t offset;
    bool alternatives = false;
  };

  [[nodiscard]] char peek(std::size_t ahead = 0) const { return at_ + ahead < in_.size() ? in_[at_ + ahead] : '\0'; }
  [[nodiscard]] bool optional_next() const;
  void fault(std::size_t offset, std::string problem, std::string remedy = "") {
    out_.faults.push_back({offset, std::move(problem), std::move(remedy)});
  }
  void add(AtomType type, std::string text, std::size_t offset);
  void step();
  void read_space();
  void read_name(char close, AtomType type, std::string_view example);
  void read_class();
  void read_escape();
  void read_word();
  void read_foreign();
  void open_group();
  void close_group();
  void mark_optional(std::size_t first);
  void finish();

  std::string_view in_;
  std::size_t at_ = 0;
  ParsedPattern out_;
  std::vector<Group> groups_;
  // The last group or slot that was read: where it begins and ends.
  std::size_t unit_begin_ = 0, unit_end_ = 0;
  std::optional<std::size_t> alternatives_;  // where a "|" is outside of every group
};

// "?", "*" and "{0,": what comes before may be missing.
bool PatternParser::optional_next() const {
  return peek() == '?' || peek() == '*' || (peek() == '{' && peek(1) == '0');
}

void PatternParser::mark_optional(std::size_t first) {
  for (std::size_t i = first; i < out_.atoms.size(); ++i) out_.atoms[i].required = false;
}

void PatternParser::add(AtomType type, std::string text, std::size_t offset) {
  PatternAtom atom;
  atom.type = type;
  atom.text = std::move(text);
  atom.offset = offset;
  out_.atoms.push_back(std::move(atom));
  if (optional_next()) out_.atoms.back().required = false;
}

void PatternParser::read_space() {
  const std::size_t offset = at_;
  while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') ++at_;
  const bool at_edge = out_.atoms.empty() || at_ == in_.size();
  const bool at_gap = (!out_.atoms.empty() && out_.atoms.back().type == AtomType::gap) || in_.substr(at_, 3) == "...";
  if (at_edge || at_gap) return;
  const bool behind_optional =
      offset > 0 && offset == unit_end_ + 1 && (in_[offset - 1] == '?' || in_[offset - 1] == '*');
  const bool doubled = behind_optional && (unit_begin_ == 0 || in_[unit_begin_ - 1] == ' ');
  add(AtomType::space, " ", offset);
  out_.atoms.back().doubled = doubled;
}

// {slot}, {slot+} and <list>
void PatternParser::read_name(char close, AtomType type, std::string_view example) {
  const std::size_t offset = at_++;
  std::size_t end = at_;
  while (end < in_.size() && is_name(in_[end])) ++end;
  const bool many = type == AtomType::slot && end < in_.size() && in_[end] == '+';
  const std::string name(in_.substr(at_, end - at_));
  if (many) ++end;
  if (name.empty() || end >= in_.size() || in_[end] != close) {
    fault(offset, "'" + std::string(in_.substr(offset, 12)) + "' is not a " + std::string(example),
          "write a name and the closing '" + std::string(1, close) + "', or '\\' before a literal sign");
    return;
  }
  at_ = end + 1;
  unit_begin_ = offset;
  unit_end_ = at_;
  add(type, name, offset);
  out_.atoms.back().many = many;
}

// [a-z], [^,]: a negated class must not reach into the marks.
void PatternParser::read_class() {
  const std::size_t offset = at_++;
  std::string text = "[";
  if (peek() == '^') {
    text += '^';
    text += tagged::marks;
    ++at_;
  }
  bool first = true;
  while (at_ < in_.size() && (in_[at_] != ']' || first)) {
    first = false;
    if (in_[at_] == '\\' && at_ + 1 < in_.size())
      text += in_[at_++], text += in_[at_++];
    else if (in_.substr(at_, 2) == "[:") {
      const std::size_t end = std::min(in_.find(":]", at_), in_.size() - 2);
      text += in_.substr(at_, end + 2 - at_);
      at_ = end + 2;
    } else
      text += lower(in_[at_++]);
  }
  if (at_ >= in_.size()) {
    fault(offset, "'[' is never closed");
    return;
  }
  ++at_;
  add(AtomType::text, text + "]", offset);
}

// \d, \., \x{e9}, \pL, \p{Greek}
void PatternParser::read_escape() {
  const std::size_t offset = at_;
  if (at_ + 1 >= in_.size()) {
    fault(offset, "'\\' is at the end", "write '\\\\' for a backslash");
    ++at_;
    return;
  }
  const char what = in_[at_ + 1];
  std::size_t end = at_ + 2;
  if ((what == 'p' || what == 'P' || what == 'x') && end < in_.size())
    end = in_[end] == '{' ? std::min(in_.find('}', end), in_.size() - 1) + 1 : end + (what == 'x' ? 2 : 1);
  end = std::min(end, in_.size());
  at_ = end;
  add(AtomType::text, std::string(in_.substr(offset, end - offset)), offset);
}

void PatternParser::read_word() {
  const std::size_t offset = at_;
  std::string word;
  while (is_letter(peek())) word += lower(in_[at_++]);
  // A quantifier binds the last letter alone.
  const bool quantified = peek() == '?' || peek() == '*' || peek() == '+' || (peek() == '{' && !is_letter(peek(1)));
  const auto is_boundary = [](char c) { return c == '\0' || c == ' ' || c == '-' || c == '{' || c == '<' || c == ')'; };
  const char before = offset == 0 ? '\0' : in_[offset - 1];
  const bool starts =
      before == '\0' || before == ' ' || before == '-' || before == '}' || before == '>' || before == '(';
  const bool whole = starts && !quantified && is_boundary(peek());
  if (quantified && word.size() > 1) {
    const std::string last(1, word.back());
    word.pop_back();
    out_.atoms.push_back({AtomType::text, word, false, true, false, false, offset});
    add(AtomType::text, last, offset + word.size());
    return;
  }
  add(AtomType::text, word, offset);
  out_.atoms.back().whole_word = whole;
}

// Letters with diacritics and typographic marks, as `fold` writes them.
void PatternParser::read_foreign() {
  const std::size_t offset = at_;
  std::size_t next = at_;
  if (next_code_point(in_, next) < 0) next = at_ + 1;
  const std::string folded = fold(in_.substr(at_, next - at_));
  at_ = next;
  if (folded == "\"") return;  // the view has no quotation marks
  if (folded == "'")
    add(AtomType::text, std::string("(?:") + tagged::closing + "')", offset);
  else if (folded == "-")
    add(AtomType::text, std::string("(?:") + tagged::closing + "[- ]" + tagged::opening + ")", offset);
  else
    add(AtomType::text, folded, offset);
}

void PatternParser::open_group() {
  const std::size_t offset = at_++;
  groups_.push_back({out_.atoms.size(), offset, false});
  if (peek() != '?') {
    out_.atoms.push_back({AtomType::text, "(?:", false, true, false, false, offset});
    return;
  }
  if (peek(1) == 'P' || peek(1) == '<')
    fault(offset, "a pattern has no named groups", "write {slot}, or use regex = '...'");
  std::string text = "(";
  while (at_ < in_.size() && in_[at_] != ':' && in_[at_] != ')') text += in_[at_++];
  if (peek() == ':') text += in_[at_++];
  out_.atoms.push_back({AtomType::text, text, false, true, false, false, offset});
}

void PatternParser::close_group() {
  const std::size_t offset = at_++;
  if (groups_.empty()) {
    fault(offset, "')' closes nothing", "write '\\)' for the sign");
    return;
  }
  const Group group = groups_.back();
  groups_.pop_back();
  unit_begin_ = group.offset;
  unit_end_ = at_;
  add(AtomType::text, ")", offset);
  if (group.alternatives || optional_next()) mark_optional(group.first_atom);
}

void PatternParser::step() {
  const char c = peek();
  const std::size_t offset = at_;
  if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return read_space();
  if (c == '{' && is_letter(peek(1))) return read_name('}', AtomType::slot, "slot such as {place}");
  if (c == '<') return read_name('>', AtomType::list, "word list such as <controls>");
  if (c == '[') return read_class();
  if (c == '\\') return read_escape();
  if (c == '(') return open_group();
  if (c == ')') return close_group();
  if (is_letter(c)) return read_word();
  if (static_cast<unsigned char>(c) >= 0x80U || c == '"' || c == '-') return read_foreign();
  if (in_.substr(at_, 3) == "...") {
    if (!groups_.empty()) fault(offset, "'...' is inside parentheses", "write the pattern twice instead");
    at_ += 3;
    return add(AtomType::gap, "...", offset);
  }
  if (c == '*' && (offset == 0 || in_[offset - 1] == ' ') && (peek(1) == ' ' || peek(1) == '\0'))
    fault(offset, "'*' follows nothing that it could repeat", "write ... for up to eight words of the same clause");
  ++at_;
  if (c == '|') {
    if (groups_.empty())
      alternatives_ = offset;
    else
      groups_.back().alternatives = true;
    out_.atoms.push_back({AtomType::text, "|", false, true, false, false, offset});
  } else if (c == '\'') {
    if (peek() == '\'') ++at_;  // as TOML authors double it
    add(AtomType::text, std::string("(?:") + tagged::closing + "')", offset);
  } else if (c == '.') {
    add(AtomType::text, std::string("[^") + tagged::marks + "]", offset);
  } else if (c == ',' || c == ';' || c == ':' || c == '%' || c == '!' || c == '/') {
    add(AtomType::text, std::string("(?:") + tagged::closing + c + ")", offset);
  } else if (c == '{') {  // {2,3}
    const std::size_t end = std::min(in_.find('}', at_), in_.size() - 1);
    out_.atoms.push_back(
        {AtomType::text, std::string(in_.substr(offset, end + 1 - offset)), false, true, false, false, offset});
    at_ = end + 1;
  } else {
    add(AtomType::text, std::string(1, c), offset);
  }
}

void PatternParser::finish() {
  for (const Group& group : groups_) fault(group.offset, "'(' is never closed", "write '\\(' for the sign");
  const auto& atoms = out_.atoms;
  const auto is_gap = [](const PatternAtom& atom) { return atom.type == AtomType::gap; };
  if (atoms.empty()) fault(0, "the pattern is empty");
  if (!atoms.empty() && (is_gap(atoms.front()) || is_gap(atoms.back())))
    fault(is_gap(atoms.front()) ? atoms.front().offset : atoms.back().offset, "'...' is at the edge of the pattern",
          "leave it out: a pattern matches anywhere in a sentence");
  if (!alternatives_) return;
  mark_optional(0);
  if (std::any_of(atoms.begin(), atoms.end(), is_gap))
    fault(*alternatives_, "'|' and '...' are side by side", "put the alternatives in parentheses");
}

ParsedPattern PatternParser::parse() {
  while (at_ < in_.size()) step();
  finish();
  return std::move(out_);
}

}  // namespace

ParsedPattern parse_pattern(std::string_view pattern) { return PatternParser(pattern).parse(); }

}  // namespace gainsay
