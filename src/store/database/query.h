#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "store/database/database.h"

namespace gainsay {

/// A prepared SQL statement. Parameters count from 1, columns from 0, as in SQLite. Texts given to `bind` must live
/// until the next `step` has returned.
class Query {
 public:
  Query(const Database& database, const std::string& sql);

  Query& bind(int parameter, std::string_view text);
  Query& bind(int parameter, const char* text) { return bind(parameter, std::string_view(text)); }
  Query& bind(int parameter, std::int64_t number);
  Query& bind_null(int parameter);
  /// Null when the text is empty.
  Query& bind_unless_empty(int parameter, std::string_view text);

  /// Goes to the next row; false at the end, which also makes the query ready for new parameters.
  bool step();
  /// Runs a statement that gives no row.
  void run();
  /// Ready for new parameters before the rows are through.
  void reset() { sqlite3_reset(handle_.get()); }

  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::int64_t number(int column) const { return sqlite3_column_int64(handle_.get(), column); }
  [[nodiscard]] bool is_null(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }
  [[nodiscard]] bool is_number(int column) const {
    return sqlite3_column_type(handle_.get(), column) == SQLITE_INTEGER;
  }
  [[nodiscard]] int columns() const { return sqlite3_column_count(handle_.get()); }
  /// As the SQL calls it.
  [[nodiscard]] std::string name(int column) const { return sqlite3_column_name(handle_.get(), column); }
  /// A date kept as "2025-12-08"; empty for null.
  [[nodiscard]] std::optional<Day> day(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
  };
  const Database* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

}  // namespace gainsay
