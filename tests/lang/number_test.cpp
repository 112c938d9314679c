#include "lang/number/number.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

struct Case {
  const char* text;
  const char* value;  // empty: no number
  const char* unit;
};

const Case cases[] = {
    {"1,200", "1200", "100"}, {"14,000", "14000", "1000"},  {"14,213", "14213", "1"},
    {"61.4", "61.4", "0.1"},  {"5.0", "5", "0.1"},          {"80", "80", "1"},
    {"5,5", "5.5", "0.1"},    {"1.200,5", "1200.5", "0.1"}, {"12,34,567.89", "1234567.89", "0.01"},
    {".25", "0.25", "0.01"},  {"24.02.2022", "", ""},       {"192.168.1.2", "", ""},
};

BOOST_DATA_TEST_CASE(digits_are_read_with_the_worth_of_the_last, boost::unit_test::data::xrange(std::size(cases)), i) {
  const auto digits = parse_digits(cases[i].text);
  BOOST_REQUIRE(digits.has_value() == (*cases[i].value != '\0'));
  if (!digits) return;
  BOOST_TEST(digits->value.to_string() == cases[i].value);
  BOOST_TEST(digits->unit.to_string() == cases[i].unit);
}

}  // namespace
}  // namespace gainsay
