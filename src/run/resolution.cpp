#include "run/resolution.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

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

const std::string& voice_of(const Statement& statement) {
  return statement.speaker.empty() ? statement.source : statement.speaker;
}

/// Statements by their document, of which each has few in one group: a side may have tens of thousands.
class ByDocument {
 public:
  void add(std::span<const Statement> statements) {
    for (const Statement& statement : statements) by_document_[statement.document].push_back(&statement);
  }
  [[nodiscard]] bool hold(const Statement& like, bool same_speaker) const {
    const auto at = by_document_.find(like.document);
    return at != by_document_.end() &&
           std::any_of(at->second.begin(), at->second.end(), [&](const Statement* statement) {
             return statement->value == like.value && (!same_speaker || statement->speaker == like.speaker);
           });
  }

 private:
  std::unordered_map<std::string_view, std::vector<const Statement*>> by_document_;
};

// What a finding held when it was made, and what holds now.
struct Change {
  ByDocument held, now;
  std::vector<const Statement*> came;  // since
};

Change change_of(const Finding& gone, std::span<const Statement> statements) {
  Change change;
  for (const Side& side : gone.sides) change.held.add(side.statements);
  change.now.add(statements);
  // Of a long side the finding lists only some: what was said before the last of them had come already.
  Day listed_until = Day::min();
  for (const Side& side : gone.sides)
    if (side.left_out > 0) listed_until = std::max(listed_until, side.statements.back().said_on);
  for (const Statement& statement : statements)
    if (statement.said_on >= listed_until && !change.held.hold(statement, false)) change.came.push_back(&statement);
  return change;
}

// True when someone who had said `from` now says what `to` says.
bool conceded(const Change& change, const Side& from, const Side& to) {
  std::unordered_set<std::string_view> voices;
  for (const Statement& old : from.statements) voices.insert(voice_of(old));
  std::unordered_set<std::string> values;
  for (const Statement& other : to.statements) values.insert(display(other.value));
  return std::any_of(change.came.begin(), change.came.end(), [&](const Statement* now) {
    return voices.contains(voice_of(*now)) && values.contains(display(now->value));
  });
}

}  // namespace

Resolution resolution_of(const Finding& gone, std::span<const Statement> statements, const std::vector<Finding>& found,
                         const RuleSet& rules) {
  if (!has_check(rules, gone)) return {"rules: no topic asks for this check any more", ""};
  const Change change = change_of(gone, statements);
  for (const Statement* now : change.came)
    if (now->corrects) return {"corrected: " + now->source + " states a correction", ""};
  for (const Side& side : gone.sides) {
    const bool standing = std::any_of(side.statements.begin(), side.statements.end(),
                                      [&](const Statement& old) { return change.now.hold(old, true); });
    if (!standing && !side.statements.empty()) return {"withdrawn: nobody says " + side.label + " any more", ""};
  }
  for (const Side& from : gone.sides)
    for (const Side& to : gone.sides)
      if (&from != &to && conceded(change, from, to))
        return {"conceded: who said " + from.label + " now says " + to.label, ""};
  if (const Finding* successor = successor_of(gone, found))
    return {"replaced: it is part of " + successor->id + " now", successor->id};
  return {"ended", ""};
}

}  // namespace gainsay
