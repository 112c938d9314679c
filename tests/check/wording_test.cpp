#include "check/wording/wording.h"

#include <boost/test/unit_test.hpp>

#include "check/wording/place.h"

namespace gainsay {
namespace {

BOOST_AUTO_TEST_CASE(a_text_is_capitalised) {
  BOOST_TEST(capitalised("age of Arland") == "Age of Arland");
  BOOST_TEST(capitalised("zones") == "Zones");
  BOOST_TEST(capitalised("`x`") == "`x`");
  BOOST_TEST(capitalised("{x}") == "{x}");
  BOOST_TEST(capitalised("") == "");
}

std::string figure(const std::string& text) {
  QuantityValue value;
  value.text = text;
  value.unit = "hour";
  return value_text(Value(value), EntityTable());
}

BOOST_AUTO_TEST_CASE(a_figure_before_a_noun_is_told_alone) {
  BOOST_TEST(figure("four-hour") == "four hours");
  BOOST_TEST(figure("one-hour") == "1 hour");
  BOOST_TEST(figure("-hour") == "-hour");
  BOOST_TEST(figure("an hour") == "an hour");
}

Statement said(const std::string& published, const std::string& said_on, DateRange as_of, bool assumed) {
  Statement statement;
  statement.source = "A";
  statement.published = parse_day(published).value();
  statement.said_on = parse_day(said_on).value();
  statement.as_of = as_of;
  statement.as_of_assumed = assumed;
  return statement;
}

DateRange days(const std::string& first, const std::string& last) { return {parse_day(first), parse_day(last)}; }

std::string cited(const Statement& statement) { return citation(statement, EntityTable()); }

BOOST_AUTO_TEST_CASE(no_day_is_told_twice) {
  BOOST_TEST(cited(said("2025-06-03", "2025-06-03", days("2025-06-03", "2025-06-03"), true)) == "A, 3 Jun 2025");
  BOOST_TEST(cited(said("2025-06-03", "2025-06-01", days("2025-06-01", "2025-06-01"), true)) ==
             "A, 3 Jun 2025, said 1 Jun 2025");
  BOOST_TEST(cited(said("2025-06-03", "2025-06-03", days("2025-01-01", "2025-01-01"), false)) ==
             "A, 3 Jun 2025, as of 1 Jan 2025");
  // a speech of a whole week, which ends on the day of publication or before
  BOOST_TEST(cited(said("2025-06-07", "2025-06-01", days("2025-06-01", "2025-06-07"), true)) ==
             "A, 7 Jun 2025, said 1 to 7 Jun 2025");
  BOOST_TEST(cited(said("2025-06-07", "2025-06-01", days("2025-06-01", "2025-06-08"), true)) ==
             "A, 7 Jun 2025, said 1 Jun 2025");
  BOOST_TEST(cited(said("2025-06-07", "2025-06-02", days("2025-06-01", "2025-06-07"), true)) ==
             "A, 7 Jun 2025, said 2 Jun 2025");
}

BOOST_AUTO_TEST_CASE(three_places_are_named_and_the_others_counted) {
  std::vector<Statement> rows(3);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].document = "a.csv";
    rows[i].line = i;
  }
  BOOST_TEST(places(rows) == "a.csv, a.csv:1 and a.csv:2");
  rows.resize(5);
  BOOST_TEST(places(rows) == "a.csv, a.csv:1, a.csv:2 and 2 more");
}

}  // namespace
}  // namespace gainsay
