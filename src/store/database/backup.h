#pragma once

#include <string>

#include "store/database/database.h"

namespace gainsay {

/// Copies a store as it is at one moment into a file, also while another process writes to it (SQLite's backup
/// interface over one read of the log). The file is written beside its place, synced and renamed: whatever was there
/// is whole until the copy is.
void back_up(const Database& database, const std::string& path);

}  // namespace gainsay
