#include "check/findings/root.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "check/kind.h"

namespace gainsay {
namespace {

using Evidence = std::tuple<std::string_view, std::size_t, std::size_t, std::string_view>;

Evidence evidence_of(const Statement& statement) {
  return {statement.document, statement.span.begin, statement.span.end, statement.speaker};
}

bool rests_on_draft(const Finding& finding) {
  for (const Side& side : finding.sides)
    for (const Statement& statement : side.statements)
      if (statement.draft) return true;
  return false;
}

// Someone's words beside what an outlet says about a person are not a change of position until that person says so.
bool told_by_both(const Finding& finding) {
  bool own = false, outlet = false;
  for (const Side& side : finding.sides)
    for (const Statement& statement : side.statements) (statement.speaker.empty() ? outlet : own) = true;
  return own && outlet;
}

std::optional<int> rank(const Finding& finding) {
  const CheckKind* kind = find_check_kind(finding.check);
  if (kind == nullptr) return std::nullopt;
  const Precedence& order = kind->precedence;
  const auto at = rests_on_draft(finding) ? order.draft : order.archive;
  return at && order.told_by_both && told_by_both(finding) ? order.told_by_both : at;
}

using SideOf = std::map<Evidence, std::size_t>;

SideOf sides_of(const Finding& finding) {
  SideOf out;
  for (std::size_t i = 0; i < finding.sides.size(); ++i)
    for (const Statement& statement : finding.sides[i].statements) out.emplace(evidence_of(statement), i);
  return out;
}

// Each side of `lesser` has a statement in a side of its own of the other finding: the same words oppose one another.
bool same_root(const Finding& lesser, const SideOf& other) {
  if (lesser.sides.size() < 2) return false;
  std::set<std::size_t> met;
  for (const Side& side : lesser.sides) {
    bool shared = false;
    for (const Statement& statement : side.statements) {
      const auto at = other.find(evidence_of(statement));
      if (at == other.end() || met.contains(at->second)) continue;
      met.insert(at->second);
      shared = true;
      break;
    }
    if (!shared) return false;
  }
  return true;
}

void take_in(Finding& told, const Finding& other) {
  told.severity = std::max(told.severity, other.severity);
  told.allowance +=
      (told.allowance.empty() ? "" : "; ") + std::string("the same statements are a case of ") + other.check;
}

}  // namespace

void merge_roots(std::vector<Finding>& findings) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (rank(findings[i])) order.push_back(i);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return *rank(findings[a]) < *rank(findings[b]); });
  std::vector<bool> repeated(findings.size(), false);
  for (std::size_t a = 0; a < order.size(); ++a) {
    if (repeated[order[a]]) continue;
    const SideOf sides = sides_of(findings[order[a]]);
    for (std::size_t b = a + 1; b < order.size(); ++b) {
      Finding& told = findings[order[a]];
      const Finding& other = findings[order[b]];
      if (repeated[order[b]] || told.check == other.check || !same_root(other, sides)) continue;
      take_in(told, other);
      repeated[order[b]] = true;
    }
  }
  std::size_t at = 0;
  findings.erase(std::remove_if(findings.begin(), findings.end(), [&](const Finding&) { return repeated[at++]; }),
                 findings.end());
}

}  // namespace gainsay
