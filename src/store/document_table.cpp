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
      supersede_(database, "UPDATE documents SET superseded_by = ? WHERE id = ?"),
      remove_mutes_(database, "DELETE FROM inline_mutes WHERE document_id = ?"),
      add_mute_(database,
                "INSERT INTO inline_mutes (document_id, ordinal, line, next_line, \"check\", reason) "
                "VALUES (?, ?, ?, ?, ?, ?)") {}

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

void DocumentTable::set_mutes(std::int64_t id, const std::vector<InlineMute>& mutes) {
  remove_mutes_.bind(1, id).run();
  std::int64_t ordinal = 0;
  for (const InlineMute& mute : mutes) {
    add_mute_.bind(1, id).bind(2, ordinal++).bind(3, static_cast<std::int64_t>(mute.line));
    add_mute_.bind(4, static_cast<std::int64_t>(mute.next_line)).bind(5, mute.check).bind(6, mute.reason).run();
  }
}

std::vector<std::string> DocumentTable::outdated(std::string_view rules) const {
  Query query(database_, "SELECT path FROM documents WHERE superseded_by IS NULL AND rules <> ? ORDER BY path");
  query.bind(1, rules);
  std::vector<std::string> paths;
  while (query.step()) paths.push_back(query.text(0));
  return paths;
}

std::vector<DocumentMutes> DocumentTable::mutes() const {
  Query query(database_,
              "SELECT d.path, m.\"check\", m.reason, m.line, m.next_line FROM inline_mutes m "
              "JOIN documents d ON d.id = m.document_id WHERE d.superseded_by IS NULL ORDER BY d.path, m.ordinal");
  std::vector<DocumentMutes> documents;
  while (query.step()) {
    std::string path = query.text(0);
    if (documents.empty() || documents.back().document != path) documents.push_back({std::move(path), {}});
    documents.back().mutes.push_back({query.text(1), query.text(2), static_cast<std::size_t>(query.number(3)),
                                      static_cast<std::size_t>(query.number(4))});
  }
  return documents;
}

}  // namespace gainsay
