#include "report/anchor.h"
#include "report/format.h"
#include "report/terminal.h"
#include "report/uri.h"

namespace gainsay {
namespace {

// What would end a message or a property, as the runner's own toolkit escapes it.
bool stays_in_message(char c) { return std::string_view("%\r\n").find(c) == std::string_view::npos; }
bool stays_in_property(char c) { return stays_in_message(c) && c != ':' && c != ','; }

class Annotation {
 public:
  explicit Annotation(Severity severity) : out_("::" + std::string(to_string(severity))) {}

  void property(std::string_view name, const std::string& value) {
    out_ += first_ ? " " : ",";
    first_ = false;
    out_ += std::string(name) + "=" + percent_encoded(printable(value), stays_in_property);
  }
  void property(std::string_view name, std::size_t number) {
    if (number > 0) property(name, std::to_string(number));
  }
  /// `message` may hold line feeds, and must be printable otherwise.
  [[nodiscard]] std::string line(const std::string& message) && {
    return std::move(out_) + "::" + percent_encoded(message, stays_in_message) + '\n';
  }

 private:
  std::string out_;
  bool first_ = true;
};

std::string annotation(const Report& report, const Finding& finding) {
  Annotation out(finding.severity);
  if (const Statement* at = anchor(finding)) {
    const SpanEnd end = span_end(*at);
    out.property("file", at->document);
    out.property("line", at->line);
    out.property("endLine", end.line);
    out.property("col", at->column);
    if (end.line == at->line) out.property("endColumn", end.column);
  }
  out.property("title", finding.check + ": " + heading(report, finding));
  std::string message = account(report, finding);
  message.pop_back();
  return std::move(out).line(message);
}

std::string annotation(const Diagnostic& diagnostic) {
  Annotation out(diagnostic.severity);
  if (!diagnostic.place.path.empty()) out.property("file", diagnostic.place.path);
  out.property("line", diagnostic.place.line);
  out.property("col", diagnostic.place.column);
  return std::move(out).line(printable(without_place(diagnostic)));
}

std::string render(const Report& report, const RenderOptions&) {
  std::string out;
  for (const Finding& finding : report.findings)
    if (stands(finding)) out += annotation(report, finding);
  for (const Diagnostic& diagnostic : report.diagnostics) out += annotation(diagnostic);
  return out;
}

}  // namespace

extern const ReportFormat format_github;
const ReportFormat format_github = {"github", "workflow commands that GitHub shows beside the lines of a pull request",
                                    render,
                                    "For GitHub Actions: printed to the log of a step, each line becomes an annotation "
                                    "at the statement said last, or in "
                                    "the draft, with both sides in its text. Muted and resolved findings are left out. "
                                    "The service shows ten errors and "
                                    "ten warnings of a step; for more use `sarif`.",
                                    "gainsay check --format github"};

}  // namespace gainsay
