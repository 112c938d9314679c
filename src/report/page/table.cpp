#include "report/page/table.h"

#include "report/excerpt.h"

namespace gainsay {
namespace {

constexpr std::size_t quoted_columns = 200;

void write_head(HtmlWriter& html, std::initializer_list<const char*> columns) {
  html.begin("thead").begin("tr");
  for (const char* column : columns) html.begin("th").attribute("scope", "col").text(column).end();
  html.end().end();
}

void write_day(HtmlWriter& html, Day day) {
  html.begin("time").attribute("datetime", to_string(day)).text(to_string(day)).end();
}

void write_bound(HtmlWriter& html, const std::optional<Decimal>& bound) {
  html.begin("td").attribute("class", "number").text(bound ? bound->to_string() : "any").end();
}

void write_cell(HtmlWriter& html, const std::string& words) { html.begin("td").isolated(words).end(); }

std::string speaker_of(const Report& report, const Statement& statement) {
  return statement.speaker.empty() ? "-" : name_of(report, statement.speaker);
}

void write_figure(HtmlWriter& html, const Report& report, const Statement& statement) {
  const auto& figure = std::get<QuantityValue>(statement.value);
  html.begin("tr").begin("td");
  write_range(html, as_of_first(statement), as_of_last(statement));
  html.end();
  write_cell(html, figure.text);
  write_bound(html, figure.hard.low);
  write_bound(html, figure.hard.high);
  write_cell(html, speaker_of(report, statement));
  write_cell(html, statement.source);
  html.end();
}

void write_position(HtmlWriter& html, const Report& report, const Statement& statement) {
  const Excerpt excerpt = make_excerpt(statement, quoted_columns);
  html.begin("tr").begin("td");
  write_day(html, statement.said_on);
  html.end();
  write_cell(html, speaker_of(report, statement));
  write_cell(html, name_of(report, display(statement.value)));
  write_cell(html, statement.source);
  html.begin("td").attribute("class", "words").isolated(excerpt.before + excerpt.words + excerpt.after).end();
  html.end();
}

void begin_table(HtmlWriter& html, const std::string& subject, const std::string& caption) {
  html.begin("div").attribute("class", "scroll").attribute("tabindex", "0").attribute("role", "region");
  html.attribute("aria-label", subject + ": " + caption).begin("table").element("caption", caption);
}

void end_table(HtmlWriter& html) { html.end().end().end(); }

}  // namespace

void write_range(HtmlWriter& html, Day first, Day last) {
  write_day(html, first);
  if (first == last) return;
  html.text(" to ");
  write_day(html, last);
}

void write_chart_table(HtmlWriter& html, const Report& report, const Chart& chart) {
  const bool figures = chart.kind == ChartKind::figures;
  begin_table(html, chart.title,
              figures ? "Figures in " + chart.unit : "Positions in the order in which they were said");
  if (figures)
    write_head(html, {"As of", "Figure", "At least", "At most", "Speaker", "Source"});
  else
    write_head(html, {"Said", "Speaker", "Position", "Source", "Words"});
  html.begin("tbody");
  for (const Statement* point : chart.points)
    figures ? write_figure(html, report, *point) : write_position(html, report, *point);
  end_table(html);
}

void write_camps(HtmlWriter& html, const Report& report, const Finding& finding) {
  begin_table(html, heading(report, finding), "Who says what");
  write_head(html, {"Camp", "Who holds it", "Sources"});
  html.begin("tbody");
  for (const Side& side : finding.sides) {
    html.begin("tr").begin("th").attribute("scope", "row").isolated(side.label).end().begin("td").begin("ul");
    for (const Statement& statement : side.statements) {
      html.begin("li").isolated(statement.speaker.empty() ? statement.source : name_of(report, statement.speaker));
      html.text(statement.speaker.empty() ? ", " : " in ");
      if (!statement.speaker.empty()) html.isolated(statement.source).text(", ");
      write_day(html, statement.said_on);
      html.end();
    }
    html.end().end().element("td", source_note(side)).end();
  }
  end_table(html);
}

}  // namespace gainsay
