// Whatever bytes a JSONL file holds, its good lines are documents and its bad ones diagnostics.
#include "fuzz/read_bytes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  return gainsay::read_bytes("articles.jsonl", bytes, size);
}
