// Rows of datasets: from CSV, JSON arrays and JSON lines alike, each cell with its place.
#include "text/table/table.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "memory_files.h"
#include "text/table/date_format.h"

namespace gainsay {
namespace {

struct TableCase {
  const char* path;
  std::string bytes;
  const char* rows;    // name=text@line:column; null and absent cells left out
  const char* faults;  // places with their problems
};

std::ostream& operator<<(std::ostream& out, const TableCase& c) { return out << c.path << ' ' << c.rows << c.faults; }

struct TableRead {
  std::string rows;
  std::string faults;
};

TableRead read(const TableCase& c) {
  MemoryFiles files;
  files.add(c.path, c.bytes);
  Diagnostics diagnostics;
  TableRead out;
  read_table(
      c.path, files, {}, diagnostics, [](const std::vector<TableCell>&) {},
      [&](const TableRow& row) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
          const TableCell& cell = row.cells[i];
          if (cell.present && !cell.null)
            out.rows += row.columns[i] + '=' + cell.text + '@' + std::to_string(cell.line) + ':' +
                        std::to_string(cell.column) + ' ';
        }
        out.rows += "/ ";
      });
  for (const Diagnostic& diagnostic : diagnostics)
    out.faults += to_string(diagnostic.place) + ' ' + diagnostic.problem + "; ";
  return out;
}

const std::vector<TableCase> cases = {
    {"a.csv", "day,tank\n1,5\n2,\n", "day=1@2:1 tank=5@2:3 / day=2@3:1 tank=@3:3 / ", ""},
    {"a.tsv", "day\ttank\n1\t5\n", "day=1@2:1 tank=5@2:3 / ", ""},
    {"ragged.csv", "a,b\n1\n1,2,3\n4,5\n", "a=4@4:1 b=5@4:3 / ",
     "ragged.csv:2:1 the row has 1 field, the header 2; ragged.csv:3:1 the row has 3 fields, the header 2; "},
    {"twice.csv", "a,a\n1,2\n", "", "twice.csv:1:3 there are two columns 'a'; "},
    {"tail.csv", "a,,\n1,2,3\n", "a=1@2:1 column 2=2@2:3 column 3=3@2:5 / ", ""},
    {"empty.csv", "", "", "empty.csv the file has no header line; "},
    {"utf16.csv", std::string("\xFF\xFE\x61\x00,\x00", 6), "", "utf16.csv:1:1 the text is in UTF-16, not UTF-8; "},
    {"a.json", "[\n  {\"day\": 1, \"who\": \"a\\\"b\"},\n  {\"day\": 2, \"new\": null}\n]",
     "day=1@2:11 who=a\"b@2:21 / day=2@3:11 / ", ""},
    {"a.jsonl", "{\"day\":1}\n\n{\"day\":2.5}", "day=1@1:8 / day=2.5@3:8 / ", ""},
    {"bad.jsonl", "{\"day\":1}\n{\"day\":\n{\"day\":3}\n", "day=1@1:8 / day=3@3:8 / ",
     "bad.jsonl:2:8 the row is not valid JSON: incomplete JSON; "},
    {"twice.json", "[{\"a\":1,\"a\":2}]", "", "twice.json:1:13 the row has 'a' twice; "},
    {"number.json", "[1, {\"a\":2}]", "a=2@1:10 / ", "number.json:1:2 the row is not a JSON object; "},
    {"comma.json", "[{\"a\":1} {\"a\":2}]", "a=1@1:7 / a=2@1:15 / ",
     "comma.json:1:10 there is no comma between two rows of the array; "},
    {"open.json", "[{\"a\":1},", "a=1@1:7 / ", "open.json:1:10 the JSON array is not closed; "},
    {"cut.json", "[{\"a\":1},\n {\"a\":", "a=1@1:7 / ", "cut.json:2:2 the row is not closed; "},
    {"next.json", "[{\"a\":1,\n {\"a\":2}]", "a=2@2:7 / ", "next.json:1:2 the row is not closed; "},
    {"path.jsonl", "{\"a\":{\"b\":{\"c\":1}},\"d\":2}",
     "a={\"b\":{\"c\":1}}@1:6 a.b={\"c\":1}@1:11 a.b.c=1@1:16 d=2@1:24 / ", ""},
    {"inner.json", "[{\"a\":{\"b\":{}},\"c\":[{},{}]}]", "a={\"b\":{}}@1:7 a.b={}@1:12 c=[{},{}]@1:20 / ", ""},
    {"string.json", "[{\"a\":\"x},\n\"b\":1},\n {\"a\":2}]", "a=2@3:7 / ", "string.json:1:7 a string is not closed; "},
    {"brace.json", "[}]", "", "brace.json:1:2 the row is not valid JSON: syntax error; "},
    {"empty.json", " ", "", "empty.json:1:2 the file is empty; "},
};

