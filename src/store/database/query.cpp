#include "store/database/query.h"

namespace gainsay {

Query::Query(const Database& database, const std::string& sql) : database_(&database) {
  sqlite3_stmt* handle = nullptr;
  const int result = sqlite3_prepare_v3(database.handle(), sql.c_str(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
  handle_.reset(handle);
  if (result != SQLITE_OK) database.fail("use");
}

Query& Query::bind(int parameter, std::string_view text) {
  // A null pointer would bind NULL; an empty text is a value. SQLITE_STATIC: the text outlives the step.
  const char* bytes = text.data() == nullptr ? "" : text.data();
  if (sqlite3_bind_text64(handle_.get(), parameter, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8) != SQLITE_OK)
    database_->fail("use");
  return *this;
}

Query& Query::bind(int parameter, std::int64_t number) {
  if (sqlite3_bind_int64(handle_.get(), parameter, number) != SQLITE_OK) database_->fail("use");
  return *this;
}

Query& Query::bind_null(int parameter) {
  if (sqlite3_bind_null(handle_.get(), parameter) != SQLITE_OK) database_->fail("use");
  return *this;
}

Query& Query::bind_unless_empty(int parameter, std::string_view text) {
  return text.empty() ? bind_null(parameter) : bind(parameter, text);
}

bool Query::step() {
  const int result = sqlite3_step(handle_.get());
  if (result == SQLITE_ROW) return true;
  if (result != SQLITE_DONE) {
    // The reason is read before the reset, which would give it again as its own.
    struct Reset {
      Query& query;
      ~Reset() { query.reset(); }
    } const reset{*this};
    database_->fail("use");
  }
  reset();
  return false;
}

void Query::run() {
  while (step()) {
  }
}

std::string Query::text(int column) const {
  const unsigned char* bytes = sqlite3_column_text(handle_.get(), column);
  if (bytes == nullptr) return "";
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column));
  return {reinterpret_cast<const char*>(bytes), size};
}

std::optional<Day> Query::day(int column) const {
  if (is_null(column)) return std::nullopt;
  return parse_day(text(column));
}

}  // namespace gainsay
