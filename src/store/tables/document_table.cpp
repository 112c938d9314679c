#include "store/tables/document_table.h"

namespace gainsay {
namespace {

void bind_run(Query& query, int parameter, std::int64_t run) {
  if (run > 0)
    query.bind(parameter, run);
  else
    query.bind_null(parameter);
}

// How many statements the first of two sets has that the second lacks. What a statement says and of what decides, not
// where it is: an edit moves everything after it.
std::string missing(const std::string& first, const std::string& second) {
  return "(SELECT count(*) FROM (" + first + " EXCEPT " + second + "))";
}

}  // namespace

DocumentTable::DocumentTable(const Database& database)
    : database_(database),
      // Two look-ups by index; OR over both columns would read the whole table.
      find_(database,
            "SELECT id, revision, content_hash, rules, superseded_by IS NOT NULL, 1 FROM documents WHERE path = ?1 "
            "UNION ALL "
            "SELECT id, revision, content_hash, rules, superseded_by IS NOT NULL, 0 FROM documents "
            "WHERE url = ?2 AND url <> '' AND path <> ?1 ORDER BY 6 DESC, 1"),
      had_(database, "SELECT 1 FROM document_versions WHERE document_id = ? AND content_hash = ?"),
      add_(database,
           "INSERT INTO documents (path, url, source, title, published, content_hash, rules, revision, "
           "added_run) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)"),
      change_(database,
              "UPDATE documents SET path = ?, url = ?, source = ?, title = ?, published = ?, content_hash = ?, "
              "rules = ?, revision = ?, superseded_by = NULL, changed_run = coalesce(?, changed_run) WHERE id = ?"),
      supersede_(database, "UPDATE documents SET superseded_by = ? WHERE id = ?"),
      remove_mutes_(database, "DELETE FROM inline_mutes WHERE document_id = ?"),
      add_mute_(database,
                "INSERT INTO inline_mutes (document_id, ordinal, line, next_line, \"check\", reason) "
                "VALUES (?, ?, ?, ?, ?, ?)"),
      add_version_(database, "INSERT OR IGNORE INTO document_versions (document_id, content_hash) VALUES (?, ?)"),
      set_vanished_(database, "UPDATE documents SET vanished_run = ? WHERE path = ?") {}

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

std::int64_t DocumentTable::add(const Document& document, std::string_view rules, std::int64_t run) {
  const Metadata& metadata = document.metadata;
  const std::string published = to_string(metadata.published.value_or(Day{}));
  add_.bind(1, document.path).bind(2, metadata.url).bind(3, metadata.source).bind(4, metadata.title);
  add_.bind(5, published).bind(6, document.content_hash).bind(7, rules);
  bind_run(add_, 8, run);
  add_.run();
  return database_.last_id();
}

void DocumentTable::change(const DocumentRow& row, const Document& document, std::string_view rules, std::int64_t run) {
  const Metadata& metadata = document.metadata;
  const std::string published = to_string(metadata.published.value_or(Day{}));
  change_.bind(1, document.path).bind(2, metadata.url).bind(3, metadata.source).bind(4, metadata.title);
  change_.bind(5, published).bind(6, document.content_hash).bind(7, rules);
  change_.bind(8, row.revision + 1).bind(10, row.id);
  bind_run(change_, 9, run);
  change_.run();
  if (row.content_hash != document.content_hash) add_version_.bind(1, row.id).bind(2, row.content_hash).run();
}

bool DocumentTable::had(std::int64_t id, std::string_view content_hash) const {
  const bool had = had_.bind(1, id).bind(2, content_hash).step();
  had_.reset();
  return had;
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
  // Two ranges of the index; <> would read every document.
  Query query(database_,
              "SELECT path FROM documents WHERE superseded_by IS NULL AND rules < ?1 UNION ALL "
              "SELECT path FROM documents WHERE superseded_by IS NULL AND rules > ?1 ORDER BY path");
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

void DocumentTable::note_vanished(const std::string& folder, const std::function<bool(const std::string&)>& gone,
                                  std::int64_t run) {
  const std::string first = folder == "." ? "" : folder + (folder.ends_with('/') ? "" : "/");
  Query below(database_,
              "SELECT path, vanished_run IS NOT NULL FROM documents WHERE path >= ?1 AND superseded_by IS NULL "
              "ORDER BY path");
  below.bind(1, first);
  std::vector<std::pair<std::string, bool>> changed;
  while (below.step()) {
    const std::string path = below.text(0);
    if (!path.starts_with(first)) break;
    const bool vanished = gone(path);
    if (vanished != (below.number(1) != 0)) changed.emplace_back(path, vanished);
  }
  for (const auto& [path, vanished] : changed) {
    bind_run(set_vanished_, 1, vanished ? run : 0);
    set_vanished_.bind(2, path).run();
  }
}

std::vector<DocumentNote> DocumentTable::notes(const std::string& where, std::int64_t since, bool compare) const {
  const std::string what = ".group_id, value_type, value, unit, speaker, polarity, modality FROM ";
  const std::string before =
      "SELECT h" + what + "statement_history h WHERE h.document_id = d.id AND h.revision = d.revision - 1";
  const std::string now =
      "SELECT s" + what +
      "document_statements p JOIN statements s ON s.group_id = p.group_id AND s.as_of = p.as_of AND "
      "s.document_id = p.document_id WHERE p.document_id = d.id";
  Query query(database_, "SELECT path, url, title, source, published" +
                             (compare ? ", " + missing(before, now) + ", " + missing(now, before) : ", 0, 0") +
                             // By the index of the run, not by that of the path, which would read every document.
                             " FROM documents d WHERE superseded_by IS NULL AND " + where + " ORDER BY +path");
  query.bind(1, since);
  std::vector<DocumentNote> out;
  while (query.step())
    out.push_back({query.text(0), query.text(1), query.text(2), query.text(3), query.day(4).value_or(Day{}),
                   static_cast<std::size_t>(query.number(5)), static_cast<std::size_t>(query.number(6))});
  return out;
}

Arrivals DocumentTable::arrivals(std::int64_t since) const {
  Arrivals out;
  Query added(database_, "SELECT count(*) FROM documents WHERE added_run > ? AND superseded_by IS NULL");
  if (added.bind(1, since).step()) out.added = static_cast<std::size_t>(added.number(0));
  out.changed = notes("changed_run > ?1 AND coalesce(added_run, 0) <= ?1", since, true);
  out.vanished = notes("vanished_run > ?1", since, false);
  return out;
}

}  // namespace gainsay
