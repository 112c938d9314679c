#include "base/json_writer.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

struct Case {
  std::string text;
  std::string json;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.json; }

const std::vector<Case> cases = {
    {"fünf Stunden in 東京", "\"fünf Stunden in 東京\""},
    {"a\"b\\c\n\r\t", R"("a\"b\\c\n\r\t")"},
    {"\x1b[31m\x07\x7f", R"("\u001b[31m\u0007\u007f")"},
    {"\xC2\x9B", R"("\u009b")"},  // a control character of 8 bits
    {"\xE2\x80\xAE"
     "txt",
     R"("\u202etxt")"},                            // right to left
    {"\xE2\x80\xA8", R"("\u2028")"},               // a new line in JavaScript
    {"\xF3\xA0\x81\x81", R"("\udb40\udc41")"},     // an invisible tag, as a pair
    {"\xF0\x9F\x98\x80", "\"\xF0\x9F\x98\x80\""},  // what can be seen stays
    {"\xFF"
     "a",
     "\"\xEF\xBF\xBD"
     "a\""},
};

BOOST_DATA_TEST_CASE(strings_hold_nothing_that_is_obeyed, boost::unit_test::data::make(cases), sample) {
  BOOST_TEST(json_string(sample.text) == sample.json);
}

}  // namespace
}  // namespace gainsay
