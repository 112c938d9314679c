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

// The rest of the topic that a part of one is shown without.
std::string whole_topic(const std::string& block) {
  const std::string head = "title = \"Shown in part\"\nwhy = \"A part of a topic.\"\n";
  const std::string slots = "[slots]\nholder = \"actor\"\nplace = \"place\"\n[statement]\nkey = [\"holder\"]\n";
  if (block.starts_with("[[frame]]"))
    return head + "[value]\ntype = \"quantity\"\nunit = \"percent\"\n" + slots + block;
  if (block.starts_with("[[proposal]]"))
    return head + "[value]\ntype = \"stance\"\nscale = [\"opposes\", \"open\", \"supports\"]\n" + slots + block +
           "[words.the-mines]\nwords = [\"the mines\"]\n";
  return block;
}

BOOST_AUTO_TEST_CASE(the_examples_of_the_page_load_without_a_fault) {
  const auto disk = make_disk();
  MemoryFiles files;
  copy_rules(*disk, GAINSAY_SOURCE_DIR "/rules/en", "en", files);
  const auto blocks = toml_blocks(disk->read(GAINSAY_SOURCE_DIR "/docs/rules.md", 4'000'000));
  BOOST_REQUIRE(blocks.size() >= 4U);
  for (std::size_t i = 0; i < blocks.size(); ++i)
    files.add("town/block" + std::to_string(i) + ".toml", whole_topic(blocks[i]));
  const std::string folders[] = {"en", "town"};
  const std::vector<KindSpec> kinds = {{"conflict", {}, {}}};
  Diagnostics diagnostics;
  const auto rules = load_rules(folders, files, kinds, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics)
    if (!diagnostic.place.path.starts_with("en/")) BOOST_ERROR(to_string(diagnostic));
  BOOST_TEST(rules->topics.size() == 4U);
  BOOST_TEST(rules->entities.size() == 2U);
}

}  // namespace
}  // namespace gainsay
