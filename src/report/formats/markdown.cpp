
#include <algorithm>

#include "base/counted.h"
#include "report/chapter.h"
#include "report/excerpt.h"
#include "report/format.h"
#include "report/terminal.h"

namespace gainsay {
namespace {

constexpr std::size_t shown_statements = 5;
constexpr std::size_t quoted_columns = 400;

// Strangers' words: nothing in them may become a link, a heading, an image or HTML.
std::string escaped(std::string_view text) {
  constexpr std::string_view special = "\\`*_{}[]()<>#+-.!|~&:@$^=\"'/";
  std::string out;
  for (const char c : printable(text)) {
    if (special.find(c) == std::string_view::npos) {
      out += c;
    } else if (c == '<' || c == '>' || c == '&') {
      out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;";
    } else if (c == '\'' || c == '"' || c == ',') {
      out += c;
    } else {
      out += '\\';
      out += c;
    }
  }
  return out;
}

std::string attribution(const Report& report, const Statement& statement) {
  const std::string speaker = name_of(report, statement.speaker);
  return (speaker.empty() ? "" : escaped(speaker) + " in ") + escaped(statement.source) + ", " +
         to_string(statement.published);
}

std::string statement_text(const Report& report, const Statement& statement) {
  const Excerpt excerpt = make_excerpt(statement, quoted_columns);
  std::string out = "  - " + attribution(report, statement) + " (" + escaped(statement.document);
  if (statement.line > 0) out += ", line " + std::to_string(statement.line);
  out += "): " + escaped(excerpt.before);
  if (!excerpt.words.empty()) out += "<mark>" + escaped(excerpt.words) + "</mark>";
  return out + escaped(excerpt.after) + '\n';
}

std::string side_text(const Report& report, const Side& side) {
  std::string out = "- **" + escaped(side.label) + "** (" + source_note(side) + ")\n";
  std::size_t shown = 0;
  for (const Statement& statement : side.statements) {
    if (shown++ == shown_statements) break;
    out += statement_text(report, statement);
  }
  const std::size_t more = side.statements.size() - std::min(side.statements.size(), shown_statements) + side.left_out;
  if (more > 0) out += "  - and " + std::to_string(more) + " more\n";
  return out;
}

// "- error: Cost of the bridge: 42 million or 55 million (since 2026-02-01, id 5f3c)"
std::string brief_text(const Finding& finding) {
  std::string out = "- " + std::string(to_string(finding.severity)) + ": " + escaped(finding.message) + " (";
  if (const std::string detail = status_detail(finding); !detail.empty()) out += escaped(detail) + ", ";
  if (finding.first_seen) out += "since " + to_string(*finding.first_seen) + ", ";
  return out + "id " + escaped(finding.id) + ")\n";
}

std::string finding_text(const Report& report, const Finding& finding, const char* level) {
  std::string out = std::string(level) + " " + std::string(to_string(finding.severity)) + ": " +
                    escaped(heading(report, finding)) + "\n\n";
  out += escaped(finding.message) + "\n\n";
  for (const Side& side : finding.sides) out += side_text(report, side);
  if (!finding.earlier.empty()) out += "- Said before by the same\n";
  for (const Statement& statement : finding.earlier) out += statement_text(report, statement);
  out += "\nCheck: " + escaped(finding.check) + ", " + std::string(to_string(finding.status));
  if (const std::string detail = status_detail(finding); !detail.empty()) out += " (" + escaped(detail) + ")";
  if (!finding.allowance.empty()) out += ". Because: " + escaped(finding.allowance);
  return out + ". Id: " + escaped(finding.id) + "\n\n";
}

std::string arrivals_text(const Arrivals& arrivals) {
  if (arrivals.changed.empty() && arrivals.vanished.empty()) return "";
  std::string out = "## Documents that are not as they were\n\n";
  const auto name = [](const DocumentNote& note) {
    return escaped(note.path) + " (" + escaped(note.source) + ", " + to_string(note.published) + ")";
  };
  for (const DocumentNote& note : told(arrivals.changed))
    out += "- " + name(note) + " was changed: " + change_note(note) + "\n";
  if (const std::string more = untold(arrivals.changed); !more.empty()) out += "- " + more + " were changed\n";
  for (const DocumentNote& note : told(arrivals.vanished)) out += "- " + name(note) + " is gone\n";
  if (const std::string more = untold(arrivals.vanished); !more.empty()) out += "- " + more + " are gone\n";
  return out + '\n';
}

// What is new comes first and in full; of the rest a line each.
std::string night_text(const Report& report) {
  std::string out;
  for (const Chapter& chapter : chapters_of(report)) {
    if (chapter.findings.empty() || chapter.status == FindingStatus::muted) continue;
    out += std::string("## ") + chapter.title + " (" + std::to_string(chapter.findings.size()) + ")\n\n";
    std::string rest;
    for (const Finding* finding : chapter.findings) {
      const bool brief = chapter.status == FindingStatus::resolved || !has_news(*finding);
      if (brief)
        rest += brief_text(*finding);
      else
        out += finding_text(report, *finding, "###");
    }
    if (!rest.empty()) out += rest + '\n';
  }
  return out + arrivals_text(*report.arrivals);
}

std::string render(const Report& report, const RenderOptions&) {
  const Counts counts = count(report.findings);
  std::string out = "# Contradictions as of " + to_string(report.as_of) + "\n\n";
  out += counted(counts.error, "error") + ", " + counted(counts.warning, "warning") + ", " +
         counted(counts.notice, "notice") + ", " + std::to_string(counts.muted) + " muted.\n\n";
  if (report.arrivals) {
    out += night_text(report);
  } else {
    for (const Finding& finding : report.findings)
      if (finding.status != FindingStatus::muted) out += finding_text(report, finding, "##");
  }
  if (!report.diagnostics.empty()) out += "## What could not be read\n\n";
  for (const Diagnostic& diagnostic : report.diagnostics) out += "- " + escaped(to_string(diagnostic)) + '\n';
  return out;
}

}  // namespace

extern const ReportFormat format_markdown;
const ReportFormat format_markdown = {"markdown", "for a wiki, an issue or a mail", render,
                                      "For chat, mail, wikis and issues: the same as `text` with headings and the "
                                      "words marked. Nothing in an article can "
                                      "become a link, a heading, an image or HTML.",
                                      "gainsay check --output markdown=findings.md"};

}  // namespace gainsay
