#include "check/findings/earlier.h"

#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

struct Told {
  int day = 0;
  std::string speaker;
  Value value;
};

Statement statement(const Told& told) {
  Statement out;
  out.document = "d" + std::to_string(told.day);
  out.speaker = told.speaker;
  out.value = told.value;
  out.published = out.said_on = make_day(2025, 6, static_cast<unsigned>(told.day));
  return out;
}

Value figure(int number, const std::string& text = "") {
  return QuantityValue{text, "count", Interval::exactly(number), Interval::exactly(number), QuantityForm::level, ""};
}
Value stance(const std::string& name) { return StanceValue{name, {"rejects", "open", "accepts"}}; }

// What a finding that holds the statements of some days learns, as "speaker:day ...".
std::string earlier(const std::vector<Told>& told, const std::vector<int>& held) {
  std::vector<Statement> statements;
  std::vector<Finding> findings(1);
  findings[0].sides.resize(1);
  for (const Told& one : told) {
    statements.push_back(statement(one));
    if (std::find(held.begin(), held.end(), one.day) != held.end())
      findings[0].sides[0].statements.push_back(statements.back());
  }
  add_earlier(findings, statements, "holder");
  std::string out;
  for (const Statement& found : findings[0].earlier)
    out += (out.empty() ? "" : " ") + found.speaker + ":" + found.document.substr(1);
  return out;
}

BOOST_AUTO_TEST_CASE(a_finding_tells_what_its_speakers_said_before_the_latest_first) {
  const std::vector<Told> told = {{1, "ana", stance("rejects")},
                                  {2, "ana", stance("open")},
                                  {3, "ben", stance("open")},
                                  {4, "ana", stance("accepts")},
                                  {5, "ana", stance("rejects")}};
  BOOST_TEST(earlier(told, {4}) == "ana:2 ana:1");
  BOOST_TEST(earlier(told, {2, 4}) == "ana:1");
  BOOST_TEST(earlier(told, {3}) == "");
  BOOST_TEST(earlier(told, {3, 5}) == "ana:4 ana:2 ana:1");
}

BOOST_AUTO_TEST_CASE(what_is_repeated_is_told_once_and_of_much_only_the_latest) {
  BOOST_TEST(earlier({{1, "ana", figure(5, "five")}, {2, "ana", figure(5, "5")}, {3, "ana", figure(7)}}, {3}) ==
             "ana:2");
  BOOST_TEST(earlier({{1, "ana", figure(1)},
                      {2, "ana", figure(2)},
                      {3, "ana", figure(3)},
                      {4, "ana", figure(4)},
                      {5, "ana", figure(5)}},
                     {5}) == "ana:4 ana:3 ana:2");
}

BOOST_AUTO_TEST_CASE(outlets_and_quotations_have_no_earlier_position) {
  BOOST_TEST(earlier({{1, "", figure(5)}, {2, "", figure(7)}}, {2}) == "");
  BOOST_TEST(earlier({{1, "ana", QuoteValue{"no"}}, {2, "ana", QuoteValue{"yes"}}}, {2}) == "");
}

BOOST_AUTO_TEST_CASE(who_an_outlet_speaks_of_may_be_the_speaker) {
  std::vector<Statement> statements = {statement({1, "", figure(5)}), statement({2, "", figure(7)})};
  for (Statement& one : statements) one.slots = {{"holder", "ana"}};
  std::vector<Finding> findings(1);
  findings[0].sides = {{statements[1].value, "7", {statements[1]}}};
  add_earlier(findings, statements, "holder");
  BOOST_REQUIRE(findings[0].earlier.size() == 1U);
  BOOST_TEST(findings[0].earlier[0].document == "d1");
}

}  // namespace
}  // namespace gainsay
