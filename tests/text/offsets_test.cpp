#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <random>

#include "reading.h"

namespace gainsay {
namespace {

// Pieces from which each format's texts are thrown together: text, white space and what its syntax makes special.
struct FormatPieces {
  const char* path;
  std::vector<const char*> pieces;
  const char* head;
  const char* tail;
};

const FormatPieces formats[] = {
    {"a.txt",
     {"Kyiv ", "held", "“a”", "\n", "\r\n", "\n\n", "- ", "é", "  ", ". ", "1. ", "\t", "[1] http://a.b", "😀"},
     "",
     ""},
    {"b.txt", {"x ", "\n", "wörter "}, "\xEF\xBB\xBF", ""},
    {"a.md",
     {"Kyiv ", "*held*", "“a”", "\n", "\n\n", "- ", "> ", "# ", "&amp;", "[l](u)", "`c`", "é", "\\*", "  \n", "|",
      "<b>", "<!-- x -->"},
     "---\nsource: x\n---\n",
     ""},
    {"a.html",
     {"Kyiv ",  "<b>held</b>", "“a”",  "\n", "<p>", "</p>", "<div>",      "</div>", "<li>",       "&amp;",
      "&nbsp;", "&#233;",      "<br>", "é",  "&",   " < ",  "<a href=x>", "</a>",   "<!-- x -->", "<script>x</script>",
      "<h2>",   "</h2>"},
     "<p>start",
     ""},
    {"a.jsonl",
     {"Kyiv ", "held", "“a”", "\\n", "\\u00e9", "\\ud83d\\ude00", "\\\"", "- ", "é", "\\t", "  ", "\\/"},
     "\n{\"text\":\"a ",
     "\"}"},
};

// Random text of a format; the same for the same seed.
std::string thrown(const FormatPieces& format, std::mt19937& random) {
  std::string out = format.head;
  const std::size_t count = 1 + random() % 60;
  for (std::size_t i = 0; i < count; ++i) out += format.pieces[random() % format.pieces.size()];
  return out + format.tail;
}

void check_span(const Document& document, const std::string& file, ByteSpan span) {
  const ByteSpan source = document.map.to_source(span);
  BOOST_REQUIRE(source.begin <= source.end);
  BOOST_REQUIRE(source.end <= file.size());
  if (document.map.exact(span))
    BOOST_REQUIRE(document.text.substr(span.begin, span.size()) == file.substr(source.begin, source.size()));
  if (!source.empty()) {
    const ByteSpan back = document.map.to_text(source);
    // What is read from nothing (a separator) at an end of the span is not found again.
    ByteSpan inner = span;
    while (!inner.empty() && document.map.to_source({inner.begin, inner.begin + 1}).empty()) ++inner.begin;
    while (!inner.empty() && document.map.to_source({inner.end - 1, inner.end}).empty()) --inner.end;
    BOOST_REQUIRE(back.contains(inner));
  }
}

BOOST_DATA_TEST_CASE(every_span_leads_to_the_file_and_back, boost::unit_test::data::xrange(std::size(formats)), i) {
  std::mt19937 random(20251208);
  std::size_t documents = 0;
  for (int round = 0; round < 400; ++round) {
    const std::string file = thrown(formats[i], random);
    const ReadDocuments read = reading(formats[i].path, file);
    for (const Document& document : read.documents) {
      ++documents;
      BOOST_REQUIRE(document.map.text_size() == document.text.size());
      std::size_t last = 0;
      for (const Block& block : document.blocks) {
        BOOST_REQUIRE(block.span.begin >= last);
        BOOST_REQUIRE(!block.span.empty());
        last = block.span.end;
        check_span(document, file, block.span);
      }
      BOOST_REQUIRE(last <= document.text.size());
      for (int spans = 0; spans < 20; ++spans) {
        const std::size_t a = random() % (document.text.size() + 1), b = random() % (document.text.size() + 1);
        check_span(document, file, {std::min(a, b), std::max(a, b)});
      }
    }
  }
  BOOST_TEST(documents > 200U);
}

}  // namespace
}  // namespace gainsay
