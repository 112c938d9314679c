#include "store/document_table.h"

namespace gainsay {

DocumentTable::DocumentTable(const Database& database)
    : database_(database),
      // Two look-ups by index; OR over both columns would read the whole table.
      find_(database,
            "SELECT id, revision, content_hash, rules, superseded_by IS NOT NULL, 1 FROM documents WHERE path = ?1 "
            "UNION ALL "
            "SELECT id, revision, content_hash, rules, superseded_by IS NOT NULL, 0 FROM documents "
            "WHERE url = ?2 AND url <> '' AND path <> ?1 ORDER BY 6 DESC, 1"),
      add_(database,
           "INSERT INTO documents (path, url, source, title, published, content_hash, rules, revision) "
           "VALUES (?, ?, ?, ?, ?, ?, ?, 1)"),
      change_(database,
              "UPDATE documents SET path = ?, url = ?, source = ?, title = ?, published = ?, content_hash = ?, "
              "rules = ?, revision = ?, superseded_by = NULL WHERE id = ?"),
      supersede_(database, "UPDATE documents SET superseded_by = ? WHERE id = ?") {}

std::vector<DocumentRow> DocumentTable::find(std::string_view path, std::string_view url) const {
  std::vector<DocumentRow> rows;
  find_.bind(1, path).bind(2, url);
  while (find_.step()) {
    DocumentRow row;
    row.id = find_.number(0);
    row.revision = find_.number(1);
    row.content_hash = find_.text(2);
    row.rules = find_.text(3);
    row.superseded = find_.number(4) != 0;
    row.same_path = find_.number(5) != 0;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::int64_t DocumentTable::add(const Document& document, std::string_view rules) {
  const Metadata& metadata = document.metadata;
  const std::string published = to_string(metadata.published.value_or(Day{}));
  add_.bind(1, document.path).bind(2, metadata.url).bind(3, metadata.source).bind(4, metadata.title);
  add_.bind(5, published).bind(6, document.content_hash).bind(7, rules).run();
  return database_.last_id();
}

void DocumentTable::change(const DocumentRow& row, const Document& document, std::string_view rules) {
  const Metadata& metadata = document.metadata;
  const std::string published = to_string(metadata.published.value_or(Day{}));
  change_.bind(1, document.path).bind(2, metadata.url).bind(3, metadata.source).bind(4, metadata.title);
  change_.bind(5, published).bind(6, document.content_hash).bind(7, rules);
  change_.bind(8, row.revision + 1).bind(9, row.id).run();
}

void DocumentTable::supersede(std::int64_t id, std::int64_t by) { supersede_.bind(1, by).bind(2, id).run(); }

}  // namespace gainsay
