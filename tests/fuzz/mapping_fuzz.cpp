// Whatever bytes a mapping of datasets holds, loading it ends with diagnostics and datasets that have a topic or none.
#include "fuzz/read_bytes.h"
#include "memory_files.h"
#include "rule/loader/mapping_loader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace gainsay;
  MemoryFiles files;
  files.add("m.toml", std::string(bytes, bytes + size));
  const RuleSet rules;
  const KindSpec kinds[] = {{"conflict", {{"tolerance", SettingType::text, "", "", {}}}, {"quantity"}}};
  Mapping mapping;
  Diagnostics diagnostics;
  read_mapping("m.toml", files, rules, kinds, diagnostics, mapping);
  for (const DatasetSpec& dataset : mapping.datasets)
    demand(!dataset.topic.empty() || dataset.faulty, "a dataset without a topic is faulty");
  return 0;
}
