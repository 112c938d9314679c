#include "lang/token/sentence_splitter.h"

#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

Abbreviations abbreviations() {
  Abbreviations out;
  out.before_name = {"mr", "gen", "dr", "vs", "e.g"};
  out.before_number = {"no", "jan", "art"};
  out.may_end = {"u.s", "p.m", "inc", "etc", "jr"};
  out.sentence_starts = {"the", "he", "it", "but", "a", "if", "we"};
  return out;
}

std::string sentences(const std::vector<std::string>& blocks) {
  Document document;
  for (const std::string& block : blocks) {
    if (!document.text.empty()) document.text += '\n';
    const std::size_t begin = document.text.size();
    document.text += block;
    document.blocks.push_back({BlockKind::paragraph, {begin, document.text.size()}});
  }
  const Vocabulary none;
  const Words words(document.text, none);
  std::string out;
  for (const Sentence& sentence : split_sentences(document, words, abbreviations())) {
    out += (out.empty() ? "" : " | ") + document.text.substr(sentence.span.begin, sentence.span.size());
    BOOST_TEST(words[sentence.first_word].span.begin == sentence.span.begin);
    BOOST_TEST(words[sentence.end_word - 1].span.end == sentence.span.end);
  }
  return out;
}

struct Case {
  const char* text;
  const char* sentences;
};

const Case cases[] = {
    {"It held. It fell.", "It held. | It fell."},
    {"Gen. Lee met Mr. Putin. He left.", "Gen. Lee met Mr. Putin. | He left."},
    {"The U.S. President spoke in the U.S. The talks ended.",
     "The U.S. President spoke in the U.S. | The talks ended."},
    {"They met at 5 p.m. Kyiv time. They left at 6 p.m. The hall was empty.",
     "They met at 5 p.m. Kyiv time. | They left at 6 p.m. | The hall was empty."},
    {"Room No. 5 Kyiv Street. He said no. Then he left.", "Room No. 5 Kyiv Street. | He said no. | Then he left."},
    {"On Jan. 24 Kyiv fell.", "On Jan. 24 Kyiv fell."},
    {"J. D. Vance and Vladimir V. Putin met. They ate.", "J. D. Vance and Vladimir V. Putin met. | They ate."},
    {"There is no plan B. The army left.", "There is no plan B. | The army left."},
    {"It cost 61.4 billion. It was 5.5% of all.", "It cost 61.4 billion. | It was 5.5% of all."},
    {"It ended in 2022. 5,000 people died.", "It ended in 2022. | 5,000 people died."},
    {"“It is over.” He left.", "“It is over.” | He left."},
    {"\"Is it over?\" he asked. \"It is!\" (She nodded.) It was.",
     "\"Is it over?\" he asked. | \"It is!\" | (She nodded.) | It was."},
    {"The talks were \"very well.\" But Kyiv waits.", "The talks were \"very well.\" | But Kyiv waits."},
    {"He agrees with points… but criticised some.", "He agrees with points… but criticised some."},
    {"We have no version… A lot remains.", "We have no version… | A lot remains."},
    {"He will come … If Trump agrees, he loses.", "He will come … If Trump agrees, he loses."},
    {"He said ... Putin knows.", "He said ... Putin knows."},
    {"What?! Nobody knew.", "What?! | Nobody knew."},
    {"Acme Inc. said so. Acme Inc. He left it.", "Acme Inc. said so. | Acme Inc. | He left it."},
    {"See https://example.org/a.b?c. It is there.", "See https://example.org/a.b?c. | It is there."},
    {"Він пішов. Вона теж.", "Він пішов. | Вона теж."},
    {"", ""},
    {"...", "..."},
};

BOOST_DATA_TEST_CASE(sentences_end_where_a_reader_ends_them, boost::unit_test::data::xrange(std::size(cases)), i) {
  BOOST_TEST(sentences({cases[i].text}) == cases[i].sentences);
}

BOOST_AUTO_TEST_CASE(no_sentence_crosses_a_block) {
  BOOST_TEST(sentences({"The front", "it held", "and Gen.", "Lee left"}) ==
             "The front | it held | and Gen. | Lee left");
}

BOOST_AUTO_TEST_CASE(a_sentence_without_an_end_is_cut) {
  std::string text;
  for (std::size_t i = 0; i < 2 * max_sentence_words + 1; ++i) text += "word ";
  const std::string cut = sentences({text});
  BOOST_TEST(std::count(cut.begin(), cut.end(), '|') == 2);
}

}  // namespace
}  // namespace gainsay
