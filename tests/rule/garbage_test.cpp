// A small corpus of what the fuzz target rules_fuzz feeds to the loader: it must end with a diagnostic, never worse.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "memory_files.h"
#include "rule/lint/lint.h"
#include "rule/load_rules.h"

namespace gainsay {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

const std::string garbage[] = {
    std::string("\0\1\2", 3),
    "\xff\xfe\x00",
    "title = \"caf\xe9\"",
    "title = ",
    "[[[[",
    "x = " + repeated("[", 100'000),
    repeated("a.", 100'000) + "a = 1",
    "[" + repeated("a.", 100'000) + "a]",
    "entity = 1\nwords = 2\nvalue = 3\nslots = 4\nstatement = 5\npattern = 6\ncheck = 7\nexample = 8",
    "[[entity]]\nid = 1\ntypes = 2\nname = 3",
    "language = 1\npart = 2",
    "[[pattern]]\nmatch = '" + repeated("(", 10'000) + "'",
    "[[pattern]]\nregex = '" + repeated("(a{1000}", 100) + "'",
    "schema = inf",
    "schema = nan",
    "schema = 99999999999999999999",
};

BOOST_DATA_TEST_CASE(garbage_ends_with_a_diagnostic, boost::unit_test::data::xrange(std::size(garbage)), i) {
  MemoryFiles files;
  files.add("pack/topic.toml", garbage[i]);
  const std::string folders[] = {"pack"};
  Diagnostics diagnostics;
  const auto rules = load_rules(folders, files, {}, diagnostics);
  BOOST_TEST(has_errors(diagnostics));
  (void)lint_rules(*rules);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_too_large_is_left_out_and_the_rest_is_loaded) {
  MemoryFiles files;
  files.add("pack/large.toml", std::string(4'000'001, '#'));
  files.add("pack/words.toml", "[words.x]\nverbs = [\"go\"]");
  const std::string folders[] = {"pack", "nowhere"};
  Diagnostics diagnostics;
  const auto rules = load_rules(folders, files, {}, diagnostics);
  BOOST_REQUIRE(diagnostics.size() == 2U);
  BOOST_TEST(diagnostics[0].problem == "no such folder");
  BOOST_TEST(diagnostics[1].place.path == "pack/large.toml");
  BOOST_TEST(rules->lists.size() == 1U);
}

}  // namespace
}  // namespace gainsay
