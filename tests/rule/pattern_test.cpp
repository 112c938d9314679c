#include "rule/pattern/pattern.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "rule/rule_set.h"

namespace bdata = boost::unit_test::data;
using namespace gainsay;

namespace {

// "slot:holder space list:controls slot:value? text:of slot:place+", "?" after what a match may lack.
std::string outline(const ParsedPattern& parsed) {
  static const char* const names[] = {"text", "space", "slot", "list", "gap"};
  std::string out;
  for (const PatternAtom& atom : parsed.atoms) {
    if (atom.type == AtomType::space) continue;
    if (!out.empty()) out += ' ';
    out += names[static_cast<int>(atom.type)];
    if (atom.type != AtomType::gap) out += ':' + atom.text;
    if (atom.many) out += '+';
    if (!atom.required) out += '?';
  }
  return out;
}

struct Parsed {
  const char* pattern;
  const char* outline;
};
std::ostream& operator<<(std::ostream& out, const Parsed& parsed) { return out << parsed.pattern; }

const Parsed parsed_patterns[] = {
    {"{holder} <controls> {value} of {place+}", "slot:holder list:controls slot:value text:of slot:place+"},
    {"{value} of {place} ... under {holder}", "slot:value text:of slot:place gap text:under slot:holder"},
    {"Deal is Near", "text:deal text:is text:near"},
    {"{a} (with|and) {b}?", "slot:a text:(?:? text:with? text:|? text:and? text:)? slot:b? text:?"},
    {"(the )?deal", "text:(?:? text:the? text:)? text:? text:deal"},
    {"(now) a|b", "text:(?:? text:now? text:)? text:a? text:|? text:b?"},
    {"x{2,3} [^A-Z]", "text:x text:{2,3} text:[^\\x01-\\x08\\x0e\\x0fa-z]"},
    {"talks?", "text:talk text:s? text:?"},
};

struct Faulty {
  const char* pattern;
  std::size_t offset;
  const char* problem;
};
std::ostream& operator<<(std::ostream& out, const Faulty& faulty) { return out << faulty.pattern; }

const Faulty faulty_patterns[] = {
    {"the (deal", 4, "'(' is never closed"},
    {"deal) is", 4, "')' closes nothing"},
    {"{holder <controls>", 0, "'{holder <con' is not a slot such as {place}"},
    {"x < 5", 2, "'< 5' is not a word list such as <controls>"},
    {"a (b ... c)", 5, "'...' is inside parentheses"},
    {"... a", 0, "'...' is at the edge of the pattern"},
    {"a ... b | c", 8, "'|' and '...' are side by side"},
    {"[a-z", 0, "'[' is never closed"},
    {"", 0, "the pattern is empty"},
    {"(?P<x>a)", 0, "a pattern has no named groups"},
};

Topic share_topic() {
  Topic topic;
  topic.path = "share.toml";
  topic.value.unit = "percent";
  topic.slots = {{"holder", "actor", "", {}}, {"place", "place", "", {}}};
  topic.key = {"holder", "place"};
  return topic;
}

std::string first_problem(const PatternSpec& spec) {
  Topic topic = share_topic();
  topic.patterns = {spec};
  Diagnostics diagnostics;
  const bool ok = check_patterns(topic, {{"controls", WordList{}}}, diagnostics);
  BOOST_TEST(ok == diagnostics.empty());
  return diagnostics.empty() ? "" : diagnostics.front().problem;
}

PatternSpec pattern(std::string match) {
  PatternSpec spec;
  spec.match = {std::move(match)};
  spec.places = {{"share.toml", 7, 9}};
  return spec;
}

}  // namespace

BOOST_DATA_TEST_CASE(patterns_fall_into_atoms, bdata::make(parsed_patterns)) {
  const ParsedPattern parsed = parse_pattern(sample.pattern);
  BOOST_TEST(parsed.faults.empty());
  BOOST_TEST(outline(parsed) == sample.outline);
}

BOOST_DATA_TEST_CASE(faults_have_a_place, bdata::make(faulty_patterns)) {
  const ParsedPattern parsed = parse_pattern(sample.pattern);
  BOOST_REQUIRE(!parsed.faults.empty());
  BOOST_TEST(parsed.faults.front().offset == sample.offset);
  BOOST_TEST(parsed.faults.front().problem == sample.problem);
}

BOOST_AUTO_TEST_CASE(whole_words_can_be_looked_up) {
  const auto whole = [](std::string_view text, std::size_t atom) { return parse_pattern(text).atoms[atom].whole_word; };
  BOOST_TEST(whole("under {holder}", 0));
  BOOST_TEST(!whole("talks?", 0));
  BOOST_TEST(!whole("talk(s)", 0));
  BOOST_TEST(!whole("Kremlin's", 0));
}

BOOST_AUTO_TEST_CASE(a_good_pattern_has_no_problem) {
  BOOST_TEST(first_problem(pattern("{holder} <controls> {value} of {place}")) == "");
}

BOOST_AUTO_TEST_CASE(what_is_unknown_or_missing_is_named) {
  BOOST_TEST(first_problem(pattern("{holdr} <controls> {value} of {place}")) ==
             "'{holdr}' is not a slot of this topic");
  BOOST_TEST(first_problem(pattern("{holder} <control> {value} of {place}")) == "'<control>' is not a word list");
  BOOST_TEST(first_problem(pattern("{holder} <controls> {value}")) == "nothing fills the key slot 'place'");
  BOOST_TEST(first_problem(pattern("{holder} <controls> {place}")) == "the pattern gives no value");
  BOOST_TEST(first_problem(pattern("{holder} ** {value} of {place}")).find("is not a valid pattern") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(slots_may_be_set_by_the_pattern) {
  PatternSpec spec = pattern("{value} of {place}");
  spec.set["holder"] = "russia";
  BOOST_TEST(first_problem(spec) == "");
}

BOOST_AUTO_TEST_CASE(exceptions_and_regular_expressions_are_compiled) {
  PatternSpec spec = pattern("{holder} <controls> {value} of {place}");
  spec.unless = {"(votes"};
  BOOST_TEST(first_problem(spec).find("is not a valid regular expression") != std::string::npos);
  PatternSpec regex;
  regex.regex = "(?P<holder>\\w+) has (?P<value>\\d+) of (?P<plaze>\\w+)";
  BOOST_TEST(first_problem(regex) == "group 'plaze' is not a slot of this topic");
}

BOOST_AUTO_TEST_CASE(the_column_is_that_of_the_fault) {
  Topic topic = share_topic();
  topic.patterns = {pattern("{holder} <control> {value} of {place}")};
  Diagnostics diagnostics;
  check_patterns(topic, {}, diagnostics);
  BOOST_TEST(to_string(diagnostics.front().place) == "share.toml:7:18");
}
