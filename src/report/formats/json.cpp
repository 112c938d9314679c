#include "report/finding_json.h"
#include "report/format.h"

namespace gainsay {
namespace {

void write_counts(JsonWriter& json, const Counts& counts) {
  json.key("counts").begin_object();
  json.member("error", counts.error).member("warning", counts.warning);
  json.member("notice", counts.notice).member("muted", counts.muted);
  json.end_object();
}

void write_diagnostics(JsonWriter& json, const Diagnostics& diagnostics) {
  if (diagnostics.empty()) return;
  json.key("diagnostics").begin_array();
  for (const Diagnostic& diagnostic : diagnostics) {
    json.begin_object().member("severity", to_string(diagnostic.severity)).member("path", diagnostic.place.path);
    json.member("line", diagnostic.place.line).member("column", diagnostic.place.column);
    json.member("problem", diagnostic.problem).member("remedy", diagnostic.remedy).end_object();
  }
  json.end_array();
}

void write_notes(JsonWriter& json, std::string_view name, const std::vector<DocumentNote>& notes) {
  json.key(name).begin_array();
  for (const DocumentNote& note : notes) {
    json.begin_object().member("document", note.path).member("url", note.url).member("title", note.title);
    json.member("source", note.source).member("published", to_string(note.published));
    json.member("withdrawn", note.withdrawn).member("stated", note.stated).end_object();
  }
  json.end_array();
}

// What a program needs to know about a night at a glance.
void write_night(JsonWriter& json, const Report& report) {
  const StatusCounts counts = count_by_status(report.findings);
  json.key("night").begin_object();
  json.key("findings").begin_object().member("new", counts.fresh).member("ongoing", counts.ongoing);
  json.member("reopened", counts.reopened).member("resolved", counts.resolved).member("muted", counts.muted);
  json.end_object();
  json.key("documents").begin_object().member("added", report.arrivals->added);
  write_notes(json, "changed", report.arrivals->changed);
  write_notes(json, "vanished", report.arrivals->vanished);
  json.end_object().end_object();
}

std::string render(const Report& report, const RenderOptions&) {
  JsonWriter json(1);
  json.begin_object().member("schema", "gainsay.findings/1").member("as_of", to_string(report.as_of));
  write_counts(json, count(report.findings));
  json.key("findings").begin_array();
  for (const Finding& finding : report.findings) write_finding(json, finding);
  json.end_array();
  if (report.arrivals) write_night(json, report);
  write_diagnostics(json, report.diagnostics);
  json.end_object();
  return json.text() + '\n';
}

}  // namespace

extern const ReportFormat format_json;
const ReportFormat format_json = {
    "json", "one JSON document, schema gainsay.findings/1", render,
    "For scripts: `schema`, `as_of`, `counts`, `findings` and, when something could not be read, `diagnostics`. A "
    "finding has `id`, `check`, `topic`, `severity`, `tier`, `status`, `key`, `message`, `allowance` and `sides`; a "
    "side "
    "its `value` and the `statements` that support it, each as `gainsay extract` prints it. Of findings on record "
    "there are "
    "also `first_seen`, `grown_from` (the findings that became this one when a side was added), `earlier` (what its "
    "speakers said before) and, where they apply, `resolution`, `muted_by`, `mute_author`, `mute_until` and "
    "`judgements`; of a side the positions of statements that were `added` since the night before, and of a long side "
    "how many are `left_out`. Figures keep their exact digits, and `null` bounds mean infinity.",
    "gainsay check --format json"};

}  // namespace gainsay
