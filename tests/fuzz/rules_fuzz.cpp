// Whatever bytes a rule file holds, loading it ends with diagnostics and a usable rule set.
#include <cstdint>

#include "memory_files.h"
#include "rule/lint/lint.h"
#include "rule/load_rules.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace gainsay;
  MemoryFiles files;
  files.add("pack/topic.toml", std::string(bytes, bytes + size));
  const std::string folders[] = {"pack"};
  const KindSpec kinds[] = {{"conflict", {{"tolerance", SettingType::text, "", "", {}}}, {"quantity"}}};
  Diagnostics diagnostics;
  const auto rules = load_rules(folders, files, kinds, diagnostics);
  (void)lint_rules(*rules);
  return 0;
}
