#pragma once

#include <string>
#include <vector>

#include "store/database/database.h"

namespace gainsay {

/// What SQLite's own checks and the invariants of the schema find wrong with a store, one line each; empty when all is
/// well.
[[nodiscard]] std::vector<std::string> integrity_problems(const Database& database);

}  // namespace gainsay
