#include "run/resolution.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

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

/// Statements by their document. A group may hold tens of thousands; a document only some of them.
class ByDocument {
 public:
  void add(const Statement& statement) { statements_[statement.document].push_back(&statement); }

  template <typename Wanted>
  [[nodiscard]] bool has(const std::string& document, const Wanted& wanted) const {
    const auto found = statements_.find(document);
    return found != statements_.end() &&
           std::any_of(found->second.begin(), found->second.end(), [&](const Statement* one) { return wanted(*one); });
  }

 private:
  std::map<std::string_view, std::vector<const Statement*>> statements_;
};

bool stands(const Statement& old, const ByDocument& now) {
  return now.has(old.document,
                 [&](const Statement& one) { return one.speaker == old.speaker && one.value == old.value; });
}

/// Who stood where in a finding.
class Camps {
 public:
  explicit Camps(const Finding& finding) {
    for (std::size_t side = 0; side < finding.sides.size(); ++side)
      for (const Statement& statement : finding.sides[side].statements) {
        voices_[voice_of(statement)].insert(side);
        stand(statement.value, side);
        known_.add(statement);
      }
  }

  [[nodiscard]] bool knows(const Statement& statement) const {
    return known_.has(statement.document, [&](const Statement& one) { return one.value == statement.value; });
  }

  /// The first sides, by number, that somebody who stood on the one left for the other.
  using Move = std::pair<std::size_t, std::size_t>;
  [[nodiscard]] std::optional<Move> conceded(std::span<const Statement> statements) const {
    std::optional<Move> first;
    for (const Statement& now : statements) {
      if (knows(now)) continue;
      for (const std::size_t from : sides_of(now))
        for (const std::size_t to : sides_of(now.value))
          if (from != to && (!first || Move{from, to} < *first)) first = Move{from, to};
    }
    return first;
  }

 private:
  struct ValueSides {
    const Value* value;
    std::set<std::size_t> sides;
  };

  [[nodiscard]] std::set<std::size_t> sides_of(const Statement& statement) const {
    const auto found = voices_.find(voice_of(statement));
    return found == voices_.end() ? std::set<std::size_t>{} : found->second;
  }
  void stand(const Value& value, std::size_t side) {
    std::vector<ValueSides>& alike = values_[display(value)];
    auto found = std::find_if(alike.begin(), alike.end(), [&](const ValueSides& one) { return *one.value == value; });
    if (found == alike.end()) found = alike.insert(alike.end(), {&value, {}});
    found->sides.insert(side);
  }
  [[nodiscard]] std::set<std::size_t> sides_of(const Value& value) const {
    const auto alike = values_.find(display(value));
    if (alike == values_.end()) return {};
    for (const ValueSides& one : alike->second)
      if (*one.value == value) return one.sides;
    return {};
  }

  ByDocument known_;
  std::map<std::string_view, std::set<std::size_t>> voices_;
  std::map<std::string, std::vector<ValueSides>> values_;  // by what they look like
};

}  // namespace

std::string resolution_of(const Finding& gone, std::span<const Statement> statements, const std::vector<Finding>& found,
                          const RuleSet& rules) {
  if (!has_check(rules, gone)) return "rules: no topic asks for this check any more";
  const Camps camps(gone);
  for (const Statement& now : statements)
    if (now.corrects && !camps.knows(now)) return "corrected: " + now.source + " states a correction";
  ByDocument present;
  for (const Statement& now : statements) present.add(now);
  for (const Side& side : gone.sides) {
    const bool standing = std::any_of(side.statements.begin(), side.statements.end(),
                                      [&](const Statement& old) { return stands(old, present); });
    if (!standing && !side.statements.empty()) return "withdrawn: nobody says " + side.label + " any more";
  }
  if (const auto move = camps.conceded(statements))
    return "conceded: who said " + gone.sides[move->first].label + " now says " + gone.sides[move->second].label;
  if (const Finding* successor = successor_of(gone, found)) return "replaced: it is part of " + successor->id + " now";
  return "ended";
}

}  // namespace gainsay
