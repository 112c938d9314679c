#include "text/table/table.h"

#include <algorithm>

#include "base/counted.h"
#include "text/encoding/encoding.h"
#include "text/encoding/white_space.h"
#include "text/table/json_table.h"

namespace gainsay {
namespace {

class CsvTable {
 public:
  CsvTable(const std::string& path, const TableOptions& options, Diagnostics& diagnostics,
           const std::function<void(const std::vector<TableCell>&)>& header,
           const std::function<void(const TableRow&)>& take)
      : path_(path),
        limits_(options.limits),
        diagnostics_(diagnostics),
        header_(header),
        take_(take),
        row_{columns_.names(), {}, 0} {}

  void read(const CsvRecord& record) {
    if (row_.cells.empty())
      read_header(record);
    else
      read_row(record);
  }
  void finish() {
    if (row_.cells.empty() && !faulty_)
      diagnostics_.push_back({Severity::error, {path_, 0, 0}, "the file has no header line", "is it empty?"});
    if (ragged_ > limits_.faults)
      diagnostics_.push_back({Severity::error,
                              {path_, 0, 0},
                              counted(ragged_ - limits_.faults, "more row") + " of another length than the header",
                              ""});
  }

 private:
  void copy(const CsvRecord& record) {
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
      const CsvField& field = record.fields[i];
      TableCell& cell = row_.cells[i];
      cell.text = field.text;
      cell.span = field.span;
      cell.line = field.line;
      cell.column = field.column;
      cell.present = true;
    }
    row_.line = record.fields.front().line;
  }
  void read_header(const CsvRecord& record) {
    if (faulty_) return;
    row_.cells.resize(record.fields.size());
    copy(record);
    for (TableCell& cell : row_.cells) {
      cell.text = std::string(trimmed(cell.text));
      const std::size_t known = columns_.names().size();
      // Spreadsheets leave delimiters after the last name.
      if (cell.text.empty()) cell.text = "column " + std::to_string(known + 1);
      if (columns_.add(cell.text) == known) continue;
      diagnostics_.push_back({Severity::error,
                              {path_, cell.line, cell.column},
                              "there are two columns '" + cell.text + "'",
                              "rename one of the two"});
      faulty_ = true;
    }
    header_(row_.cells);
    if (faulty_) row_.cells.clear();
  }
  void read_row(const CsvRecord& record) {
    if (faulty_) return;
    if (record.fields.size() != row_.cells.size()) {
      if (++ragged_ > limits_.faults) return;
      diagnostics_.push_back({Severity::error,
                              {path_, record.fields.front().line, record.fields.front().column},
                              "the row has " + counted(record.fields.size(), "field") + ", the header " +
                                  std::to_string(row_.cells.size()),
                              "is a delimiter missing, or a field with one in it not quoted?"});
      return;
    }
    copy(record);
    take_(row_);
  }

  const std::string& path_;
  const CsvLimits& limits_;
  Diagnostics& diagnostics_;
  const std::function<void(const std::vector<TableCell>&)>& header_;
  const std::function<void(const TableRow&)>& take_;
  TableColumns columns_;
  TableRow row_;
  bool faulty_ = false;
  std::size_t ragged_ = 0;
};

bool is_json(const std::string& path, const TableOptions& options) {
  if (options.format != TableFormat::by_name) return options.format == TableFormat::json;
  const std::string name = extension(path);
  return name == "json" || name == "jsonl" || name == "ndjson";
}

// Streams the file unless its first bytes say that it is not UTF-8 text at all.
template <typename Reader>
void stream_text(const std::string& path, const FileSystem& files, Diagnostics& diagnostics, Reader& reader) {
  bool first = true, refused = false;
  files.stream(path, [&](std::string_view bytes) {
    if (first && is_utf16(bytes)) {
      diagnostics.push_back(*encoding_fault(path, bytes));
      refused = true;
    }
    first = false;
    if (!refused) reader.add(bytes);
  });
  if (!refused) reader.finish();
}

}  // namespace

std::size_t TableColumns::add(const std::string& name) {
  const auto [at, added] = index_.try_emplace(name, names_.size());
  if (added) names_.push_back(name);
  return at->second;
}

void read_table(const std::string& path, const FileSystem& files, const TableOptions& options, Diagnostics& diagnostics,
                const std::function<void(const std::vector<TableCell>&)>& header,
                const std::function<void(const TableRow&)>& take) {
  if (is_json(path, options)) {
    JsonTableReader reader(path, options.limits, diagnostics, take);
    stream_text(path, files, diagnostics, reader);
    return;
  }
  CsvDialect dialect = options.dialect;
  if (!options.dialect_given && extension(path) == "tsv") dialect.delimiter = '\t';
  CsvTable table(path, options, diagnostics, header, take);
  const std::function<void(const CsvRecord&)> read = [&](const CsvRecord& record) { table.read(record); };
  CsvReader reader(path, dialect, options.limits, diagnostics, read);
  const std::size_t faults = diagnostics.size();
  stream_text(path, files, diagnostics, reader);
  if (diagnostics.size() == faults) table.finish();
}

}  // namespace gainsay
