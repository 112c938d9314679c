#include "store/database/database.h"

#include "base/error.h"
#include "store/database/query.h"

namespace gainsay {
namespace {

constexpr int busy_milliseconds = 10'000;

std::string remedy_of(int code) {
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another process is writing to the store: wait until it has ended, or stop it, and run again";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "the file is damaged: put a backup in its place, or move it away and ingest again";
    case SQLITE_FULL:
      return "free some space on the disk and run again";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return "check the path and the permissions of the file and its folder";
    default:
      return "";
  }
}

}  // namespace

Database::Database(std::string path, Mode mode) : path_(std::move(path)) {
  // No mutex: a connection is used by one thread at a time, and locking for each column costs a seventh of a night.
  const int flags = SQLITE_OPEN_NOMUTEX |
                    (mode == Mode::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  sqlite3* handle = nullptr;
  const int result = sqlite3_open_v2(path_.c_str(), &handle, flags | SQLITE_OPEN_EXRESCODE, nullptr);
  handle_.reset(handle);
  if (handle == nullptr) throw Error("cannot open the store " + path_ + ": out of memory");
  if (result != SQLITE_OK) fail("open");
  sqlite3_busy_timeout(handle, busy_milliseconds);
}

void Database::fail(const std::string& doing) const {
  throw Error("cannot " + doing + " the store " + path_ + ": " + sqlite3_errmsg(handle_.get()),
              remedy_of(sqlite3_errcode(handle_.get())));
}

void Database::run(const std::string& sql) const {
  if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail("use");
}

std::int64_t Database::number(const std::string& sql) const {
  Query query(*this, sql);
  return query.step() ? query.number(0) : 0;
}

Transaction::Transaction(const Database& database)
    : database_(database), open_(sqlite3_get_autocommit(database.handle()) != 0) {
  if (open_) database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  if (!open_) return;
  database_.run("COMMIT");
  open_ = false;
}

}  // namespace gainsay
