#include <boost/test/unit_test.hpp>

#include "rule/load_rules.h"

namespace gainsay {
namespace {

BOOST_AUTO_TEST_CASE(the_language_comes_before_the_packs_that_use_it) {
  Diagnostics diagnostics;
  const std::string folders[] = {GAINSAY_SOURCE_DIR "/rules"};
  const auto disk = make_disk();
  const auto rules = load_rules(folders, *disk, {}, diagnostics);
  BOOST_TEST(rules->packs.front() == "en");
  BOOST_TEST(rules->fingerprint.size() == 16U);
  BOOST_TEST(verb_forms(rules->language.inflections, "hold").size() == 4U);
}

}  // namespace
}  // namespace gainsay
