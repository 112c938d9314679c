#include "figures/reading.h"
#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

// "from Monday 16 to Friday 20 June": each weekday of a range with the number after it.
void read_date(const Sheet& sheet, const Line& line, std::size_t at, const Take& take) {
  const DateRange& range = line.tokens[at].date->range;
  if (!range.first || !range.last || *range.first == *range.last) return;
  const Words& words = sheet.annotation().words;
  for (std::size_t i = line.tokens[at].first; i + 1 < line.tokens[at].end; ++i) {
    const auto weekday = sheet.lexicon().weekday(words[i].folded);
    if (!weekday) continue;
    const std::size_t number = words[i + 1].kind == WordKind::punctuation ? i + 2 : i + 1;
    if (number >= line.tokens[at].end || words[number].kind != WordKind::number) continue;
    for (const Day day : {*range.first, *range.last}) {
      const unsigned of_month = static_cast<unsigned>(std::chrono::year_month_day(day).day());
      if (words[number].folded != std::to_string(of_month)) continue;
      const unsigned truth = std::chrono::weekday(day).iso_encoding();
      Reckoning out;
      out.sentence = line.sentence;
      out.span = sheet.span(line, at, at + 1);
      out.stated.unit = out.reckoned.unit = "day";
      out.stated.text =
          sheet.annotation().document->text.substr(words[i].span.begin, words[number].span.end - words[i].span.begin);
      out.stated.hard = out.stated.soft = Interval::exactly(Decimal(static_cast<int>(*weekday)));
      out.reckoned.hard = out.reckoned.soft = Interval::exactly(Decimal(static_cast<int>(truth)));
      out.reckoned.text = to_string(day) + " is day " + std::to_string(truth) + " of its week";
      take(std::move(out));
      break;
    }
  }
}

void read_weekday_ranges(const Sheet& sheet, const Take& take) {
  for (const Line& line : sheet.lines())
    for (const std::size_t at : line.dates) read_date(sheet, line, at, take);
}

}  // namespace

extern const FigureReader figure_reader_weekday_ranges;
const FigureReader figure_reader_weekday_ranges = {
    "weekday_ranges", "the weekdays of both ends of a range: \"Monday 16 to Friday 20 June\"", read_weekday_ranges};

}  // namespace gainsay
