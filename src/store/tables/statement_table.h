#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "model/document.h"
#include "store/tables/group_table.h"
#include "store/tables/statement_row.h"
#include "store/tables/surroundings_table.h"

namespace gainsay {

/// The current statements, clustered by group and as-of date, and the history of those that were superseded.
class StatementTable {
 public:
  StatementTable(const Database& database, GroupTable& groups, SurroundingsTable& surroundings);

  /// Adds the statements of a document and touches their groups.
  void add(const Document& document, std::int64_t document_id, const std::vector<Statement>& statements);
  /// Moves the statements of a document's revision into the history and touches their groups. A run of 0 is none.
  /// Returns how many there were.
  std::size_t retire(std::int64_t document_id, std::int64_t revision, std::int64_t run);

  /// In as_of_order.
  [[nodiscard]] std::vector<Statement> of_group(std::int64_t id, const StatementGroup& group) const;
  /// By document and span.
  void each(const std::function<void(const Statement&)>& visit) const;

 private:
  const Database& database_;
  GroupTable& groups_;
  SurroundingsTable& surroundings_;
  StatementBinder binder_;
  Query add_, add_place_, places_of_, to_history_, remove_, remove_places_;
  mutable Query of_group_;
};

}  // namespace gainsay
