#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "lang/speech/quote_finder.h"
#include "lang/token/sentence_splitter.h"

namespace gainsay {
namespace {

struct Case {
  const char* text;
  const char* quotes;  // contents, "|" between two
};

std::string quotes(std::string text) {
  Document document;
  document.text = std::move(text);
  for (std::size_t at = 0; at < document.text.size();) {
    const std::size_t end = std::min(document.text.find('\n', at), document.text.size());
    document.blocks.push_back({BlockKind::paragraph, {at, end}});
    at = end + 1;
  }
  const Vocabulary none;
  const Words words(document.text, none);
  std::string out;
  for (const Mention& mention : find_quotes(document, words, split_sentences(document, words, Abbreviations()))) {
    const ByteSpan content = std::get<QuoteMention>(mention.body).content;
    out += (out.empty() ? "" : "|") + document.text.substr(content.begin, content.size());
  }
  return out;
}

const Case cases[] = {
    {"He said: “We go.”", "We go."},
    {"\"We go,\" he said, \"now.\"", "We go,|now."},
    {"a 'failed' plan", "failed"},
    {"the allies' plans and Kyiv's", ""},
    {"“He told us, ‘We’re coming,’ twice.”", "We’re coming,|He told us, ‘We’re coming,’ twice."},
    {"«Да» и „nein“", "Да|nein"},
    {"“It [the plan] is … over”", "It [the plan] is … over"},
    {"An “open mark. And more.", ""},
    {"“First.\n“Second.”", "First.|Second."},
    {"", ""},
};

BOOST_DATA_TEST_CASE(marks_are_paired, boost::unit_test::data::xrange(std::size(cases)), i) {
  BOOST_TEST(quotes(cases[i].text) == cases[i].quotes);
}

}  // namespace
}  // namespace gainsay
