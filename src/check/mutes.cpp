#include "check/mutes.h"

#include "base/suggest.h"
#include "check/kind.h"

namespace gainsay {
namespace {

bool speaks_of(const InlineMute& mute, const Finding& finding, const Statement& statement) {
  const bool meant = mute.check == "*" || mute.check == finding.check;
  return meant && statement.line > 0 && (statement.line == mute.line || statement.line == mute.next_line);
}

Diagnostic unused_mute(const std::string& document, const InlineMute& mute) {
  Diagnostic out{Severity::notice, {document, mute.line, 0}, "", ""};
  if (mute.check == "*" || find_check_kind(mute.check) != nullptr) {
    out.problem = "the mute of " + (mute.check == "*" ? "every check" : "'" + mute.check + "'") +
                  " mutes nothing: no such finding has a statement on this line or the next one that has text";
    out.remedy = "remove it";
    return out;
  }
  std::vector<std::string> names;
  for (const CheckKind* kind : check_kinds()) names.push_back(kind->spec.name);
  out.problem = "the mute of '" + mute.check + "' mutes nothing: there is no such check";
  out.remedy = suggestion(mute.check, names);
  return out;
}

}  // namespace

void Mutes::add(const std::string& document, const std::vector<InlineMute>& mutes) {
  for (const InlineMute& mute : mutes) documents_[document].push_back({mute});
}

void Mutes::apply(Finding& finding) {
  for (const Side& side : finding.sides)
    for (const Statement& statement : side.statements) {
      const auto document = documents_.find(statement.document);
      if (document == documents_.end()) continue;
      for (Mute& mute : document->second) {
        if (!speaks_of(mute.said, finding, statement)) continue;
        mute.used = true;
        finding.status = FindingStatus::muted;
        if (finding.muted_by.empty()) finding.muted_by = mute.said.reason;
      }
    }
}

void Mutes::apply(std::vector<Finding>& findings) {
  if (documents_.empty()) return;
  for (Finding& finding : findings) apply(finding);
}

Diagnostics Mutes::unused() const {
  Diagnostics out;
  for (const auto& [document, mutes] : documents_)
    for (const Mute& mute : mutes)
      if (!mute.used) out.push_back(unused_mute(document, mute.said));
  return out;
}

}  // namespace gainsay
