#include <algorithm>

#include "run/explain/explain.h"

namespace gainsay {
namespace {

std::string range(const DateRange& range) {
  const std::string first = range.first ? to_string(*range.first) : "...";
  const std::string last = range.last ? to_string(*range.last) : "...";
  return first == last ? first : first + " to " + last;
}

std::string intervals(const Value& value) {
  const auto* quantity = std::get_if<QuantityValue>(&value);
  if (quantity == nullptr) return "";
  std::string out = "    " + quantity->text + " means " + to_string(quantity->hard) + " " + quantity->unit;
  if (quantity->soft != quantity->hard) out += ", most likely " + to_string(quantity->soft);
  return out + "\n";
}

std::string name_of(const std::string& speaker, const Report& report) {
  const auto known = report.names.find(speaker);
  return known == report.names.end() ? speaker : known->second;
}

std::string who(const Statement& statement, const Report& report) {
  if (statement.speaker.empty()) return statement.source + " in its own voice";
  return name_of(statement.speaker, report) + ", " +
         (statement.attribution == Attribution::quote ? "quoted by " : "as reported by ") + statement.source;
}

bool assumed_only(const Side& side) {
  for (const Statement& statement : side.statements)
    if (!statement.as_of_assumed) return false;
  return true;
}

// Why this tier and this severity.
std::string judgement(const Finding& finding) {
  const CheckKind* kind = find_check_kind(finding.check);
  if (kind == nullptr) return "";
  const bool hard = finding.tier == Tier::hard;
  std::string out = hard ? "Tier: hard, as no reading of the words lets them hold together\n"
                         : "Tier: soft, as a generous reading of the words would let them pass\n";
  const Severity usual = hard ? kind->hard_severity : kind->soft_severity;
  const bool assumed = std::any_of(finding.sides.begin(), finding.sides.end(), assumed_only);
  out += "Severity: " + std::string(to_string(finding.severity)) + ", ";
  if (finding.severity == usual) return out + "which is usual for this check\n";
  if (hard && kind->dated && assumed && finding.severity == Severity::warning)
    return out + "as the text of one side does not say of which day it speaks\n";
  return out + "as the topic asks for (" + std::string(to_string(usual)) + " is usual for this check)\n";
}

std::string describe(const Statement& statement, const Report& report) {
  std::string out =
      "  " + statement.document + ":" + std::to_string(statement.line) + ":" + std::to_string(statement.column) + "\n";
  out += "    \"" + statement.sentence + "\"\n";
  out += "    said by " + who(statement, report) + ", published " + to_string(statement.published) + "\n";
  out += "    true as of " + range(statement.as_of) +
         (statement.as_of_assumed ? " (assumed: the text does not say)" : "") + "\n";
  if (statement.polarity != Polarity::affirmed || statement.modality != Modality::asserted)
    out +=
        "    " + std::string(to_string(statement.polarity)) + ", " + std::string(to_string(statement.modality)) + "\n";
  return out + intervals(statement.value);
}

}  // namespace

std::string explain_finding(const Finding& finding, const Report& report) {
  std::string out = finding.id + ": " + heading(report, finding) + "\n";
  out += std::string(to_string(finding.severity)) + " of the check " + finding.check + " (" +
         std::string(to_string(finding.tier)) + "), " + std::string(to_string(finding.status)) + "\n\n";
  out += finding.message + "\n";
  if (!finding.allowance.empty()) out += "Allowance: " + finding.allowance + "\n";
  out += judgement(finding);
  for (const Side& side : finding.sides) {
    out += "\n" + (side.label.empty() ? display(side.value) : side.label) + " (" + source_note(side) + ")\n";
    for (const Statement& statement : side.statements) out += describe(statement, report);
  }
  if (const CheckKind* kind = find_check_kind(finding.check)) out += "\n" + kind->explanation + "\n";
  return out;
}

}  // namespace gainsay
