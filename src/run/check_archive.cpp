#include "run/check_archive.h"

#include <set>

#include "check/kind.h"
#include "check/mutes.h"

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

Mutes mutes_of(const Store& store) {
  Mutes mutes;
  for (const DocumentMutes& document : store.inline_mutes()) mutes.add(document.document, document.mutes);
  return mutes;
}

// The first three of some paths: "a.txt, b.txt, c.txt and 5 more".
std::string first_of(const std::vector<std::string>& paths) {
  constexpr std::size_t shown = 3;
  std::string out;
  for (std::size_t i = 0; i < paths.size() && i < shown; ++i) out += (i > 0 ? ", " : "") + paths[i];
  return paths.size() <= shown ? out : out + " and " + std::to_string(paths.size() - shown) + " more";
}

}  // namespace

ArchiveFindings check_archive(Store& store, const RuleSet& rules, Day as_of, Scope scope, std::size_t documents) {
  ArchiveFindings result;
  if (store.rules_changed(rules.fingerprint)) scope = Scope::all;
  Mutes mutes = mutes_of(store);
  const std::int64_t run = store.begin_run(as_of, rules.fingerprint);
  for (const StatementGroup& group : groups_of(store, scope)) {
    std::vector<Finding> found = check_group(store, group, rules, as_of);
    mutes.apply(found);
    store.record(group, std::move(found), run);
    ++result.groups;
  }
  result.findings = store.findings();
  result.resolved = store.resolved_in(run);
  if (scope == Scope::all) result.unused = mutes.unused();
  result.outdated = store.outdated(rules.fingerprint);
  store.end_run(run, documents, result.findings.size());
  return result;
}

Diagnostics remarks(const ArchiveFindings& findings, const std::string& store) {
  Diagnostics out = findings.unused;
  const std::size_t old = findings.outdated.size();
  if (old > 0)
    out.push_back({Severity::warning,
                   {store},
                   (old == 1 ? "1 document was" : std::to_string(old) + " documents were") +
                       " read with other rules than these, and findings that rest on " + (old == 1 ? "it" : "them") +
                       " may be out of date: " + first_of(findings.outdated),
                   std::string("read ") + (old == 1 ? "it" : "them") + " again with gainsay ingest PATH"});
  return out;
}

}  // namespace gainsay
