// The streaming CSV reader: what records come of which bytes, however the bytes come in pieces.
#include "text/table/csv.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

struct CsvCase {
  const char* name;
  std::string bytes;
  const char* records;  // fields between bars, records a line
  std::size_t faults = 0;
  CsvDialect dialect = {};
};

std::ostream& operator<<(std::ostream& out, const CsvCase& c) { return out << c.name; }

const std::vector<CsvCase> cases = {
    {"plain", "a,b\n1,2\n", "|a|b|\n|1|2|\n"},
    {"no end of the last line", "a,b\n1,2", "|a|b|\n|1|2|\n"},
    {"crlf", "a,b\r\n1,2\r\n", "|a|b|\n|1|2|\n"},
    {"lone cr", "a,b\r1,2\r", "|a|b|\n|1|2|\n"},
    {"byte order mark",
     "\xEF\xBB\xBF"
     "a,b\n",
     "|a|b|\n"},
    {"quoted delimiter", "\"x, y\",2\n", "|x, y|2|\n"},
    {"doubled quotes", "\"say \"\"hi\"\"\",2\n", "|say \"hi\"|2|\n"},
    {"quoted newline", "\"two\nlines\",2\n3,4\n", "|two\nlines|2|\n|3|4|\n"},
    {"quoted crlf", "\"two\r\nlines\",2\r\n3,4\r\n", "|two\r\nlines|2|\n|3|4|\n"},
    {"empty fields", ",,\n\"\",x,\n", "||||\n||x||\n"},
    {"blank lines", "a\n\n\r\nb\n", "|a|\n|b|\n"},
    {"quote inside of a plain field", "5\" gun,2\n", "|5\" gun|2|\n"},
    {"text behind a quoted field", "\"a\"b,2\n3,4\n", "|3|4|\n", 1},
    {"quote never closed", "1,2\n\"open,3\n4,5\n", "|1|2|\n|4|5|\n", 1},
    {"zero byte", std::string("a,b\0c\n1,2\n", 10), "|1|2|\n", 1},
    {"broken utf-8", "a,caf\xE9\n1,2\n", "|1|2|\n", 1},
    {"semicolons", "a;b,c\n", "|a|b,c|\n", 0, {';', '"', '\0'}},
    {"comments", "# note, \"open\na,b\n", "|a|b|\n", 0, {',', '"', '#'}},
    {"other quote", "'a,b',c\n", "|a,b|c|\n", 0, {',', '\'', '\0'}},
};

struct CsvRead {
  std::string records;
  Diagnostics diagnostics;
};

CsvRead read(const CsvCase& c, std::size_t piece) {
  CsvRead out;
  const std::function<void(const CsvRecord&)> take = [&](const CsvRecord& record) {
    out.records += '|';
    for (const CsvField& field : record.fields) out.records += field.text + '|';
    out.records += '\n';
  };
  CsvReader reader("t.csv", c.dialect, {}, out.diagnostics, take);
  for (std::size_t at = 0; at < c.bytes.size(); at += piece) reader.add(std::string_view(c.bytes).substr(at, piece));
  reader.finish();
  return out;
}

BOOST_DATA_TEST_CASE(records_are_those_of_rfc_4180, boost::unit_test::data::make(cases), c) {
  const CsvRead whole = read(c, c.bytes.size());
  BOOST_TEST(whole.records == c.records);
  BOOST_TEST(whole.diagnostics.size() == c.faults);
}

BOOST_DATA_TEST_CASE(pieces_change_nothing, boost::unit_test::data::make(cases), c) {
  for (const std::size_t piece : {3U, 4U, 7U}) {
    const CsvRead pieces = read(c, piece);
    BOOST_TEST(pieces.records == c.records);
    BOOST_TEST(pieces.diagnostics.size() == c.faults);
  }
}

BOOST_AUTO_TEST_CASE(fields_know_their_place) {
  Diagnostics diagnostics;
  std::string places;
  const std::function<void(const CsvRecord&)> take = [&](const CsvRecord& record) {
    for (const CsvField& field : record.fields)
      places += std::to_string(field.line) + ':' + std::to_string(field.column) + ' ' +
                std::to_string(field.span.begin) + '-' + std::to_string(field.span.end) + "; ";
  };
  CsvReader reader("t.csv", {}, {}, diagnostics, take);
  reader.add("\xC3\xA9,\"x\ny\",z\nq,r,s\n");
  reader.finish();
  BOOST_TEST(places == "1:1 0-2; 1:3 3-8; 2:4 9-10; 3:1 11-12; 3:3 13-14; 3:5 15-16; ");
}

BOOST_AUTO_TEST_CASE(a_record_without_end_is_given_up_at_the_limit) {
  Diagnostics diagnostics;
  std::size_t records = 0;
  const std::function<void(const CsvRecord&)> take = [&](const CsvRecord&) { ++records; };
  CsvReader reader("t.csv", {}, {1000, 100, 20}, diagnostics, take);
  reader.add("a,b\n");
  for (int i = 0; i < 100; ++i) reader.add(std::string(100, 'x'));
  reader.add("\n1,2\n");
  reader.finish();
  BOOST_TEST(records == 2U);
  BOOST_REQUIRE_EQUAL(diagnostics.size(), 1U);
  BOOST_TEST(to_string(diagnostics[0].place) == "t.csv:2:1");
}

BOOST_AUTO_TEST_CASE(a_record_of_too_many_fields_is_left_out) {
  Diagnostics diagnostics;
  std::size_t records = 0;
  const std::function<void(const CsvRecord&)> take = [&](const CsvRecord&) { ++records; };
  CsvReader reader("t.csv", {}, {1000, 3, 20}, diagnostics, take);
  reader.add("a,b,c\n1,2,3,4\n5,6,7\n");
  reader.finish();
  BOOST_TEST(records == 2U);
  BOOST_REQUIRE_EQUAL(diagnostics.size(), 1U);
  BOOST_TEST(to_string(diagnostics[0].place) == "t.csv:2:7");
}

BOOST_AUTO_TEST_CASE(many_faults_are_counted) {
  Diagnostics diagnostics;
  const std::function<void(const CsvRecord&)> take = [](const CsvRecord&) {};
  CsvReader reader("t.csv", {}, {1000, 100, 3}, diagnostics, take);
  for (int i = 0; i < 10; ++i) reader.add("\"a\"b\n");
  reader.finish();
  BOOST_REQUIRE_EQUAL(diagnostics.size(), 4U);
  BOOST_TEST(diagnostics[3].problem == "there are 7 more faults in the file");
}

}  // namespace
}  // namespace gainsay
