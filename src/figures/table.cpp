#include "figures/table.h"

#include <algorithm>
#include <map>

namespace gainsay {
namespace {

constexpr std::size_t most_columns = 40;
constexpr std::size_t most_rows = 400;
constexpr std::size_t shortest_name = 4;  // letters of a word that names a row

const Cell no_cell;

const Block& block_of(const Sheet& sheet, const Line& line) {
  return sheet.annotation().document->blocks[sheet.annotation().sentences[line.sentence].block];
}

Cell make_cell(const Line& line) {
  Cell cell;
  cell.line = &line;
  if (line.figures.size() == 1) {
    cell.at = line.figures.front();
    cell.figure = line.tokens[cell.at].figure;
  }
  return cell;
}

void put(std::vector<Cell>& row, std::size_t column, const Cell& cell) {
  if (row.size() <= column) row.resize(column + 1);
  if (row[column].line == nullptr) row[column] = cell;
}

// "Rent: $250": the name of the figure is what comes before the colon.
bool is_list_row(const Sheet& sheet, const Line& line) {
  if (block_of(sheet, line).kind != BlockKind::list_item || line.figures.size() != 1) return false;
  const std::size_t at = line.figures.front();
  const bool last =
      at + 1 == line.tokens.size() || (at + 2 == line.tokens.size() && line.tokens[at + 1].kind == Token::Kind::mark);
  return at >= 2 && last && sheet.is_mark(line, at - 1, ":");
}

void add_lists(const Sheet& sheet, std::vector<Table>& tables) {
  Table list;
  list.columns = 2;
  list.headings.resize(2);
  const auto close = [&] {
    if (list.rows.size() > 2) tables.push_back(list);
    list.rows.clear();
  };
  for (const Line& line : sheet.lines()) {
    if (!is_list_row(sheet, line)) {
      close();
      continue;
    }
    Cell name = make_cell(line);
    name.figure = nullptr;
    if (list.rows.size() < most_rows) list.rows.push_back({name, make_cell(line)});
  }
  close();
}

}  // namespace

const Cell& Table::cell(std::size_t row, std::size_t column) const {
  return row < rows.size() && column < rows[row].size() ? rows[row][column] : no_cell;
}

std::vector<Table> tables_of(const Sheet& sheet) {
  std::map<std::uint32_t, Table> by_number;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> row_of;
  for (const Line& line : sheet.lines()) {
    const CellPlace& place = block_of(sheet, line).cell;
    if (place.table == 0 || place.column >= most_columns) continue;
    Table& table = by_number[place.table];
    table.columns = std::max<std::size_t>(table.columns, place.column + 1);
    if (place.heading) {
      put(table.headings, place.column, make_cell(line));
      continue;
    }
    const auto [row, added] = row_of.try_emplace({place.table, place.row}, table.rows.size());
    if (added && table.rows.size() == most_rows) continue;
    if (added) table.rows.emplace_back();
    if (row->second < table.rows.size()) put(table.rows[row->second], place.column, make_cell(line));
  }
  std::vector<Table> tables;
  for (auto& [number, table] : by_number) tables.push_back(std::move(table));
  add_lists(sheet, tables);
  return tables;
}

std::vector<std::string_view> label_words(const Sheet& sheet, const Table& table, std::size_t row) {
  std::vector<std::string_view> out;
  const Cell& name = table.cell(row, 0);
  if (name.line == nullptr || name.figure != nullptr) return out;
  for (std::size_t i = 0; i < name.line->tokens.size(); ++i) {
    if (sheet.is_mark(*name.line, i, ":")) break;
    if (name.line->tokens[i].kind == Token::Kind::word) out.push_back(sheet.folded(*name.line, i));
  }
  return out;
}

bool is_total_row(const Sheet& sheet, const Table& table, std::size_t row) {
  const Cell& name = table.cell(row, 0);
  return name.line != nullptr && sheet.is(*name.line, 0, Hint::total_row);
}

std::vector<std::string_view> heading_words(const Sheet& sheet, const Table& table, std::size_t column) {
  if (column >= table.headings.size() || table.headings[column].line == nullptr) return {};
  const Line& line = *table.headings[column].line;
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < line.tokens.size(); ++i)
    if (!sheet.is(line, i, Hint::for_every))
      for (const std::string_view word : sheet.content(line, i, i + 1)) words.push_back(word);
  return words;
}

bool is_rate_column(const Sheet& sheet, const Table& table, std::size_t column) {
  if (column >= table.headings.size() || table.headings[column].line == nullptr) return false;
  const Line& line = *table.headings[column].line;
  return sheet.has(line, 0, line.tokens.size(), Hint::per_column);
}

std::optional<std::size_t> named_row(const Sheet& sheet, const Table& table, const Line& line) {
  std::optional<std::size_t> found;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (is_total_row(sheet, table, row)) continue;
    bool named = false;
    for (const std::string_view word : label_words(sheet, table, row)) {
      if (word.size() < shortest_name) continue;
      for (std::size_t i = 0; i < line.tokens.size() && !named; ++i)
        named = line.tokens[i].kind == Token::Kind::word && sheet.folded(line, i) == word && sheet.capitalised(line, i);
    }
    if (!named) continue;
    if (found) return std::nullopt;
    found = row;
  }
  return found;
}

}  // namespace gainsay
