#include "check/run_checks.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/hash.h"
#include "check/figures/reckoned.h"
#include "check/findings/correction.h"
#include "check/findings/earlier.h"
#include "check/findings/identity.h"
#include "check/findings/root.h"
#include "check/findings/story.h"
#include "check/positions/voice.h"
#include "check/qualified.h"

namespace gainsay {
namespace {

// Statements keep the unit that was said; what is compared is in the topic's.
void use_unit_of(const Topic& topic, const UnitLexicon& units, std::vector<Statement>& statements) {
  if (topic.value.unit.empty()) return;
  for (Statement& statement : statements)
    if (auto* quantity = std::get_if<QuantityValue>(&statement.value))
      if (auto converted = convert(*quantity, topic.value.unit, units)) *quantity = std::move(*converted);
}

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
std::set<Passage> impossible_passages(const std::vector<Statement>& statements, const CheckRequest& request) {
  std::set<Passage> out;
  for (const CheckSpec& spec : request.topic.checks) {
    const CheckKind* kind = find_check_kind(spec.kind);
    if (kind == nullptr || !kind->settles) continue;
    const Judged judged(statements, [&](const Statement& s) { return judges(spec, *kind, request.topic, s); });
    for (const Finding& finding :
         kind->run(judged.statements(), {request.topic, spec, request.entities, request.as_of, request.language}))
      for (const Side& side : finding.sides)
        for (const Statement& statement : side.statements) out.insert(passage_of(statement));
  }
  return out;
}

bool is_dated(const Side& side) {
  return std::any_of(side.statements.begin(), side.statements.end(),
                     [](const Statement& statement) { return !statement.as_of_assumed; });
}

// Two sides at least, where there are so many.
bool rests_on_stated_dates(const Finding& finding) {
  const auto dated = std::count_if(finding.sides.begin(), finding.sides.end(), is_dated);
  return static_cast<std::size_t>(dated) >= std::min<std::size_t>(2, finding.sides.size());
}

Severity severity_of(const Finding& finding, const CheckSpec& spec, const CheckKind& kind) {
  const bool hard = finding.tier == Tier::hard;
  const Severity wanted =
      hard ? spec.hard_severity.value_or(kind.hard_severity) : spec.soft_severity.value_or(kind.soft_severity);
  if (!is_well_read(finding)) return std::min(wanted, Severity::notice);
  const bool capped = hard && kind.dated && !rests_on_stated_dates(finding);
  return capped ? std::min(wanted, Severity::warning) : wanted;
}

// Figures are held against those of the same qualifiers: a day's losses against a day's, a town's against a town's.
std::vector<Finding> run_kind(const CheckKind& kind, std::span<const Statement> statements,
                              const CheckContext& context) {
  const bool qualified = std::any_of(statements.begin(), statements.end(), [](const Statement& s) {
    return !s.qualifiers.empty() && std::holds_alternative<QuantityValue>(s.value);
  });
  if (!qualified) return kind.run(statements, context);
  std::vector<Finding> out;
  for (const std::vector<Statement>& group : comparable(statements)) {
    std::vector<Finding> found = kind.run(group, context);
    std::move(found.begin(), found.end(), std::back_inserter(out));
  }
  return out;
}

// Words that someone said before, with a known statement of theirs on the same side.
bool repeats_known(const Statement& draft, const Side& side) {
  return !draft.speaker.empty() && std::any_of(side.statements.begin(), side.statements.end(), [&](const Statement& s) {
    return !s.draft && s.speaker == draft.speaker && s.said_on <= draft.said_on;
  });
}

// To a dispute of others a draft adds nothing when it only repeats whose words are on record.
bool rests_on_draft(const Finding& finding) {
  const CheckKind* kind = find_check_kind(finding.check);
  const bool dispute = finding.sides.size() > 1 && kind->precedence.archive && !kind->needs.article;
  return std::any_of(finding.sides.begin(), finding.sides.end(), [&](const Side& side) {
    return std::any_of(side.statements.begin(), side.statements.end(),
                       [&](const Statement& s) { return s.draft && !(dispute && repeats_known(s, side)); });
  });
}

// Each fault of a dataset is a finding of its own, which the gate distinguishes  by its rows.
void give_ids(std::vector<Finding>& findings, const Topic& topic) {
  if (!topic.series) return identify_findings(findings);
  for (Finding& finding : findings) finding.id = identify(finding);
}

}  // namespace

std::vector<Finding> run_checks(std::vector<Statement> statements, const CheckRequest& request, const Scope& scope) {
  const Topic& topic = request.topic;
  if (request.language != nullptr) use_unit_of(topic, request.language->units, statements);
  std::sort(statements.begin(), statements.end(), as_of_order);
  statements = without_corrected(std::move(statements));
  const std::set<Passage> impossible = impossible_passages(statements, request);
  std::vector<Finding> all;
  for (const CheckSpec& spec : topic.checks) {
    const CheckKind* kind = find_check_kind(spec.kind);
    if (kind == nullptr || spec.across != scope.across) continue;  // a kind that is none was reported by the loader
    const Judged judged(statements, [&](const Statement& s) {
      return judges(spec, *kind, topic, s) &&
             (kind->settles || impossible.empty() || !impossible.contains(passage_of(s)));
    });
    const std::span<const Statement> relevant = judged.statements();
    const CheckContext context{topic, spec, request.entities, request.as_of, request.language};
    std::vector<Finding> found = !topic.reckon.empty()   ? find_reckoned(relevant, context)
                                 : compares_words(topic) ? find_in_story(relevant, context)
                                                         : run_kind(*kind, relevant, context);
    for (Finding& finding : found) {
      finding.check = kind->spec.name;
      finding.topic = topic.id;
      if (finding.key.empty() && !relevant.empty()) finding.key = scope.narrowed(relevant.front().key);
      finding.severity = severity_of(finding, spec, *kind);
    }
    give_ids(found, topic);
    std::move(found.begin(), found.end(), std::back_inserter(all));
  }
  merge_roots(all);
  if (request.drafts_only)
    all.erase(std::remove_if(all.begin(), all.end(), [](const Finding& f) { return !rests_on_draft(f); }), all.end());
  std::sort(all.begin(), all.end(), report_order);
  add_earlier(all, statements, topic.voice.empty() ? "speaker" : topic.voice);
  return all;
}

std::vector<Finding> run_all_checks(const std::vector<Statement>& statements, const CheckRequest& request) {
  std::vector<Finding> all;
  for (const Scope& scope : scopes(request.topic))
    for (auto& [key, members] : group(statements, scope)) {
      std::vector<Finding> found = run_checks(std::move(members), request, scope);
      std::move(found.begin(), found.end(), std::back_inserter(all));
    }
  std::sort(all.begin(), all.end(), report_order);
  return all;
}

}  // namespace gainsay
