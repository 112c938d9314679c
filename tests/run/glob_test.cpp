#include "run/glob.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "memory_files.h"

namespace gainsay {
namespace {

MemoryFiles files() {
  return MemoryFiles({{"in/a.txt", ""},
                      {"in/b.md", ""},
                      {"in/.c.txt", ""},
                      {"in/d/a.txt", ""},
                      {"in/d/e/f.txt", ""},
                      {"in/[x].txt", ""},
                      {"top.txt", ""}});
}

const std::vector<std::pair<const char*, const char*>> cases = {
    {"in/a.txt", "in/a.txt"},
    {"in", "in"},
    {"in/*.txt", "in/[x].txt in/a.txt"},
    {"in/?.md", "in/b.md"},
    {"in/[ab].*", "in/a.txt in/b.md"},
    {"in/[x].txt", "in/[x].txt"},
    {"in/*/a.txt", "in/d/a.txt"},
    {"in/**/*.txt", "in/[x].txt in/a.txt in/d/a.txt in/d/e/f.txt"},
    {"in/d/**", "in/d/a.txt in/d/e/f.txt"},
    {"in/*.pdf", ""},
    {"none", ""},
};

BOOST_DATA_TEST_CASE(a_pattern_finds_its_paths, boost::unit_test::data::xrange(cases.size()), index) {
  const MemoryFiles disk = files();
  std::string found;
  for (const std::string& path : matching_paths(cases[index].first, disk)) found += (found.empty() ? "" : " ") + path;
  BOOST_TEST(found == cases[index].second, cases[index].first);
}

}  // namespace
}  // namespace gainsay
