#include "run/check_draft.h"

#include <algorithm>
#include <map>
#include <set>

#include "check/run_checks.h"
#include "check/scope.h"

namespace gainsay {
namespace {

using Groups = std::map<StatementGroup, std::vector<Statement>>;

Groups group(std::vector<Statement> drafts) {
  Groups groups;
  for (Statement& draft : drafts) {
    draft.draft = true;
    const StatementGroup group{draft.topic, draft.key};
    groups[group].push_back(std::move(draft));
  }
  return groups;
}

/// The documents that the drafts are, by path and by URL.
std::set<std::string> names_of(const std::vector<Statement>& drafts) {
  std::set<std::string> names;
  for (const Statement& draft : drafts) {
    names.insert(draft.document);
    if (!draft.url.empty()) names.insert(draft.url);
  }
  return names;
}

void add_known(std::vector<Statement>& statements, std::vector<Statement> known, const std::set<std::string>& drafts) {
  for (Statement& statement : known)
    if (drafts.count(statement.document) == 0 && drafts.count(statement.url) == 0)
      statements.push_back(std::move(statement));
}

/// The findings of the checks across keys that a topic's drafts take part in.
void check_wide(const std::vector<Statement>& drafts, const Topic& topic, const std::set<std::string>& names,
                const Store* store, const RuleSet& rules, Day as_of, std::vector<Finding>& findings) {
  for (const auto& across : across_of(topic)) {
    std::map<Slots, std::vector<Statement>> wide;
    for (const Statement& draft : drafts) wide[narrowed(draft.key, across)].push_back(draft);
    if (store != nullptr)
      for (const StatementGroup& group : store->groups_of(topic.id))
        if (const auto at = wide.find(narrowed(group.key, across));
            at != wide.end() && group.key.size() == topic.key.size())
          add_known(at->second, store->statements(group), names);
    for (auto& [key, statements] : wide) {
      std::vector<Finding> found =
          run_checks(std::move(statements), topic, rules.entities, as_of, true, &rules.language, across);
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
  const std::set<std::string> names = names_of(drafts);
  std::vector<Finding> findings;
  std::map<std::string, std::vector<Statement>> of_wide_topics;
  for (auto& [group, statements] : group(std::move(drafts))) {
    const Topic* topic = rules.find_topic(group.topic);
    if (topic == nullptr) continue;
    if (!across_of(*topic).empty()) {
      auto& all = of_wide_topics[topic->id];
      all.insert(all.end(), statements.begin(), statements.end());
    }
    if (store != nullptr) add_known(statements, store->statements(group), names);
    std::vector<Finding> found =
        run_checks(std::move(statements), *topic, rules.entities, as_of, true, &rules.language);
    std::move(found.begin(), found.end(), std::back_inserter(findings));
  }
  for (const auto& [topic, statements] : of_wide_topics)
    check_wide(statements, *rules.find_topic(topic), names, store, rules, as_of, findings);
  mutes.apply(findings);
  if (store != nullptr) {
    apply_known(*store, names, findings);
    add_surroundings(*store, findings);
  }
  std::stable_sort(findings.begin(), findings.end(), report_order);
  return findings;
}

}  // namespace gainsay
