#pragma once

#include <functional>
#include <string>

#include "store/database/database.h"

namespace gainsay {

/// See Store::dump.
void dump_store(const Database& database, const std::function<void(const std::string& line)>& take);

}  // namespace gainsay
