#include <chrono>

#include "report/format.h"
#include "report/terminal.h"

namespace gainsay {
namespace {

// A reader that looks in once a month misses nothing.
constexpr std::chrono::days shown_days{31};

// Strangers' words, without the characters that XML 1.0 cannot hold.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '&')
      out += "&amp;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

std::string element(const std::string& name, const std::string& content) {
  return "<" + name + ">" + content + "</" + name + ">\n";
}

std::string midnight(Day day) { return to_string(day) + "T00:00:00Z"; }

bool is_shown(const Finding& finding, Day as_of) {
  if (finding.status == FindingStatus::muted || finding.status == FindingStatus::resolved) return false;
  return finding.first_seen.value_or(as_of) + shown_days > as_of || finding.status == FindingStatus::reopened;
}

// Where the words stand: "Meridian Wire, 2025-12-08: The meeting took four hours."
std::string sides_text(const Finding& finding) {
  std::string out;
  for (const Side& side : finding.sides) {
    if (side.statements.empty()) continue;
    const Statement& first = side.statements.front();
    out += '\n' + escaped(side.label + " (" + source_note(side) + "): " + first.source + ", " +
                          to_string(first.published) + ": " + (first.sentence.empty() ? first.text : first.sentence));
  }
  return out;
}

std::string links(const Finding& finding) {
  std::string out;
  for (const Side& side : finding.sides) {
    if (side.statements.empty()) continue;
    const std::string& url = side.statements.front().url;
    if (url.starts_with("https://") || url.starts_with("http://"))
      out += "  <link rel=\"related\" href=\"" + escaped(url) + "\"/>\n";
  }
  return out;
}

std::string entry(const Report& report, const Finding& finding) {
  const Day since = finding.first_seen.value_or(report.as_of);
  const Day updated = finding.status == FindingStatus::reopened ? report.as_of : since;
  return "<entry>\n  " + element("id", "urn:gainsay:finding:" + escaped(finding.id)) + "  " +
         element("title", std::string(to_string(finding.severity)) + ": " + escaped(heading(report, finding))) + "  " +
         element("published", midnight(since)) + "  " + element("updated", midnight(updated)) + "  <category term=\"" +
         escaped(finding.topic) + "\"/>\n  <category term=\"" + escaped(finding.check) + "\"/>\n" + links(finding) +
         "  " + element("content", escaped(finding.message) + sides_text(finding)) + "</entry>\n";
}

std::string render(const Report& report, const RenderOptions&) {
  std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n" +
                    element("id", "urn:gainsay:findings") + element("title", "Contradictions found by gainsay") +
                    element("updated", midnight(report.as_of)) + "<author><name>gainsay</name></author>\n";
  for (const Finding& finding : report.findings)
    if (is_shown(finding, report.as_of)) out += entry(report, finding);
  return out + "</feed>\n";
}

}  // namespace

extern const ReportFormat format_atom;
const ReportFormat format_atom = {
    "atom", "a feed of what was found in the last 31 days", render,
    "For feed readers and chat rooms that follow feeds: an entry for each finding of the last 31 days and each that "
    "was "
    "reopened, with its message, its sides and links to the articles. Muted and resolved findings are left out. An "
    "entry's id is the finding's, so that readers show it once.",
    "gainsay nightly --output atom=feed.xml"};

}  // namespace gainsay
