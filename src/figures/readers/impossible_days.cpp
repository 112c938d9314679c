#include "figures/reading.h"
#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

// The most days that a month ever has.
unsigned days_in(unsigned month, std::optional<int> year) {
  const std::chrono::year of{year.value_or(2024)};  // without a year, 29 February may be
  const std::chrono::year_month_day_last last{of, std::chrono::month_day_last{std::chrono::month{month}}};
  return static_cast<unsigned>(last.day());
}

std::optional<int> number_of(std::string_view digits) {
  int out = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') break;
    out = out * 10 + (digit - '0');
    if (out > 9999) return std::nullopt;
  }
  return digits.empty() || digits.front() < '0' || digits.front() > '9' ? std::nullopt : std::optional(out);
}

void read_date(const Sheet& sheet, const Line& line, std::size_t at, const Take& take) {
  const Words& words = sheet.annotation().words;
  const Token& token = line.tokens[at];
  std::optional<unsigned> month;
  std::optional<int> day, year;
  for (std::size_t i = token.first; i < token.end; ++i) {
    if (const auto found = sheet.lexicon().month(words[i].folded)) {
      if (month) return;
      month = found;
    } else if (words[i].kind == WordKind::number) {
      const auto number = number_of(words[i].folded);
      if (!number) return;
      (*number > 31 ? year : day) = number;
    }
  }
  if (!month || !day || *day < 1) return;
  const unsigned most = days_in(*month, year);
  if (static_cast<unsigned>(*day) <= most) return;
  Reckoning out;
  out.sentence = line.sentence;
  out.span = sheet.span(line, at, at + 1);
  out.stated.unit = "day";
  out.stated.text = sheet.text(line, at, at + 1);
  out.stated.hard = out.stated.soft = Interval::exactly(Decimal(*day));
  out.reckoned =
      reckoned_as({Decimal(1), Decimal(static_cast<int>(most)), false, false}, "day", "the days of that month");
  out.reckoned.text = "1 to " + shown(Decimal(static_cast<int>(most)));
  take(std::move(out));
}

void read_impossible_days(const Sheet& sheet, const Take& take) {
  for (const Line& line : sheet.lines())
    for (const std::size_t at : line.dates) {
      const DateMention& date = *line.tokens[at].date;
      if (!date.range.first && !date.range.last && !date.clock) read_date(sheet, line, at, take);
    }
}

}  // namespace

extern const FigureReader figure_reader_impossible_days;
const FigureReader figure_reader_impossible_days = {
    "impossible_days", "a day that its month does not have: \"31 June\"", read_impossible_days};

}  // namespace gainsay
