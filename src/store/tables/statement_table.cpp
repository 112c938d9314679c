#include "store/tables/statement_table.h"

#include <algorithm>
#include <set>

#include "store/database/text_codec.h"

namespace gainsay {
namespace {

constexpr const char* origin_columns = "d.path, d.source, d.url, d.title, d.published";
constexpr int origin_count = 5;

// The columns with the table's name before each, since documents have a source too.
std::string qualified_columns() {
  std::string out = "s.";
  for (const char c : statement_columns()) {
    out += c;
    if (c == ' ') out += "s.";
  }
  return out;
}

// The same, with what the document holds in place of null.
std::string whole_columns() {
  const std::string columns = qualified_columns();
  return "COALESCE(s.document, d.path), COALESCE(s.source, d.source), COALESCE(s.url, d.url), "
         "COALESCE(s.title, d.title), COALESCE(s.published, d.published), " +
         columns.substr(columns.find("s.slots"));
}

}  // namespace

StatementTable::StatementTable(const Database& database, GroupTable& groups, SurroundingsTable& surroundings)
    : database_(database),
      groups_(groups),
      surroundings_(surroundings),
      add_(database, "INSERT INTO statements (group_id, as_of, document_id, ordinal, " + statement_columns() +
                         ") VALUES (?, ?, ?, ?, " + statement_parameters() + ")"),
      add_place_(database, "INSERT OR IGNORE INTO document_statements (document_id, group_id, as_of) VALUES (?, ?, ?)"),
      places_of_(database, "SELECT group_id, as_of FROM document_statements WHERE document_id = ?"),
      // What the statements share with their document goes along: its row will change.
      to_history_(database,
                  "INSERT INTO statement_history (document_id, revision, retired_run, group_id, "
                  "ordinal, " +
                      statement_columns() + ") SELECT s.document_id, ?, ?, s.group_id, s.ordinal, " + whole_columns() +
                      " FROM statements s JOIN documents d ON d.id = s.document_id "
                      "WHERE s.group_id = ? AND s.as_of = ? AND s.document_id = ?"),
      remove_(database, "DELETE FROM statements WHERE group_id = ? AND as_of = ? AND document_id = ?"),
      remove_places_(database, "DELETE FROM document_statements WHERE document_id = ?"),
      of_group_(database, std::string("SELECT ") + origin_columns + ", " + qualified_columns() +
                              " FROM statements s JOIN documents d ON d.id = s.document_id WHERE s.group_id = ?") {}

void StatementTable::add(const Document& document, std::int64_t document_id, const std::vector<Statement>& statements) {
  const Metadata& metadata = document.metadata;
  const Origin origin{document.path, metadata.source, metadata.url, metadata.title,
                      to_string(metadata.published.value_or(Day{}))};
  struct Placed {
    std::int64_t group;
    std::string as_of;
    std::size_t ordinal;
  };
  std::vector<Placed> order;
  for (std::size_t i = 0; i < statements.size(); ++i)
    order.push_back({groups_.add(statements[i].topic, statements[i].key), to_string(as_of_first(statements[i])), i});
  // In the order of the table, so that neighbours land on the same page.
  std::sort(order.begin(), order.end(), [](const Placed& a, const Placed& b) {
    return std::tie(a.group, a.as_of, a.ordinal) < std::tie(b.group, b.as_of, b.ordinal);
  });
  std::int64_t last_group = 0;
  for (const Placed& placed : order) {
    if (placed.group != last_group) groups_.touch(placed.group);
    last_group = placed.group;
    add_place_.bind(1, document_id).bind(2, placed.group).bind(3, placed.as_of).run();
    add_.bind(1, placed.group).bind(2, placed.as_of).bind(3, document_id);
    add_.bind(4, static_cast<std::int64_t>(placed.ordinal));
    binder_.bind(add_, 5, statements[placed.ordinal], &origin);
    add_.run();
  }
  surroundings_.add(document_id, statements);
}

std::size_t StatementTable::retire(std::int64_t document_id, std::int64_t revision, std::int64_t run) {
  std::vector<std::pair<std::int64_t, std::string>> places;
  places_of_.bind(1, document_id);
  while (places_of_.step()) places.emplace_back(places_of_.number(0), places_of_.text(1));
  std::size_t retired = 0;
  for (const auto& [group, as_of] : places) {
    to_history_.bind(1, revision).bind(3, group).bind(4, as_of).bind(5, document_id);
    if (run > 0)
      to_history_.bind(2, run);
    else
      to_history_.bind_null(2);
    to_history_.run();
    remove_.bind(1, group).bind(2, as_of).bind(3, document_id).run();
    retired += static_cast<std::size_t>(database_.changes());
    groups_.touch(group);
  }
  remove_places_.bind(1, document_id).run();
  surroundings_.remove(document_id);
  return retired;
}

std::vector<Statement> StatementTable::of_group(std::int64_t id, const StatementGroup& group) const {
  std::vector<Statement> statements;
  of_group_.bind(1, id);
  while (of_group_.step()) {
    Statement& statement = statements.emplace_back(read_statement(of_group_, origin_count, 0));
    statement.topic = group.topic;
    statement.key = group.key;
  }
  std::sort(statements.begin(), statements.end(), as_of_order);
  return statements;
}

void StatementTable::each(const std::function<void(const Statement&)>& visit) const {
  Query query(database_, std::string("SELECT ") + origin_columns + ", " + qualified_columns() +
                             ", g.topic, g.key FROM statements s JOIN documents d ON d.id = s.document_id "
                             "JOIN groups g ON g.id = s.group_id "
                             "ORDER BY d.path, s.span_begin, s.span_end, s.ordinal");
  while (query.step()) {
    Statement statement = read_statement(query, origin_count, 0);
    statement.topic = query.text(origin_count + statement_column_count);
    statement.key = decode_slots(query.text(origin_count + statement_column_count + 1));
    visit(statement);
  }
}

}  // namespace gainsay
