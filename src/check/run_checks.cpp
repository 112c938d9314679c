#include "check/run_checks.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/hash.h"
#include "check/findings/correction.h"
#include "check/findings/earlier.h"
#include "check/findings/root.h"
#include "check/positions/voice.h"
#include "check/scope.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

// What is not asserted is not a fact; a stance or a quote counts whatever its modality, unless it is a question.
bool judges(const CheckSpec& spec, const CheckKind& kind, const Topic& topic, Modality modality) {
  if (!spec.modalities.empty())
    return std::find(spec.modalities.begin(), spec.modalities.end(), modality) != spec.modalities.end();
  if (kind.any_modality || modality == Modality::asserted) return true;
  const bool held = topic.value.type == ValueType::stance || topic.value.type == ValueType::quote;
  return held && modality != Modality::asked;
}

bool judges(const CheckSpec& spec, const CheckKind& kind, const Topic& topic, const Statement& statement) {
  return judges(spec, kind, topic, statement.modality) && (kind.past || !told_of_past(statement));
}

using Passage = std::tuple<std::string, std::size_t, std::size_t>;

Passage passage_of(const Statement& statement) {
  return {statement.document, statement.span.begin, statement.span.end};
}

// Those of some statements that a check judges; not copied when it judges all, as of datasets.
class Judged {
 public:
  template <class Test>
  Judged(const std::vector<Statement>& statements, const Test& test)
      : whole_(std::all_of(statements.begin(), statements.end(), test)), all_(statements) {
    if (!whole_) std::copy_if(statements.begin(), statements.end(), std::back_inserter(some_), test);
  }
  [[nodiscard]] std::span<const Statement> statements() const { return whole_ ? all_ : some_; }

 private:
  bool whole_;
  const std::vector<Statement>& all_;
  std::vector<Statement> some_;
};

// What is impossible is reported once, by the kind that settles it, and is not evidence for or against anything else.
std::set<Passage> impossible_passages(const std::vector<Statement>& statements, const Topic& topic,
                                      const EntityTable& entities, Day as_of, const Language* language) {
  std::set<Passage> out;
  for (const CheckSpec& spec : topic.checks) {
    const CheckKind* kind = find_check_kind(spec.kind);
    if (kind == nullptr || !kind->settles) continue;
    const Judged judged(statements, [&](const Statement& s) { return judges(spec, *kind, topic, s); });
    for (const Finding& finding : kind->run(judged.statements(), {topic, spec, entities, as_of, language}))
      for (const Side& side : finding.sides)
        for (const Statement& statement : side.statements) out.insert(passage_of(statement));
  }
  return out;
}

bool assumed_only(const Side& side) {
  return std::all_of(side.statements.begin(), side.statements.end(),
                     [](const Statement& statement) { return statement.as_of_assumed; });
}

Severity severity_of(const Finding& finding, const CheckSpec& spec, const CheckKind& kind) {
  const bool hard = finding.tier == Tier::hard;
  const Severity wanted =
      hard ? spec.hard_severity.value_or(kind.hard_severity) : spec.soft_severity.value_or(kind.soft_severity);
  const bool capped = hard && kind.dated && std::any_of(finding.sides.begin(), finding.sides.end(), assumed_only);
  return capped ? std::min(wanted, Severity::warning) : wanted;
}

bool rests_on_draft(const Finding& finding) {
  return std::any_of(finding.sides.begin(), finding.sides.end(), [](const Side& side) {
    return std::any_of(side.statements.begin(), side.statements.end(), [](const Statement& s) { return s.draft; });
  });
}

// Two disputes about the same values at different times are two findings: the later ones carry their place in time.
void tell_apart(std::vector<Finding>& findings) {
  std::map<std::string, int> seen;
  for (Finding& finding : findings) {
    const int before = seen[finding.id]++;
    if (before > 0) finding.id = fingerprint(finding.id + '\x1f' + std::to_string(before));
  }
}

// Statements keep the unit that was said; what is compared is in the topic's.
void use_unit_of(const Topic& topic, const UnitLexicon& units, std::vector<Statement>& statements) {
  if (topic.value.unit.empty()) return;
  for (Statement& statement : statements)
    if (auto* quantity = std::get_if<QuantityValue>(&statement.value))
      if (auto converted = convert(*quantity, topic.value.unit, units)) *quantity = std::move(*converted);
}

}  // namespace

std::vector<Finding> run_checks(std::vector<Statement> statements, const Topic& topic, const EntityTable& entities,
                                Day as_of, bool drafts_only, const Language* language,
                                const std::vector<std::string>& across) {
  if (language != nullptr) use_unit_of(topic, language->units, statements);
  std::sort(statements.begin(), statements.end(), as_of_order);
  statements = without_corrected(std::move(statements));
  const std::set<Passage> impossible = impossible_passages(statements, topic, entities, as_of, language);
  std::vector<Finding> all;
  for (const CheckSpec& spec : topic.checks) {
    const CheckKind* kind = find_check_kind(spec.kind);
    if (kind == nullptr || spec.across != across) continue;  // a kind that is none was reported by the loader
    const Judged judged(statements, [&](const Statement& s) {
      return judges(spec, *kind, topic, s) &&
             (kind->settles || impossible.empty() || !impossible.contains(passage_of(s)));
    });
    const std::span<const Statement> relevant = judged.statements();
    std::vector<Finding> found = kind->run(relevant, {topic, spec, entities, as_of, language});
    for (Finding& finding : found) {
      finding.check = kind->spec.name;
      finding.topic = topic.id;
      if (finding.key.empty() && !relevant.empty()) finding.key = narrowed(relevant.front().key, across);
      finding.severity = severity_of(finding, spec, *kind);
      finding.id = identify(finding);
    }
    tell_apart(found);
    std::move(found.begin(), found.end(), std::back_inserter(all));
  }
  merge_roots(all);
  if (drafts_only)
    all.erase(std::remove_if(all.begin(), all.end(), [](const Finding& f) { return !rests_on_draft(f); }), all.end());
  std::sort(all.begin(), all.end(), report_order);
  add_earlier(all, statements, topic.voice.empty() ? "speaker" : topic.voice);
  return all;
}

std::vector<Finding> run_all_checks(std::vector<Statement> statements, const Topic& topic, const EntityTable& entities,
                                    Day as_of, const Language* language) {
  std::vector<std::vector<std::string>> scopes = across_of(topic);
  scopes.insert(scopes.begin(), std::vector<std::string>{});
  std::vector<Finding> all;
  for (const auto& across : scopes) {
    std::map<Slots, std::vector<Statement>> groups;
    for (const Statement& statement : statements) groups[narrowed(statement.key, across)].push_back(statement);
    for (auto& [key, members] : groups) {
      std::vector<Finding> found = run_checks(std::move(members), topic, entities, as_of, false, language, across);
      std::move(found.begin(), found.end(), std::back_inserter(all));
    }
  }
  std::sort(all.begin(), all.end(), report_order);
  return all;
}

}  // namespace gainsay
