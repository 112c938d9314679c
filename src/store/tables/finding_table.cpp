#include "store/tables/finding_table.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/counted.h"
#include "store/database/text_codec.h"

namespace gainsay {
namespace {

constexpr const char* columns =
    "f.id, f.\"check\", f.topic, f.key, f.severity, f.tier, f.message, f.allowance, f.muted_by, f.first_run, "
    "f.reopened_run, f.resolved_run IS NOT NULL, f.resolution, r.as_of";

// What a run makes of a finding, mutes aside.
FindingStatus status_of(const Query& row, const Run& run) {
  if (row.number(11) != 0) return FindingStatus::resolved;
  if (row.number(9) > run.since) return FindingStatus::fresh;
  return row.number(10) > run.since ? FindingStatus::reopened : FindingStatus::ongoing;
}

Finding read_row(const Query& row, const Run& run) {
  Finding finding;
  finding.id = row.text(0);
  finding.check = row.text(1);
  finding.topic = row.text(2);
  finding.key = decode_slots(row.text(3));
  finding.severity = decode_enum(row.text(4), Severity::error);
  finding.tier = decode_enum(row.text(5), Tier::soft);
  finding.message = row.text(6);
  finding.allowance = row.text(7);
  finding.status = status_of(row, run);
  if (!row.is_null(8) && finding.status != FindingStatus::resolved) {
    finding.muted_by = row.text(8);
    finding.status = FindingStatus::muted;
  }
  finding.resolution = row.text(12);
  finding.first_seen = row.day(13);
  return finding;
}

std::string with_commas(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : ", ") + value;
  return out;
}

void apply(const std::map<std::string, StoredMute>& mutes, Day day, Finding& finding) {
  const auto mute = mutes.find(finding.id);
  if (mute == mutes.end() || finding.status == FindingStatus::resolved) return;
  if (mute->second.expires && *mute->second.expires < day) return;
  finding.status = FindingStatus::muted;
  finding.muted_by = mute->second.reason;
  finding.mute_author = mute->second.author;
  finding.mute_until = mute->second.expires;
}

}  // namespace

FindingTable::FindingTable(const Database& database, const SurroundingsTable& surroundings)
    : database_(database),
      sides_(database, surroundings),
      earlier_(database, surroundings),
      life_(database),
      of_group_(database,
                "SELECT id, max(first_run, coalesce(reopened_run, 0)), resolved_run IS NOT NULL, successor IS NOT NULL "
                "FROM findings "
                "WHERE group_id = ?"),
      add_(database,
           "INSERT INTO findings (id, group_id, \"check\", topic, key, severity, tier, message, allowance, first_run, "
           "last_run) VALUES (?, ?, ?, ?, ?, '', '', '', '', ?, ?)"),
      change_(database,
              "UPDATE findings SET severity = ?, tier = ?, message = ?, allowance = ?, muted_by = ?, last_run = ? "
              "WHERE id = ?"),
      reopen_(database,
              "UPDATE findings SET reopened_run = coalesce(?, reopened_run), resolved_run = NULL, resolution = NULL, "
              "successor = NULL WHERE id = ?"),
      evidence_(database, "UPDATE findings SET evidence_run = ? WHERE id = ?"),
      resolve_(database, "UPDATE findings SET resolved_run = ?, resolution = ?, successor = ? WHERE id = ?"),
      replaced_by_(database, "SELECT id FROM findings WHERE successor = ? ORDER BY id") {}

void FindingTable::record(std::int64_t group, const std::vector<Finding>& findings, const Run& run,
                          const std::function<Resolution(const Finding&)>& why, bool moving) {
  std::map<std::string, OnRecord> before;
  of_group_.bind(1, group);
  while (of_group_.step())
    before[of_group_.text(0)] = {of_group_.number(1), of_group_.number(2) != 0, of_group_.number(3) != 0};
  std::set<std::string> now;
  for (const Finding& finding : findings) {
    if (!now.insert(finding.id).second) continue;
    const auto known = before.find(finding.id);
    if (known != before.end()) {
      keep(finding, known->second, run, moving);
      continue;
    }
    add(finding, group, run.id);
    write(finding, run.id);
    static_cast<void>(sides_.write(finding, run.id, moving));
    earlier_.write(finding);
    life_.add(finding.id, run.id, run.as_of, "found", "");
  }
  for (const auto& [id, row] : before) {
    if (row.resolved || now.contains(id)) continue;
    const std::optional<Finding> gone = find(id, run);
    const Resolution end = gone ? why(*gone) : Resolution{};
    resolve_.bind(1, run.id).bind(2, end.words).bind_unless_empty(3, end.successor).bind(4, id).run();
    life_.add(id, run.id, run.as_of, "resolved", end.words);
  }
}

