#include "base/decimal.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

BOOST_AUTO_TEST_CASE(text_reads_and_prints_the_same) {
  for (const char* text : {"0", "19.2", "-3", "61400000000", "0.000000000001", "-0.5"})
    BOOST_TEST(Decimal::parse(text).value().to_string() == text);
}

BOOST_AUTO_TEST_CASE(other_text_is_no_number) {
  for (const char* text : {"", ".", "-", "1,2", "1e5", " 1", "99999999999999999999999999"})
    BOOST_TEST(!Decimal::parse(text).has_value());
}

BOOST_AUTO_TEST_CASE(sums_are_exact) {
  const Decimal tenth = *Decimal::parse("0.1");
  BOOST_TEST((tenth + tenth + tenth == *Decimal::parse("0.3")));
}

BOOST_AUTO_TEST_CASE(products_and_quotients_round_at_the_twelfth_digit) {
  BOOST_TEST((Decimal(1) / Decimal(3)).to_string() == "0.333333333333");
  BOOST_TEST((Decimal(2) / Decimal(3)).to_string() == "0.666666666667");
  BOOST_TEST((*Decimal::parse("61.4") * Decimal::power_of_ten(9)).to_string() == "61400000000");
  BOOST_TEST((*Decimal::parse("-0.000001") * *Decimal::parse("0.0000005")).to_string() == "-0.000000000001");
  BOOST_TEST((*Decimal::parse("9000000.5") * *Decimal::parse("-3")).to_string() == "-27000001.5");
  BOOST_TEST((*Decimal::parse("9999999.5") * *Decimal::parse("-3")).to_string() == "-29999998.5");
}

BOOST_AUTO_TEST_CASE(overflow_saturates) {
  const Decimal huge = Decimal::power_of_ten(24);
  BOOST_TEST((huge * huge > huge));
  BOOST_TEST((-huge * huge < -huge));
}

BOOST_AUTO_TEST_CASE(the_last_digit_has_a_unit) {
  BOOST_TEST(Decimal::parse("61.4")->last_digit_unit().to_string() == "0.1");
  BOOST_TEST(Decimal(14000).last_digit_unit().to_string() == "1000");
  BOOST_TEST(Decimal(0).last_digit_unit().to_string() == "1");
}

}  // namespace
}  // namespace gainsay
