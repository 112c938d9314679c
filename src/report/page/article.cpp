#include "report/page/article.h"

#include <algorithm>
#include <set>

#include "base/counted.h"
#include "check/kind.h"
#include "report/anchor.h"
#include "report/excerpt.h"
#include "report/page/table.h"

namespace gainsay {
namespace {

constexpr std::size_t quoted_columns = 1200;

// What the filters choose by: a list in an attribute, as JSON.
void write_names(HtmlWriter& html, std::string_view name, const std::set<std::string>& values) {
  JsonWriter json;
  json.begin_array();
  for (const std::string& value : values) json.value(value);
  json.end_array();
  html.attribute(name, json.text());
}

void write_filter_data(HtmlWriter& html, const Report& report, const Finding& finding) {
  std::set<std::string> sources, speakers;
  for (const Side& side : finding.sides)
    for (const Statement& statement : side.statements) {
      sources.insert(statement.source);
      if (!statement.speaker.empty()) speakers.insert(name_of(report, statement.speaker));
    }
  html.attribute("data-topic", finding.topic).attribute("data-severity", to_string(finding.severity));
  html.attribute("data-status", to_string(finding.status));
  write_names(html, "data-sources", sources);
  write_names(html, "data-speakers", speakers);
}

void write_origin(HtmlWriter& html, const Report& report, const Statement& statement) {
  html.begin("p").attribute("class", "origin");
  if (!statement.speaker.empty()) html.begin("strong").isolated(name_of(report, statement.speaker)).end().text(" in ");
  html.isolated(statement.source).text(", ");
  html.begin("time").attribute("datetime", to_string(statement.published)).text(to_string(statement.published)).end();
  if (statement.said_on != statement.published) html.text(", said " + to_string(statement.said_on));
  html.text(": ").link(statement.url.empty() ? statement.document : statement.url,
                       statement.title.empty() ? statement.document : statement.title);
  html.text(" ").begin("span").attribute("class", "place").isolated(place_of(statement)).end().end();
}

// A neighbour of the sentence, set back.
void write_around(HtmlWriter& html, const std::string& words, const char* behind) {
  if (words.empty()) return;
  html.begin("span").attribute("class", "around").text(words).end().text(behind);
}

void write_statement(HtmlWriter& html, const Report& report, const Statement& statement, bool added) {
  const Excerpt excerpt = make_excerpt(statement, quoted_columns);
  html.begin("li");
  if (added) html.begin("span").attribute("class", "badge").text("added").end();
  html.begin("blockquote").begin("p").attribute("dir", "auto");
  write_around(html, statement.around.before, " ");
  html.text(excerpt.before).element("mark", excerpt.words).text(excerpt.after);
  write_around(html.text(statement.around.after.empty() ? "" : " "), statement.around.after, "");
  html.end().end();
  write_origin(html, report, statement);
  html.end();
}

void write_side(HtmlWriter& html, const Report& report, const Side& side) {
  html.begin("section").attribute("class", "side").begin("h5").isolated(side.label).end();
  html.begin("p").attribute("class", "note").text(source_note(side)).end().begin("ol");
  for (std::size_t i = 0; i < side.statements.size(); ++i) {
    const bool added = std::find(side.added.begin(), side.added.end(), i) != side.added.end();
    write_statement(html, report, side.statements[i], added);
  }
  if (side.left_out > 0)
    html.begin("li").attribute("class", "note").text("and " + counted(side.left_out, "more statement")).end();
  html.end().end();
}

void write_earlier(HtmlWriter& html, const Report& report, const std::vector<Statement>& earlier) {
  if (earlier.empty()) return;
  html.begin("section")
      .attribute("class", "side earlier")
      .begin("h5")
      .text("Said before by the same")
      .end()
      .begin("ol");
  for (const Statement& statement : earlier) write_statement(html, report, statement, false);
  html.end().end();
}

void write_badges(HtmlWriter& html, const Finding& finding) {
  html.begin("p").attribute("class", "badges");
  const std::string severity(to_string(finding.severity));
  html.begin("span").attribute("class", "badge " + severity).text(severity).end().text(" ");
  html.begin("span").attribute("class", "badge").text(finding.check).end().text(" ");
  html.begin("span").attribute("class", "badge").text(to_string(finding.status)).end().end();
}

void write_chart_place(HtmlWriter& html, const Report& report, const Finding& finding, const Chart& chart) {
  if (chart.owner != finding.id) {
    html.begin("p").attribute("class", "note").begin("a").attribute("href", "#c-" + chart.owner);
    html.text("All that was said of this, as a chart and a table").end().end();
    return;
  }
  html.begin("figure")
      .attribute("class", "chart")
      .attribute("id", "c-" + finding.id)
      .attribute("data-chart", finding.id)
      .flag("hidden")
      .end();
  write_chart_table(html, report, chart);
}

// Everything down to the message; the article stays open.
void begin_article(HtmlWriter& html, const Report& report, const Finding& finding) {
  const std::string id = "f-" + finding.id;
  html.begin("article").attribute("id", id).attribute("aria-labelledby", "h-" + finding.id);
  write_filter_data(html, report, finding);
  html.begin("h4").attribute("id", "h-" + finding.id).begin("a").attribute("href", "#" + id);
  html.text(heading(report, finding)).end().end();
  write_badges(html, finding);
  html.element("p", finding.message);
}

bool shows_camps(const Finding& finding) {
  const CheckKind* kind = find_check_kind(finding.check);
  return kind != nullptr && kind->shows_camps;
}

}  // namespace

void write_brief_article(HtmlWriter& html, const Report& report, const Finding& finding) {
  begin_article(html, report, finding);
  const std::string since = finding.first_seen ? "Since " + to_string(*finding.first_seen) + ". " : "";
  html.begin("p").attribute("class", "note").text(since + "Id: " + finding.id).end().end();
}

void write_article(HtmlWriter& html, const Report& report, const Finding& finding, const Chart* chart) {
  begin_article(html, report, finding);
  if (const std::string detail = status_detail(finding); !detail.empty())
    html.begin("p").text(std::string(to_string(finding.status)) + ": ").isolated(detail).end();
  html.begin("div").attribute("class", "sides");
  for (const Side& side : finding.sides) write_side(html, report, side);
  html.end();
  write_earlier(html, report, finding.earlier);
  if (shows_camps(finding)) write_camps(html, report, finding);
  if (chart != nullptr) write_chart_place(html, report, finding, *chart);
  if (!finding.allowance.empty())
    html.begin("p").attribute("class", "allowance").text("Because: " + finding.allowance).end();
  html.end();
}

}  // namespace gainsay
