#include "report/page/nights.h"

#include <algorithm>
#include <charconv>

#include "report/html_writer.h"
#include "report/page/page_template.h"
#include "report/uri.h"

namespace gainsay {
namespace {

// Before the numbers of a night: <meta name="gainsay-night" content="2026-02-10 33 0 0 0 1 23 9">
constexpr std::string_view before = "<meta name=\"gainsay-night\" content=\"";
constexpr std::string_view columns[] = {"New", "Ongoing", "Resolved", "Muted", "Errors", "Warnings", "Notices"};

// In the order of the columns.
std::vector<std::size_t*> counts_of(NightSummary& night) {
  return {&night.fresh, &night.ongoing, &night.resolved, &night.muted, &night.error, &night.warning, &night.notice};
}

void write_night(HtmlWriter& html, NightSummary& night) {
  html.begin("tr").begin("th").attribute("scope", "row").begin("a").attribute("href", "./" + uri_reference(night.file));
  html.begin("time").attribute("datetime", to_string(night.as_of)).text(to_string(night.as_of)).end().end().end();
  for (const std::size_t* count : counts_of(night))
    html.begin("td").attribute("class", "number").text(std::to_string(*count)).end();
  html.end();
}

}  // namespace

std::string night_mark(const Report& report) {
  const auto with = [&](FindingStatus status) {
    return static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(),
                                                  [&](const Finding& finding) { return finding.status == status; }));
  };
  const Counts counts = count(report.findings);
  NightSummary night{"",
                     report.as_of,
                     with(FindingStatus::fresh) + with(FindingStatus::reopened),
                     with(FindingStatus::ongoing),
                     with(FindingStatus::resolved),
                     with(FindingStatus::muted),
                     counts.error,
                     counts.warning,
                     counts.notice};
  std::string out = std::string(before) + to_string(report.as_of);
  for (const std::size_t* count : counts_of(night)) out += ' ' + std::to_string(*count);
  return out + "\">";
}

std::optional<NightSummary> read_night(const std::string& file, std::string_view page) {
  const std::size_t mark = page.find(before);
  if (mark == std::string_view::npos || mark > page.find("</head>")) return std::nullopt;
  page.remove_prefix(mark + before.size());
  constexpr std::size_t date_size = 10;
  const std::optional<Day> as_of = parse_day(page.substr(0, date_size));
  if (!as_of) return std::nullopt;
  NightSummary night{file, *as_of};
  const char* at = page.data() + date_size;
  const char* const end = page.data() + page.size();
  for (std::size_t* count : counts_of(night)) {
    if (at == end || *at != ' ') return std::nullopt;
    const auto [next, error] = std::from_chars(at + 1, end, *count);
    if (error != std::errc()) return std::nullopt;
    at = next;
  }
  return night;
}

std::string nights_page(std::vector<NightSummary> nights) {
  std::sort(nights.begin(), nights.end(), [](const NightSummary& a, const NightSummary& b) {
    return a.as_of != b.as_of ? a.as_of > b.as_of : a.file < b.file;
  });
  HtmlWriter html;
  html.element("h1", "Contradictions, night by night");
  if (nights.empty()) html.element("p", "There is no report yet.");
  html.begin("div").attribute("class", "scroll").attribute("tabindex", "0").attribute("role", "region");
  html.attribute("aria-label", "Nights").begin("table").element("caption", "The latest night comes first");
  html.begin("thead").begin("tr").begin("th").attribute("scope", "col").text("Night").end();
  for (const std::string_view column : columns) html.begin("th").attribute("scope", "col").text(column).end();
  html.end().end().begin("tbody");
  for (NightSummary& night : nights) write_night(html, night);
  html.end().end().end();
  const PageTemplate& page = nights_template();
  return std::string(page.before_head) + "<title>Contradictions, night by night</title>" +
         std::string(page.before_content) + "<main>\n" + std::move(html).html() + "</main>" +
         std::string(page.before_charts) + std::string(page.end);
}

}  // namespace gainsay
