// Whatever bytes a page holds, reading it ends with a sound document or a diagnostic.
#include "fuzz/read_bytes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  return gainsay::read_bytes("article.html", bytes, size);
}
