// docs/frames.md is made from the frames and attitudes of rules/en: GAINSAY_UPDATE=1 writes it anew.
#include "rule/reference/frame_page.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "base/file_system.h"
#include "rule/load_rules.h"

namespace gainsay {
namespace {

BOOST_AUTO_TEST_CASE(the_page_of_frames_says_what_the_frames_say) {
  const auto disk = make_disk();
  const std::string folders[] = {GAINSAY_SOURCE_DIR "/rules/en"};
  Diagnostics diagnostics;
  const auto rules = load_rules(folders, *disk, {}, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) BOOST_ERROR(to_string(diagnostic));
  const std::string path = GAINSAY_SOURCE_DIR "/docs/frames.md";
  const std::string page = frame_page(rules->language);
  const char* update = std::getenv("GAINSAY_UPDATE");
  if (update != nullptr && std::string(update) == "1") disk->write(path, page);
  BOOST_REQUIRE(disk->exists(path));
  BOOST_TEST(page == disk->read(path, 4'000'000), "docs/frames.md is old: GAINSAY_UPDATE=1 rule_test");
}

}  // namespace
}  // namespace gainsay
