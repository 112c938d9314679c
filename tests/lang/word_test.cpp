#include "lang/token/word.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "lang/token/phrase_table.h"

namespace gainsay {
namespace {

std::string joined(std::string_view text) {
  const Vocabulary none;
  std::string out;
  for (const Word& word : Words(text, none)) out += (out.empty() ? "" : "|") + std::string(word.folded);
  return out;
}

struct Case {
  const char* text;
  const char* words;
};

const Case cases[] = {
    {"Russia currently controls 19.2% of it.", "russia|currently|controls|19.2|%|of|it|."},
    {"Zelensky’s four-hour talk", "zelensky|'s|four|-|hour|talk"},
    {"allies' plans don’t", "allies|'|plans|don't"},
    {"U.S. troops at 5 p.m. on 24.02.2022", "u.s.|troops|at|5|p.m.|on|24.02.2022"},
    {"$61.4bn, 816 000 t", "$|61.4|bn|,|816|000|t"},
    {"see https://example.org/a?b=1, or a@b.org.", "see|https://example.org/a?b=1|,|or|a@b.org|."},
    {"He -- said… “Ну”", "he|--|said|...|\"|ну|\""},
    {"Kup’yansk and Çelik", "kup'yansk|and|celik"},
    {"12.8–13.0", "12.8|-|13.0"},
    {"", ""},
};

BOOST_DATA_TEST_CASE(words_split_as_rules_expect, boost::unit_test::data::xrange(std::size(cases)), i) {
  BOOST_TEST(joined(cases[i].text) == cases[i].words);
}

BOOST_AUTO_TEST_CASE(spans_cover_the_words_as_written) {
  const std::string text = "The “Çelik” plan";
  const Vocabulary none;
  const Words words(text, none);
  BOOST_TEST(words.size() == 5U);
  BOOST_TEST(text.substr(words[2].span.begin, words[2].span.size()) == "Çelik");
  BOOST_TEST(words[2].capitalised);
  BOOST_TEST(words.at_byte(0) == 0U);
  BOOST_TEST(words.at_byte(text.size()) == words.size());
}

BOOST_AUTO_TEST_CASE(phrases_are_found_longest_first_and_whole) {
  Vocabulary vocabulary;
  PhraseTable table;
  table.add("White House", 1, vocabulary);
  table.add("White House aide", 2, vocabulary);
  table.add("house", 3, vocabulary);
  const Words words("the White House aide left the house", vocabulary);
  BOOST_TEST(table.longest(words, 0, words.size()).words == 0U);
  BOOST_TEST(table.longest(words, 1, words.size()).words == 3U);
  BOOST_TEST(table.longest(words, 1, 3).words == 2U);
  BOOST_TEST(table.all(words, 1, words.size()).size() == 2U);
  BOOST_TEST(table.longest(words, 2, words.size()).payloads->front() == 3U);
}

}  // namespace
}  // namespace gainsay
