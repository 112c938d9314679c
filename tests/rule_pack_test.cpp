#include <boost/test/unit_test.hpp>

#include "rule/pack.h"

namespace gainsay {
namespace {

std::string all(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += to_string(diagnostic) + "\n";
  return out;
}

BOOST_AUTO_TEST_CASE(the_language_pack_loads) {
  Diagnostics diagnostics;
  const std::string folders[] = {GAINSAY_SOURCE_DIR "/rules"};
  const auto disk = make_disk();
  const auto rules = load_rules(folders, *disk, {}, diagnostics);
  BOOST_TEST(all(diagnostics) == "");
  BOOST_TEST(rules->packs.front() == "en");
}

}  // namespace
}  // namespace gainsay
