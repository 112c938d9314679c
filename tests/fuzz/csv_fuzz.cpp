// Whatever bytes a CSV file holds: pieces change nothing, places lie in the file, nothing crashes.
#include "fuzz/read_rows.h"

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
  read_rows("t.csv", bytes);
  return 0;
}
