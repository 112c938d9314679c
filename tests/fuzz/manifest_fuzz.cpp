// Whatever bytes a manifest holds, the article beside it is looked up and the manifest's faults are diagnostics.
#include "fuzz/read_bytes.h"
#include "memory_files.h"
#include "text/manifest.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace gainsay;
  MemoryFiles files;
  files.add("news/manifest.csv", std::string(bytes, bytes + size));
  files.add("news/a.txt", "It rained.");
  Diagnostics diagnostics;
  Manifest manifest;
  manifest.read("news", files, diagnostics);
  (void)manifest.find("news/a.txt");
  manifest.report_missing(files, diagnostics);
  return 0;
}
