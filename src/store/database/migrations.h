#pragma once

#include <span>
#include <string>
#include <vector>

#include "store/database/database.h"

namespace gainsay {

/// One step from a schema version to the next: SQL that changes schema and data.
struct Migration {
  std::string name;
  std::string sql;
};

/// Every step, oldest first. The version of a store is how many of them it has seen.
[[nodiscard]] const std::vector<Migration>& migrations();

/// Brings a store up to date, all steps in one transaction. A store that holds something is copied to
/// "<path>.v<version>.backup" first. Throws on a store that a newer gainsay wrote and on a database of something else.
void migrate(const Database& database, std::span<const Migration> steps);

/// Throws unless the store is one of ours and up to date: for stores that are only read.
void require_current(const Database& database, std::span<const Migration> steps);

}  // namespace gainsay
