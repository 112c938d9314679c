#include "store/database/backup.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "base/error.h"
#include "base/file_system.h"

namespace gainsay {
namespace {

struct Finish {
  void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};

void copy(const Database& database, const std::string& path) {
  const Database target(path, Database::Mode::read_write);
  const std::unique_ptr<sqlite3_backup, Finish> backup(
      sqlite3_backup_init(target.handle(), "main", database.handle(), "main"));
  if (!backup) target.fail("write");
  // All pages at one go: in WAL mode nobody who writes waits for it, and nothing that they write gets in between.
  const int result = sqlite3_backup_step(backup.get(), -1);
  if (result != SQLITE_DONE) throw Error("cannot write the copy " + path + ": " + sqlite3_errstr(result));
}

// A copy takes the place of an older copy, never of the store or of a file that someone wrote.
void refuse_to_replace(const std::string& path, const Database& database) {
  std::error_code error;
  if (std::filesystem::equivalent(path, database.path(), error))
    throw Error(path + " is the store itself", "give the copy a name of its own");
  if (!std::filesystem::exists(path, error)) return;
  if (std::filesystem::is_directory(path, error)) throw Error(path + " is a folder", "name a file in it");
  std::string start(15, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  if (file.gcount() > 0 && start != "SQLite format 3")
    throw Error(path + " is there already, and no copy of a store", "give another path, or move it away");
}

}  // namespace

void back_up(const Database& database, const std::string& path) {
  refuse_to_replace(path, database);
  const std::string beside = path + ".new";
  std::remove(beside.c_str());
  try {
    copy(database, beside);
    replace_file(beside, path);
  } catch (const Error&) {
    std::remove(beside.c_str());
    throw;
  }
}

}  // namespace gainsay
