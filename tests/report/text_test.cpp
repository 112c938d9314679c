#include <boost/test/unit_test.hpp>

#include "report/excerpt.h"
#include "report/format.h"
#include "report/terminal.h"

namespace gainsay {
namespace {

Statement sample(const std::string& source, const std::string& sentence, const std::string& words) {
  Statement statement;
  statement.source = source;
  statement.document = source + ".txt";
  statement.published = make_day(2025, 12, 3);
  statement.as_of = DateRange::of(statement.published);
  statement.line = 2;
  statement.column = 7;
  statement.text = words;
  statement.sentence = sentence;
  const std::size_t at = sentence.find(words);
  statement.in_sentence = {at, at + words.size()};
  QuantityValue value;
  value.text = words;
  value.unit = "hour";
  statement.value = value;
  return statement;
}

Report sample_report(const std::string& sentence, const std::string& words) {
  Finding finding;
  finding.id = "0123456789abcdef";
  finding.check = "conflict";
  finding.topic = "pack/topic";
  finding.message = "Length of the talks: five hours (A, 3 Dec 2025) or four hours (B, 3 Dec 2025)";
  finding.allowance = "fixed: 5 hours and 4 hours do not meet";
  for (const char* source : {"A", "B"}) {
    const Statement statement = sample(source, sentence, words);
    finding.sides.push_back({statement.value, words, {statement}});
  }
  Report report;
  report.as_of = make_day(2025, 12, 9);
  report.findings.push_back(finding);
  return report;
}

std::string rendered(const char* format, const Report& report) {
  return find_report_format(format)->render(report, RenderOptions{});
}

BOOST_AUTO_TEST_CASE(carets_stand_under_the_words) {
  const std::string text =
      rendered("text", sample_report("Die Gespräche dauerten fünf Stunden in 東京.", "fünf Stunden"));
  BOOST_TEST(text.find("      Die Gespräche dauerten fünf Stunden in 東京.\n"
                       "                             ^^^^^^^^^^^^\n") != std::string::npos,
             text);
}

BOOST_AUTO_TEST_CASE(nothing_reaches_the_terminal_but_text) {
  BOOST_TEST(printable("a\x1b[31mb\xE2\x80\xAE"
                       "c\td\xC2\x9B") == "a\xEF\xBF\xBD[31mbc d\xEF\xBF\xBD");
  const std::string text = rendered("text", sample_report("It lasted \x1b]0;x\x07 five hours.", "five hours"));
  BOOST_TEST(text.find('\x1b') == std::string::npos);
  BOOST_TEST(text.find('\x07') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(wide_letters_take_two_columns) {
  BOOST_TEST(display_width("東京") == 4U);
  BOOST_TEST(display_width("fünf") == 4U);
  BOOST_TEST(display_width("fu\xCC\x88nf") == 4U);
}

BOOST_AUTO_TEST_CASE(long_sentences_are_cut_around_the_words) {
  const std::string filler = "word word word word word word word word word word ";
  const Excerpt excerpt = make_excerpt(sample("A", filler + "five hours " + filler, "five hours"), 50);
  BOOST_TEST(excerpt.words == "five hours");
  BOOST_TEST(excerpt.before.rfind("…", 0) == 0U);
  BOOST_TEST(excerpt.after.substr(excerpt.after.size() - 3) == "…");
  BOOST_TEST(display_width(excerpt.before + excerpt.words + excerpt.after) <= 50U);
}

BOOST_AUTO_TEST_CASE(words_longer_than_the_line_are_cut) {
  const std::string words(300, 'x');
  BOOST_TEST(display_width(make_excerpt(sample("A", words, words), 50).words) <= 50U);
}

BOOST_AUTO_TEST_CASE(markdown_holds_no_link_and_no_html_of_strangers) {
  const std::string text =
      rendered("markdown", sample_report("See [me](http://x.example) <script>five hours</script> # now", "five hours"));
  BOOST_TEST(text.find("<script") == std::string::npos);
  BOOST_TEST(text.find("](") == std::string::npos);
  BOOST_TEST(text.find("<mark>five hours</mark>") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(json_keeps_the_contract) {
  const std::string text = rendered("json", sample_report("It lasted five hours.", "five hours"));
  BOOST_TEST(text.rfind("{\n \"schema\": \"gainsay.findings/1\",\n \"as_of\": \"2025-12-09\",\n \"counts\": {\n"
                        "  \"error\": 1,\n  \"warning\": 0,\n  \"notice\": 0,\n  \"muted\": 0\n },\n \"findings\": [",
                        0) == 0U,
             text);
}

BOOST_AUTO_TEST_CASE(an_empty_report_says_so) {
  Report report;
  report.as_of = make_day(2025, 12, 9);
  BOOST_TEST(rendered("text", report) ==
             "nothing to compare: no statement was read in 0 documents, as of 2025-12-09\n");
  BOOST_TEST(rendered("jsonl", report).empty());
}

BOOST_AUTO_TEST_CASE(muted_findings_count_as_muted_and_resolved_ones_not_at_all) {
  Finding finding;
  std::vector<Finding> findings(4, finding);
  findings[0].status = FindingStatus::muted;
  findings[1].status = FindingStatus::resolved;
  findings[2].severity = Severity::notice;
  const Counts counts = count(findings);
  BOOST_TEST(counts.muted == 1U);
  BOOST_TEST(counts.notice == 1U);
  BOOST_TEST(counts.error == 1U);
}

}  // namespace
}  // namespace gainsay
