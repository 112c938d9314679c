#include <map>

#include "figures/reading.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_description = 6;  // tokens between a name and what its bearer is

// What someone is called: a trade, or an office with or without "deputy".
struct Role {
  const Line* line = nullptr;
  std::size_t first = 0, end = 0;  // tokens
  std::string_view noun;
  bool deputy = false;
  bool trade = false;
};

class RoleReader {
 public:
  RoleReader(const Sheet& sheet, const Take& take) : sheet_(sheet), take_(take) {}
  void read();

 private:
  [[nodiscard]] bool is_name(const Line& line, std::size_t at) const;
  [[nodiscard]] std::optional<Role> role_ending(const Line& line, std::size_t at, std::size_t end) const;
  void read_line(const Line& line);
  void add(std::string_view name, const Role& role);

  const Sheet& sheet_;
  const Take& take_;
  std::map<std::string_view, std::vector<Role>> roles_;  // by surname
};

bool RoleReader::is_name(const Line& line, std::size_t at) const {
  if (at >= line.tokens.size() || line.tokens[at].kind != Token::Kind::word || !sheet_.capitalised(line, at))
    return false;
  return !sheet_.is(line, at, Hint::office) && !sheet_.is(line, at, Hint::deputy) &&
         !sheet_.is(line, at, Hint::determiner);
}

// A role that a token starts: the noun, and "deputy" before it.
std::optional<Role> RoleReader::role_ending(const Line& line, std::size_t at, std::size_t end) const {
  const std::size_t trade = sheet_.past(line, at, Hint::specialist), office = sheet_.past(line, at, Hint::office);
  if ((trade == at && office == at) || std::max(trade, office) > end) return std::nullopt;
  Role role{&line, at, std::max(trade, office), sheet_.folded(line, at), false, trade > at};
  for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
    if (line.tokens[at - back].kind == Token::Kind::mark && !sheet_.is_mark(line, at - back, "-")) break;
    if (sheet_.is(line, at - back, Hint::once)) return std::nullopt;
    if (sheet_.past(line, at - back, Hint::deputy) > at - back) {
      role.deputy = true;
      role.first = at - back;
    }
  }
  return role;
}

void RoleReader::add(std::string_view name, const Role& role) { roles_[name].push_back(role); }

void RoleReader::read_line(const Line& line) {
  for (std::size_t i = 0; i < line.tokens.size(); ++i) {
    const auto role = role_ending(line, i, line.tokens.size());
    if (!role) continue;
    // "the mayor, Brett Amsel", "Deputy Mayor Amsel"
    std::size_t name = sheet_.is_mark(line, role->end, ",") ? role->end + 1 : role->end;
    std::size_t last = name;
    while (is_name(line, last)) ++last;
    const bool titled = name == role->end && sheet_.capitalised(line, i);
    const bool beside = name > role->end && (sheet_.is_mark(line, last, ",") || last == line.tokens.size());
    if (last > name && (titled || beside)) {
      add(sheet_.folded(line, last - 1), *role);
      continue;
    }
    // "Ruth Adeyemi, a marine biologist", "Adeyemi, a geologist by profession"
    for (std::size_t back = 1; back <= longest_description && back < i; ++back) {
      if (line.tokens[i - back].figure != nullptr) break;
      if (!sheet_.is_mark(line, i - back, ",")) continue;
      const std::size_t article = i - back + 1;
      if (sheet_.is(line, article, Hint::determiner) && is_name(line, i - back - 1))
        add(sheet_.folded(line, i - back - 1), *role);
      break;
    }
    // "Dr Nand: As a cardiologist I"
    for (std::size_t colon = 1; colon <= 4 && colon < i; ++colon)
      if (sheet_.is_mark(line, colon, ":") && is_name(line, colon - 1) && i - colon <= 4)
        add(sheet_.folded(line, colon - 1), *role);
  }
}

void RoleReader::read() {
  for (const Line& line : sheet_.lines()) read_line(line);
  for (const auto& [name, roles] : roles_)
    for (std::size_t i = 1; i < roles.size(); ++i) {
      const Role &first = roles.front(), &other = roles[i];
      const bool two_trades = first.trade && other.trade && first.noun != other.noun;
      const bool promoted = !first.trade && first.noun == other.noun && first.deputy != other.deputy;
      if ((!two_trades && !promoted) || first.line == other.line) continue;
      Reckoning out;
      out.sentence = other.line->sentence;
      out.span = sheet_.span(*other.line, other.first, other.end);
      out.stated_words = sheet_.text(*other.line, other.first, other.end);
      out.reckoned_words = sheet_.text(*first.line, first.first, first.end);
      out.other = sheet_.span(*first.line, first.first, first.end);
      out.other_sentence = first.line->sentence;
      take_(std::move(out));
      break;
    }
}

}  // namespace

static void read_roles(const Sheet& sheet, const Take& take) { RoleReader(sheet, take).read(); }

extern const FigureReader figure_reader_roles;
const FigureReader figure_reader_roles = {"roles", "a person whose trade or office changes within a text", read_roles};

}  // namespace gainsay
