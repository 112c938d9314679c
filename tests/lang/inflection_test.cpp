// The regular forms are data in rules/en/inflections.toml, so they are tested through the rule loader in
// rule_inflection_test.cpp; here stand the mechanics of a suffix rule, on a language of three rules.
#include "lang/lexicon/inflection.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

Inflections small_language() {
  Inflections language;
  language.never_doubled = "wy";
  language.verb_past = {{"Cy", 1, "ied", false, false}, {"CVD", 0, "ed", true, true}, {"", 0, "ed", false, false}};
  language.doubled = {"commit"};
  language.irregular_verbs["go"] = {"went"};
  language.noun_plural = {{"", 0, "s", false, false}};
  language.noun_heads_before = {"of"};
  return language;
}

std::string joined(const std::vector<std::string>& forms) {
  std::string out;
  for (const std::string& form : forms) out += (out.empty() ? "" : " | ") + form;
  return out;
}

struct Case {
  const char* base;
  const char* forms;
};

const Case verbs[] = {
    {"carry", "carry | carried"}, {"play", "play | played"},    {"stop", "stop | stopped"},
    {"show", "show | showed"},    {"visit", "visit | visited"}, {"commit", "commit | committed"},
    {"go on", "go on | went on"},
};

BOOST_DATA_TEST_CASE(the_first_fitting_rule_makes_the_form, boost::unit_test::data::xrange(std::size(verbs)), i) {
  BOOST_TEST(joined(verb_forms(small_language(), verbs[i].base)) == verbs[i].forms);
}

const Case nouns[] = {
    {"plan", "plan | plans"},
    {"peace plan", "peace plan | peace plans"},
    {"plan of peace", "plan of peace | plans of peace"},
    {"cease-fire", "cease-fire | cease-fires"},
};

BOOST_DATA_TEST_CASE(the_head_of_a_phrase_changes, boost::unit_test::data::xrange(std::size(nouns)), i) {
  BOOST_TEST(joined(noun_forms(small_language(), nouns[i].base)) == nouns[i].forms);
}

}  // namespace
}  // namespace gainsay
