#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "store/database/query.h"
#include "store/store.h"

namespace gainsay {

/// The groups of statements and which of them wait to be checked.
class GroupTable {
 public:
  explicit GroupTable(const Database& database);

  /// The id of a group, which is added when it is new.
  std::int64_t add(const std::string& topic, const Slots& key);
  [[nodiscard]] std::optional<std::int64_t> find(const StatementGroup& group) const;
  void touch(std::int64_t group);
  void untouch(std::int64_t group);
  /// Those of `all`.
  void touch_all();

  /// Sorted by topic and key.
  [[nodiscard]] std::vector<StatementGroup> touched() const;
  /// Those that have statements or findings that are not resolved.
  [[nodiscard]] std::vector<StatementGroup> all() const;
  /// All that a topic ever had.
  [[nodiscard]] std::vector<StatementGroup> of_topic(const std::string& topic) const;

 private:
  const Database& database_;
  // Running a query changes it, not what the table says.
  mutable Query find_;
  Query add_, touch_, untouch_;
};

}  // namespace gainsay
