#include <algorithm>

#include "figures/reading.h"
#include "figures/reckoning_math.h"
#include "figures/table.h"

namespace gainsay {
namespace {

constexpr double plausible_gap = 0.35;  // between a total and the sum of its rows
constexpr double misprint_gap = 0.3;    // between a cell and the text that repeats it
constexpr std::size_t nearest = 7;      // tokens between a name and "the lowest"

bool in_table(const Sheet& sheet, const Line& line) {
  return sheet.annotation().document->blocks[sheet.annotation().sentences[line.sentence].block].cell.table != 0;
}

class TableReader {
 public:
  TableReader(const Sheet& sheet, const Table& table, const Take& take) : sheet_(sheet), table_(table), take_(take) {}
  void read_column(std::size_t column);
  void read_text(const Line& line);

 private:
  struct Sum {
    Interval made = Interval::exactly(0);
    std::string terms;
    int rows = 0;
    std::optional<std::size_t> total;  // row
    bool whole = true;                 // every row has a figure
    bool shares = true;                // every figure is a percentage
    const QuantityMention* last = nullptr;
  };
  [[nodiscard]] Sum sum_of(std::size_t column) const;
  void emit(const Cell& stated, const QuantityValue& value, const QuantityValue& reckoned, const Cell* other);
  void read_repeat(const Line& line, std::size_t row);
  void read_extreme(const Line& line, std::size_t row);
  [[nodiscard]] bool names_something_else(const Line& line, std::size_t at) const;
  void read_share(const Line& line, std::size_t row);
  void read_total(const Line& line);
  [[nodiscard]] std::size_t heading_shared(const Line& line, std::size_t at, std::size_t column,
                                           std::size_t reach = 5) const;

