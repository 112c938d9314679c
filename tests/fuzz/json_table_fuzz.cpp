// Whatever bytes a dataset of JSON holds: pieces change nothing, places lie in the file, nothing crashes.
#include "fuzz/read_rows.h"
#include "text/table/json_table.h"

namespace {

using namespace gainsay;

std::string rows(std::string_view bytes, std::size_t piece) {
  std::string out;
  Diagnostics diagnostics;
  const std::function<void(const TableRow&)> take = [&](const TableRow& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const TableCell& cell = row.cells[i];
      if (!cell.present) continue;
      demand(cell.span.begin <= cell.span.end && cell.span.end <= bytes.size(), "a cell lies in the file");
      out += row.columns[i] + ' ' + std::to_string(cell.line) + ':' + std::to_string(cell.column) + ' ' + cell.text;
      out += '\x1f';
    }
    out += '\x1e';
  };
  JsonTableReader reader("t.json", {}, diagnostics, take);
  for (std::size_t at = 0; at < bytes.size(); at += piece) reader.add(bytes.substr(at, piece));
  reader.finish();
  for (const Diagnostic& diagnostic : diagnostics) out += to_string(diagnostic) + '\x1e';
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const std::string whole = rows(bytes, std::max<std::size_t>(size, 1));
  demand(whole == rows(bytes, std::max<std::size_t>(size / 3, 3)), "pieces change nothing");
  read_rows("t.json", bytes);
  return 0;
}
