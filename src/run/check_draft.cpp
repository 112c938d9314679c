#include "run/check_draft.h"

#include <algorithm>
#include <map>
#include <set>

#include "check/run_checks.h"
#include "run/long_sides.h"

namespace gainsay {
namespace {

using Groups = std::map<StatementGroup, std::vector<Statement>>;

Groups by_group(std::vector<Statement> drafts) {
  Groups groups;
  for (Statement& draft : drafts) {
    draft.draft = true;
    const StatementGroup group{draft.topic, draft.key};
    groups[group].push_back(std::move(draft));
  }
  return groups;
}

/// What tells the drafts from what is known.
struct Drafts {
  std::set<std::string> names;  // of the documents that they are, by path and by URL
  Day latest = Day::min();      // no draft is held against what was published after it; of several the latest counts
};

Drafts describe(const std::vector<Statement>& drafts) {
  Drafts out;
  for (const Statement& draft : drafts) {
    out.names.insert(draft.document);
    if (!draft.url.empty()) out.names.insert(draft.url);
    out.latest = std::max(out.latest, draft.published);
  }
  return out;
}

void add_known(std::vector<Statement>& statements, std::vector<Statement> known, const Drafts& drafts) {
  for (Statement& statement : known)
    if (statement.published <= drafts.latest && !drafts.names.contains(statement.document) &&
        !drafts.names.contains(statement.url))
      statements.push_back(std::move(statement));
}

/// The findings of the checks across keys that a topic's drafts take part in.
void check_wide(const std::vector<Statement>& drafts, const Topic& topic, const Drafts& known, const Store* store,
                const RuleSet& rules, Day as_of, std::vector<Finding>& findings) {
  for (const Scope& scope : wide_scopes(topic)) {
    std::map<Slots, std::vector<Statement>> wide = group(drafts, scope);
    if (store != nullptr)
      for (const StatementGroup& of : store->groups_of(topic.id))
        if (const auto at = wide.find(scope.narrowed(of.key)); at != wide.end() && of.key.size() == topic.key.size())
          add_known(at->second, store->statements(of), known);
    for (auto& [key, statements] : wide) {
      std::vector<Finding> found =
          run_checks(std::move(statements), {topic, rules.entities, as_of, &rules.language, true}, scope);
      std::move(found.begin(), found.end(), std::back_inserter(findings));
    }
  }
}

void apply_known(const Store& store, const std::set<std::string>& drafts, std::vector<Finding>& findings) {
  Mutes mutes;
  for (const DocumentMutes& document : store.inline_mutes())
    if (drafts.count(document.document) == 0) mutes.add(document.document, document.mutes);
  mutes.apply(findings);
}

// Those of the drafts know it themselves.
void add_surroundings(const Store& store, std::vector<Finding>& findings) {
  const auto add = [&](Statement& statement) {
    if (!statement.draft) statement.around = store.surroundings(statement);
  };
  for (Finding& finding : findings) {
    for (Side& side : finding.sides) std::for_each(side.statements.begin(), side.statements.end(), add);
    std::for_each(finding.earlier.begin(), finding.earlier.end(), add);
  }
}

}  // namespace

std::vector<Finding> check_drafts(std::vector<Statement> drafts, Mutes& mutes, const Store* store, const RuleSet& rules,
                                  Day as_of) {
  const Drafts about = describe(drafts);
  std::vector<Finding> findings;
  std::map<std::string, std::vector<Statement>> of_wide_topics;
  for (auto& [key, statements] : by_group(std::move(drafts))) {
    const Topic* topic = rules.find_topic(key.topic);
    if (topic == nullptr) continue;
    if (!wide_scopes(*topic).empty()) {
      auto& all = of_wide_topics[topic->id];
      all.insert(all.end(), statements.begin(), statements.end());
    }
    if (store != nullptr) add_known(statements, store->statements(key), about);
    std::vector<Finding> found =
        run_checks(std::move(statements), {*topic, rules.entities, as_of, &rules.language, true});
    std::move(found.begin(), found.end(), std::back_inserter(findings));
  }
  for (const auto& [topic, statements] : of_wide_topics)
    check_wide(statements, *rules.find_topic(topic), about, store, rules, as_of, findings);
  mutes.apply(findings);
  if (store != nullptr) apply_known(*store, about.names, findings);
  shorten_sides(findings);
  if (store != nullptr) add_surroundings(*store, findings);
  std::stable_sort(findings.begin(), findings.end(), report_order);
  return findings;
}

}  // namespace gainsay
