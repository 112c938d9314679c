#include "store/tables/side_table.h"

#include <algorithm>
#include <map>
#include <set>

#include "store/database/text_codec.h"

namespace gainsay {
namespace {

// A statement on record that supports a finding.
struct OnRecord {
  std::size_t side = 0;
  std::int64_t ordinal = 0;
  std::int64_t first_run = 0;
  bool kept = false;
};

// Who said what where: what stays of a statement when its document is edited around it.
std::string identity(const std::string& document, const std::string& speaker, const std::string& value) {
  return document + '\x1f' + speaker + '\x1f' + value;
}

std::string identity(const Statement& statement) {
  return identity(statement.document, statement.speaker, recorded_value(statement.value));
}

struct Record {
  std::multimap<std::string, OnRecord> by_digest;
  std::map<std::string, std::int64_t> first_run;  // by identity
  std::set<std::string> claimants;
  std::int64_t last_ordinal = -1;
};

std::string claimant(const std::string& speaker, const std::string& source) {
  return speaker.empty() ? '\x1f' + source : speaker;
}

bool is_newcomer(const Side& side, const Record& record, bool moving) {
  if (record.first_run.empty() || side.statements.empty()) return false;
  return std::none_of(side.statements.begin(), side.statements.end(), [&](const Statement& statement) {
    return record.first_run.contains(identity(statement)) ||
           (moving && record.claimants.contains(claimant(statement.speaker, statement.source)));
  });
}

// The one on record that is the same in every respect and that no other took.
OnRecord* same(Record& record, const std::string& digest, std::size_t side) {
  for (auto [at, end] = record.by_digest.equal_range(digest); at != end; ++at)
    if (at->second.side == side && !at->second.kept) return &at->second;
  return nullptr;
}

// INSERT OR REPLACE would delete the old side first, and the statements with it.
std::string take_over() {
  std::string out =
      "label = excluded.label, left_out = excluded.left_out, sources = excluded.sources, "
      "independent_sources = excluded.independent_sources";
  std::string name;
  for (const char c : value_columns() + ",") {
    if (c == ',') {
      out += ", " + name + " = excluded." + name;
      name.clear();
    } else if (c != ' ') {
      name += c;
    }
  }
  return out;
}

}  // namespace

SideTable::SideTable(const Database& database, const SurroundingsTable& surroundings)
    : surroundings_(surroundings),
      on_record_(database,
                 "SELECT side, ordinal, first_run, digest, document, speaker, value, source FROM side_statements "
                 "WHERE finding_id = ?"),
      put_side_(database, "INSERT INTO sides (finding_id, side, label, left_out, sources, independent_sources, " +
                              value_columns() +
                              ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                              "ON CONFLICT (finding_id, side) DO UPDATE SET " +
                              take_over()),
      remove_sides_(database, "DELETE FROM sides WHERE finding_id = ? AND side >= ?"),
      add_statement_(
          database,
          "INSERT INTO side_statements (finding_id, side, ordinal, topic, key, first_run, digest, text_before, "
          "text_after, " +
              statement_columns() + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, " + statement_parameters() + ")"),
      remove_statement_(database, "DELETE FROM side_statements WHERE finding_id = ? AND side = ? AND ordinal = ?"),
      sides_(database, "SELECT label, left_out, sources, independent_sources, " + value_columns() +
                           " FROM sides WHERE finding_id = ? ORDER BY side"),
      statements_(database, "SELECT side, topic, key, first_run, text_before, text_after, " + statement_columns() +
                                " FROM side_statements WHERE finding_id = ?") {}

void SideTable::write_sides(const Finding& finding) {
  remove_sides_.bind(1, finding.id).bind(2, static_cast<std::int64_t>(finding.sides.size())).run();
  for (std::size_t i = 0; i < finding.sides.size(); ++i) {
    const Side& side = finding.sides[i];
    put_side_.bind(1, finding.id).bind(2, static_cast<std::int64_t>(i)).bind(3, side.label);
    put_side_.bind(4, static_cast<std::int64_t>(side.left_out)).bind(5, static_cast<std::int64_t>(side.sources));
    put_side_.bind(6, static_cast<std::int64_t>(side.independent_sources));
    binder_.bind_value(put_side_, 7, side.value);
    put_side_.run();
  }
}

SideTable::Joined SideTable::write(const Finding& finding, std::int64_t run, bool moving) {
  Record record;
  on_record_.bind(1, finding.id);
  while (on_record_.step()) {
    const OnRecord row{static_cast<std::size_t>(on_record_.number(0)), on_record_.number(1), on_record_.number(2)};
    record.last_ordinal = std::max(record.last_ordinal, row.ordinal);
    record.by_digest.emplace(on_record_.text(3), row);
    const std::string who = identity(on_record_.text(4), on_record_.text(5), on_record_.text(6));
    record.claimants.insert(claimant(on_record_.text(5), on_record_.text(7)));
    const auto [at, added] = record.first_run.emplace(who, row.first_run);
    if (!added) at->second = std::min(at->second, row.first_run);
  }
  write_sides(finding);
  struct New {
    std::size_t side;
    const Statement* statement;
    std::string digest;
  };
  std::vector<New> fresh;
  for (std::size_t side = 0; side < finding.sides.size(); ++side)
    for (const Statement& statement : finding.sides[side].statements) {
      std::string digest = digest_of(statement);
      if (OnRecord* known = same(record, digest, side))
        known->kept = true;
      else
        fresh.push_back({side, &statement, std::move(digest)});
    }
  for (const auto& [digest, row] : record.by_digest)
    if (!row.kept)
      remove_statement_.bind(1, finding.id).bind(2, static_cast<std::int64_t>(row.side)).bind(3, row.ordinal).run();
  Joined joined;
  for (const Side& side : finding.sides)
    if (is_newcomer(side, record, moving)) joined.newcomers.push_back(side.label);
  for (const New& entry : fresh) {
    const auto before = record.first_run.find(identity(*entry.statement));
    if (before == record.first_run.end()) ++joined.statements;
    add_statement(finding, entry.side, *entry.statement, entry.digest, ++record.last_ordinal,
                  before == record.first_run.end() ? run : before->second);
  }
  return joined;
}

void SideTable::add_statement(const Finding& finding, std::size_t side, const Statement& statement,
                              const std::string& digest, std::int64_t ordinal, std::int64_t run) {
  const std::string key = encode_slots(statement.key);
  const Surroundings around = surroundings_.of(statement);
  add_statement_.bind(1, finding.id).bind(2, static_cast<std::int64_t>(side)).bind(3, ordinal);
  add_statement_.bind(4, statement.topic).bind(5, key).bind(6, run).bind(7, digest);
  add_statement_.bind(8, around.before).bind(9, around.after);
  binder_.bind(add_statement_, 10, statement, nullptr);
  add_statement_.run();
}

std::vector<Side> SideTable::read(const std::string& finding, std::optional<std::int64_t> since) const {
  std::vector<Side> sides;
  sides_.bind(1, finding);
  while (sides_.step()) {
    Side& side = sides.emplace_back(Side{read_value(sides_, 4), sides_.text(0), {}});
    side.left_out = static_cast<std::size_t>(sides_.number(1));
    side.sources = static_cast<std::size_t>(sides_.number(2));
    side.independent_sources = static_cast<std::size_t>(sides_.number(3));
  }
  std::vector<std::vector<std::pair<Statement, bool>>> behind(sides.size());
  statements_.bind(1, finding);
  while (statements_.step()) {
    Statement statement = read_statement(statements_, 6);
    statement.topic = statements_.text(1);
    statement.key = decode_slots(statements_.text(2));
    statement.around = {statements_.text(4), statements_.text(5)};
    const auto side = static_cast<std::size_t>(statements_.number(0));
    const bool added = since && statements_.number(3) > *since;
    if (side < sides.size()) behind[side].emplace_back(std::move(statement), added);
  }
  for (std::size_t side = 0; side < sides.size(); ++side) {
    std::sort(behind[side].begin(), behind[side].end(),
              [](const auto& a, const auto& b) { return said_order(a.first, b.first); });
    for (auto& [statement, added] : behind[side]) {
      if (added) sides[side].added.push_back(sides[side].statements.size());
      sides[side].statements.push_back(std::move(statement));
    }
  }
  return sides;
}

}  // namespace gainsay
