#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figures/sheet.h"

namespace gainsay {

/// A cell with the one figure in it, or none.
struct Cell {
  const Line* line = nullptr;  ///< null: the cell is empty
  std::size_t at = 0;          ///< token of the figure
  const QuantityMention* figure = nullptr;
};

/// A table of a document, row by row; the row of headings is apart.
struct Table {
  std::vector<Cell> headings;
  std::vector<std::vector<Cell>> rows;
  std::size_t columns = 0;

  [[nodiscard]] const Cell& cell(std::size_t row, std::size_t column) const;
};

/// The tables of a document, in order. A list whose items are each a name, a colon and a figure counts as a table of
/// two columns. At most 40 columns and 400 rows are read of each.
[[nodiscard]] std::vector<Table> tables_of(const Sheet& sheet);

/// What a row is called: the words of its first cell that hold no figure.
[[nodiscard]] std::vector<std::string_view> label_words(const Sheet& sheet, const Table& table, std::size_t row);
[[nodiscard]] bool is_total_row(const Sheet& sheet, const Table& table, std::size_t row);
/// The stems of the words of a column's heading.
[[nodiscard]] std::vector<std::string_view> heading_words(const Sheet& sheet, const Table& table, std::size_t column);
/// Whether a column holds rates, years or places, which nobody adds up.
[[nodiscard]] bool is_rate_column(const Sheet& sheet, const Table& table, std::size_t column);
/// The one row that a line of the text names; empty when it names none or several.
[[nodiscard]] std::optional<std::size_t> named_row(const Sheet& sheet, const Table& table, const Line& line);

}  // namespace gainsay
