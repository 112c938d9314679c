#include "run/long_sides.h"

#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

Finding finding_of(std::size_t statements) {
  Finding finding;
  finding.sides.resize(1);
  for (std::size_t i = 0; i < statements; ++i) {
    Statement statement;
    statement.document = std::to_string(i);
    statement.source = "source " + std::to_string(i % 5);
    statement.sentence = "The committee of enquiry put the losses of year " + std::to_string(i) + " at a third.";
    finding.sides[0].statements.push_back(statement);
  }
  return finding;
}

BOOST_AUTO_TEST_CASE(of_a_long_side_the_first_and_the_last_are_listed_and_the_rest_counted) {
  std::vector<Finding> findings = {finding_of(100)};
  shorten_sides(findings);
  const Side& side = findings[0].sides[0];
  BOOST_REQUIRE(side.statements.size() == listed_statements);
  BOOST_TEST(side.statements[listed_first - 1].document == "5");
  BOOST_TEST(side.statements[listed_first].document == "90");
  BOOST_TEST(side.statements.back().document == "99");
  BOOST_TEST(side.left_out == 84U);
  BOOST_TEST(side.sources == 5U);
  BOOST_TEST(side.independent_sources > 0U);
}

BOOST_AUTO_TEST_CASE(others_stay_as_they_are) {
  std::vector<Finding> findings = {finding_of(listed_statements)};
  shorten_sides(findings);
  BOOST_TEST(findings[0].sides[0].statements.size() == listed_statements);
  BOOST_TEST(findings[0].sides[0].left_out == 0U);
}

}  // namespace
}  // namespace gainsay
