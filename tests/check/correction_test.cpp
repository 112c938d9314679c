#include "check/findings/correction.h"

#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

struct Told {
  std::string document, sentence, source, speaker, said;
  std::size_t at = 0;
  bool corrects = false;
  std::size_t length = 5;
};

std::vector<Statement> statements(const std::vector<Told>& told) {
  std::vector<Statement> out;
  for (const Told& one : told) {
    Statement statement;
    statement.document = one.document;
    statement.sentence = one.sentence;
    statement.source = one.source;
    statement.speaker = one.speaker;
    statement.published = statement.said_on = parse_day(one.said).value();
    statement.span = {one.at, one.at + one.length};
    statement.corrects = one.corrects;
    out.push_back(statement);
  }
  return out;
}

// Where the statements that are left stand.
std::string left(const std::vector<Told>& told) {
  std::string out;
  for (const Statement& statement : without_corrected(statements(told)))
    out += (out.empty() ? "" : " ") + statement.document + std::to_string(statement.span.begin);
  return out;
}

BOOST_AUTO_TEST_CASE(a_correction_replaces_what_its_own_voice_said_before) {
  BOOST_TEST(left({{"a", "x", "A", "", "2025-06-01", 1}, {"b", "y", "A", "", "2025-06-02", 2, true}}) == "b2");
  BOOST_TEST(left({{"a", "x", "B", "", "2025-06-01", 1}, {"b", "y", "A", "", "2025-06-02", 2, true}}) == "a1 b2");
  BOOST_TEST(left({{"a", "x", "A", "mirov", "2025-06-01", 1}, {"b", "y", "B", "mirov", "2025-06-02", 2, true}}) ==
             "b2");
  BOOST_TEST(left({{"a", "x", "A", "mirov", "2025-06-01", 1}, {"b", "y", "A", "", "2025-06-02", 2, true}}) == "a1 b2");
  BOOST_TEST(left({{"a", "x", "A", "mirov", "2025-06-01", 1}, {"b", "y", "A", "hale", "2025-06-02", 2, true}}) ==
             "a1 b2");
}

BOOST_AUTO_TEST_CASE(what_comes_later_stands) {
  BOOST_TEST(left({{"a", "x", "A", "", "2025-06-03", 1}, {"b", "y", "A", "", "2025-06-02", 2, true}}) == "a1 b2");
  BOOST_TEST(left({{"a", "x", "A", "", "2025-06-02", 1}, {"b", "y", "A", "", "2025-06-02", 2, true}}) == "b2");
}

BOOST_AUTO_TEST_CASE(of_one_sentence_the_figure_told_first_is_the_right_one) {
  BOOST_TEST(left({{"a", "40, not 44 as first stated", "A", "", "2025-06-01", 0, true},
                   {"a", "40, not 44 as first stated", "A", "", "2025-06-01", 8, true}}) == "a0");
  BOOST_TEST(left({{"a", "x", "A", "", "2025-06-01", 0, true}, {"b", "x", "B", "", "2025-06-01", 8, true}}) == "a0 b8");
  BOOST_TEST(left({{"a", "", "A", "", "2025-06-01", 0, true}, {"a", "", "A", "", "2025-06-01", 8, true}}) == "a0 a8");
}

BOOST_AUTO_TEST_CASE(of_two_that_begin_at_one_place_both_stay) {
  BOOST_TEST(left({{"a", "x", "A", "", "2025-06-01", 3, true}, {"a", "x", "A", "", "2025-06-01", 3, true, 9}}) ==
             "a3 a3");
}

BOOST_AUTO_TEST_CASE(two_statements_of_the_same_words_correct_no_other) {
  BOOST_TEST(left({{"a", "x", "A", "", "2025-06-01", 3, true}, {"a", "x", "A", "", "2025-06-01", 3, true}}) == "a3 a3");
  BOOST_TEST(left({{"a", "x", "A", "", "2025-06-01", 3}, {"b", "y", "A", "", "2025-06-02", 3, true}}) == "b3");
}

}  // namespace
}  // namespace gainsay
