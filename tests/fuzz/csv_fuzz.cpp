// Whatever bytes a dataset holds, as CSV and as JSON: pieces change nothing, places lie in the file, nothing crashes.
#include "fuzz/read_bytes.h"
#include "memory_files.h"
#include "text/csv.h"
#include "text/table.h"

namespace {

using namespace gainsay;

std::string records(std::string_view bytes, std::size_t piece) {
  std::string out;
  Diagnostics diagnostics;
  const std::function<void(const CsvRecord&)> take = [&](const CsvRecord& record) {
    for (const CsvField& field : record.fields) {
      demand(field.span.begin <= field.span.end && field.span.end <= bytes.size(), "a field lies in the file");
      out += std::to_string(field.line) + ':' + std::to_string(field.column) + ' ' + field.text + '\x1f';
    }
    out += '\x1e';
  };
  CsvReader reader("t.csv", {}, {}, diagnostics, take);
  for (std::size_t at = 0; at < bytes.size(); at += piece) reader.add(bytes.substr(at, piece));
  reader.finish();
  for (const Diagnostic& diagnostic : diagnostics) out += to_string(diagnostic) + '\x1e';
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  // A byte order mark may not be cut in two.
  const std::string whole = records(bytes, std::max<std::size_t>(size, 1));
  demand(whole == records(bytes, std::max<std::size_t>(size / 3, 3)), "pieces change nothing");
  for (const char* path : {"t.csv", "t.json"}) {
    MemoryFiles files;
    files.add(path, bytes);
    Diagnostics diagnostics;
    read_table(
        path, files, {}, diagnostics, [](const std::vector<TableCell>&) {},
        [&](const TableRow& row) {
          for (const TableCell& cell : row.cells)
            if (cell.present) demand(cell.span.end <= bytes.size(), "a cell lies in the file");
        });
  }
  return 0;
}
