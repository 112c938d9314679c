#include "store/finding_table.h"

#include <algorithm>
#include <map>
#include <set>

#include "store/text_codec.h"

namespace gainsay {
namespace {

struct OnRecord {
  std::int64_t first_run = 0;
  bool resolved = false;
};

FindingStatus status_of(const Finding& finding, std::int64_t first_run, std::int64_t run) {
  if (!finding.muted_by.empty() || finding.status == FindingStatus::muted) return FindingStatus::muted;
  return first_run == run ? FindingStatus::fresh : FindingStatus::ongoing;
}

}  // namespace

FindingTable::FindingTable(const Database& database)
    : database_(database),
      of_group_(database, "SELECT id, first_run, resolved_run IS NOT NULL FROM findings WHERE group_id = ?"),
      remove_(database, "DELETE FROM findings WHERE id = ?"),
      add_(database,
           "INSERT INTO findings (id, group_id, \"check\", topic, key, severity, tier, message, allowance, muted_by, "
           "first_run, last_run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_side_(database, "INSERT INTO sides (finding_id, side, label, " + value_columns() +
                              ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_statement_(database, "INSERT INTO side_statements (finding_id, side, ordinal, topic, key, " +
                                   statement_columns() + ") VALUES (?, ?, ?, ?, ?, " + statement_parameters() + ")"),
      resolve_(database, "UPDATE findings SET resolved_run = ? WHERE id = ?"),
      sides_(database, "SELECT label, " + value_columns() + " FROM sides WHERE finding_id = ? ORDER BY side"),
      side_statements_(database, "SELECT side, topic, key, " + statement_columns() +
                                     " FROM side_statements WHERE finding_id = ? ORDER BY side, ordinal") {}

std::vector<Finding> FindingTable::record(std::int64_t group, std::vector<Finding> findings, std::int64_t run) {
  std::map<std::string, OnRecord> before;
  of_group_.bind(1, group);
  while (of_group_.step()) before[of_group_.text(0)] = {of_group_.number(1), of_group_.number(2) != 0};
  std::set<std::string> now;
  for (Finding& finding : findings) {
    if (!now.insert(finding.id).second) continue;
    const auto known = before.find(finding.id);
    const bool ongoing = known != before.end() && !known->second.resolved;
    const std::int64_t first_run = ongoing ? known->second.first_run : run;
    finding.status = status_of(finding, first_run, run);
    write(finding, group, first_run, run);
  }
  for (const auto& [id, row] : before)
    if (!row.resolved && !now.contains(id)) resolve_.bind(1, run).bind(2, id).run();
  return findings;
}

void FindingTable::write(const Finding& finding, std::int64_t group, std::int64_t first_run, std::int64_t run) {
  remove_.bind(1, finding.id).run();
  const std::string key = encode_slots(finding.key);
  const bool muted = finding.status == FindingStatus::muted;
  add_.bind(1, finding.id).bind(2, group).bind(3, finding.check).bind(4, finding.topic).bind(5, key);
  add_.bind(6, to_string(finding.severity)).bind(7, to_string(finding.tier)).bind(8, finding.message);
  add_.bind(9, finding.allowance).bind(11, first_run).bind(12, run);
  if (muted)
    add_.bind(10, finding.muted_by);
  else
    add_.bind_null(10);
  add_.run();
  for (std::size_t side = 0; side < finding.sides.size(); ++side) write_side(finding, side);
}

void FindingTable::write_side(const Finding& finding, std::size_t number) {
  const Side& side = finding.sides[number];
  const auto position = static_cast<std::int64_t>(number);
  add_side_.bind(1, finding.id).bind(2, position).bind(3, side.label);
  binder_.bind_value(add_side_, 4, side.value);
  add_side_.run();
  for (std::size_t i = 0; i < side.statements.size(); ++i) {
    const Statement& statement = side.statements[i];
    const std::string key = encode_slots(statement.key);
    add_statement_.bind(1, finding.id).bind(2, position).bind(3, static_cast<std::int64_t>(i));
    add_statement_.bind(4, statement.topic).bind(5, key);
    binder_.bind(add_statement_, 6, statement, nullptr);
    add_statement_.run();
  }
}

std::vector<Side> FindingTable::read_sides(const std::string& finding) const {
  std::vector<Side> sides;
  sides_.bind(1, finding);
  while (sides_.step()) sides.push_back({read_value(sides_, 1), sides_.text(0), {}});
  side_statements_.bind(1, finding);
  while (side_statements_.step()) {
    Statement statement = read_statement(side_statements_, 3, {});
    statement.topic = side_statements_.text(1);
    statement.key = decode_slots(side_statements_.text(2));
    const auto side = static_cast<std::size_t>(side_statements_.number(0));
    if (side < sides.size()) sides[side].statements.push_back(std::move(statement));
  }
  return sides;
}

std::vector<Finding> FindingTable::read(const std::string& where, std::int64_t run) const {
  Query query(database_,
              "SELECT id, \"check\", topic, key, severity, tier, message, allowance, muted_by, first_run, "
              "resolved_run IS NOT NULL FROM findings WHERE " +
                  where);
  std::vector<Finding> findings;
  while (query.step()) {
    Finding& finding = findings.emplace_back();
    finding.id = query.text(0);
    finding.check = query.text(1);
    finding.topic = query.text(2);
    finding.key = decode_slots(query.text(3));
    finding.severity = decode_enum(query.text(4), Severity::error);
    finding.tier = decode_enum(query.text(5), Tier::soft);
    finding.message = query.text(6);
    finding.allowance = query.text(7);
    finding.muted_by = query.text(8);
    if (!query.is_null(8)) finding.status = FindingStatus::muted;
    finding.status = query.number(10) != 0 ? FindingStatus::resolved : status_of(finding, query.number(9), run);
    finding.sides = read_sides(finding.id);
  }
  std::sort(findings.begin(), findings.end(), report_order);
  return findings;
}

std::vector<Finding> FindingTable::open() const {
  return read("resolved_run IS NULL", database_.number("SELECT max(id) FROM runs"));
}

std::vector<Finding> FindingTable::resolved_in(std::int64_t run) const {
  return read("resolved_run = " + std::to_string(run), run);
}

}  // namespace gainsay
