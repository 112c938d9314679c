#include "run/resolution.h"

#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

Statement said(const std::string& document, const std::string& speaker, const std::string& value) {
  Statement out;
  out.document = document;
  out.source = "Source of " + document;
  out.topic = "town/cost";
  out.speaker = speaker;
  out.value = CategoryValue{value};
  return out;
}

Finding finding(const std::string& id, const std::vector<Statement>& statements) {
  Finding out;
  out.id = id;
  out.check = "conflict";
  out.topic = "town/cost";
  for (const Statement& statement : statements)
    out.sides.push_back({statement.value, display(statement.value), {statement}});
  return out;
}

// Rules in which the topic has one check.
struct RulesWith : RuleSet {
  explicit RulesWith(const std::string& check) {
    Topic topic;
    topic.id = "town/cost";
    CheckSpec spec;
    spec.kind = check;
    topic.checks.push_back(spec);
    topics.push_back(topic);
  }
};

const Statement ann = said("a", "ann", "42"), bob = said("b", "bob", "55");

BOOST_AUTO_TEST_CASE(a_side_that_nobody_says_any_more_was_withdrawn) {
  const std::vector<Statement> now{ann, said("b", "bob", "60")};
  BOOST_TEST(resolution_of(finding("f", {ann, bob}), now, {}, RulesWith("conflict")).words ==
             "withdrawn: nobody says 55 any more");
}

BOOST_AUTO_TEST_CASE(a_correction_that_came_says_so) {
  Statement corrected = said("c", "", "42");
  corrected.corrects = true;
  const std::vector<Statement> now{ann, bob, corrected};
  BOOST_TEST(resolution_of(finding("f", {ann, bob}), now, {}, RulesWith("conflict")).words ==
             "corrected: Source of c states a correction");
}

BOOST_AUTO_TEST_CASE(who_takes_over_the_other_side_conceded) {
  const std::vector<Statement> now{ann, bob, said("c", "bob", "42")};
  BOOST_TEST(resolution_of(finding("f", {ann, bob}), now, {}, RulesWith("conflict")).words ==
             "conceded: who said 55 now says 42");
}

BOOST_AUTO_TEST_CASE(a_finding_may_grow_into_another) {
  const Statement third = said("c", "cat", "70");
  const std::vector<Statement> now{ann, bob, third};
  BOOST_TEST(
      resolution_of(finding("f", {ann, bob}), now, {finding("g", {ann, bob, third})}, RulesWith("conflict")).words ==
      "replaced: it is part of g now");
  BOOST_TEST(resolution_of(finding("f", {ann, bob}), now, {finding("g", {ann, bob, third})}, RulesWith("conflict"))
                 .successor == "g");
}

// Thousands on each side, and as many that came: comparing all with all would take minutes.
BOOST_AUTO_TEST_CASE(a_crowd_concedes_in_no_time, *boost::unit_test::timeout(20)) {
  std::vector<Statement> before, now;
  for (int i = 0; i < 30'000; ++i) {
    const std::string name = std::to_string(i);
    before.push_back(said("d" + name, "speaker " + name, i % 2 == 0 ? "42" : "55"));
  }
  Finding crowd = finding("f", {ann, bob});
  for (const Statement& statement : before)
    crowd.sides[statement.value == ann.value ? 0 : 1].statements.push_back(statement);
  now = before;
  now.push_back(ann);
  now.push_back(bob);
  for (int i = 0; i < 30'000; ++i) now.push_back(said("new" + std::to_string(i), "stranger", "60"));
  BOOST_TEST(resolution_of(crowd, now, {}, RulesWith("conflict")).words == "ended");
  now.push_back(said("last", "speaker 29999", "42"));
  BOOST_TEST(resolution_of(crowd, now, {}, RulesWith("conflict")).words == "conceded: who said 55 now says 42");
}

BOOST_AUTO_TEST_CASE(rules_may_end_it) {
  const std::vector<Statement> now{ann, bob};
  BOOST_TEST(resolution_of(finding("f", {ann, bob}), now, {}, RulesWith("bounds")).words ==
             "rules: no topic asks for this check any more");
  BOOST_TEST(resolution_of(finding("f", {ann, bob}), now, {}, RulesWith("conflict")).words == "ended");
}

}  // namespace
}  // namespace gainsay
