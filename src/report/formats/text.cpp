#include <algorithm>

#include "base/counted.h"
#include "report/anchor.h"
#include "report/chapter.h"
#include "report/excerpt.h"
#include "report/format.h"
#include "report/terminal.h"

namespace gainsay {
namespace {

constexpr std::size_t shown_statements = 3;

class TextReport {
 public:
  explicit TextReport(const RenderOptions& options) : options_(options) {}

  /// Brief: only what it says, not the sides.
  void add(const Report& report, const Finding& finding, bool brief);
  void add_heading(const Chapter& chapter);
  void add(const Arrivals& arrivals);
  void add(const Diagnostics& diagnostics);
  void add_summary(const Report& report);
  [[nodiscard]] std::string text() && { return std::move(out_); }

 private:
  [[nodiscard]] std::string painted(const std::string& text, const char* code) const {
    return options_.color ? "\x1b[" + std::string(code) + "m" + text + "\x1b[0m" : text;
  }
  void add(const Report& report, const Side& side);
  void add(const Report& report, const Statement& statement);

  RenderOptions options_;
  std::string out_;
};

const char* color_of(Severity severity) {
  return severity == Severity::error ? "1;31" : severity == Severity::warning ? "1;33" : "1;36";
}

std::string name_of(const DocumentNote& note) {
  return note.path + " (" + note.source + ", " + to_string(note.published) + ")";
}

std::string status_note(const Finding& finding) {
  const std::string detail = printable(status_detail(finding));
  if (finding.status == FindingStatus::fresh && detail.empty()) return "";
  return " (" + std::string(to_string(finding.status)) + (detail.empty() ? "" : ": " + detail) + ")";
}

void TextReport::add(const Report& report, const Statement& statement) {
  out_ += "    " + printable(who(report, statement)) + "  " + painted(printable(place_of(statement)), "2") + '\n';
  const std::size_t indent = 6;
  const Excerpt excerpt = make_excerpt(statement, std::max<std::size_t>(options_.width, 40) - indent);
  if (excerpt.words.empty()) return;
  out_ += std::string(indent, ' ') + excerpt.before + excerpt.words + excerpt.after + '\n';
  const std::string carets(std::max<std::size_t>(display_width(excerpt.words), 1), '^');
  out_ += std::string(indent + display_width(excerpt.before), ' ') + painted(carets, "32") + '\n';
}

void TextReport::add(const Report& report, const Side& side) {
  out_ += "  " + painted(printable(side.label), "1") + "  (" + source_note(side) + ")\n";
  const std::size_t shown = std::min(shown_statements, side.statements.size());
  for (std::size_t i = 0; i < shown; ++i) add(report, side.statements[i]);
  const std::size_t more = side.statements.size() - shown + side.left_out;
  if (more > 0) out_ += "    and " + counted(more, "more statement") + '\n';
}

void TextReport::add_heading(const Chapter& chapter) {
  const std::string heading = chapter.title + (" (" + std::to_string(chapter.findings.size()) + ")");
  out_ += painted(heading, "1;4") + "\n\n";
}

void TextReport::add(const Report& report, const Finding& finding, bool brief) {
  const std::string severity(to_string(finding.severity));
  out_ += painted(severity, color_of(finding.severity)) + ": " + printable(finding.check) + status_note(finding) +
          "  " + painted(finding.id, "2") + '\n';
  out_ += wrapped(printable(finding.message), 2, options_.width);
  if (!brief) {
    out_ += '\n';
    for (const Side& side : finding.sides) add(report, side);
    if (!finding.allowance.empty()) out_ += wrapped("because: " + printable(finding.allowance), 2, options_.width);
  }
  out_ += '\n';
}

void TextReport::add(const Arrivals& arrivals) {
  for (const DocumentNote& note : told(arrivals.changed))
    out_ += wrapped("changed: " + printable(name_of(note)) + ": " + change_note(note), 0, options_.width);
  if (const std::string more = untold(arrivals.changed); !more.empty()) out_ += "changed: " + more + '\n';
  for (const DocumentNote& note : told(arrivals.vanished))
    out_ += wrapped("vanished: " + printable(name_of(note)), 0, options_.width);
  if (const std::string more = untold(arrivals.vanished); !more.empty()) out_ += "vanished: " + more + '\n';
  if (!arrivals.changed.empty() || !arrivals.vanished.empty()) out_ += '\n';
}

void TextReport::add(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) out_ += wrapped(printable(to_string(diagnostic)), 0, options_.width);
  if (!diagnostics.empty()) out_ += '\n';
}

void TextReport::add_summary(const Report& report) {
  const Counts counts = count(report.findings);
  const bool none = counts.error + counts.warning + counts.notice == 0;
  if (none && counts.muted == 0 && report.statements == 0) {  // silence would read like praise
    out_ += "nothing to compare: no statement was read in " + counted(report.documents, "document") + ", as of " +
            to_string(report.as_of) + '\n';
    return;
  }
  out_ += none ? "no contradictions"
               : counted(counts.error, "error") + ", " + counted(counts.warning, "warning") + ", " +
                     counted(counts.notice, "notice");
  if (counts.muted > 0) out_ += ", " + std::to_string(counts.muted) + " muted";
  out_ += " in " + counted(report.statements, "statement") + " of " + counted(report.documents, "document") +
          ", as of " + to_string(report.as_of) + '\n';
}

std::string render(const Report& report, const RenderOptions& options) {
  TextReport text(options);
  const auto over = [&](const Finding& finding) {
    return options.detail == Detail::brief &&
           (finding.status == FindingStatus::muted || finding.status == FindingStatus::resolved);
  };
  if (report.arrivals) {
    for (const Chapter& chapter : chapters_of(report)) {
      if (!chapter.findings.empty()) text.add_heading(chapter);
      for (const Finding* finding : chapter.findings) text.add(report, *finding, over(*finding) || !has_news(*finding));
    }
  } else {
    for (const Finding& finding : report.findings) text.add(report, finding, over(finding));
  }
  if (report.arrivals) text.add(*report.arrivals);
  text.add(report.diagnostics);
  text.add_summary(report);
  return std::move(text).text();
}

}  // namespace

extern const ReportFormat format_text;
const ReportFormat format_text = {
    "text", "for reading: both sides with their sentences and a caret line", render,
    "For people at a terminal: each finding with both sides, every statement with its speaker, source, date and place, "
    "the words marked in their sentence, and the sum that decided. Muted and resolved findings take one line, and in "
    "the report of a night, where what is new comes first, so do those "
    "of which there is nothing new.",
    "gainsay check --format text"};

}  // namespace gainsay
