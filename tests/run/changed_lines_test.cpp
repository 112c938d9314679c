#include "run/gate/changed_lines.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

struct DiffCase {
  const char* name;
  const char* diff;
  const char* touched;  // of lines 1 to 9
};

std::ostream& operator<<(std::ostream& out, const DiffCase& c) { return out << c.name; }

const std::vector<DiffCase> cases = {
    {"nothing", "", ""},
    {"a line changed", "--- a/x\n+++ b/x\n@@ -3 +3 @@ head\n-old\n+new\n", "3"},
    {"lines added", "@@ -3,0 +4,2 @@\n+one\n+two\n", "45"},
    {"lines taken away", "@@ -3,2 +2,0 @@\n-one\n-two\n", "23"},
    {"two hunks", "@@ -1 +1 @@\n-a\n+b\n@@ -7,0 +8 @@\n+c\n", "18"},
    {"a comma for a further row", "@@ -4 +4,2 @@\n-  {\"a\": 1}\n+  {\"a\": 1},\n+  {\"a\": 2}\n", "5"},
};

BOOST_DATA_TEST_CASE(the_lines_of_a_diff_are_touched, boost::unit_test::data::make(cases), c) {
  ChangedLines changed;
  changed.add_diff("x", c.diff);
  std::string touched;
  for (std::size_t line = 1; line <= 9; ++line)
    if (changed.touches("x", line)) touched += std::to_string(line);
  BOOST_TEST(touched == c.touched);
  BOOST_TEST(!changed.touches("y", 3));
}

}  // namespace
}  // namespace gainsay
