#include "check/findings/identity.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "base/hash.h"

namespace gainsay {
namespace {

std::string id_of(const Finding& finding) {
  if (finding.id.empty()) return fingerprint(identify(finding) + '\x1e' + finding.allowance);
  std::string text = finding.topic + '\x1e' + finding.check + '\x1e';
  for (const auto& [name, value] : finding.key) text += name + '\x1f' + value + '\x1e';
  return fingerprint(text + finding.id);
}

// Where a statement says what it says.
using Words = std::tuple<std::string, std::size_t, std::size_t, std::string>;

Words words_of(const Statement& statement) {
  return {statement.document, statement.span.begin, statement.span.end, statement.speaker};
}

void add(Side& side, std::vector<Statement> statements) {
  std::set<Words> known;
  for (const Statement& statement : side.statements) known.insert(words_of(statement));
  for (Statement& statement : statements)
    if (known.insert(words_of(statement)).second) side.statements.push_back(std::move(statement));
  std::stable_sort(side.statements.begin(), side.statements.end(), said_order);
}

void absorb(Finding& finding, Finding other) {
  finding.severity = std::max(finding.severity, other.severity);
  if (other.tier == Tier::hard) finding.tier = Tier::hard;
  for (Side& side : other.sides) {
    const auto same = std::find_if(finding.sides.begin(), finding.sides.end(),
                                   [&](const Side& mine) { return mine.label == side.label; });
    if (same == finding.sides.end())
      finding.sides.push_back(std::move(side));
    else
      add(*same, std::move(side.statements));
  }
}

}  // namespace

void identify_findings(std::vector<Finding>& findings) {
  std::map<std::string, std::size_t> known;
  std::vector<Finding> out;
  for (Finding& finding : findings) {
    finding.id = id_of(finding);
    const auto [at, added] = known.try_emplace(finding.id, out.size());
    if (added)
      out.push_back(std::move(finding));
    else
      absorb(out[at->second], std::move(finding));
  }
  findings = std::move(out);
}

}  // namespace gainsay
