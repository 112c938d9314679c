#include <algorithm>

#include "figures/reading.h"
#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_gap = 6;  // tokens between the two counts: "14,206 votes to his 12,871"

bool usable(const QuantityMention& figure) {
  return is_count(figure) && !looks_like_year(figure) && figure.value.hedge.empty() &&
         figure.stated == figure.stated_high && figure.stated > Decimal(0);
}

struct Counts {
  std::size_t more = 0, fewer = 0;
};

// "27 votes to 21", "312 against 290"
std::optional<Counts> compared(const Sheet& sheet, const Line& line) {
  std::optional<Counts> out;
  for (std::size_t i = 0; i + 1 < line.figures.size(); ++i) {
    const std::size_t a = line.figures[i], b = line.figures[i + 1];
    const QuantityMention &first = *line.tokens[a].figure, &second = *line.tokens[b].figure;
    if (!usable(first) || !usable(second) || b - a > longest_gap || !sheet.has(line, a + 1, b, Hint::versus)) continue;
    if (sheet.has(line, a + 1, b, Hint::conjunction) || sheet.has_mark(line, a + 1, b, ";")) continue;
    if (out) return std::nullopt;  // two results in one sentence: which of them the difference is of is not told
    out = first.stated > second.stated ? Counts{a, b} : Counts{b, a};
  }
  return out;
}

// "a majority of eight", "won by 12 votes"
std::optional<std::size_t> stated_difference(const Sheet& sheet, const Line& line, const Counts& counts) {
  for (const std::size_t at : line.figures) {
    if (at == counts.more || at == counts.fewer || !usable(*line.tokens[at].figure)) continue;
    for (std::size_t back = 1; back <= 3 && back <= at; ++back)
      if (sheet.is(line, at - back, Hint::difference)) return at;
    for (std::size_t i = at + 1; i < std::min(at + 4, line.tokens.size()); ++i)
      if (sheet.is(line, i, Hint::difference)) return at;
  }
  return std::nullopt;
}

void read_differences(const Sheet& sheet, const Take& take) {
  for (const Line& line : sheet.lines()) {
    if (line.figures.size() < 3) continue;
    const auto counts = compared(sheet, line);
    if (!counts) continue;
    const auto at = stated_difference(sheet, line, *counts);
    if (!at) continue;
    const QuantityMention &more = *line.tokens[counts->more].figure, &fewer = *line.tokens[counts->fewer].figure;
    const QuantityMention& stated = *line.tokens[*at].figure;
    if (stated.stated > more.stated) continue;
    Reckoning out;
    out.sentence = line.sentence;
    const auto [first, last] = std::minmax({*at, counts->more, counts->fewer});
    out.span = sheet.span(line, first, last + 1);
    out.stated = stated.value;
    out.reckoned = reckoned_as(subtracted(more.value.hard, fewer.value.hard), stated.value.unit,
                               shown(more) + " - " + shown(fewer));
    take(std::move(out));
  }
}

}  // namespace

extern const FigureReader figure_reader_differences;
const FigureReader figure_reader_differences = {
    "differences", "a majority or lead beside the two counts: \"27 votes to 21, a majority of six\"", read_differences};

}  // namespace gainsay
