// Whatever a pattern says, taking it apart ends, with every fault placed inside of it.
#include "fuzz/read_bytes.h"
#include "rule/pattern/pattern.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace gainsay;
  const std::string pattern(bytes, bytes + size);
  const ParsedPattern parsed = parse_pattern(pattern);
  for (const PatternFault& fault : parsed.faults) demand(fault.offset <= size, "a fault lies in the pattern");
  for (const PatternAtom& atom : parsed.atoms) demand(atom.offset <= size, "an atom lies in the pattern");
  return 0;
}
