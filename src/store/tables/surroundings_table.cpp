#include "store/tables/surroundings_table.h"

namespace gainsay {

SurroundingsTable::SurroundingsTable(const Database& database)
    // Statements of one sentence may begin at one place.
    : add_(database,
           "INSERT OR IGNORE INTO surroundings (document_id, span_begin, text_before, text_after) "
           "VALUES (?, ?, ?, ?)"),
      remove_(database, "DELETE FROM surroundings WHERE document_id = ?"),
      of_(database,
          "SELECT text_before, text_after FROM surroundings WHERE "
          "document_id = (SELECT id FROM documents WHERE path = ?) AND span_begin = ?") {}

void SurroundingsTable::add(std::int64_t document_id, const std::vector<Statement>& statements) {
  for (const Statement& statement : statements) {
    if (statement.around == Surroundings{}) continue;
    add_.bind(1, document_id).bind(2, static_cast<std::int64_t>(statement.span.begin));
    add_.bind(3, statement.around.before).bind(4, statement.around.after).run();
  }
}

void SurroundingsTable::remove(std::int64_t document_id) { remove_.bind(1, document_id).run(); }

Surroundings SurroundingsTable::of(const Statement& statement) const {
  of_.bind(1, statement.document).bind(2, static_cast<std::int64_t>(statement.span.begin));
  Surroundings around;
  if (of_.step()) around = {of_.text(0), of_.text(1)};
  of_.reset();
  return around;
}

}  // namespace gainsay
