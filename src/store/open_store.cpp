#include <filesystem>
#include <fstream>

#include "base/error.h"
#include "store/database/migrations.h"
#include "store/sqlite_store.h"
#include "store/store.h"

namespace gainsay {
namespace {

constexpr std::string_view sqlite_magic("SQLite format 3\0", 16);

// SQLite would write into a file of zeros, and call any other only "not a database".
void refuse_other_files(const std::string& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error))
    throw Error("the store " + path + " is a folder", "name a file with --store");
  std::ifstream file(path, std::ios::binary);
  std::string start(sqlite_magic.size(), '\0');
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  const auto size = static_cast<std::size_t>(file.gcount());
  if (size == 0 || start == sqlite_magic) return;
  throw Error(path + " is not a gainsay store: it is not an SQLite database",
              "give another path with --store, or move the file away and ingest again");
}

}  // namespace

std::unique_ptr<Store> Store::open(const std::string& path, bool read_only) {
  std::error_code error;
  if (read_only && !std::filesystem::exists(path, error))
    throw Error("there is no store " + path, "make one with gainsay ingest, or name another with --store");
  refuse_other_files(path);
  auto database = std::make_unique<Database>(path, read_only ? Database::Mode::read_only : Database::Mode::read_write);
  database->run("PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
  if (read_only) {
    require_current(*database, migrations());
  } else {
    migrate(*database, migrations());
    // A killed process loses nothing in this mode; a power cut may lose the last transactions, never half of one.
    database->run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8192");
  }
  return std::make_unique<SqliteStore>(std::move(database));
}

}  // namespace gainsay
