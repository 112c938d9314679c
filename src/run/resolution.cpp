#include "run/resolution.h"

#include <algorithm>

namespace gainsay {
namespace {

bool has_check(const RuleSet& rules, const Finding& finding) {
  const Topic* topic = rules.find_topic(finding.topic);
  if (topic == nullptr) return false;
  return std::any_of(topic->checks.begin(), topic->checks.end(),
                     [&](const CheckSpec& spec) { return spec.kind == finding.check; });
}

const Side* find_side(const Finding& finding, const std::string& label) {
  const auto found =
      std::find_if(finding.sides.begin(), finding.sides.end(), [&](const Side& side) { return side.label == label; });
  return found == finding.sides.end() ? nullptr : &*found;
}

// The finding that took its place: of the same check, with a side of the old one and another besides.
const Finding* successor_of(const Finding& gone, const std::vector<Finding>& found) {
  const auto shares = [&](const Finding& other) {
    return other.check == gone.check && other.id != gone.id &&
           std::any_of(gone.sides.begin(), gone.sides.end(),
                       [&](const Side& side) { return find_side(other, side.label) != nullptr; });
  };
  const auto successor = std::find_if(found.begin(), found.end(), shares);
  return successor == found.end() ? nullptr : &*successor;
}

bool stands(const Statement& old, std::span<const Statement> statements) {
  return std::any_of(statements.begin(), statements.end(), [&](const Statement& now) {
    return now.document == old.document && now.speaker == old.speaker && now.value == old.value;
  });
}

bool was_known(const Finding& gone, const Statement& statement) {
  for (const Side& side : gone.sides)
    for (const Statement& old : side.statements)
      if (old.document == statement.document && old.value == statement.value) return true;
  return false;
}

const std::string& voice_of(const Statement& statement) {
  return statement.speaker.empty() ? statement.source : statement.speaker;
}

// True when somebody who stood on `from` now says what `to` says.
bool conceded(const Finding& gone, const Side& from, const Side& to, std::span<const Statement> statements) {
  for (const Statement& now : statements) {
    if (was_known(gone, now)) continue;
    const bool agrees = std::any_of(to.statements.begin(), to.statements.end(),
                                    [&](const Statement& other) { return other.value == now.value; });
    if (!agrees) continue;
    for (const Statement& old : from.statements)
      if (voice_of(old) == voice_of(now)) return true;
  }
  return false;
}

}  // namespace

std::string resolution_of(const Finding& gone, std::span<const Statement> statements, const std::vector<Finding>& found,
                          const RuleSet& rules) {
  if (!has_check(rules, gone)) return "rules: no topic asks for this check any more";
  for (const Statement& now : statements)
    if (now.corrects && !was_known(gone, now)) return "corrected: " + now.source + " states a correction";
  for (const Side& side : gone.sides) {
    const bool standing = std::any_of(side.statements.begin(), side.statements.end(),
                                      [&](const Statement& old) { return stands(old, statements); });
    if (!standing && !side.statements.empty()) return "withdrawn: nobody says " + side.label + " any more";
  }
  for (const Side& from : gone.sides)
    for (const Side& to : gone.sides)
      if (&from != &to && conceded(gone, from, to, statements))
        return "conceded: who said " + from.label + " now says " + to.label;
  if (const Finding* successor = successor_of(gone, found)) return "replaced: it is part of " + successor->id + " now";
  return "ended";
}

}  // namespace gainsay
