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

std::string render(const Report& report, const RenderOptions&) {
  JsonWriter json(1);
  json.begin_object().member("schema", "gainsay.findings/1").member("as_of", to_string(report.as_of));
  write_counts(json, count(report.findings));
  json.key("findings").begin_array();
  for (const Finding& finding : report.findings) write_finding(json, finding);
  json.end_array();
  write_diagnostics(json, report.diagnostics);
  json.end_object();
  return json.text() + '\n';
}

}  // namespace

extern const ReportFormat format_json;
const ReportFormat format_json = {
    "json", "one JSON document, schema gainsay.findings/1", render,
    "For scripts: `schema`, `as_of`, `counts`, `findings` and, when something could not be read, `diagnostics`. A "
    "finding "
    "has `id`, `check`, `topic`, `severity`, `tier`, `status`, `key`, `message`, `allowance` and `sides`; a side its "
    "`value` and the `statements` behind it, each as `gainsay extract` prints it. Figures keep their exact digits, and "
    "`null` bounds stand for infinity.",
    "gainsay check --format json"};

}  // namespace gainsay
