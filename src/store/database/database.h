#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

/// A connection to one SQLite file, for one thread at a time. Every failure throws Error with the path, SQLite's reason
/// and, where there is one, what the user can do.
class Database {
 public:
  enum class Mode { read_write, read_only };
  Database(std::string path, Mode mode);

  /// Runs statements that give no rows.
  void run(const std::string& sql) const;
  /// The first column of the first row as a number; 0 without a row.
  [[nodiscard]] std::int64_t number(const std::string& sql) const;
  [[nodiscard]] std::int64_t last_id() const { return sqlite3_last_insert_rowid(handle_.get()); }
  /// Rows that the last statement changed.
  [[nodiscard]] std::int64_t changes() const { return sqlite3_changes64(handle_.get()); }
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[noreturn]] void fail(const std::string& doing) const;

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  std::string path_;
  std::unique_ptr<sqlite3, Close> handle_;
};

/// Changes that are adjacent or not at all: rolled back unless `commit` was called. Inside of another one it is a
/// part of that.
class Transaction {
 public:
  explicit Transaction(const Database& database);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  const Database& database_;
  bool open_;  // ours to end
};

}  // namespace gainsay
