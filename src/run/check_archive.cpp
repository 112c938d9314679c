#include "run/check_archive.h"

#include <set>

#include "check/kind.h"

namespace gainsay {
namespace {

std::set<StatementGroup> groups_of(const Store& store, Scope scope) {
  const std::vector<StatementGroup> touched = store.touched_groups();
  std::set<StatementGroup> groups(touched.begin(), touched.end());
  if (scope == Scope::touched) return groups;
  const std::vector<StatementGroup> all = store.all_groups();
  groups.insert(all.begin(), all.end());
  return groups;
}

/// A topic that the rules no longer know finds nothing any more.
std::vector<Finding> check_group(const Store& store, const StatementGroup& group, const RuleSet& rules, Day as_of) {
  const Topic* topic = rules.find_topic(group.topic);
  if (topic == nullptr) return {};
  return run_checks(store.statements(group), *topic, rules.entities, as_of, false, &rules.language);
}

}  // namespace

ArchiveFindings check_archive(Store& store, const RuleSet& rules, Day as_of, Scope scope, std::size_t documents) {
  ArchiveFindings result;
  const std::int64_t run = store.begin_run(as_of, rules.fingerprint);
  for (const StatementGroup& group : groups_of(store, scope)) {
    store.record(group, check_group(store, group, rules, as_of), run);
    ++result.groups;
  }
  result.findings = store.findings();
  result.resolved = store.resolved_in(run);
  store.end_run(run, documents, result.findings.size());
  return result;
}

}  // namespace gainsay
