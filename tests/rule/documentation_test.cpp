// The rule files that docs/rules.md shows are loaded as they are there: each must be free of faults.
#include <boost/test/unit_test.hpp>

#include "memory_files.h"
#include "rule/load_rules.h"

namespace gainsay {
namespace {

std::vector<std::string> toml_blocks(const std::string& page) {
  const std::string open = "```toml\n";
  std::vector<std::string> blocks;
  for (std::size_t at = page.find(open); at != std::string::npos; at = page.find(open, at)) {
    at += open.size();
    const std::size_t end = page.find("```", at);
    blocks.push_back(page.substr(at, end - at));
    at = end;
  }
  return blocks;
}

BOOST_AUTO_TEST_CASE(the_examples_of_the_page_load_without_a_fault) {
  const auto disk = make_disk();
  MemoryFiles files;
  for (const std::string& name : disk->list(GAINSAY_SOURCE_DIR "/rules/en"))
    if (!disk->is_directory(join_path(GAINSAY_SOURCE_DIR "/rules/en", name)))
      files.add("en/" + name, disk->read(join_path(GAINSAY_SOURCE_DIR "/rules/en", name), 4'000'000));
  const auto blocks = toml_blocks(disk->read(GAINSAY_SOURCE_DIR "/docs/rules.md", 4'000'000));
  BOOST_REQUIRE(blocks.size() >= 4U);
  for (std::size_t i = 0; i < blocks.size(); ++i) files.add("town/block" + std::to_string(i) + ".toml", blocks[i]);
  const std::string folders[] = {"en", "town"};
  const std::vector<KindSpec> kinds = {{"conflict", {}, {}}};
  Diagnostics diagnostics;
  const auto rules = load_rules(folders, files, kinds, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics)
    if (!diagnostic.place.path.starts_with("en/")) BOOST_ERROR(to_string(diagnostic));
  BOOST_TEST(rules->topics.size() == 2U);
  BOOST_TEST(rules->entities.size() == 2U);
}

}  // namespace
}  // namespace gainsay
