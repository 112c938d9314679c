#include "check/figures/arithmetic.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "check/wording/wording.h"

namespace gainsay {
namespace {

Decimal number(const char* text) { return Decimal::parse(text).value(); }

Interval between(const char* low, const char* high) { return {number(low), number(high), false, false}; }

struct Written {
  const char* number;
  const char* rounded;
};

const std::vector<Written> written = {{"0", "0"},
                                      {"1.005", "1.01"},
                                      {"1.004", "1"},
                                      {"-1.005", "-1.01"},
                                      {"-1.004", "-1"},
                                      {"9999", "9999"},
                                      {"10000", "10,000"},
                                      {"123456", "123,456"},
                                      {"-123456", "-123,456"},
                                      {"-1234567.891", "-1,234,567.89"}};

BOOST_DATA_TEST_CASE(numbers_are_written_with_two_digits_and_commas, boost::unit_test::data::xrange(written.size()),
                     at) {
  BOOST_TEST(number_text(rounded(number(written[at].number))) == written[at].rounded);
}

BOOST_AUTO_TEST_CASE(intervals_add_and_divide_by_their_ends) {
  BOOST_TEST((sum(between("1", "2"), between("10", "20")) == between("11", "22")));
  BOOST_TEST((quotient(between("1", "2"), between("4", "10")) == between("0.1", "0.5")));
  const Interval over{number("3"), std::nullopt, true, false};
  BOOST_TEST(to_string(sum(over, between("1", "2"))) == "(4, inf)");
  BOOST_TEST(to_string(quotient(between("1", "2"), over)) == "(-inf, 0.666666666667)");
  BOOST_TEST(to_string(quotient(between("1", "2"), between("0", "4"))) == "[0.25, inf)");
}

BOOST_AUTO_TEST_CASE(the_middle_is_between_the_ends_or_the_one_that_is_there) {
  BOOST_TEST((middle(between("1", "4")) == number("2.5")));
  BOOST_TEST((middle({number("3"), std::nullopt, false, false}) == number("3")));
  BOOST_TEST((middle({std::nullopt, number("3"), false, false}) == number("3")));
  BOOST_TEST((middle({}) == number("0")));
}

struct ReadDocuments {
  const char* low;
  const char* high;
  const char* hedge;
  const char* reading;
};

const std::vector<ReadDocuments> readings = {
    {"329.5", "330.5", "", "[325, 340]"},     {"99.5", "100.5", "", "[95, 110]"}, {"6.15", "6.25", "", "[6.15, 6.3]"},
    {"25000", "35000", "", "[25000, 35000]"}, {"8", "12", "about", "[8, 12]"},    {"-10.5", "-9.5", "", "[-10.5, -9]"}};

BOOST_DATA_TEST_CASE(a_figure_may_be_rounded_or_cut_off, boost::unit_test::data::xrange(readings.size()), at) {
  QuantityValue value;
  value.hard = between(readings[at].low, readings[at].high);
  value.hedge = readings[at].hedge;
  BOOST_TEST(to_string(rounded_reading(value)) == readings[at].reading);
}

BOOST_AUTO_TEST_CASE(a_tolerance_is_an_amount_or_a_share) {
  BOOST_TEST((Tolerance::parse("5 %").widen(between("-100", "200")) == between("-105", "210")));
  BOOST_TEST((Tolerance::parse("0.5").widen(between("1", "2")) == between("0.5", "2.5")));
  BOOST_TEST((Tolerance::parse("much").widen(between("1", "2")) == between("1", "2")));
  BOOST_TEST((Tolerance::parse("").widen(between("1", "2")) == between("1", "2")));
}

struct Units {
  const char* number;
  const char* unit;
  const char* text;
};

const std::vector<Units> units = {{"1", "hour", "1 hour"},
                                  {"2", "hour", "2 hours"},
                                  {"2", "percent", "2 percent"},
                                  {"2", "usd", "2 usd"},
                                  {"2", "count", "2"},
                                  {"2", "foot", "2 feet"},
                                  {"2", "square-foot", "2 square-feet"},
                                  {"2", "inch", "2 inches"},
                                  {"2", "celsius", "2 celsius"},
                                  {"2", "kilometre-per-hour", "2 kilometres per hour"},
                                  {"1", "kilometre-per-hour", "1 kilometre per hour"}};

BOOST_DATA_TEST_CASE(a_unit_is_written_with_its_plural, boost::unit_test::data::xrange(units.size()), at) {
  BOOST_TEST(with_unit(units[at].number, units[at].unit) == units[at].text);
}

}  // namespace
}  // namespace gainsay
