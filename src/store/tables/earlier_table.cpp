#include "store/tables/earlier_table.h"

#include "store/database/text_codec.h"

namespace gainsay {

EarlierTable::EarlierTable(const Database& database, const SurroundingsTable& surroundings)
    : surroundings_(surroundings),
      on_record_(database, "SELECT digest FROM earlier_statements WHERE finding_id = ? ORDER BY ordinal"),
      add_(database,
           "INSERT INTO earlier_statements (finding_id, ordinal, topic, key, digest, text_before, text_after, " +
               statement_columns() + ") VALUES (?, ?, ?, ?, ?, ?, ?, " + statement_parameters() + ")"),
      remove_(database, "DELETE FROM earlier_statements WHERE finding_id = ?"),
      read_(database, "SELECT topic, key, text_before, text_after, " + statement_columns() +
                          " FROM earlier_statements WHERE finding_id = ? ORDER BY ordinal") {}

bool EarlierTable::is_on_record(const Finding& finding, const std::vector<std::string>& digests) {
  std::vector<std::string> known;
  on_record_.bind(1, finding.id);
  while (on_record_.step()) known.push_back(on_record_.text(0));
  return known == digests;
}

void EarlierTable::write(const Finding& finding) {
  std::vector<std::string> digests;
  for (const Statement& statement : finding.earlier) digests.push_back(digest_of(statement));
  if (is_on_record(finding, digests)) return;
  remove_.bind(1, finding.id).run();
  for (std::size_t i = 0; i < finding.earlier.size(); ++i) {
    const Statement& statement = finding.earlier[i];
    const std::string key = encode_slots(statement.key);
    const Surroundings around = surroundings_.of(statement);
    add_.bind(1, finding.id).bind(2, static_cast<std::int64_t>(i)).bind(3, statement.topic).bind(4, key);
    add_.bind(5, digests[i]).bind(6, around.before).bind(7, around.after);
    binder_.bind(add_, 8, statement, nullptr);
    add_.run();
  }
}

std::vector<Statement> EarlierTable::read(const std::string& finding) const {
  std::vector<Statement> statements;
  read_.bind(1, finding);
  while (read_.step()) {
    Statement& statement = statements.emplace_back(read_statement(read_, 4));
    statement.topic = read_.text(0);
    statement.key = decode_slots(read_.text(1));
    statement.around = {read_.text(2), read_.text(3)};
  }
  return statements;
}

}  // namespace gainsay
