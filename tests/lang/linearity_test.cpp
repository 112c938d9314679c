// What looks at a whole sentence from each of its words costs sentence length times text length, so the annotator is
// linear as long as no sentence outgrows its limit, whatever a text without full stops holds. bench/linearity_bench
// measures the time.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "lang/token/sentence_splitter.h"

namespace gainsay {
namespace {

const char* const pieces[] = {
    "red, ", "red — ", "red ( ", "red ) ", "“a ",       "a” ",           "\" ",      "18 ",           "twenty ",
    "9.",    ". ",     "... ",   "A. ",    "Xavier ",   "Putin said, ",  "said ",    "that ",         "Mr. ",
    ") ",    "\") ",   "U.S.",   "— ",     "http://a ", "Zahl (§ 12) ,", "ﬁnal\t. ", "at 5 p.m. to ", "’",
};

BOOST_DATA_TEST_CASE(no_sentence_outgrows_its_limit, boost::unit_test::data::make(pieces), piece) {
  for (const std::size_t times : {1'000U, 8'000U}) {
    Document document;
    for (std::size_t i = 0; i < times; ++i) document.text += piece;
    document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}});
    const Vocabulary none;
    const Words words(document.text, none);
    std::size_t next = 0;
    for (const Sentence& sentence : split_sentences(document, words, {})) {
      BOOST_TEST_REQUIRE(sentence.first_word == next);
      BOOST_TEST_REQUIRE(sentence.end_word - sentence.first_word <= max_sentence_words);
      next = sentence.end_word;
    }
    BOOST_TEST(next == words.size());
  }
}

}  // namespace
}  // namespace gainsay
