// Whatever bytes a compressed file holds, they inflate to no more than the limit, or a fault says what is wrong.
#include "fuzz/read_bytes.h"
#include "text/archive/gzip.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  constexpr std::size_t limit = 1'000'000;
  std::string out;
  const std::string fault =
      gainsay::inflate_all(std::string_view(reinterpret_cast<const char*>(bytes), size), limit, out);
  gainsay::demand(out.size() <= limit, "no more comes out than is allowed");
  return 0;
}
