#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "reading.h"

namespace gainsay {
namespace {

const char records[] =
    "{\"url\":\"https://p.org/1\",\"title\":\"Talks\",\"source\":\"The Post\",\"date\":\"2025-12-08\",\"text\":\"It "
    "held.\\nIt "
    "\\u201cfell\\u201d.\"}\n"
    "\n"
    "{\"body\":\"Nobody "
    "knows.\",\"tags\":[\"a\",{\"text\":\"no\"}],\"headline\":\"\\ud83d\\ude00\",\"published\":\"2025-12-09T01:00:"
    "00Z\","
    "\"source\":\"B\"}";

BOOST_AUTO_TEST_CASE(each_line_is_a_document) {
  const ReadDocuments read = reading("dir/a.jsonl", records, {});
  BOOST_TEST(read.faults() == "");
  BOOST_REQUIRE(read.documents.size() == 2U);
  const Document& first = read.documents[0];
  BOOST_TEST(first.path == "https://p.org/1");
  BOOST_TEST(first.metadata.source == "The Post");
  BOOST_TEST(outline(first) == "P It held.\nP It “fell”.\n");
  const Document& second = read.documents[1];
  BOOST_TEST(second.path == "dir/a.jsonl:3");
  BOOST_TEST(second.metadata.title == "😀");
  BOOST_TEST(to_string(second.metadata.published.value()) == "2025-12-09");
  BOOST_TEST(outline(second) == "P Nobody knows.\n");
}

BOOST_AUTO_TEST_CASE(spans_lead_into_the_file) {
  const std::string file = records;
  const ReadDocuments read = reading("a.jsonl", file, {});
  BOOST_REQUIRE(read.documents.size() == 2U);
  const auto source = [&](const Document& document, std::string_view words) {
    const std::size_t at = document.text.find(words);
    const ByteSpan span = document.map.to_source({at, at + words.size()});
    return file.substr(span.begin, span.size());
  };
  BOOST_TEST(source(read.documents[0], "“fell”") == "\\u201cfell\\u201d");
  BOOST_TEST(source(read.documents[1], "knows") == "knows");
  const std::size_t at = read.documents[1].text.find("knows");
  const LineColumn place = read.documents[1].lines.at(read.documents[1].map.to_source({at, at + 1}).begin);
  BOOST_TEST((place == LineColumn{3, 17}));
}

struct Case {
  const char* what;
  const char* text;
  const char* faults;
};

const Case faulty[] = {
    {"broken", "{\"text\":\"a\"",
     "a.jsonl:1:12: error: the line is not valid JSON: incomplete JSON; write one JSON object a line\n"},
    {"no object", "[1]", "a.jsonl:1:1: error: the line is not a JSON object; write one JSON object a line\n"},
    {"two objects", "{\"text\":\"a\"} {}",
     "a.jsonl:1:14: error: there is text after the JSON object; write one JSON object a line\n"},
    {"no text", "\n{\"title\":\"x\",\"text\":5}",
     "a.jsonl:2:1: error: the record has no text; give it a field 'text', 'body' or 'content' with a string\n"},
    {"no ISO date", "{\"text\":\"It held.\",\"source\":\"x\",\"date\":\"May 5\"}",
     "a.jsonl:1:41: error: 'May 5' is not a valid date; write the date as 2025-12-08\n"},
};

BOOST_DATA_TEST_CASE(faulty_records_are_reported, boost::unit_test::data::xrange(std::size(faulty)), i) {
  BOOST_TEST_CONTEXT(faulty[i].what) {
    const std::string good = "{\"text\":\"It held.\",\"source\":\"x\",\"date\":\"2025-12-08\"}\n";
    const ReadDocuments read = reading("a.jsonl", std::string(faulty[i].text) + "\n" + good, {});
    BOOST_TEST(read.faults() == faulty[i].faults);
    BOOST_TEST(read.documents.size() == 1U);
  }
}

BOOST_AUTO_TEST_CASE(a_record_without_a_date_is_named_by_its_line) {
  const ReadDocuments read = reading("a.jsonl", "\n{\"text\":\"It held.\",\"source\":\"x\",\"url\":\"u\"}", {});
  BOOST_TEST(read.faults().starts_with("a.jsonl:2: error: the document has no date; give one"), read.faults());
}

BOOST_AUTO_TEST_CASE(lines_beyond_the_limit_and_bad_bytes_leave_the_rest_readable) {
  ReadOptions options = reading_options();
  options.max_bytes = 100;
  const std::string good = "{\"text\":\"It held.\"}\n";
  const std::string bytes = good + "{\"text\":\"" + std::string(500, 'a') + "\"}\n{\"text\":\"\xE9\"}\n" + good;
  const ReadDocuments read = reading("a.jsonl", bytes, options);
  BOOST_TEST(read.documents.size() == 2U);
  BOOST_REQUIRE(read.diagnostics.size() == 2U);
  BOOST_TEST(to_string(read.diagnostics[0]).starts_with("a.jsonl:2: error: the line is longer"));
  BOOST_TEST(to_string(read.diagnostics[1]).starts_with("a.jsonl:3:10: error: the byte 0xE9"));
  const ByteSpan span = read.documents[1].map.to_source({0, 7});
  BOOST_TEST(bytes.substr(span.begin, span.size()) == "It held");
}

BOOST_AUTO_TEST_CASE(json_nested_without_end_is_refused) {
  const ReadDocuments read = reading("a.jsonl", "{\"text\":\"a\",\"x\":" + std::string(100'000, '[') + "\n");
  BOOST_TEST(read.faults().find("too deep") != std::string::npos, read.faults());
}

}  // namespace
}  // namespace gainsay
