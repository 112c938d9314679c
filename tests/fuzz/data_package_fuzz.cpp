// Whatever bytes a data package holds, reading it and a table by it ends with diagnostics and findings.
#include "fuzz/read_bytes.h"
#include "memory_files.h"
#include "run/gate/schema_judge.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace gainsay;
  MemoryFiles files({{"datapackage.json", std::string(bytes, bytes + size)},
                     {"a.csv", "id,name,day,size\n1,Tern,2026-01-02,\"1,5\"\n1,,2026-02-30,x\n2,-,01.02.2026,7\n"}});
  Diagnostics diagnostics;
  const DataPackage package = read_data_package("datapackage.json", files, diagnostics);
  for (const ResourceSpec& resource : package.resources) {
    std::vector<Finding> findings;
    const KeySet known = {"1"};
    const std::vector<const KeySet*> references(resource.foreign_keys.size(), &known);
    SchemaReader reader("a.csv", "datapackage/a", resource, MonthNames(12), parse_day("2026-01-01").value(), references,
                        diagnostics, findings);
    read_table(
        "a.csv", files, resource.table, diagnostics,
        [&](const std::vector<TableCell>& header) { reader.header(header); },
        [&](const TableRow& row) { reader.read(row); });
    reader.finish();
    for (const Finding& finding : findings) demand(!finding.message.empty(), "a finding says what it is");
  }
  return 0;
}
