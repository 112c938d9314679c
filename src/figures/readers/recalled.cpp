#include <algorithm>

#include "figures/reading.h"
#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

std::size_t shared(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::string_view> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

void emit(const Sheet& sheet, const Line& line, std::size_t at, const QuantityValue& stated, const Line& other,
          std::size_t other_at, const QuantityValue& reckoned, const Take& take) {
  Reckoning out;
  out.sentence = line.sentence;
  out.span = sheet.span(line, at, at + 1);
  out.stated = stated;
  out.reckoned = reckoned;
  out.other = sheet.span(other, other_at, other_at + 1);
  out.other_sentence = other.sentence;
  take(std::move(out));
}

// "4 eggs" in a list of what is needed, "add the three eggs" in the text.
void read_ingredients(const Sheet& sheet, const Take& take) {
  for (const Line& item : sheet.lines()) {
    if (sheet.block_kind(item) != BlockKind::list_item || item.figures.empty() || item.figures.front() != 0) continue;
    const QuantityMention& needed = *item.tokens.front().figure;
    if (!is_count(needed) || needed.counted.empty() || !needed.value.hedge.empty()) continue;
    for (const Line& line : sheet.lines()) {
      if (sheet.block_kind(line) == BlockKind::list_item) continue;
      for (const std::size_t at : line.figures) {
        const QuantityMention& used = *line.tokens[at].figure;
        const bool definite = at > 0 && sheet.past(line, at - 1, Hint::sum_of) == at;
        if (definite && is_count(used) && used.counted == needed.counted && used.value.hedge.empty())
          emit(sheet, line, at, used.value, item, 0, needed.value, take);
      }
    }
  }
}

QuantityValue year_value(const Sheet& sheet, const Line& line, std::size_t at) {
  QuantityValue out;
  out.unit = "year";
  out.text = sheet.text(line, at, at + 1);
  const int year = static_cast<int>(std::chrono::year_month_day(*line.tokens[at].date->range.first).year());
  out.hard = out.soft = Interval::exactly(Decimal(year));
  return out;
}

// The year of a record: "the wettest winter since 2014".
std::optional<std::size_t> record_year(const Sheet& sheet, const Line& line) {
  for (const std::size_t at : line.dates) {
    const DateMention& date = *line.tokens[at].date;
    if (date.relation == DateRelation::since && date.granularity == Granularity::year && date.range.first &&
        sheet.has(line, 0, line.tokens.size(), Hint::superlative))
      return at;
  }
  return std::nullopt;
}

void read_records(const Sheet& sheet, const Take& take) {
  constexpr std::size_t opening = 2;  // lines that may be the headline
  std::size_t number = 0;
  for (const Line& headline : sheet.lines()) {
    if (number++ >= opening) return;
    const auto year = record_year(sheet, headline);
    if (!year) continue;
    const auto words = sheet.content(headline, 0, headline.tokens.size());
    for (const Line& line : sheet.lines()) {
      const auto other = &line == &headline ? std::nullopt : record_year(sheet, line);
      if (!other || shared(words, sheet.content(line, 0, line.tokens.size())) == 0) continue;
      emit(sheet, line, *other, year_value(sheet, line, *other), headline, *year, year_value(sheet, headline, *year),
           take);
    }
  }
}

void read_recalled(const Sheet& sheet, const Take& take) {
  read_ingredients(sheet, take);
  read_records(sheet, take);
}

}  // namespace

extern const FigureReader figure_reader_recalled;
const FigureReader figure_reader_recalled = {
    "recalled", "a count of a list, or the year of a record in the headline, that the text tells again", read_recalled};

}  // namespace gainsay
