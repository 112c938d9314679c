#pragma once

#include <deque>
#include <string>

#include "model/statement.h"
#include "store/database/query.h"

namespace gainsay {

/// The columns that hold statements, the same in every table that holds some: in SQL, separated by commas.
/// Document, source, URL, title and date are null where they are those of the statement's document.
[[nodiscard]] const std::string& statement_columns();
/// As many "?" as there are columns.
[[nodiscard]] const std::string& statement_parameters();
inline constexpr int statement_column_count = 39;

/// What a statement shares with its document.
struct Origin {
  std::string document;
  std::string source;
  std::string url;
  std::string title;
  std::string published;  ///< ISO
};

/// What is in the column `value` for a value; empty for a date.
[[nodiscard]] std::string recorded_value(const Value& value);
/// Equal for statements that are equal in every column, topic and key.
[[nodiscard]] std::string digest_of(const Statement& statement);

/// Binds statements to the parameters of a query; keeps the texts that it makes until the next one.
class StatementBinder {
 public:
  /// From parameter `first` on. With a null origin nothing is left out.
  void bind(Query& query, int first, const Statement& statement, const Origin* origin);
  /// The columns of a value alone, as read_value reads them.
  void bind_value(Query& query, int first, const Value& value);

 private:
  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }
  std::deque<std::string> texts_;
};

/// The columns of a value, in SQL.
[[nodiscard]] const std::string& value_columns();
inline constexpr int value_column_count = 11;

/// The columns of a value (type, value, unit, hard, soft, form, hedge, scale, first and last day, granularity).
[[nodiscard]] Value read_value(const Query& query, int first);

/// The statement in the columns from `first` on, without topic and key. What is null there because the document has it
/// is in the five columns from `origin` on (path, source, url, title, published); -1: nothing is left out.
[[nodiscard]] Statement read_statement(const Query& query, int first, int origin = -1);

}  // namespace gainsay