  const Sheet& sheet_;
  const Table& table_;
  const Take& take_;
};

// 1,000 beside 640 is meant to the tens.
Interval as_exact_as(const QuantityMention& figure, const std::optional<Decimal>& finest) {
  if (!finest || !figure.value.hedge.empty() || figure.stated != figure.stated_high) return figure.value.hard;
  const Decimal half = *finest / Decimal(2);
  return {figure.stated - half, figure.stated + half, false, false};
}

TableReader::Sum TableReader::sum_of(std::size_t column) const {
  Sum out;
  std::optional<Decimal> finest;
  for (std::size_t row = 0; row < table_.rows.size(); ++row)
    if (const QuantityMention* figure = table_.cell(row, column).figure)
      finest = std::min(finest.value_or(figure->stated.last_digit_unit()), figure->stated.last_digit_unit());
  for (std::size_t row = 0; row < table_.rows.size(); ++row) {
    const Cell& cell = table_.cell(row, column);
    if (cell.figure == nullptr || !is_level(*cell.figure) || !cell.figure->value.hard.low ||
        !cell.figure->value.hard.high) {
      out.whole = false;
      continue;
    }
    if (is_total_row(sheet_, table_, row)) {
      out.total = row;
      continue;
    }
    if (out.total) out.whole = false;  // rows after a total are of something else
    out.made = added(out.made, as_exact_as(*cell.figure, finest));
    out.terms += (out.terms.empty() ? "" : " + ") + shown(*cell.figure);
    out.shares = out.shares && cell.figure->value.unit == "percent";
    out.last = cell.figure;
    ++out.rows;
  }
  return out;
}

void TableReader::emit(const Cell& stated, const QuantityValue& value, const QuantityValue& reckoned,
                       const Cell* other) {
  Reckoning out;
  out.sentence = stated.line->sentence;
  out.span = sheet_.span(*stated.line, stated.at, stated.at + 1);
  out.stated = value;
  out.reckoned = reckoned;
  if (other != nullptr) {
    out.other = sheet_.span(*other->line, other->at, other->at + 1);
    out.other_sentence = other->line->sentence;
  }
  take_(std::move(out));
}

// A row of totals, or shares of one whole.
void TableReader::read_column(std::size_t column) {
  const Sum sum = sum_of(column);
  if (!sum.whole || sum.rows < 2) return;
  if (sum.total) {
    const Cell& total = table_.cell(*sum.total, column);
    if (is_rate_column(sheet_, table_, column) || sum.shares ||
        gap_share(middle_of(sum.made), total.figure->stated) > plausible_gap)
      return;
    emit(total, total.figure->value, reckoned_as(sum.made, total.figure->value.unit, sum.terms), nullptr);
    return;
  }
  const bool of_one_whole = column < table_.headings.size() && table_.headings[column].line != nullptr && sum.shares &&
                            sheet_.has(*table_.headings[column].line, 0, 3, Hint::share_word);
  if (!of_one_whole || gap_share(middle_of(sum.made), Decimal(100)) > plausible_gap) return;
  const Cell& last = table_.cell(table_.rows.size() - 1, column);
  QuantityValue whole = sum.last->value;
  whole.text = sum.terms + " = " + shown(middle_of(sum.made)) + " percent";
  whole.hard = whole.soft = sum.made.widened(Decimal(1), Decimal(1));
  QuantityValue hundred = reckoned_as(Interval::exactly(Decimal(100)), "percent", "");
  hundred.text = "100 percent in all";
  emit(last, whole, hundred, nullptr);
}

// How many words of a heading are told with a figure.
std::size_t TableReader::heading_shared(const Line& line, std::size_t at, std::size_t column, std::size_t reach) const {
  const std::vector<std::string_view> heading = heading_words(sheet_, table_, column);
  std::vector<std::string_view> words = sheet_.content(line, at + 1, at + 1 + reach);
  const Words& all = sheet_.annotation().words;
  for (std::size_t i = line.tokens[at].first; i < line.tokens[at].end; ++i)
    words.push_back(sheet_.lexicon().stem(all[i].folded));
  if (!line.tokens[at].figure->counted.empty()) words.push_back(sheet_.lexicon().stem(line.tokens[at].figure->counted));
  return static_cast<std::size_t>(std::count_if(heading.begin(), heading.end(), [&](std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  }));
}

// "Barley, with 6.8 tonnes to the hectare": a cell told again in the text.
void TableReader::read_repeat(const Line& line, std::size_t row) {
  if (sheet_.has(line, 0, line.tokens.size(), Hint::than) || sheet_.has(line, 0, line.tokens.size(), Hint::another))
    return;
  for (const std::size_t at : line.figures) {
    const QuantityMention& told = *line.tokens[at].figure;
    if (!is_level(told) || !told.value.hedge.empty() || told.stated != told.stated_high) continue;
    bool known = false;
    for (std::size_t column = 0; column < table_.columns; ++column)
      known = known || (table_.cell(row, column).figure != nullptr &&
                        table_.cell(row, column).figure->value.hard.overlaps(told.value.hard));
    if (known) continue;
    for (std::size_t column = 1; column < table_.columns; ++column) {
      const Cell& cell = table_.cell(row, column);
      const std::size_t words = heading_words(sheet_, table_, column).size();
      if (cell.figure == nullptr || words == 0 || heading_shared(line, at, column) < words) continue;
      if (gap_share(cell.figure->stated, told.stated) > misprint_gap) continue;
      emit({&line, at, &told}, told.value, cell.figure->value, &cell);
      break;
    }
  }
}

// "the greatest leap" is of something that the table does not tell, "the lowest rate" may be of any column.
bool TableReader::names_something_else(const Line& line, std::size_t at) const {
  if (at >= line.tokens.size() || line.tokens[at].kind != Token::Kind::word || sheet_.is(line, at, Hint::per_column))
    return false;
  const std::vector<std::string_view> next = sheet_.content(line, at, at + 1);
  if (next.empty()) return false;
  for (std::size_t column = 0; column < table_.columns; ++column)
    for (const std::string_view word : heading_words(sheet_, table_, column))
      if (word == next.front()) return false;
  return !sheet_.capitalised(line, at);
}

// "Millfield comes bottom of the table": the row must have the least or the most of something.
void TableReader::read_extreme(const Line& line, std::size_t row) {
  std::size_t word = line.tokens.size();
  for (std::size_t i = 0; i < line.tokens.size(); ++i)
    if (sheet_.is(line, i, Hint::lowest) || sheet_.is(line, i, Hint::highest)) {
      if (word < line.tokens.size()) return;
      word = i;
    }
  if (word == line.tokens.size() || table_.rows.size() < 3 || names_something_else(line, word + 1)) return;
  bool beside = false;
  const std::size_t from = word > nearest ? word - nearest : 0;
  for (const std::string_view name : label_words(sheet_, table_, row))
    for (std::size_t i = from; i < std::min(line.tokens.size(), word + nearest); ++i)
      beside = beside || (line.tokens[i].kind == Token::Kind::word && sheet_.folded(line, i) == name);
  if (!beside) return;
  const Cell* told = nullptr;
  const Cell* least_of_last = nullptr;
  for (std::size_t column = 1; column < table_.columns; ++column) {
    const Cell& cell = table_.cell(row, column);
    if (cell.figure == nullptr) continue;
    told = &cell;
    bool least = true, most = true;
    const Cell* lowest = nullptr;
    for (std::size_t other = 0; other < table_.rows.size(); ++other) {
      const Cell& beside_it = table_.cell(other, column);
      if (beside_it.figure == nullptr || is_total_row(sheet_, table_, other)) continue;
      least = least && cell.figure->stated <= beside_it.figure->stated;
      most = most && cell.figure->stated >= beside_it.figure->stated;
      const bool low = sheet_.is(line, word, Hint::lowest);
      if (lowest == nullptr ||
          (low ? beside_it.figure->stated < lowest->figure->stated : beside_it.figure->stated > lowest->figure->stated))
        lowest = &beside_it;
    }
    if (least || most) return;
    least_of_last = lowest;
  }
  if (told == nullptr || least_of_last == nullptr) return;
  QuantityValue value = told->figure->value;
  value.text = sheet_.text(line, word, word + 1) + " with " + value.text;
  emit({&line, word, nullptr}, value, least_of_last->figure->value, least_of_last);
}

// "Fell took 46.9 per cent of the 33,900 valid votes", whose votes are in the table.
void TableReader::read_share(const Line& line, std::size_t row) {
  for (const std::size_t at : line.figures) {
    const QuantityMention& share = *line.tokens[at].figure;
    if (!is_level(share) || share.value.unit != "percent") continue;
    const std::size_t of = sheet_.past(line, at + 1, Hint::of);
    const std::size_t whole = sheet_.past(line, of, Hint::determiner);
    if (of == at + 1 || whole >= line.tokens.size() || line.tokens[whole].figure == nullptr) continue;
    const QuantityMention& all = *line.tokens[whole].figure;
    if (!is_count(all) || line.figures.size() > 2) continue;
    for (std::size_t column = 1; column < table_.columns; ++column) {
      const Cell& cell = table_.cell(row, column);
      if (cell.figure == nullptr || cell.figure->stated >= all.stated || heading_shared(line, whole, column) == 0)
        continue;
      emit({&line, at, &share}, share.value,
           reckoned_as(divided(cell.figure->value.hard, all.value.hard).scaled(Decimal(100)), "percent",
                       shown(*cell.figure) + " of " + shown(all)),
           &cell);
      return;
    }
  }
}

// "Together the crops stood on 78,000 hectares": the sum of a column.
void TableReader::read_total(const Line& line) {
  if (!sheet_.has(line, 0, line.tokens.size(), Hint::in_all) && !sheet_.has(line, 0, line.tokens.size(), Hint::makes))
    return;
  if (line.figures.empty() || named_row(sheet_, table_, line)) return;
  for (const std::size_t at : line.figures) {
    const QuantityMention& told = *line.tokens[at].figure;
    if (!is_level(told) || !told.value.hard.low || !told.value.hard.high) continue;
    for (std::size_t column = 1; column < table_.columns; ++column) {
      if (heading_words(sheet_, table_, column).size() != 1 || heading_shared(line, at, column, 2) == 0) continue;
      const Sum sum = sum_of(column);
      if (!sum.whole || sum.rows < 2 || sum.shares || gap_share(middle_of(sum.made), told.stated) > plausible_gap)
        continue;
      emit({&line, at, &told}, told.value, reckoned_as(sum.made, told.value.unit, sum.terms), nullptr);
      return;
    }
  }
}

void TableReader::read_text(const Line& line) {
  read_total(line);
  const auto row = named_row(sheet_, table_, line);
  if (!row) return;
  read_repeat(line, *row);
  read_extreme(line, *row);
  read_share(line, *row);
}

void read_tables(const Sheet& sheet, const Take& take) {
  for (const Table& table : tables_of(sheet)) {
    TableReader reader(sheet, table, take);
    for (std::size_t column = 1; column < table.columns; ++column) reader.read_column(column);
    const bool real =
        std::any_of(table.headings.begin(), table.headings.end(), [](const Cell& c) { return c.line != nullptr; });
    if (!real) continue;
    for (const Line& line : sheet.lines())
      if (!in_table(sheet, line) && sheet.block_kind(line) != BlockKind::code) reader.read_text(line);
  }
}

}  // namespace

extern const FigureReader figure_reader_tables;
const FigureReader figure_reader_tables = {
    "tables", "totals and shares of a table or list, and what the text says of its rows", read_tables};

}  // namespace gainsay
