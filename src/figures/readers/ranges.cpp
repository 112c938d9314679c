#include "figures/reading.h"
#include "figures/reckoning_math.h"
#include "figures/time.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_reach = 9;  // tokens between the two ends

bool plain(const QuantityMention& figure) {
  return is_level(figure) && figure.value.hedge.empty() && figure.stated == figure.stated_high;
}

void emit(const Sheet& sheet, const Line& line, std::size_t low, std::size_t high, const Take& take) {
  const QuantityMention &first = *line.tokens[low].figure, &last = *line.tokens[high].figure;
  Reckoning out;
  out.sentence = line.sentence;
  out.span = sheet.span(line, low, high + 1);
  out.stated = last.value;
  out.reckoned = first.value;
  out.reckoned.text = "at least " + first.value.text;
  out.reckoned.hard = out.reckoned.soft = {first.value.hard.low, std::nullopt, false, false};
  take(std::move(out));
}

// "between 45 and 35 euros"
void read_between(const Sheet& sheet, const Line& line, const Take& take) {
  for (std::size_t i = 0; i + 1 < line.figures.size(); ++i) {
    const std::size_t low = line.figures[i], high = line.figures[i + 1];
    if (!sheet.follows(line, low, Hint::between) || !sheet.follows(line, high, Hint::conjunction)) continue;
    if (high - low > 4 || sheet.has_mark(line, low, high, ",")) continue;
    const QuantityMention &a = *line.tokens[low].figure, &b = *line.tokens[high].figure;
    const bool same = a.value.unit == b.value.unit || (a.value.unit == "count" && a.counted.empty());
    if (plain(a) && plain(b) && same && !looks_like_year(a) && !looks_like_year(b)) emit(sheet, line, low, high, take);
  }
}

bool told_as(const Sheet& sheet, const Line& line, std::size_t at, Hint hint) {
  for (std::size_t back = 1; back <= 3 && back <= at; ++back)
    if (line.tokens[at - back].kind == Token::Kind::word && sheet.past(line, at - back, hint) == at) return true;
  return false;
}

// "lows of 11C and highs of 7C"
void read_low_and_high(const Sheet& sheet, const Line& line, const Take& take) {
  for (const std::size_t low : line.figures)
    for (const std::size_t high : line.figures) {
      if (low == high || !told_as(sheet, line, low, Hint::low) || !told_as(sheet, line, high, Hint::high)) continue;
      if (std::max(low, high) - std::min(low, high) > longest_reach * 2) continue;
      const QuantityMention &a = *line.tokens[low].figure, &b = *line.tokens[high].figure;
      if (plain(a) && plain(b) && same_unit(a, b) && sheet.follows(line, high, Hint::high)) {
        Reckoning out;
        out.sentence = line.sentence;
        out.span = sheet.span(line, std::min(low, high), std::max(low, high) + 1);
        out.stated = b.value;
        out.reckoned = a.value;
        out.reckoned.text = "at least " + a.value.text;
        out.reckoned.hard = out.reckoned.soft = {a.value.hard.low, std::nullopt, false, false};
        take(std::move(out));
      }
    }
}

// "from November 2027 to March 2027": both ends say their year.
void read_dates(const Sheet& sheet, const Line& line, const Take& take) {
  const Words& words = sheet.annotation().words;
  const auto says_year = [&](const Token& token) {
    for (std::size_t i = token.first; i < token.end; ++i)
      if (words[i].kind == WordKind::number && words[i].folded.size() == 4) return true;
    return false;
  };
  for (std::size_t i = 0; i + 1 < line.dates.size(); ++i) {
    const std::size_t at = line.dates[i], next = line.dates[i + 1];
    if (!sheet.follows(line, at, Hint::from) || !sheet.follows(line, next, Hint::until) || next - at > 3) continue;
    if (!says_year(line.tokens[at]) || !says_year(line.tokens[next])) continue;
    const auto first = moment_at(line, at), last = moment_at(line, next);
    if (!first || !last || first->clock || last->clock) continue;
    constexpr int minutes_in_day = 24 * 60;
    Reckoning out;
    out.sentence = line.sentence;
    out.span = sheet.span(line, at, next + 1);
    out.stated.unit = out.reckoned.unit = "day";
    out.stated.text = sheet.text(line, next, next + 1);
    out.stated.hard = out.stated.soft = in_unit(last->minutes, Decimal(minutes_in_day));
    out.reckoned.hard =
        out.reckoned.soft = {in_unit(first->minutes, Decimal(minutes_in_day)).low, std::nullopt, false, false};
    out.reckoned.text = sheet.text(line, at, at + 1) + " or later";
    take(std::move(out));
  }
}

void read_ranges(const Sheet& sheet, const Take& take) {
  for (const Line& line : sheet.lines()) {
    if (line.figures.size() > 1) {
      read_between(sheet, line, take);
      read_low_and_high(sheet, line, take);
    }
    if (line.dates.size() > 1) read_dates(sheet, line, take);
  }
}

}  // namespace

extern const FigureReader figure_reader_ranges;
const FigureReader figure_reader_ranges = {
    "ranges", "the lower end of a range beside its upper end: \"between 35 and 45 euros\"", read_ranges};

}  // namespace gainsay