BOOST_DATA_TEST_CASE(rows_and_faults_stand_where_they_are, boost::unit_test::data::make(cases), c) {
  const TableRead found = read(c);
  BOOST_TEST(found.rows == c.rows);
  BOOST_TEST(found.faults == c.faults);
}

struct DateCase {
  const char* format;
  const char* text;
  const char* date;  // empty: none
};

std::ostream& operator<<(std::ostream& out, const DateCase& c) { return out << c.format << ' ' << c.text; }

const std::vector<DateCase> dates = {
    {"YYYY-MM-DD", "2024-02-29", "2024-02-29/2024-02-29"},
    {"YYYY-MM-DD", "2023-02-29", ""},
    {"YYYY-MM-DD", "24.02.2024", ""},
    {"DD.MM.YYYY", "24.02.2024", "2024-02-24/2024-02-24"},
    {"DD.MM.YYYY", "4.2.2024", ""},
    {"D.M.YYYY", "4.2.2024", "2024-02-04/2024-02-04"},
    {"M/D/YY", "1/22/20", "2020-01-22/2020-01-22"},
    {"M/D/YY", "22/1/20", ""},
    {"%d/%m/%Y", "22/01/2020", "2020-01-22/2020-01-22"},
    {"D MON YYYY", "3 may 2024", "2024-05-03/2024-05-03"},
    {"D MON YYYY", "3 Sept 2024", ""},
    {"YYYY-MM", "2024-02", "2024-02-01/2024-02-29"},
    {"YYYY", "2024", "2024-01-01/2024-12-31"},
    {"YYYY-Www", "2026-W01", "2025-12-29/2026-01-04"},
    {"YYYY-Www", "2020-W53", "2020-12-28/2021-01-03"},
    {"YYYY-Www", "2021-W53", ""},
    {"YYYY-Www", "2021-W00", ""},
    {"YYYY-Qq", "2026-Q1", "2026-01-01/2026-03-31"},
    {"qQ YYYY", "4Q 2025", "2025-10-01/2025-12-31"},
    {"YYYY-Qq", "2026-Q5", ""},
    {"YYYY-MM-DD", "2024-02-29x", ""},
};

BOOST_DATA_TEST_CASE(a_date_is_read_in_its_format_only, boost::unit_test::data::make(dates), c) {
  const MonthNames months = {{"january", "jan"}, {"february", "feb"}, {}, {}, {"may"}, {}, {}, {}, {"sep"}, {}, {}, {}};
  const auto format = DateFormat::parse(c.format);
  BOOST_REQUIRE(format.has_value());
  const auto range = format->read(c.text, months);
  BOOST_TEST((range ? to_string(*range->first) + "/" + to_string(*range->last) : std::string()) == c.date);
}

BOOST_AUTO_TEST_CASE(a_format_needs_a_year_and_no_part_twice) {
  for (const char* bad : {"DD.MM", "", "YYYY YYYY", "DD YYYY", "MM MM YYYY", "YYYY-MM-Www", "q.ww.YYYY"})
    BOOST_TEST(!DateFormat::parse(bad).has_value(), bad);
}

}  // namespace
}  // namespace gainsay
