// Dates under the project's own rules: fixtures/annotate/dates holds sentences, each with the dates that must be read
// from it and no others. GAINSAY_UPDATE=1 rewrites the files, for review in the diff.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "annotated.h"
#include "golden.h"

namespace gainsay {
namespace {

std::string two_digits(int value) { return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)}; }

std::string clock_text(int minutes) { return two_digits(minutes / 60) + ":" + two_digits(minutes % 60); }

std::string relation_text(DateRelation relation) {
  const char* const names[] = {"", " since", " until", " by", " before", " after"};
  return names[static_cast<std::size_t>(relation)];
}

// "Tuesday: 2013-03-19 day", "since 2008: 2008-01-01.. year since"
std::string line_of(const Annotated& text, const Mention& mention) {
  const auto& date = std::get<DateMention>(mention.body);
  std::string out = "  " + text.words(mention.span) + ": ";
  if (date.range.first) out += to_string(*date.range.first);
  if (!date.range.first || date.range.first != date.range.last) out += "..";
  if (date.range.last && date.range.first != date.range.last) out += to_string(*date.range.last);
  out += " " + std::string(to_string(date.granularity)) + relation_text(date.relation);
  if (date.clock) {
    out += " " + clock_text(date.clock->first);
    if (date.clock->last != date.clock->first) out += ".." + clock_text(date.clock->last);
  }
  return out + (date.weekday_mismatch ? " mismatch\n" : "\n");
}

std::string dates_of(const std::string& sentence, const std::string& published) {
  const Annotated text(sentence, published.c_str());
  std::string out;
  for (const Mention& mention : text.annotation->mentions)
    if (std::holds_alternative<DateMention>(mention.body)) out += line_of(text, mention);
  return out;
}

// The file with the dates below each sentence as they are read now. "= 2025-12-08" is the day on which the sentences
// below it are published.
std::string read_again(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::string out, published;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("  ")) continue;
    out += line + "\n";
    if (line.starts_with("= ")) published = line.substr(2, 10);
    if (!line.empty() && line[0] != '#' && line[0] != '=') out += dates_of(line, published);
  }
  return out;
}

BOOST_AUTO_TEST_CASE(dates_of_the_fixtures_are_read_as_recorded) {
  for (const auto& entry : std::filesystem::directory_iterator(GAINSAY_SOURCE_DIR "/fixtures/annotate/dates"))
    check_golden(entry.path(), read_again(entry.path()));
}

struct Order {
  const char* text;
  const char* range;
};

// The order of day and month is that of the document's own dates.
const Order orders[] = {
    {"On 03/04/2025 they met.", ".."},
    {"On 03/04/2025 they met, and on 23/04/2025 again.", "2025-04-03"},
    {"On 03/04/2025 they met, and on 04/23/2025 again.", "2025-03-04"},
    {"On 03/04/2025 they met, on 04/23/2025 and on 23/04/2025.", ".."},
    {"On 03.04.2025 they met.", "2025-04-03"},
    {"On 2025-04-03 they met.", "2025-04-03"},
    {"On 2025/04/03 they met.", "2025-04-03"},
};

BOOST_DATA_TEST_CASE(the_document_tells_the_order_of_day_and_month, boost::unit_test::data::xrange(std::size(orders)),
                     i) {
  const std::string dates = dates_of(orders[i].text, "2025-12-08");
  BOOST_TEST(dates.find(std::string(": ") + orders[i].range + " day") < dates.find('\n'), dates);
}

// Words that lead to dates, over and over: nothing nests without end.
BOOST_AUTO_TEST_CASE(dates_within_dates_end) {
  for (const char* piece : {"early ", "the first week of ", "two days before ", "5 p.m. ", "the week of the ", "from ",
                            "last ", "mid-", "since the end of ", "7 and ", "a year, "}) {
    std::string text;
    for (int i = 0; i < 400; ++i) text += piece;
    BOOST_TEST(dates_of(text + "May", "2025-12-08").size() < text.size() * 40);
  }
}

}  // namespace
}  // namespace gainsay
