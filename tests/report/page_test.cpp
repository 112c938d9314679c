// What the page says to those who have no JavaScript, and what strangers may not do in it.
// tests/system/report_page_test.mjs looks at it in a browser.
#include <boost/test/unit_test.hpp>

#include "report/format.h"
#include "report/html_writer.h"
#include "report/page/chart.h"
#include "report/page/nights.h"

namespace gainsay {
namespace {

Statement said(const std::string& source, Day day, Value value) {
  Statement statement;
  statement.source = source;
  statement.document = source + ".txt";
  statement.published = statement.said_on = day;
  statement.as_of = DateRange::of(day);
  statement.span = {10, 20};
  statement.text = statement.sentence = "words of " + source;
  statement.in_sentence = {0, 5};
  statement.value = std::move(value);
  return statement;
}

Value hours(int number) {
  QuantityValue value;
  value.text = std::to_string(number) + " hours";
  value.unit = "hour";
  value.hard = value.soft = Interval::exactly(number);
  return value;
}

Finding finding_of(const std::string& id, const std::string& check, const std::vector<Statement>& statements) {
  Finding finding;
  finding.id = id;
  finding.check = check;
  finding.topic = "pack/talks";
  finding.key = {{"who", "ana"}};
  for (const Statement& statement : statements) finding.sides.push_back({statement.value, "a side", {statement}});
  return finding;
}

const Day monday = make_day(2025, 12, 1);

std::string page_of(const Report& report) { return find_report_format("html")->render(report, RenderOptions()); }

bool holds(const std::string& page, const std::string& words) { return page.find(words) != std::string::npos; }

Charts charts_of(const Report& report) {
  std::vector<const Finding*> order;
  for (const Finding& finding : report.findings) order.push_back(&finding);
  return {report, order};
}

BOOST_AUTO_TEST_CASE(findings_of_one_subject_share_a_chart) {
  Report report;
  report.findings.push_back(
      finding_of("1", "conflict", {said("A", monday, hours(4)), said("B", monday + std::chrono::days(1), hours(5))}));
  report.findings.push_back(
      finding_of("2", "conflict", {said("A", monday, hours(4)), said("C", monday + std::chrono::days(2), hours(6))}));
  const Charts charts = charts_of(report);
  const Chart* chart = charts.of(report.findings[0]);
  BOOST_REQUIRE(chart != nullptr);
  BOOST_TEST(charts.of(report.findings[1]) == chart);
  BOOST_TEST(chart->owner == "1");
  BOOST_TEST(chart->unit == "hour");
  BOOST_TEST(chart->points.size() == 3U);
  const std::vector<std::pair<std::size_t, std::size_t>> expected = {{0, 1}, {0, 2}};
  BOOST_TEST((chart->clashes == expected));
}

BOOST_AUTO_TEST_CASE(lanes_stand_in_the_order_of_the_scale) {
  const std::vector<std::string> scale = {"rejects", "open", "accepts"};
  Report report;
  report.findings.push_back(finding_of("1", "position_change",
                                       {said("A", monday, StanceValue{"accepts", scale}),
                                        said("A", monday + std::chrono::days(9), StanceValue{"rejects", scale})}));
  const Charts charts = charts_of(report);
  BOOST_REQUIRE(charts.of(report.findings[0]) != nullptr);
  BOOST_TEST(charts.of(report.findings[0])->lanes == scale, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(quotations_and_single_sides_have_no_chart) {
  Report report;
  report.findings.push_back(
      finding_of("1", "quote_drift", {said("A", monday, QuoteValue{"x"}), said("B", monday, QuoteValue{"y"})}));
  report.findings.push_back(finding_of("2", "bounds", {said("A", monday, hours(40))}));
  const Charts charts = charts_of(report);
  for (const Finding& finding : report.findings) BOOST_TEST(charts.of(finding) == nullptr);
}

BOOST_AUTO_TEST_CASE(new_findings_stand_before_ongoing_ones) {
  Report report;
  for (const char* id : {"a", "b"})
    report.findings.push_back(finding_of(id, "conflict", {said("A", monday, hours(4))}));
  report.findings[0].status = FindingStatus::ongoing;
  const std::string page = page_of(report);
  BOOST_TEST(page.find("id=\"f-b\"") < page.find("id=\"f-a\""));
  BOOST_TEST(holds(page, "New (1)"));
  BOOST_TEST(holds(page, "Ongoing (1)"));
  BOOST_TEST(!holds(page, "Muted (0)"));
}

BOOST_AUTO_TEST_CASE(only_pages_of_the_web_are_linked) {
  HtmlWriter html;
  html.link("https://news.example/a?b=\"c", "A <b>").link("javascript:alert(1)", "B").link("", "C");
  BOOST_TEST(std::move(html).html() ==
             "<a href=\"https://news.example/a?b=%22c\" rel=\"noopener noreferrer\"><bdi>A &lt;b&gt;</bdi></a>"
             "<bdi>B</bdi><bdi>C</bdi>");
}

BOOST_AUTO_TEST_CASE(words_of_strangers_are_no_html) {
  HtmlWriter html;
  html.begin("p").attribute("title", "\" onclick='x' &amp;").text("<img src=x>\u202Eyx\x1b\n").end();
  BOOST_TEST(std::move(html).html() ==
             "<p title=\"&quot; onclick=&#39;x&#39; &amp;amp;\">&lt;img src=x&gt;yx\uFFFD </p>\n");
}

BOOST_AUTO_TEST_CASE(the_data_of_the_charts_cannot_end_its_script) {
  Report report;
  Statement evil = said("</script><!--", monday, hours(4));
  report.findings.push_back(finding_of("1", "conflict", {evil, said("B", monday, hours(5))}));
  const std::string page = page_of(report);
  const std::size_t data = page.find("<script id=\"charts\"");
  BOOST_REQUIRE(data != std::string::npos);
  BOOST_TEST(page.find("</script>", data) == page.find("</script>\n<script>", data));
  BOOST_TEST(holds(page.substr(data), "\\u003c/script>\\u003c!--"));
}

BOOST_AUTO_TEST_CASE(a_page_tells_the_page_over_all_nights_what_it_holds) {
  Report report;
  report.as_of = monday;
  for (const char* id : {"a", "b", "c"})
    report.findings.push_back(finding_of(id, "conflict", {said("A", monday, hours(4))}));
  report.findings[1].status = FindingStatus::muted;
  report.findings[2].severity = Severity::notice;
  const std::optional<NightSummary> night = read_night("n.html", page_of(report));
  BOOST_REQUIRE(night.has_value());
  BOOST_TEST((night->as_of == monday));
  BOOST_TEST(night->fresh == 2U);
  BOOST_TEST(night->muted == 1U);
  BOOST_TEST(night->error == 1U);
  BOOST_TEST(night->notice == 1U);
}

BOOST_AUTO_TEST_CASE(other_pages_are_no_nights) {
  const std::string mark = "<meta name=\"gainsay-night\" content=\"";
  for (const std::string& page :
       {std::string(), std::string("<html></html>"), mark, mark + "2026-02-10", mark + "2026-02-10 1 2 3",
        mark + "soon 1 2 3 4 5 6 7\">", "<head></head><p>" + mark + "2026-02-10 1 2 3 4 5 6 7\">"})
    BOOST_TEST(!read_night("n.html", page).has_value(), page);
}

BOOST_AUTO_TEST_CASE(the_latest_night_stands_first) {
  const std::string page = nights_page({{"a.html", monday}, {"b &.html", monday + std::chrono::days(1), 3}});
  BOOST_TEST(page.find("href=\"./b%20%26.html\"") < page.find("href=\"./a.html\""));
  BOOST_TEST(holds(page, "<td class=\"number\">3</td>"));
  BOOST_TEST(!holds(page, "<script"));
}

BOOST_AUTO_TEST_CASE(a_night_tells_in_brief_what_it_told_a_hundred_times) {
  Report report;
  for (int i = 0; i < 101; ++i) {
    Finding finding = finding_of("old" + std::to_string(i), "conflict",
                                 {said("A", monday, hours(4)), said("B", monday + std::chrono::days(1), hours(5))});
    finding.status = FindingStatus::ongoing;
    finding.first_seen = monday;
    report.findings.push_back(finding);
  }
  report.findings.push_back(finding_of("news", "conflict", {said("C", monday, hours(4)), said("D", monday, hours(6))}));
  const std::string whole = page_of(report);
  BOOST_TEST((holds(whole, "words</mark> of A") && !holds(whole, "in brief")));
  report.arrivals.emplace();
  const std::string night = page_of(report);
  BOOST_TEST(holds(night, "101 findings without news are listed below in brief"));
  BOOST_TEST((!holds(night, "words</mark> of A") && holds(night, "words</mark> of C")));
  BOOST_TEST((holds(night, "id=\"f-old7\"") && holds(night, "Since 2025-12-01. Id: old7")));
  BOOST_TEST(night.size() < whole.size());
  report.findings.erase(report.findings.begin());
  BOOST_TEST(holds(page_of(report), "words</mark> of A"));
}

BOOST_AUTO_TEST_CASE(of_a_folder_that_was_moved_away_a_hundred_documents_are_named) {
  Report report;
  report.arrivals.emplace();
  for (int i = 0; i < 130; ++i) {
    DocumentNote note;
    note.path = "doc" + std::to_string(i);
    report.arrivals->vanished.push_back(note);
  }
  for (const char* format : {"html", "text", "markdown"}) {
    const std::string text = find_report_format(format)->render(report, RenderOptions());
    BOOST_TEST((holds(text, "doc99") && !holds(text, "doc100") && holds(text, "and 30 more")), format);
  }
}

}  // namespace
}  // namespace gainsay
