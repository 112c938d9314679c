#include <chrono>
#include <set>

#include "report/format.h"
#include "report/terminal.h"
#include "report/uri.h"
#include "report/xml_writer.h"

namespace gainsay {
namespace {

// A reader that looks in once a month misses nothing.
constexpr std::chrono::days shown_days{31};

std::string midnight(Day day) { return to_string(day) + "T00:00:00Z"; }

bool is_shown(const Finding& finding, Day as_of) {
  if (finding.status == FindingStatus::muted || finding.status == FindingStatus::resolved) return false;
  return finding.first_seen.value_or(as_of) + shown_days > as_of || finding.status == FindingStatus::reopened;
}

// Where the words are from: "Meridian Wire, 2025-12-08: The meeting took four hours."
std::string sides_text(const Finding& finding) {
  std::string out;
  for (const Side& side : finding.sides) {
    if (side.statements.empty()) continue;
    const Statement& first = side.statements.front();
    out += '\n' + printable(side.label + " (" + source_note(side) + "): " + first.source + ", " +
                            to_string(first.published) + ": " + (first.sentence.empty() ? first.text : first.sentence));
  }
  return out;
}

void write_element(XmlWriter& xml, const std::string& name, std::string_view words) {
  xml.begin(name).text(words).end();
}

// To the articles, each once.
void write_links(XmlWriter& xml, const Finding& finding) {
  std::set<std::string> urls;
  for (const Side& side : finding.sides)
    if (!side.statements.empty() && is_web_url(side.statements.front().url))
      urls.insert(uri_reference(side.statements.front().url));
  for (const std::string& url : urls) xml.begin("link").attribute("rel", "related").attribute("href", url).end();
}

void write_entry(XmlWriter& xml, const Report& report, const Finding& finding, const std::string& page) {
  const Day since = finding.first_seen.value_or(report.as_of);
  const Day updated = finding.status == FindingStatus::reopened ? report.as_of : since;
  xml.begin("entry");
  write_element(xml, "id", "urn:gainsay:finding:" + finding.id);
  write_element(xml, "title", std::string(to_string(finding.severity)) + ": " + printable(heading(report, finding)));
  write_element(xml, "published", midnight(since));
  write_element(xml, "updated", midnight(updated));
  for (const std::string& term : {finding.topic, finding.check}) xml.begin("category").attribute("term", term).end();
  if (!page.empty())
    xml.begin("link").attribute("rel", "alternate").attribute("href", uri_reference(page) + "#f-" + finding.id).end();
  write_links(xml, finding);
  write_element(xml, "content", printable(finding.message) + sides_text(finding));
  xml.end();
}

std::string render(const Report& report, const RenderOptions& options) {
  XmlWriter xml;
  xml.begin("feed").attribute("xmlns", "http://www.w3.org/2005/Atom");
  write_element(xml, "id", "urn:gainsay:findings");
  write_element(xml, "title", "Contradictions found by gainsay");
  write_element(xml, "updated", midnight(report.as_of));
  xml.begin("author");
  write_element(xml, "name", "gainsay");
  xml.end();
  for (const Finding& finding : report.findings)
    if (is_shown(finding, report.as_of)) write_entry(xml, report, finding, options.page);
  return xml.end().document();
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
