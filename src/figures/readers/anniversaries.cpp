#include "figures/reading.h"
#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_reach = 12;  // tokens between "founded" and its year

int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

// "twentieth", "20th", "twenty-fifth" right before a token, and where it starts.
struct Ordinal {
  std::size_t at = 0;
  int number = 0;
};
std::optional<Ordinal> ordinal_before(const Sheet& sheet, const Line& line, std::size_t at) {
  if (at == 0) return std::nullopt;
  const Token& token = line.tokens[at - 1];
  if (token.figure != nullptr) {
    const QuantityMention& figure = *token.figure;
    if (figure.value.form == QuantityForm::ordinal && figure.stated.is_whole())
      return Ordinal{at - 1, static_cast<int>(figure.stated.truncated())};
    return std::nullopt;
  }
  if (const auto number = sheet.lexicon().ordinal(sheet.folded(line, at - 1))) {
    if (at >= 3 && sheet.is_mark(line, at - 2, "-") && line.tokens[at - 3].figure != nullptr)
      return Ordinal{at - 3, *number + static_cast<int>(line.tokens[at - 3].figure->stated.truncated())};
    return Ordinal{at - 1, *number};
  }
  return std::nullopt;
}

void read_line(const Sheet& sheet, const Line& line, const Take& take) {
  const auto published = sheet.annotation().document->metadata.published;
  if (!published || sheet.find(line, 0, line.tokens.size(), Hint::birthday) == line.tokens.size()) return;
  std::optional<std::size_t> start;
  for (const std::size_t at : line.dates) {
    const DateMention& date = *line.tokens[at].date;
    if (date.granularity != Granularity::year || !date.range.first || date.relation != DateRelation::during) continue;
    if (year_of(*date.range.first) == year_of(*published)) continue;
    const std::size_t from = at > longest_reach ? at - longest_reach : 0;
    if (!sheet.has(line, from, at, Hint::founded)) continue;
    if (start) return;
    start = at;
  }
  if (!start) return;
  for (std::size_t i = 0; i < line.tokens.size(); ++i) {
    if (!sheet.is(line, i, Hint::birthday)) continue;
    const auto ordinal = ordinal_before(sheet, line, i);
    if (!ordinal) continue;
    bool now = false;
    for (const std::size_t at : line.dates)
      now = now ||
            (line.tokens[at].date->range.first && year_of(*line.tokens[at].date->range.first) == year_of(*published));
    if (!now && !sheet.has(line, 0, line.tokens.size(), Hint::this_year)) continue;
    const int passed = year_of(*published) - year_of(*line.tokens[*start].date->range.first);
    Reckoning out;
    out.sentence = line.sentence;
    out.span = sheet.span(line, std::min(*start, ordinal->at), std::max(*start, i) + 1);
    out.stated.unit = out.reckoned.unit = "year";
    out.stated.text = sheet.text(line, ordinal->at, i + 1);
    out.stated.hard = out.stated.soft = Interval::exactly(Decimal(ordinal->number));
    out.reckoned = reckoned_as(
        Interval::exactly(Decimal(passed)), "year",
        std::to_string(year_of(*published)) + " - " + std::to_string(year_of(*line.tokens[*start].date->range.first)));
    take(std::move(out));
    return;
  }
}

void read_anniversaries(const Sheet& sheet, const Take& take) {
  for (const Line& line : sheet.lines())
    if (!line.dates.empty()) read_line(sheet, line, take);
}

}  // namespace

extern const FigureReader figure_reader_anniversaries;
const FigureReader figure_reader_anniversaries = {
    "anniversaries", "an anniversary beside the year it counts from: \"founded in 2011, its fifteenth birthday\"",
    read_anniversaries};

}  // namespace gainsay
