#include "run/gate/wide_findings.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/file_system.h"
#include "base/hash.h"
#include "check/kind.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

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

bool merges(const Finding& finding) {
  const CheckKind* kind = find_check_kind(finding.check);
  return kind != nullptr && kind->merges_series != nullptr;
}

// Nothing in the file is of a day between the two sides: it is whole rows that are missing or repeated, no single cell.
bool concerns_rows(const Finding& finding, const std::unordered_set<std::int32_t>& dates) {
  const auto number_of = [](Day day) { return static_cast<std::int32_t>(day.time_since_epoch().count()); };
  const std::int32_t before = number_of(as_of_last(finding.sides.front().statements.front()));
  const std::int32_t after = number_of(as_of_first(finding.sides.back().statements.front()));
  return std::none_of(dates.begin(), dates.end(), [&](std::int32_t date) { return before < date && date < after; });
}

// The key with the fillers that differ among the members counted.
Slots common_key(const SeriesFindings& members) {
  Slots key = members.front()->key;
  for (auto& [name, filler] : key)
    for (const Finding* member : members)
      if (slot(member->key, name) != filler) {
        filler = std::to_string(members.size()) + " series";
        break;
      }
  return key;
}

Finding merged(const SeriesFindings& members) {
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
  const Statement& first = out.sides.front().statements.front();
  out.message = find_check_kind(out.check)->merges_series(members, listed({places.begin(), places.end()}));
  out.id = fingerprint(out.check + '\x1f' + out.topic + '\x1f' + std::string(base_name(first.document)) + '\x1f' +
                       rows_of(out) + out.muted_by);
  return out;
}

}  // namespace

void merge_wide_findings(std::vector<Finding>& findings, const WideDates& wide) {
  std::map<RowKey, SeriesFindings> groups;
  const auto key_of = [&](const Finding& finding) -> RowKey {
    const std::string& document = finding.sides.front().statements.front().document;
    const auto dates = wide.find(document);
    if (dates == wide.end() || !merges(finding) || !concerns_rows(finding, dates->second)) return {};
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
