#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "dataset/cell_reader.h"
#include "dataset/data_cell.h"
#include "text/table/table.h"

namespace gainsay {

/// The slot of the name in a column of weekdays.
inline constexpr std::string_view weekday_slot = "weekday";

/// The topics that a dataset's own columns of day numbers and weekdays make; null where it has none.
struct CalendarTopics {
  const Topic* day_number = nullptr;
  const Topic* weekday = nullptr;
};

/// Turns the rows of one dataset into cells. Faults name the cell; a faulty cell is left out, a row without a date too.
class RowReader {
 public:
  using Take = std::function<void(DataCell)>;

  /// All must outlive the reader.
  RowReader(std::string path, const DatasetSpec& dataset, const Topic& topic, const CalendarTopics& calendar,
            CellReader& cells, DataTables& tables, Diagnostics& diagnostics, const Take& take);

  /// The header line of a CSV file: columns that the dataset names and the file lacks are faults, reported once.
  void header(const std::vector<TableCell>& cells);
  void read(const TableRow& row);
  /// The end of the file: columns that no row had.
  void finish();
  [[nodiscard]] std::size_t rows() const { return rows_; }

 private:
  enum class Use : unsigned char { none, series, date };
  struct Column {
    Use use = Use::none;
    std::optional<DateRange> date;        // of a column that is a day
    std::optional<std::uint32_t> series;  // of a column whose key no other column fills
    std::size_t hedge = npos;
    std::string name;
  };
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  void learn(const std::vector<std::string>& names, const std::vector<TableCell>& cells);
  void plan(std::size_t index, const TableCell* cell);
  [[nodiscard]] std::size_t find(const std::string& column) const;
  [[nodiscard]] const TableCell* cell(const TableRow& row, std::size_t index) const;
  [[nodiscard]] std::string filler(const TableRow& row, const RowField& filler) const;
  [[nodiscard]] bool is_missing(const TableCell& cell) const;
  [[nodiscard]] std::optional<DateRange> date_of(const TableRow& row);
  [[nodiscard]] std::uint32_t origin_of(const TableRow& row, std::string_view hedge);
  [[nodiscard]] bool key_of(const TableRow& row, const std::string& column, Slots& key, Slots& slots);
  void read_value(const TableRow& row, const TableCell& cell, Column& column, const DateRange& date);
  void read_calendar(const TableRow& row, const DateRange& date);
  void emit(const TableCell& cell, std::uint32_t series, std::uint32_t origin, const DateRange& date, Slots slots,
            std::string text);
  void fault(const TableCell& cell, std::string problem, std::string remedy = "");
  [[nodiscard]] bool has(const std::string& column, const Place& place, std::string_view use);
  [[nodiscard]] bool is_cut_wrongly();
  void check_columns();

  std::string path_;
  const DatasetSpec& dataset_;
  const Topic& topic_;
  CalendarTopics calendar_;
  CellReader& reader_;
  DataTables& tables_;
  Diagnostics& diagnostics_;
  const Take& take_;
  std::vector<std::string> names_;
  std::vector<Column> columns_;
  std::size_t date_ = npos, value_ = npos, day_number_ = npos, weekday_ = npos;
  bool plain_key_ = true;     // no column but the series' own fills the key or a slot
  bool plain_origin_ = true;  // nor source, speaker and unit
  std::map<std::string, std::uint32_t, std::less<>> plain_origins_;  // by hedge
  bool checked_ = false, stopped_ = false;
  std::size_t rows_ = 0, faults_ = 0;
  Diagnostic last_;  // fault
};

/// The statement that a cell is.
[[nodiscard]] Statement make_statement(const DataCell& cell, const DataTables& tables, CellReader& reader);

}  // namespace gainsay
