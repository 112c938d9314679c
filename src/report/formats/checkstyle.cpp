#include <map>

#include "report/anchor.h"
#include "report/format.h"
#include "report/terminal.h"
#include "report/xml_writer.h"

namespace gainsay {
namespace {

struct Remark {
  Place place;
  Severity severity = Severity::error;
  std::string message, source;
};

/// What is said of each file, in the order of the report.
using Remarks = std::map<std::string, std::vector<Remark>>;

Remarks remarks_of(const Report& report) {
  Remarks remarks;
  for (const Finding& finding : report.findings) {
    if (!stands(finding)) continue;
    const Statement* at = anchor(finding);
    const Place place = at == nullptr ? Place() : Place{at->document, at->line, at->column};
    remarks[place.path].push_back({place, finding.severity, remark(finding), finding.check});
  }
  for (const Diagnostic& diagnostic : report.diagnostics) {
    const Place& place = diagnostic.place;
    remarks[place.path].push_back({place, diagnostic.severity, printable(without_place(diagnostic)), "unread"});
  }
  return remarks;
}

std::string_view severity_of(Severity severity) { return severity == Severity::notice ? "info" : to_string(severity); }

void write_remark(XmlWriter& xml, const Remark& remark) {
  xml.begin("error");
  if (remark.place.line > 0) xml.attribute("line", remark.place.line);
  if (remark.place.line > 0 && remark.place.column > 0) xml.attribute("column", remark.place.column);
  xml.attribute("severity", severity_of(remark.severity)).attribute("message", remark.message);
  xml.attribute("source", "gainsay." + remark.source).end();
}

std::string render(const Report& report, const RenderOptions&) {
  XmlWriter xml;
  xml.begin("checkstyle").attribute("version", "8.0");
  for (const auto& [path, remarks] : remarks_of(report)) {
    xml.begin("file").attribute("name", path);
    for (const Remark& remark : remarks) write_remark(xml, remark);
    xml.end();
  }
  return xml.end().document();
}

}  // namespace

extern const ReportFormat format_checkstyle;
const ReportFormat format_checkstyle = {
    "checkstyle", "Checkstyle XML, which most tools that show remarks on code read", render,
    "For everything that reads the reports of Checkstyle (Jenkins, reviewdog, editors, danger). Remarks are grouped by "
    "file, "
    "each at the statement said last, or in the draft, with the place of the other side. Muted and resolved findings "
    "are "
    "left "
    "out; what could not be read is a remark of the source `gainsay.unread`.",
    "gainsay check --output checkstyle=findings.checkstyle.xml"};

}  // namespace gainsay
