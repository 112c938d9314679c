#include "report/anchor.h"

#include <algorithm>

#include "base/utf8.h"
#include "report/excerpt.h"
#include "report/terminal.h"

namespace gainsay {
namespace {

constexpr std::size_t quoted_columns = 400;
constexpr std::size_t told_statements = 5;

bool comes_before(const Statement& a, const Statement& b) {
  if (a.draft != b.draft) return a.draft;
  return a.draft ? said_order(a, b) : said_order(b, a);
}

std::string told(const Report& report, const Statement& statement) {
  const Excerpt excerpt = make_excerpt(statement, quoted_columns);
  return "- " + printable(who(report, statement)) + " (" + printable(place_of(statement)) + "): " + excerpt.before +
         excerpt.words + excerpt.after + '\n';
}

}  // namespace

const Statement* anchor(const Finding& finding) {
  const Statement* best = nullptr;
  for (const Side& side : finding.sides)
    for (const Statement& statement : side.statements)
      if (best == nullptr || comes_before(statement, *best)) best = &statement;
  return best;
}

std::vector<const Statement*> beside(const Finding& finding, const Statement* anchor) {
  std::vector<const Statement*> others;
  for (const Side& side : finding.sides)
    for (const Statement& statement : side.statements)
      if (&statement != anchor) others.push_back(&statement);
  return others;
}

std::string place_of(const Statement& statement) {
  return to_string(Place{statement.document, statement.line, statement.column});
}

std::string without_place(const Diagnostic& diagnostic) {
  return diagnostic.problem + (diagnostic.remedy.empty() ? "" : "; " + diagnostic.remedy);
}

SpanEnd span_end(const Statement& statement) {
  const std::string_view text = statement.text;
  if (statement.line == 0 || text.empty() || text.size() != statement.span.size()) return {};
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  const std::size_t behind = lines == 0 ? 0 : text.rfind('\n') + 1;
  const std::size_t columns = count_code_points(text.substr(behind));
  return {statement.line + lines, (lines == 0 ? statement.column : 1) + columns};
}

std::string remark(const Finding& finding) {
  const std::vector<const Statement*> others = beside(finding, anchor(finding));
  return printable(others.empty() ? finding.message : finding.message + "; compare " + place_of(*others.front()));
}

std::string account(const Report& report, const Finding& finding) {
  std::string out = printable(finding.message) + '\n';
  for (const Side& side : finding.sides) {
    out += printable(side.label) + " (" + source_note(side) + ")\n";
    const std::size_t shown = std::min(told_statements, side.statements.size());
    for (std::size_t i = 0; i < shown; ++i) out += told(report, side.statements[i]);
    const std::size_t more = side.statements.size() - shown + side.left_out;
    if (more > 0) out += "- and " + std::to_string(more) + " more\n";
  }
  if (!finding.allowance.empty()) out += "Because: " + printable(finding.allowance) + '\n';
  return out;
}

}  // namespace gainsay
