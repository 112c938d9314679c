#include "report/xml_writer.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

struct Case {
  std::string words;
  std::string in_text;
  std::string in_attribute;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.in_text; }

const std::vector<Case> cases = {
    {"<b>&\"'", "&lt;b&gt;&amp;\"'", "&lt;b&gt;&amp;&quot;'"},
    {"]]>", "]]&gt;", "]]&gt;"},
    {"a\nb\tc", "a\nb\tc", "a&#10;b&#9;c"},
    {"a\rb", "a&#13;b", "a&#13;b"},
    {"\x1b\x01\x7f", "\uFFFD\uFFFD\uFFFD", "\uFFFD\uFFFD\uFFFD"},
    {"\xEF\xBF\xBF", "\uFFFD", "\uFFFD"},                          // U+FFFF
    {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", "\uFFFD\uFFFD\uFFFD"},  // half of a surrogate pair
    {"\u202Ex", "&#8238;x", "&#8238;x"},                           // right to left
    {"fünf 東京", "fünf 東京", "fünf 東京"},
};

BOOST_DATA_TEST_CASE(words_of_strangers_stay_words, boost::unit_test::data::make(cases), sample) {
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  BOOST_TEST(XmlWriter().begin("a").text(sample.words).end().document() == head + "<a>" + sample.in_text + "</a>\n");
  BOOST_TEST(XmlWriter().begin("a").attribute("b", sample.words).end().document() ==
             head + "<a b=\"" + sample.in_attribute + "\"/>\n");
}

BOOST_AUTO_TEST_CASE(elements_stand_on_lines_of_their_own_unless_they_hold_text) {
  XmlWriter xml;
  xml.begin("a").begin("b").attribute("n", std::size_t{1}).end().begin("c").text("t").end().end();
  BOOST_TEST(xml.document() == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n <b n=\"1\"/>\n <c>t</c>\n</a>\n");
}

}  // namespace
}  // namespace gainsay
