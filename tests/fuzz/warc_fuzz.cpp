// Whatever bytes a web archive holds, its pages are documents and what is wrong with it a diagnostic.
#include "fuzz/read_bytes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  return gainsay::read_bytes("crawl.warc", bytes, size);
}
