#include <algorithm>
#include <map>

#include "base/counted.h"
#include "report/chapter.h"
#include "report/format.h"
#include "report/html_writer.h"
#include "report/page/article.h"
#include "report/page/nights.h"
#include "report/page/page_template.h"

namespace gainsay {
namespace {

// The name of a chapter in an address.
std::string anchor_of(const Chapter& chapter) { return std::string(to_string(chapter.status)); }

/// Findings of one topic; the topics are in the order of their worst finding.
struct TopicGroup {
  std::string topic;
  std::vector<const Finding*> findings;
};

std::vector<TopicGroup> by_topic(const Chapter& chapter) {
  std::vector<TopicGroup> groups;
  std::map<std::string, std::size_t> known;
  for (const Finding* finding : chapter.findings) {
    const auto [at, added] = known.emplace(finding->topic, groups.size());
    if (added) groups.push_back({finding->topic, {}});
    groups[at->second].findings.push_back(finding);
  }
  return groups;
}

void write_header(HtmlWriter& html, const Report& report, const std::vector<Chapter>& chapters) {
  const Counts counts = count(report.findings);
  html.begin("header").element("h1", "Contradictions as of " + to_string(report.as_of)).begin("p");
  html.text(counted(counts.error, "error") + ", " + counted(counts.warning, "warning") + ", " +
            counted(counts.notice, "notice") + " in " + counted(report.statements, "statement") + " of " +
            counted(report.documents, "document") + ".");
  html.end();
  if (report.arrivals)
    html.element("p", "Since the night before: " + counted(report.arrivals->added, "document") + " added, " +
                          std::to_string(report.arrivals->changed.size()) + " changed, " +
                          std::to_string(report.arrivals->vanished.size()) + " gone.");
  html.begin("ul").attribute("class", "counts");
  for (const Chapter& chapter : chapters) {
    const std::string words = std::to_string(chapter.findings.size()) + " " + anchor_of(chapter);
    html.begin("li");
    chapter.findings.empty() ? html.text(words)
                             : html.begin("a").attribute("href", "#" + anchor_of(chapter)).text(words).end();
    html.end();
  }
  html.end().end();
}

void write_select(HtmlWriter& html, const std::string& name, const std::string& label) {
  html.begin("label").text(label + " ").begin("select").attribute("name", name);
  html.begin("option").attribute("value", "").text("all").end().end().end();
}

// Only a script can filter, so a script shows the form and fills its lists.
void write_filters(HtmlWriter& html) {
  html.begin("form")
      .attribute("id", "filters")
      .attribute("role", "search")
      .attribute("aria-label", "Filter the findings");
  html.flag("hidden");
  for (const char* name : {"topic", "source", "speaker", "severity", "status"})
    write_select(html, name, static_cast<char>(name[0] - 'a' + 'A') + std::string(name + 1));
  html.begin("label").text("Words ").begin("input").attribute("type", "search").attribute("name", "words").end().end();
  html.begin("button").attribute("type", "reset").text("Show all").end();
  html.begin("p").attribute("id", "shown").attribute("role", "status").end().end();
}

// In the report of a night more ongoing findings than these, of which there is nothing new, are reported in brief:
// years of them would make a page that no browser opens, night after night.
constexpr std::size_t most_repeated = 100;

/// Which findings the page shows whole.
class Selection {
 public:
  explicit Selection(const Report& report) {
    for (const Finding& finding : report.findings)
      if (!has_news(finding)) ++repeated_;
    all_ = !report.arrivals || repeated_ <= most_repeated;
  }
  [[nodiscard]] bool shows(const Finding& finding) const { return all_ || has_news(finding); }
  [[nodiscard]] std::size_t brief() const { return all_ ? 0 : repeated_; }

