#include "run/check_archive.h"

#include <algorithm>
#include <map>
#include <set>

#include "check/mutes.h"
#include "check/run_checks.h"
#include "run/long_sides.h"
#include "run/resolution.h"

namespace gainsay {
namespace {

std::set<StatementGroup> groups_of(const Store& store, Extent extent) {
  const std::vector<StatementGroup> touched = store.touched_groups();
  std::set<StatementGroup> groups(touched.begin(), touched.end());
  if (extent == Extent::touched) return groups;
  const std::vector<StatementGroup> all = store.all_groups();
  groups.insert(all.begin(), all.end());
  return groups;
}

/// Groups that checks look at together, by what they share.
using WideGroups = std::map<StatementGroup, std::vector<StatementGroup>>;

// What the checks across keys must judge again because one of the groups is judged again. The findings of such a
// check are on record under a group of its own, whose key lacks the slots that it looks across.
WideGroups wide_groups(const Store& store, const std::set<StatementGroup>& groups, const RuleSet& rules) {
  WideGroups wide;
  std::set<std::string> topics;
  for (const StatementGroup& group : groups) {
    const Topic* topic = rules.find_topic(group.topic);
    if (topic == nullptr) continue;
    for (const Scope& scope : wide_scopes(*topic)) {
      wide[{group.topic, scope.narrowed(group.key)}];
      topics.insert(topic->id);
    }
  }
  for (const std::string& id : topics) {
    const Topic& topic = *rules.find_topic(id);
    for (const StatementGroup& group : store.groups_of(id))
      for (const Scope& scope : wide_scopes(topic)) {
        if (group.key.size() != topic.key.size()) continue;
        const auto at = wide.find({id, scope.narrowed(group.key)});
        if (at != wide.end()) at->second.push_back(group);
      }
  }
  return wide;
}

std::vector<Statement> statements_of(const Store& store, const std::vector<StatementGroup>& members) {
  std::vector<Statement> statements;
  for (const StatementGroup& member : members) {
    std::vector<Statement> more = store.statements(member);
    std::move(more.begin(), more.end(), std::back_inserter(statements));
  }
  return statements;
}

std::vector<Finding> check_wide(std::vector<Statement> statements, const StatementGroup& wide,
                                const std::vector<StatementGroup>& members, const RuleSet& rules, Day as_of) {
  const Topic& topic = *rules.find_topic(wide.topic);
  for (const Scope& scope : wide_scopes(topic))
    if (!members.empty() && scope.narrowed(members.front().key) == wide.key)
      return run_checks(std::move(statements), {topic, rules.entities, as_of, &rules.language}, scope);
  return {};
}

/// A topic that the rules no longer know finds nothing any more.
std::vector<Finding> check_group(std::vector<Statement> statements, const std::string& id, const RuleSet& rules,
                                 Day as_of) {
  const Topic* topic = rules.find_topic(id);
  if (topic == nullptr) return {};
  return run_checks(std::move(statements), {*topic, rules.entities, as_of, &rules.language});
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

// A commit costs more than the check of a small group.
constexpr std::size_t tasks_each = 64;

// False when it was stopped.
bool done_in_batches(const std::vector<std::function<void()>>& tasks, Store& store, const Stop& stop) {
  for (std::size_t at = 0; at < tasks.size(); at += tasks_each) {
    if (stop && stop()) return false;
    store.together([&] {
      for (std::size_t i = at; i < std::min(at + tasks_each, tasks.size()); ++i) tasks[i]();
    });
  }
  return true;
}

Diagnostics expired(const std::vector<StoredMute>& mutes, Day as_of) {
  Diagnostics out;
  for (const StoredMute& mute : mutes)
    if (mute.expires && *mute.expires < as_of)
      out.push_back({Severity::notice,
                     {},
                     "the mute of finding " + mute.finding + " ended on " + to_string(*mute.expires),
                     "mute it again or take the mute back: gainsay findings unmute " + mute.finding});
  return out;
}

}  // namespace

ArchiveFindings check_archive(Store& store, const RuleSet& rules, Day as_of, Extent extent, const Run& run,
                              const Stop& stop) {
  ArchiveFindings result;
  Mutes mutes = mutes_of(store);
  const std::set<StatementGroup> groups = groups_of(store, extent);
  const WideGroups wide = wide_groups(store, groups, rules);
  const auto record = [&](const StatementGroup& group, std::vector<Finding> found, const auto& statements) {
    mutes.apply(found);
    shorten_sides(found);
    const Topic* topic = rules.find_topic(group.topic);
    const bool moving = topic != nullptr && topic->value.over_time != OverTime::fixed;
    store.record(
        group, found, run, [&](const Finding& gone) { return resolution_of(gone, statements(), found, rules); },
        moving);
    ++result.groups;
  };
  std::vector<std::function<void()>> tasks;
  // The wide ones first: until the groups themselves are on record they count as touched, should the run be killed.
  for (const auto& [group, members] : wide)
    tasks.emplace_back([&, &key = group, &among = members] {
      const auto read = [&] { return statements_of(store, among); };
      record(key, check_wide(read(), key, among, rules, as_of), read);
    });
  for (const StatementGroup& group : groups)
    if (!wide.contains(group))
      tasks.emplace_back([&, &key = group] {
        const auto read = [&] { return store.statements(key); };
        record(key, check_group(read(), key.topic, rules, as_of), read);
      });
  result.stopped = !done_in_batches(tasks, store, stop);
  if (result.stopped) return result;
  result.findings = store.findings(run);
  result.resolved = store.resolved(run);
  result.mutes = expired(store.mutes(), as_of);
  if (extent == Extent::all || run.whole) {
    const Diagnostics unused = mutes.unused();
    result.mutes.insert(result.mutes.end(), unused.begin(), unused.end());
  }
  result.outdated = store.outdated(rules.fingerprint);
  return result;
}

Diagnostics remarks(const ArchiveFindings& findings, const std::string& store) {
  Diagnostics out = findings.mutes;
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
