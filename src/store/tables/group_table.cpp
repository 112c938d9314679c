#include "store/tables/group_table.h"

#include <algorithm>

#include "store/database/text_codec.h"

namespace gainsay {
namespace {

std::vector<StatementGroup> read_groups(const Database& database, const std::string& where,
                                        const std::string& bound = "") {
  Query query(database, "SELECT topic, key FROM groups WHERE " + where);
  if (!bound.empty()) query.bind(1, bound);
  std::vector<StatementGroup> groups;
  while (query.step()) groups.push_back({query.text(0), decode_slots(query.text(1))});
  std::sort(groups.begin(), groups.end());
  return groups;
}

constexpr const char* in_use =
    "EXISTS (SELECT 1 FROM statements WHERE group_id = groups.id) OR id IN "
    "(SELECT group_id FROM findings WHERE resolved_run IS NULL)";

}  // namespace

GroupTable::GroupTable(const Database& database)
    : database_(database),
      find_(database, "SELECT id FROM groups WHERE topic = ? AND key = ?"),
      add_(database, "INSERT INTO groups (topic, key) VALUES (?, ?)"),
      touch_(database, "INSERT OR IGNORE INTO touched (group_id) VALUES (?)"),
      untouch_(database, "DELETE FROM touched WHERE group_id = ?") {}

std::optional<std::int64_t> GroupTable::find(const StatementGroup& group) const {
  const std::string key = encode_slots(group.key);
  find_.bind(1, group.topic).bind(2, key);
  if (!find_.step()) return std::nullopt;
  const std::int64_t id = find_.number(0);
  find_.reset();
  return id;
}

std::int64_t GroupTable::add(const std::string& topic, const Slots& key) {
  if (const auto id = find({topic, key})) return *id;
  const std::string encoded = encode_slots(key);
  add_.bind(1, topic).bind(2, encoded).run();
  return database_.last_id();
}

void GroupTable::touch(std::int64_t group) { touch_.bind(1, group).run(); }
void GroupTable::untouch(std::int64_t group) { untouch_.bind(1, group).run(); }

std::vector<StatementGroup> GroupTable::touched() const {
  return read_groups(database_, "id IN (SELECT group_id FROM touched)");
}

std::vector<StatementGroup> GroupTable::all() const { return read_groups(database_, in_use); }

void GroupTable::touch_all() {
  database_.run(std::string("INSERT OR IGNORE INTO touched (group_id) SELECT id FROM groups WHERE ") + in_use);
}

std::vector<StatementGroup> GroupTable::of_topic(const std::string& topic) const {
  return read_groups(database_, "topic = ?", topic);
}

}  // namespace gainsay
