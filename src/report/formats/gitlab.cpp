#include <algorithm>

#include "base/hash.h"
#include "base/json_writer.h"
#include "report/anchor.h"
#include "report/format.h"
#include "report/terminal.h"

namespace gainsay {
namespace {

struct Issue {
  std::string description, check, fingerprint;
  Severity severity = Severity::error;
  std::string path;
  std::size_t begin = 0, end = 0;  // lines; 0 when unknown
};

const char* severity_of(Severity severity) {
  return severity == Severity::error ? "major" : severity == Severity::warning ? "minor" : "info";
}

void write_issue(JsonWriter& json, const Issue& issue) {
  json.begin_object().member("description", printable(issue.description)).member("check_name", issue.check);
  json.member("fingerprint", issue.fingerprint).member("severity", severity_of(issue.severity));
  // The service requires a path and a line for every issue.
  json.key("location").begin_object().member("path", issue.path.empty() ? "." : issue.path);
  json.key("lines").begin_object().member("begin", std::max<std::size_t>(issue.begin, 1));
  if (issue.end > issue.begin) json.member("end", issue.end);
  json.end_object().end_object().end_object();
}

Issue issue_of(const Finding& finding) {
  Issue issue{remark(finding), finding.check, finding.id, finding.severity, "", 0, 0};
  const Statement* at = anchor(finding);
  if (at == nullptr) return issue;
  issue.path = at->document;
  issue.begin = at->line;
  issue.end = span_end(*at).line;
  return issue;
}

Issue issue_of(const Diagnostic& diagnostic) {
  const Place& place = diagnostic.place;
  return {without_place(diagnostic),
          "unread",
          fingerprint(to_string(diagnostic)),
          diagnostic.severity,
          place.path,
          place.line,
          0};
}

std::string render(const Report& report, const RenderOptions&) {
  JsonWriter json(1);
  json.begin_array();
  for (const Finding& finding : report.findings)
    if (stands(finding)) write_issue(json, issue_of(finding));
  for (const Diagnostic& diagnostic : report.diagnostics) write_issue(json, issue_of(diagnostic));
  json.end_array();
  return json.text() + '\n';
}

}  // namespace

extern const ReportFormat format_gitlab;
const ReportFormat format_gitlab = {
    "gitlab", "a Code Quality report, for GitLab's merge requests", render,
    "For GitLab: as the artifact `codequality` of a job, its issues appear in the merge request and beside the changed "
    "lines. The fingerprint is the finding's id, so that the service distinguishes new findings from known ones. "
    "Errors are "
    "`major`, warnings `minor`, notices `info`; muted and resolved findings are left out, and what could not be read "
    "is "
    "an issue too.",
    "gainsay check --output gitlab=gl-code-quality-report.json"};

}  // namespace gainsay
