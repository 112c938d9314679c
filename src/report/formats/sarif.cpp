#include "check/kind.h"
#include "report/anchor.h"
#include "report/finding_json.h"
#include "report/format.h"
#include "report/terminal.h"
#include "report/uri.h"

namespace gainsay {
namespace {

constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

// A message may hold links as [words](target) and places to fill as {0}: strangers' words must hold neither.
std::string message_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == '[' || c == ']') out += '\\';
    if (c == '{' || c == '}') out += c;
    out += c;
  }
  return out;
}

void write_text(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name).begin_object().member("text", text).end_object();
}

void write_message(JsonWriter& json, const std::string& text) {
  write_text(json, "message", message_text(printable(text)));
}

const char* level_of(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

void write_rule(JsonWriter& json, const CheckKind& kind) {
  json.begin_object().member("id", kind.spec.name);
  write_text(json, "shortDescription", kind.summary + ".");
  write_text(json, "fullDescription", kind.explanation);
  json.key("help").begin_object();
  json.member("text", kind.explanation + "\n\nA text that it finds: " + example_text(kind.fires) +
                          "\nOne that it does not: " + example_text(kind.silent));
  json.member("markdown", kind.explanation + "\n\nA text that it finds:\n\n> " + example_text(kind.fires) +
                              "\n\nOne that it does not:\n\n> " + example_text(kind.silent) + "\n");
  json.end_object().key("defaultConfiguration").begin_object();
  json.member("level", level_of(kind.hard_severity)).end_object().end_object();
}

void write_tool(JsonWriter& json) {
  json.key("tool").begin_object().key("driver").begin_object();
  json.member("name", "gainsay").member("version", GAINSAY_VERSION).member("semanticVersion", GAINSAY_VERSION);
  json.key("rules").begin_array();
  for (const CheckKind* kind : check_kinds()) write_rule(json, *kind);
  json.end_array().end_object().end_object();
}

void write_artifact(JsonWriter& json, const std::string& path) {
  json.key("artifactLocation").begin_object().member("uri", uri_reference(path)).end_object();
}

void write_region(JsonWriter& json, const Statement& statement) {
  if (statement.line == 0 && statement.span.size() == 0) return;
  json.key("region").begin_object();
  if (statement.line > 0) json.member("startLine", statement.line).member("startColumn", statement.column);
  if (const SpanEnd end = span_end(statement); end.line > 0)
    json.member("endLine", end.line).member("endColumn", end.column);
  json.member("byteOffset", statement.span.begin).member("byteLength", statement.span.size());
  if (!statement.text.empty()) write_text(json, "snippet", statement.text);
  json.end_object();
}

void write_location(JsonWriter& json, const Statement& statement) {
  json.key("physicalLocation").begin_object();
  write_artifact(json, statement.document);
  write_region(json, statement);
  json.end_object();
}

void write_locations(JsonWriter& json, const Report& report, const Finding& finding) {
  const Statement* at = anchor(finding);
  if (at == nullptr) return;
  json.key("locations").begin_array().begin_object();
  write_location(json, *at);
  json.end_object().end_array().key("relatedLocations").begin_array();
  std::size_t id = 0;
  for (const Statement* statement : beside(finding, at)) {
    json.begin_object().member("id", ++id);
    write_location(json, *statement);
    write_message(json, who(report, *statement) + ": " + statement->text);
    json.end_object();
  }
  json.end_array();
}

// Relative to the runs before: what is muted was there when someone muted it.
const char* baseline_state(FindingStatus status) {
  const bool is_new = status == FindingStatus::fresh || status == FindingStatus::reopened;
  return is_new ? "new" : status == FindingStatus::resolved ? "absent" : "unchanged";
}

void write_suppressions(JsonWriter& json, const Finding& finding) {
  json.key("suppressions").begin_array();
  if (finding.status == FindingStatus::muted)
    json.begin_object()
        .member("kind", "external")
        .member("status", "accepted")
        .member("justification", printable(finding.muted_by))
        .end_object();
  json.end_array();
}

void write_properties(JsonWriter& json, const Report& report, const Finding& finding) {
  json.key("properties").begin_object();
  json.member("topic", finding.topic).member("heading", heading(report, finding));
  json.member("tier", to_string(finding.tier)).member("allowance", finding.allowance).key("key");
  write_slots(json, finding.key);
  json.end_object();
}

// Counted from 0 in the rules of the tool; -1 when the check has no record.
int rule_index(const std::string& check) {
  int index = 0;
  for (const CheckKind* kind : check_kinds()) {
    if (kind->spec.name == check) return index;
    ++index;
  }
  return -1;
}

void write_result(JsonWriter& json, const Report& report, const Finding& finding) {
  json.begin_object().member("ruleId", finding.check).member("ruleIndex", rule_index(finding.check));
  json.member("level", level_of(finding.severity));
  write_message(json, finding.message);
  write_locations(json, report, finding);
  json.key("partialFingerprints").begin_object().member("gainsayFinding/v1", finding.id).end_object();
  write_suppressions(json, finding);
  json.member("baselineState", baseline_state(finding.status));
  write_properties(json, report, finding);
  json.end_object();
}

void write_notification(JsonWriter& json, const Diagnostic& diagnostic) {
  json.begin_object().member("level", level_of(diagnostic.severity));
  write_message(json, without_place(diagnostic));
  if (const Place& place = diagnostic.place; !place.path.empty()) {
    json.key("locations").begin_array().begin_object().key("physicalLocation").begin_object();
    write_artifact(json, place.path);
    if (place.line > 0) json.key("region").begin_object().member("startLine", place.line);
    if (place.line > 0 && place.column > 0) json.member("startColumn", place.column);
    if (place.line > 0) json.end_object();
    json.end_object().end_object().end_array();
  }
  json.end_object();
}

void write_invocation(JsonWriter& json, const Report& report, const RenderOptions& options) {
  json.key("invocations").begin_array().begin_object();
  json.member("executionSuccessful", !has_errors(report.diagnostics)).member("exitCode", options.exit_code);
  json.key("toolExecutionNotifications").begin_array();
  for (const Diagnostic& diagnostic : report.diagnostics) write_notification(json, diagnostic);
  json.end_array().end_object().end_array();
}

std::string render(const Report& report, const RenderOptions& options) {
  JsonWriter json(1);
  json.begin_object().member("$schema", schema).member("version", "2.1.0");
  json.key("runs").begin_array().begin_object();
  write_tool(json);
  write_invocation(json, report, options);
  json.member("columnKind", "unicodeCodePoints").key("results").begin_array();
  for (const Finding& finding : report.findings) write_result(json, report, finding);
  json.end_array().key("properties").begin_object();
  json.member("as_of", to_string(report.as_of)).member("documents", report.documents);
  json.member("statements", report.statements).end_object();
  json.end_object().end_array().end_object();
  return json.text() + '\n';
}

}  // namespace

extern const ReportFormat format_sarif;
const ReportFormat format_sarif = {
    "sarif", "SARIF 2.1.0, for code scanning and editors", render,
    "For services and editors that read static analysis results (GitHub code scanning, Visual Studio Code, SARIF "
    "viewers). The rules are the kinds of check with their explanations. A result is placed at the statement said "
    "last, "
    "or "
    "in the draft, by line, column and byte; the other side is in `relatedLocations`; `partialFingerprints` holds the "
    "finding's id, which stays the same from run to run; muted findings carry a suppression, resolved ones the "
    "baseline "
    "state `absent`. What could not be read is a notification of the invocation.",
    "gainsay check --output sarif=findings.sarif"};

}  // namespace gainsay