void FindingTable::add(const Finding& finding, std::int64_t group, std::int64_t run) {
  const std::string key = encode_slots(finding.key);
  add_.bind(1, finding.id).bind(2, group).bind(3, finding.check).bind(4, finding.topic).bind(5, key);
  add_.bind(6, run).bind(7, run).run();
}

void FindingTable::write(const Finding& finding, std::int64_t run) {
  change_.bind(1, to_string(finding.severity)).bind(2, to_string(finding.tier)).bind(3, finding.message);
  change_.bind(4, finding.allowance).bind(6, run).bind(7, finding.id);
  if (finding.status == FindingStatus::muted)
    change_.bind(5, finding.muted_by);
  else
    change_.bind_null(5);
  change_.run();
}

void FindingTable::keep(const Finding& finding, const OnRecord& before, const Run& run, bool moving) {
  write(finding, run.id);
  const SideTable::Joined joined = sides_.write(finding, run.id, moving);
  earlier_.write(finding);
  if (before.resolved) {
    if (before.replaced)
      reopen_.bind_null(1);
    else
      reopen_.bind(1, run.id);
    reopen_.bind(2, finding.id).run();
    life_.add(finding.id, run.id, run.as_of, "reopened", "");
  } else if (!joined.newcomers.empty() && before.reported != run.id) {
    reopen_.bind(1, run.id).bind(2, finding.id).run();
    life_.contradict(finding.id, run.id, run.as_of, with_commas(joined.newcomers));
  } else if (joined.statements > 0 && before.reported != run.id) {
    evidence_.bind(1, run.id).bind(2, finding.id).run();
    life_.add(finding.id, run.id, run.as_of, "evidence", counted(joined.statements, "statement"));
  }
}

std::vector<Finding> FindingTable::read(const std::string& where, const std::string& bound, const Run& run) const {
  Query query(database_,
              std::string("SELECT ") + columns + " FROM findings f JOIN runs r ON r.id = f.first_run WHERE " + where);
  if (!bound.empty()) query.bind(1, bound);
  const std::map<std::string, StoredMute> mutes = life_.mutes();
  std::vector<Finding> findings;
  while (query.step()) {
    Finding finding = read_row(query, run);
    apply(mutes, run.as_of, finding);
    const bool known = finding.status != FindingStatus::fresh && query.number(9) <= run.since;
    finding.sides = sides_.read(finding.id, known ? std::optional(run.since) : std::nullopt);
    finding.judgements = life_.judgements(finding.id);
    finding.earlier = earlier_.read(finding.id);
    finding.grown_from = grown_from(finding.id);
    findings.push_back(std::move(finding));
  }
  std::sort(findings.begin(), findings.end(), report_order);
  return findings;
}

std::vector<std::string> FindingTable::grown_from(const std::string& id) const {
  std::vector<std::string> ids;
  replaced_by_.bind(1, id);
  while (replaced_by_.step()) ids.push_back(replaced_by_.text(0));
  return ids;
}

std::vector<Finding> FindingTable::open(const Run& run) const { return read("f.resolved_run IS NULL", "", run); }

std::vector<Finding> FindingTable::resolved(const Run& run) const {
  // What came and went since the report before was in none.
  const std::string since = std::to_string(run.since);
  return read("f.resolved_run > " + since + " AND f.successor IS NULL AND f.first_run <= " + since, "", run);
}

std::vector<Finding> FindingTable::all_resolved(const Run& run) const {
  return read("f.resolved_run IS NOT NULL", "", run);
}

std::optional<Finding> FindingTable::find(const std::string& id, const Run& run) const {
  std::vector<Finding> found = read("f.id = ?1", id, run);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<std::string> FindingTable::ids(const std::string& beginning) const {
  // Ids are hexadecimal: what begins with the given digits lies before their continuation by a greater letter.
  Query query(database_, "SELECT id FROM findings WHERE id >= ?1 AND id < ?1 || 'g' ORDER BY id");
  query.bind(1, beginning);
  std::vector<std::string> out;
  while (query.step()) out.push_back(query.text(0));
  return out;
}

std::size_t FindingTable::forget(Day before) {
  const std::string gone =
      "(SELECT id FROM findings WHERE resolved_run IN (SELECT id FROM runs WHERE as_of < '" + to_string(before) + "'))";
  for (const char* table : {"finding_events", "judgements"})
    database_.run(std::string("DELETE FROM ") + table + " WHERE finding_id IN " + gone);
  database_.run("DELETE FROM mutes WHERE finding IN " + gone);
  database_.run("DELETE FROM findings WHERE id IN " + gone);
  return static_cast<std::size_t>(database_.changes());
}

}  // namespace gainsay
