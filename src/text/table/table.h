#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "base/diagnostic.h"
#include "base/file_system.h"
#include "text/table/csv.h"

namespace gainsay {

enum class TableFormat { by_name, csv, json };

struct TableOptions {
  TableFormat format =
      TableFormat::by_name;  ///< by_name: json, jsonl and ndjson by the extension, tsv with tabs, else csv
  CsvDialect dialect;
  bool dialect_given = false;  ///< the extension says nothing of the delimiter
  CsvLimits limits;
};

/// One cell of a row. A null of JSON is present, and missing.
struct TableCell {
  std::string text;
  ByteSpan span;  ///< bytes of the file, quotation marks included
  std::size_t line = 0;
  std::size_t column = 0;  ///< code points
  bool present = false;
  bool null = false;
};

/// One row: its cells are in the order of `columns`, absent ones included.
struct TableRow {
  const std::vector<std::string>& columns;
  std::vector<TableCell> cells;
  std::size_t line = 0;
};

/// The columns of a table, in the order in which they came.
class TableColumns {
 public:
  /// The index of a column, which is added when it is not known yet.
  std::size_t add(const std::string& name);
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  std::vector<std::string> names_;
  std::map<std::string, std::size_t, std::less<>> index_;
};

/// Reads the rows of a dataset, one at a time: CSV with a header line, a JSON array of objects, or one JSON object a
/// line. The columns of JSON are those that its rows have shown so far. Faulty rows are reported and left out. `header`
/// receives the cells of the header line of a CSV file, once.
void read_table(const std::string& path, const FileSystem& files, const TableOptions& options, Diagnostics& diagnostics,
                const std::function<void(const std::vector<TableCell>& header)>& header,
                const std::function<void(const TableRow&)>& take);

}  // namespace gainsay
