#include "figures/reading.h"
#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

constexpr std::size_t most_goals = 12;

// A result: two names with two numbers between them.
struct Result {
  const Line* line = nullptr;
  std::size_t home = 0, away = 0;  // tokens of the numbers
};

// One number of a result, which is not a figure for the annotator: "4–2".
std::optional<int> goals_at(const Sheet& sheet, const Line& line, std::size_t at) {
  if (at >= line.tokens.size() || line.tokens[at].kind != Token::Kind::word) return std::nullopt;
  const Word& word = sheet.annotation().words[line.tokens[at].first];
  if (word.kind != WordKind::number || word.folded.size() > 2) return std::nullopt;
  int out = 0;
  for (const char digit : word.folded) {
    if (digit < '0' || digit > '9') return std::nullopt;
    out = out * 10 + (digit - '0');
  }
  return out <= static_cast<int>(most_goals) ? std::optional(out) : std::nullopt;
}

// "Halden 4–2 Rovers" in the headline or the first lines; the first result counts.
std::optional<Result> result_of(const Sheet& sheet) {
  for (const Line& line : sheet.lines())
    for (std::size_t i = 1; i + 3 < line.tokens.size(); ++i)
      if (goals_at(sheet, line, i) && sheet.is_mark(line, i + 1, "-") && goals_at(sheet, line, i + 2) &&
          sheet.capitalised(line, i - 1) && sheet.capitalised(line, i + 3))
        return Result{&line, i, i + 2};
  return std::nullopt;
}

// Goals that the names after "goals came from" are told for: each name one, "twice" one more.
struct Scored {
  int goals = 0;
  std::size_t end = 0;
};
Scored scored(const Sheet& sheet, const Line& line, std::size_t at) {
  Scored out{0, at};
  bool in_name = false;
  for (std::size_t i = at; i < line.tokens.size(); ++i) {
    if (sheet.is(line, i, Hint::twice) && !sheet.capitalised(line, i)) {
      out.goals += 1;
    } else if (sheet.is(line, i, Hint::thrice)) {
      out.goals += 2;
    } else if (line.tokens[i].kind == Token::Kind::word && sheet.capitalised(line, i)) {
      if (!in_name) ++out.goals;
      in_name = true;
      out.end = i + 1;
      continue;
    } else if (!sheet.is_mark(line, i, ",") && !sheet.is(line, i, Hint::conjunction)) {
      break;
    }
    in_name = false;
    out.end = i + 1;
  }
  return out;
}

bool names_team(const Sheet& sheet, const Line& line, std::size_t end, const Line& result, std::size_t first,
                std::size_t last) {
  for (std::size_t i = 0; i < end; ++i)
    for (std::size_t team = first; team < last; ++team)
      if (sheet.capitalised(line, i) && line.tokens[i].kind == Token::Kind::word &&
          sheet.folded(line, i) == sheet.folded(result, team))
        return true;
  return false;
}

void read_scores(const Sheet& sheet, const Take& take) {
  const auto result = result_of(sheet);
  if (!result) return;
  for (const Line& line : sheet.lines())
    for (std::size_t i = 0; i < line.tokens.size(); ++i) {
      const std::size_t names = sheet.past(line, i, Hint::scorers);
      if (names == i) continue;
      const bool home = names_team(sheet, line, i, *result->line, 0, result->home);
      const bool away = names_team(sheet, line, i, *result->line, result->away + 1, result->line->tokens.size());
      if (home == away) continue;
      const Scored told = scored(sheet, line, names);
      const std::size_t number = home ? result->home : result->away;
      if (told.goals == 0) continue;
      Reckoning out;
      out.sentence = result->line->sentence;
      out.span = sheet.span(*result->line, number, number + 1);
      out.stated.unit = "count";
      out.stated.text = sheet.text(*result->line, result->home, result->away + 1);
      out.stated.hard = out.stated.soft = Interval::exactly(Decimal(*goals_at(sheet, *result->line, number)));
      out.reckoned = reckoned_as(Interval::exactly(Decimal(told.goals)), "count", "");
      out.reckoned.text = sheet.text(line, i, told.end) + " = " + std::to_string(told.goals);
      out.other = sheet.span(line, i, told.end);
      out.other_sentence = line.sentence;
      take(std::move(out));
      return;
    }
}

}  // namespace

extern const FigureReader figure_reader_scores;
const FigureReader figure_reader_scores = {
    "scores",
    "a result beside those who scored: \"Halden 3–1 Rovers\", \"Halden's goals came from Reed, twice, and Obi\"",
    read_scores};

}  // namespace gainsay