 private:
  std::size_t repeated_ = 0;
  bool all_ = true;
};

void write_overview(HtmlWriter& html, const std::vector<Chapter>& chapters, const Selection& selection) {
  html.begin("nav").attribute("aria-labelledby", "overview");
  html.begin("h2").attribute("id", "overview").text("Overview").end();
  if (std::all_of(chapters.begin(), chapters.end(), [](const Chapter& chapter) { return chapter.findings.empty(); }))
    html.element("p", "Nothing contradicts anything else.");
  html.begin("ol").attribute("class", "overview");
  for (const Chapter& chapter : chapters)
    for (const TopicGroup& group : by_topic(chapter))
      for (const Finding* finding : group.findings) {
        if (!selection.shows(*finding)) continue;
        const std::string severity(to_string(finding->severity));
        html.begin("li").attribute("data-of", finding->id);
        html.begin("span").attribute("class", "badge " + severity).text(severity).end().text(" ");
        html.begin("a").attribute("href", "#f-" + finding->id).text(finding->message).end();
        html.begin("span").attribute("class", "note").text(" " + std::string(to_string(chapter.status))).end().end();
      }
  html.end();
  if (selection.brief() > 0)
    html.element("p", counted(selection.brief(), "finding") +
                          " without news are listed below in brief. To see all of them: gainsay report "
                          "--output html=all.html");
  html.end();
}

void write_chapter(HtmlWriter& html, const Report& report, const Chapter& chapter, const Selection& selection,
                   const Charts& charts) {
  if (chapter.findings.empty()) return;
  html.begin("section").attribute("class", "chapter").attribute("aria-labelledby", anchor_of(chapter));
  html.begin("h2")
      .attribute("id", anchor_of(chapter))
      .text(std::string(chapter.title) + " (" + std::to_string(chapter.findings.size()) + ")")
      .end();
  for (const TopicGroup& group : by_topic(chapter)) {
    html.begin("section").attribute("class", "topic").element("h3", group.topic);
    for (const Finding* finding : group.findings)
      if (selection.shows(*finding))
        write_article(html, report, *finding, charts.of(*finding));
      else
        write_brief_article(html, report, *finding);
    html.end();
  }
  html.end();
}

void write_notes(HtmlWriter& html, const std::vector<DocumentNote>& notes, const std::string& what, bool changed) {
  for (const DocumentNote& note : told(notes)) {
    html.begin("li").text(what + ": ").link(note.url, note.title.empty() ? note.path : note.title);
    html.text(" (").isolated(note.source).text(", " + to_string(note.published) + ")");
    if (changed) html.text(": " + change_note(note));
    html.end();
  }
  if (const std::string more = untold(notes); !more.empty()) html.element("li", what + ": " + more);
}

// An article that was changed without a word about it is itself worth a line.
void write_arrivals(HtmlWriter& html, const Arrivals& arrivals) {
  if (arrivals.changed.empty() && arrivals.vanished.empty()) return;
  html.begin("section").attribute("aria-labelledby", "changes");
  html.begin("h2").attribute("id", "changes").text("Documents that are not as they were").end().begin("ul");
  write_notes(html, arrivals.changed, "Changed", true);
  write_notes(html, arrivals.vanished, "Gone", false);
  html.end().end();
}

void write_unread(HtmlWriter& html, const Diagnostics& diagnostics) {
  if (diagnostics.empty()) return;
  html.begin("section").attribute("aria-labelledby", "remarks");
  html.begin("h2").attribute("id", "remarks").text("Remarks on what was read").end().begin("ul");
  for (const Diagnostic& diagnostic : diagnostics) html.begin("li").isolated(to_string(diagnostic)).end();
  html.end().end();
}

// The findings that are shown whole, as they are on the page.
std::vector<const Finding*> in_order(const std::vector<Chapter>& chapters, const Selection& selection) {
  std::vector<const Finding*> order;
  for (const Chapter& chapter : chapters)
    for (const TopicGroup& group : by_topic(chapter))
      std::copy_if(group.findings.begin(), group.findings.end(), std::back_inserter(order),
                   [&](const Finding* finding) { return selection.shows(*finding); });
  return order;
}

std::string content_of(const Report& report, const std::vector<Chapter>& chapters, const Selection& selection,
                       const Charts& charts) {
  HtmlWriter html;
  html.begin("a").attribute("class", "skip").attribute("href", "#findings").text("Skip to the findings").end();
  write_header(html, report, chapters);
  write_filters(html);
  write_overview(html, chapters, selection);
  html.begin("main").attribute("id", "findings").attribute("tabindex", "-1");
  for (const Chapter& chapter : chapters) write_chapter(html, report, chapter, selection, charts);
  if (report.arrivals) write_arrivals(html, *report.arrivals);
  write_unread(html, report.diagnostics);
  html.end();
  return std::move(html).html();
}

// JSON inside of HTML: '<' occurs only in strings, where its escape means the same.
std::string charts_json(const Report& report, const Charts& charts) {
  JsonWriter json;
  charts.write(json, report);
  std::string out;
  for (const char c : json.text()) out += c == '<' ? "\\u003c" : std::string(1, c);
  return out;
}

std::string render(const Report& report, const RenderOptions&) {
  const PageTemplate& page = report_template();
  const std::vector<Chapter> chapters = chapters_of(report);
  const Selection selection(report);
  const Charts charts(report, in_order(chapters, selection));
  std::string out(page.before_head);
  out += "<title>Contradictions as of " + to_string(report.as_of) + "</title>\n" + night_mark(report);
  out += page.before_content;
  out += content_of(report, chapters, selection, charts);
  out += page.before_charts;
  out += charts_json(report, charts);
  return out.append(page.end);
}

}  // namespace

extern const ReportFormat format_html;
const ReportFormat format_html = {
    "html", "one page for a browser, with charts and filters, that asks nothing of any server", render,
    "For people: what is new first, by topic; each finding with both sides, the words marked in their sentence and its "
    "neighbours, speaker, source, date and link, and what the speakers said before; figures over time and positions as "
    "charts with a table beside each, camps of contested claims as a table. Filters by topic, source, speaker, "
    "severity "
    "and words; a link to each finding; prints; light and dark. One file that makes no request, with a policy that "
    "forbids every one; without JavaScript everything but charts and filters is there. In the report of a night more "
    "than "
    "100 findings without news are listed in brief.",
    "gainsay check --output html=report.html"};

}  // namespace gainsay
