#include "check/mutes.h"

#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

Finding finding_on(const std::string& check, const std::string& document, std::size_t line) {
  Finding finding;
  finding.check = check;
  finding.sides.resize(1);
  Statement statement;
  statement.document = document;
  statement.line = line;
  finding.sides[0].statements.push_back(statement);
  return finding;
}

// The reason why a mute on line 4, which speaks of line 6 as well, mutes a finding; empty when it does not.
std::string muted_by(const std::string& check, const Finding& finding) {
  Mutes mutes;
  mutes.add("a.md", {{check, "agreed", 4, 6}});
  std::vector<Finding> findings = {finding};
  mutes.apply(findings);
  BOOST_TEST((findings[0].status == FindingStatus::muted) == !findings[0].muted_by.empty());
  BOOST_TEST(mutes.unused().empty() == !findings[0].muted_by.empty());
  return findings[0].muted_by;
}

BOOST_AUTO_TEST_CASE(a_mute_speaks_of_its_line_and_the_next_one_with_text) {
  BOOST_TEST(muted_by("conflict", finding_on("conflict", "a.md", 4)) == "agreed");
  BOOST_TEST(muted_by("conflict", finding_on("conflict", "a.md", 6)) == "agreed");
  BOOST_TEST(muted_by("conflict", finding_on("conflict", "a.md", 5)) == "");
  BOOST_TEST(muted_by("conflict", finding_on("conflict", "b.md", 4)) == "");
}

BOOST_AUTO_TEST_CASE(a_mute_is_of_one_check_or_of_all) {
  BOOST_TEST(muted_by("conflict", finding_on("bounds", "a.md", 4)) == "");
  BOOST_TEST(muted_by("*", finding_on("bounds", "a.md", 4)) == "agreed");
}

BOOST_AUTO_TEST_CASE(what_has_no_line_is_not_muted) {
  Mutes mutes;
  mutes.add("a.md", {{"conflict", "agreed", 4, 0}});
  std::vector<Finding> findings = {finding_on("conflict", "a.md", 0)};
  mutes.apply(findings);
  BOOST_TEST(findings[0].muted_by == "");
}

BOOST_AUTO_TEST_CASE(an_unused_mute_says_what_is_wrong_with_it) {
  Mutes mutes;
  mutes.add("a.md", {{"conflict", "x", 1, 0}, {"*", "x", 2, 0}, {"conflit", "x", 3, 0}});
  const Diagnostics unused = mutes.unused();
  BOOST_REQUIRE(unused.size() == 3U);
  BOOST_TEST(unused[0].problem.find("the mute of 'conflict' mutes nothing: no such finding") == 0U);
  BOOST_TEST(unused[1].problem.find("the mute of every check mutes nothing: no such finding") == 0U);
  BOOST_TEST(unused[2].problem == "the mute of 'conflit' mutes nothing: there is no such check");
  BOOST_TEST(unused[2].remedy == "did you mean 'conflict'?");
}

}  // namespace
}  // namespace gainsay
