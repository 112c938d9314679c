#include "lang/quantity/unit.h"

#include <boost/test/unit_test.hpp>

#include "lang/quantity/hedge.h"

namespace gainsay {
namespace {

UnitLexicon lexicon() {
  UnitLexicon units;
  const auto add = [&units](const char* id, const char* dimension, Decimal factor) {
    Unit unit;
    unit.id = id;
    unit.dimension = dimension;
    unit.factor = factor;
    units.units.push_back(unit);
  };
  add("metre", "length", 1);
  add("kilometre", "length", 1000);
  add("hour", "time", 1);
  add("day", "time", 24);
  add("percent", "share", 1);
  add("percentage-point", "points", 1);
  return units;
}

QuantityValue exactly(Decimal number, const char* unit) {
  QuantityValue value;
  value.unit = unit;
  value.hard = value.soft = Interval::exactly(number);
  return value;
}

BOOST_AUTO_TEST_CASE(units_convert_inside_a_dimension_only) {
  const UnitLexicon units = lexicon();
  BOOST_TEST(convert(exactly(12, "kilometre"), "metre", units)->hard.low->to_string() == "12000");
  BOOST_TEST(convert(exactly(48, "metre-per-day"), "metre-per-hour", units)->hard.low->to_string() == "2");
  BOOST_TEST(!convert(exactly(12, "kilometre"), "hour", units).has_value());
  BOOST_TEST(!convert(exactly(5, "percent"), "percentage-point", units).has_value());
  BOOST_TEST(convert(exactly(5, "count"), "count", units).has_value());
  BOOST_TEST(!convert(exactly(5, "percent"), "count", units).has_value());
}

BOOST_AUTO_TEST_CASE(intervals_are_written_as_in_mathematics) {
  const auto half_open = parse_interval("(1, 1.5]");
  BOOST_REQUIRE(half_open.has_value());
  BOOST_TEST(half_open->low_open);
  BOOST_TEST(!half_open->high_open);
  BOOST_TEST(!parse_interval("[1, inf)")->high.has_value());
  for (const char* wrong : {"", "1, 2", "[2, 1]", "[a, 1]", "[1 2]"}) BOOST_TEST(!parse_interval(wrong).has_value());
}

}  // namespace
}  // namespace gainsay
