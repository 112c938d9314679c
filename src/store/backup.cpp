#include "store/backup.h"

#include <cstdio>

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

}  // namespace

void back_up(const Database& database, const std::string& path) {
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
