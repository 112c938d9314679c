#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "reading.h"

namespace gainsay {
namespace {

struct Case {
  const char* what;
  const char* text;
  const char* blocks;
};

const Case cases[] = {
    {"one line", "The army holds a fifth of the land", "P The army holds a fifth of the land\n"},
    {"a line is a paragraph", "Kyiv denied it.\nMoscow said so.", "P Kyiv denied it.\nP Moscow said so.\n"},
    {"a short line without a stop is a heading", "The front\nThe army holds a fifth of the land.",
     "H The front\nP The army holds a fifth of the land.\n"},
    {"a quoted word ends a heading", "A deal 'very close'\nThe envoy was hopeful.",
     "H A deal 'very close'\nP The envoy was hopeful.\n"},
    {"nothing behind it: no heading", "The army left.\nThe end", "P The army left.\nP The end\n"},
    {"a colon or comma ends no heading", "He said:\n\"We go,\"\nand left.", "P He said:\nP \"We go,\"\nP and left.\n"},
    {"bullets", "Two points.\n- The first\n* The second\n• The third\n1. The fourth\n2) The fifth",
     "P Two points.\nL The first\nL The second\nL The third\nL The fourth\nL The fifth\n"},
    {"a bullet above its item", "Two points:\n-\nThe first\n-\nThe second",
     "P Two points:\nL The first\nL The second\n"},
    {"a year is not a number of an item", "2022. That was the year.", "P 2022. That was the year.\n"},
    {"a dash inside of a line", "The plan - a bad one - failed.", "P The plan - a bad one - failed.\n"},
    {"rules say nothing", "One.\n* * *\n-----\nTwo.", "P One.\nP Two.\n"},
    {"teasers", "One.\nAlso Read: Two men met\nREAD MORE\nThe related: three.\nRelated | Four",
     "P One.\nT Also Read: Two men met\nT READ MORE\nP The related: three.\nT Related | Four\n"},
    {"references", "It rose [1].\nCitations\n[1] https://example.org/a\n[2] The Book, 1999\nOutlook\nIt fell.",
     "P It rose [1].\nH Citations\nR [1] https://example.org/a\nR [2] The Book, 1999\nH Outlook\nP It fell.\n"},
    {"windows and old mac lines", "One.\r\nTwo.\rThree.", "P One.\nP Two.\nP Three.\n"},
    {"hard-wrapped lines are joined",
     "The envoy told reporters that a deal on the eastern\nregions was close, and that the two last points would be\n"
     "settled within weeks.\n\nHe gave no date.\n",
     "P The envoy told reporters that a deal on the eastern regions was close, and that the two last points would be "
     "settled within weeks.\nP He gave no date.\n"},
    {"hard-wrapped list items and headings",
     "THE PLAN\n\n- The envoy told reporters that a deal on the eastern\n  regions was close, and that the two last\n"
     "- The second point is longer than a line can be, so it\n  is broken too.\n",
     "H THE PLAN\nL The envoy told reporters that a deal on the eastern regions was close, and that the two last\n"
     "L The second point is longer than a line can be, so it is broken too.\n"},
    {"sentences by the line are not hard-wrapped",
     "The army holds a fifth of the land, the ministry said.\nThe other side counts only a tenth of it, it added.\n",
     "P The army holds a fifth of the land, the ministry said.\nP The other side counts only a tenth of it, it "
     "added.\n"},
    {"byte order mark", "\xEF\xBB\xBFThe front\nIt held.", "H The front\nP It held.\n"},
    {"front matter", "---\ntitle: A talk\n---\nIt held.", "P It held.\n"},
    {"directives are no text", "It held.\n  gainsay: ignore[conflict] known misprint\nIt fell.",
     "P It held.\nP It fell.\n"},
};

BOOST_DATA_TEST_CASE(plain_text_falls_into_blocks, boost::unit_test::data::xrange(std::size(cases)), i) {
  BOOST_TEST_CONTEXT(cases[i].what) { BOOST_TEST(outline(reading("a.txt", cases[i].text)) == cases[i].blocks); }
}

BOOST_AUTO_TEST_CASE(columns_count_from_the_mark_that_editors_hide) {
  const ReadDocuments read = reading("a.txt", "\xEF\xBB\xBFIt held.");
  BOOST_REQUIRE(read.documents.size() == 1U);
  BOOST_TEST((read.documents[0].map.to_source({0, 2}) == ByteSpan{3, 5}));
}

BOOST_AUTO_TEST_CASE(mutes_keep_check_reason_and_line) {
  const ReadDocuments read = reading("a.txt", "It held.\ngainsay: ignore[conflict] known misprint\nIt fell.");
  BOOST_REQUIRE(read.documents.size() == 1U);
  BOOST_REQUIRE(read.documents[0].mutes.size() == 1U);
  BOOST_TEST(read.documents[0].mutes[0].check == "conflict");
  BOOST_TEST(read.documents[0].mutes[0].reason == "known misprint");
  BOOST_TEST(read.documents[0].mutes[0].line == 2U);
}

const Case mute_faults[] = {
    {"no reason", "One.\ngainsay: ignore[conflict]\n",
     "a.txt:2:1: error: the mute of 'conflict' has no reason; say why: gainsay: ignore[CHECK] REASON\n"},
    {"no check", "One.\ngainsay: ignore[] because\n",
     "a.txt:2:1: error: the mute names no check; name one, or * for all: gainsay: ignore[conflict] REASON\n"},
    {"another word", "One.\ngainsay: ingore[conflict] because\n",
     "a.txt:2:1: error: 'gainsay: ingore[conflict] because' is not a directive; write gainsay: ignore[CHECK] REASON\n"},
    {"in the middle of a line it is text", "He calls it gainsay: a tool.\n", ""},
};

BOOST_DATA_TEST_CASE(faulty_mutes_are_reported, boost::unit_test::data::xrange(std::size(mute_faults)), i) {
  BOOST_TEST_CONTEXT(mute_faults[i].what) {
    BOOST_TEST(reading("a.txt", mute_faults[i].text).faults() == mute_faults[i].blocks);
  }
}

}  // namespace
}  // namespace gainsay
