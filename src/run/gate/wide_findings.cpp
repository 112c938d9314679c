#include "run/gate/wide_findings.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/file_system.h"
#include "base/hash.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

constexpr std::size_t told_names = 3;

using RowKey =
    std::tuple<std::string, std::string, std::string, std::string, std::string>;  // with the reason of a mute

std::string rows_of(const Finding& finding) {
  std::set<std::string> dates;
  for (const Side& side : finding.sides)
    for (const Statement& statement : side.statements)
      dates.insert(to_string(as_of_first(statement)) + "/" + to_string(as_of_last(statement)));
  std::string out;
  for (const std::string& date : dates) out += date + ' ';
  return out;
}

// Nothing in the file is of a day between the two sides.
bool misses_row(const Finding& finding, const std::unordered_set<std::int32_t>& dates) {
  const auto number_of = [](Day day) { return static_cast<std::int32_t>(day.time_since_epoch().count()); };
  const std::int32_t before = number_of(as_of_last(finding.sides.front().statements.front()));
  const std::int32_t after = number_of(as_of_first(finding.sides.back().statements.front()));
  return std::none_of(dates.begin(), dates.end(), [&](std::int32_t date) { return before < date && date < after; });
}

// The key with the fillers that differ among the members counted.
Slots common_key(const std::vector<const Finding*>& members) {
  Slots key = members.front()->key;
  for (auto& [name, filler] : key)
    for (const Finding* member : members)
      if (slot(member->key, name) != filler) {
        filler = std::to_string(members.size()) + " series";
        break;
      }
  return key;
}

std::string name_of(const Slots& key) {
  std::vector<std::string> fillers;
  for (const auto& [name, filler] : key) fillers.push_back(filler);
  return joined(fillers, ", ");
}

// Which series say something else in each row, the first of them by name.
std::string differing(const std::vector<const Finding*>& members) {
  std::vector<std::string> names;
  for (const Finding* member : members)
    if (member->sides.size() > 1) names.push_back(name_of(member->key));
  if (names.empty()) return ", which are the same";
  const std::size_t count = names.size();
  if (count > told_names) names.resize(told_names);
  if (count > told_names) names.push_back(std::to_string(count - told_names) + " more");
  return ", with other values for " + listed(names);
}

Finding merged(const std::vector<const Finding*>& members) {
  Finding out = *members.front();
  std::set<std::string> places;
  for (const Finding* member : members) {
    if (member->tier == Tier::hard) out.tier = Tier::hard;
    if (out.severity < member->severity || out.sides.size() < member->sides.size()) out = Finding(*member);
  }
  out.key = common_key(members);
  for (const Side& side : out.sides)
    for (const Statement& statement : side.statements)
      places.insert(std::string(base_name(statement.document)) + ':' + std::to_string(statement.line));
  const std::vector<std::string> listed_places(places.begin(), places.end());
  const Statement& first = out.sides.front().statements.front();
  const std::string what = out.check == "gap" ? out.allowance : "2 rows or more for " + date_text(first.as_of);
  out.message = what + ", in " + std::to_string(members.size()) + " series: " + listed(listed_places);
  if (out.check == "unique") out.message += differing(members);
  out.id = fingerprint(out.check + '\x1f' + out.topic + '\x1f' + std::string(base_name(first.document)) + '\x1f' +
                       rows_of(out) + out.muted_by);
  return out;
}

}  // namespace

void merge_wide_findings(std::vector<Finding>& findings, const WideDates& wide) {
  std::map<RowKey, std::vector<const Finding*>> groups;
  const auto key_of = [&](const Finding& finding) -> RowKey {
    const std::string& document = finding.sides.front().statements.front().document;
    const auto dates = wide.find(document);
    if (dates == wide.end() || (finding.check != "gap" && finding.check != "unique")) return {};
    if (finding.check == "gap" && !misses_row(finding, dates->second)) return {};
    return {finding.check, finding.topic, document, rows_of(finding), finding.muted_by};
  };
  for (const Finding& finding : findings)
    if (const RowKey key = key_of(finding); !std::get<0>(key).empty()) groups[key].push_back(&finding);
  std::vector<Finding> out;
  for (const Finding& finding : findings) {
    const auto group = groups.find(key_of(finding));
    if (group == groups.end() || group->second.size() == 1)
      out.push_back(finding);
    else if (group->second.front() == &finding)
      out.push_back(merged(group->second));
  }
  findings = std::move(out);
}

}  // namespace gainsay
