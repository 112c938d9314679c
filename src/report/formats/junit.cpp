#include "report/anchor.h"
#include "report/format.h"
#include "report/xml_writer.h"

namespace gainsay {
namespace {

bool fails(const Finding& finding) { return stands(finding) && finding.severity != Severity::notice; }

void write_outcome(XmlWriter& xml, const Report& report, const Finding& finding) {
  if (finding.status == FindingStatus::muted) {
    xml.begin("skipped").attribute("message", "muted: " + finding.muted_by).end();
  } else if (fails(finding)) {
    xml.begin("failure").attribute("type", to_string(finding.severity)).attribute("message", finding.message);
    xml.text(account(report, finding)).end();
  } else {
    xml.begin("system-out");
    xml.text(std::string(to_string(finding.status)) + ' ' + std::string(to_string(finding.severity)) + ": ");
    xml.text(account(report, finding)).end();
  }
}

void write_case(XmlWriter& xml, const Report& report, const Finding& finding) {
  xml.begin("testcase").attribute("classname", finding.topic + "." + finding.check);
  xml.attribute("name", heading(report, finding) + " (" + finding.id + ")");
  write_outcome(xml, report, finding);
  xml.end();
}

std::size_t unread(const Report& report) { return has_errors(report.diagnostics) ? 1 : 0; }

// A test of its own, so that no report is empty, which CI services take for a run that broke off.
void write_reading(XmlWriter& xml, const Report& report) {
  xml.begin("testcase").attribute("classname", "gainsay").attribute("name", "everything could be read");
  for (const Diagnostic& diagnostic : report.diagnostics) {
    if (diagnostic.severity != Severity::error) continue;
    xml.begin("error").attribute("type", "unread").attribute("message", to_string(diagnostic)).end();
  }
  xml.end();
}

struct Tally {
  std::size_t tests = 1, failures = 0, skipped = 0;
};

Tally tally(const Report& report) {
  Tally out;
  for (const Finding& finding : report.findings) {
    ++out.tests;
    if (finding.status == FindingStatus::muted) ++out.skipped;
    if (fails(finding)) ++out.failures;
  }
  return out;
}

std::string render(const Report& report, const RenderOptions&) {
  const Tally counts = tally(report);
  XmlWriter xml;
  xml.begin("testsuites").attribute("name", "gainsay").attribute("tests", counts.tests);
  xml.attribute("failures", counts.failures).attribute("errors", unread(report));
  xml.begin("testsuite").attribute("name", "contradictions").attribute("tests", counts.tests);
  xml.attribute("failures", counts.failures).attribute("errors", unread(report)).attribute("skipped", counts.skipped);
  xml.begin("properties").begin("property").attribute("name", "as_of").attribute("value", to_string(report.as_of));
  xml.end().end();
  write_reading(xml, report);
  for (const Finding& finding : report.findings) write_case(xml, report, finding);
  return xml.end().end().document();
}

}  // namespace

extern const ReportFormat format_junit;
const ReportFormat format_junit = {
    "junit", "JUnit XML, for the test tab of a CI service", render,
    "For CI services that show test results (Jenkins, GitLab, Azure, Buildkite). Each finding is a test: an error or a "
    "warning fails, a muted one is skipped, a notice or a resolved one passes with its words as output. One more test "
    "says whether everything could be read.",
    "gainsay check --output junit=findings.xml"};

}  // namespace gainsay
