#include <boost/test/unit_test.hpp>

#include "check/positions/voice.h"
#include "check/time/calendar_age.h"
#include "check/time/time_span.h"

namespace gainsay {
namespace {

std::string text(const std::optional<Interval>& interval) { return interval ? to_string(*interval) : "none"; }

Day day(const std::string& iso) { return parse_day(iso).value(); }

QuantityValue figure(Interval hard, const std::string& unit) {
  QuantityValue value;
  value.hard = value.soft = hard;
  value.unit = unit;
  return value;
}

std::string fits(const QuantityValue& value) {
  const auto stated = read_age(value);
  return stated ? to_string(stated->fits) + " " + stated->unit : "none";
}

BOOST_AUTO_TEST_CASE(an_age_counts_from_its_anchor) {
  BOOST_TEST((age(day("2025-01-31"), day("2025-01-31"), "day") == Decimal(0)));
  BOOST_TEST((age(day("2025-01-31"), day("2025-02-28"), "month") == Decimal(1)));
  BOOST_TEST((age(day("2024-02-29"), day("2025-02-28"), "year") == Decimal(1)));
  BOOST_TEST(!age(day("2025-01-31"), day("2025-01-30"), "day").has_value());
}

BOOST_AUTO_TEST_CASE(nearly_is_told_by_its_name_or_by_its_interval) {
  // a bound of seven tenths and more, closed below and open above
  BOOST_TEST(fits(figure({Decimal(7), Decimal(10), false, true}, "hour")) == "[9.73, 10.02] hour");
  BOOST_TEST(fits(figure({*Decimal::parse("6.9"), Decimal(10), false, true}, "hour")) == "[6.9, 10) hour");
  BOOST_TEST(fits(figure({Decimal(0), Decimal(10), false, true}, "hour")) == "[0, 10) hour");
  BOOST_TEST(fits(figure({Decimal(0), Decimal(0), false, true}, "hour")) != "[-0.27, 0.02] hour");
  BOOST_TEST(fits(figure({Decimal(7), Decimal(10), true, true}, "hour")) == "(7, 10) hour");
}

BOOST_AUTO_TEST_CASE(a_span_is_told_by_its_ends) {
  BOOST_TEST(text(time_between("T09:15", "T12:00", "minute")) == "[165, 165]");
  BOOST_TEST(text(time_between("T12:00", "T12:00", "hour")) == "[12, 12]");
  BOOST_TEST(text(time_between("2025-06-03", "2025-06-03", "day")) == "[0, 0]");
  BOOST_TEST(text(time_between("2025-06-03", "2025-06-02", "day")) == "none");
  BOOST_TEST(text(time_within("2025-06-03/2025-06-03", "day")) == "[0, 0]");
  BOOST_TEST(text(time_within("2025-06-03/2025-06-02", "day")) == "none");
}

BOOST_AUTO_TEST_CASE(what_was_so_before_has_only_an_end) {
  Statement statement;
  statement.said_on = day("2025-06-03");
  statement.as_of = {std::nullopt, day("2025-06-02")};
  BOOST_TEST(told_of_past(statement));
  statement.as_of.last = day("2025-06-03");
  BOOST_TEST(!told_of_past(statement));
}

}  // namespace
}  // namespace gainsay
