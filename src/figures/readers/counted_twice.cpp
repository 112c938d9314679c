#include <algorithm>

#include "figures/reading.h"
#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

bool usable(const Token& token) {
  return token.figure != nullptr && is_level(*token.figure) && !looks_like_year(*token.figure) &&
         token.figure->value.hedge.empty() && token.figure->stated == token.figure->stated_high &&
         token.figure->stated > Decimal(0) && token.figure->value.unit != "percent";
}

// "90 of those", "700 of these": the figure is a part of one told before.
bool is_subset(const Sheet& sheet, const Line& line, std::size_t at) {
  for (std::size_t i = at + 1; i < std::min(at + 4, line.tokens.size()); ++i)
    if (sheet.is(line, i, Hint::of_these)) return true;
  return sheet.follows(line, at, Hint::of_these);
}

bool is_total(const Sheet& sheet, const Line& line, std::size_t at) {
  if (sheet.follows(line, at, Hint::makes)) return true;
  for (std::size_t i = at + 1; i < std::min(at + 4, line.tokens.size()); ++i)
    if (sheet.is(line, i, Hint::in_all)) return true;
  return false;
}

// A total that is a whole and a part of it added up.
void read_line(const Sheet& sheet, const Line& line, const Take& take) {
  for (const std::size_t total : line.figures) {
    if (!usable(line.tokens[total]) || !is_total(sheet, line, total)) continue;
    for (const std::size_t part : line.figures) {
      if (part >= total || !usable(line.tokens[part]) || !is_subset(sheet, line, part)) continue;
      const QuantityMention &sum = *line.tokens[total].figure, &subset = *line.tokens[part].figure;
      const Decimal whole = sum.stated - subset.stated;
      const auto stated = std::find_if(line.figures.begin(), line.figures.end(), [&](std::size_t at) {
        return at < total && at != part && usable(line.tokens[at]) && line.tokens[at].figure->stated == whole &&
               same_unit(*line.tokens[at].figure, sum);
      });
      if (stated == line.figures.end() || whole < subset.stated) continue;
      Reckoning out;
      out.sentence = line.sentence;
      out.span = sheet.span(line, std::min(*stated, part), total + 1);
      out.stated = sum.value;
      out.reckoned = reckoned_as(Interval::exactly(whole), sum.value.unit,
                                 shown(whole) + " with the " + shown(subset) + " among them");
      take(std::move(out));
      break;
    }
  }
}

void read_counted_twice(const Sheet& sheet, const Take& take) {
  for (const Line& line : sheet.lines())
    if (line.figures.size() > 2) read_line(sheet, line, take);
}

}  // namespace

extern const FigureReader figure_reader_counted_twice;
const FigureReader figure_reader_counted_twice = {
    "counted_twice", "a total to which a part of the whole is added once more", read_counted_twice};

}  // namespace gainsay
