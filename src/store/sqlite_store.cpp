#include "store/sqlite_store.h"

#include <algorithm>

#include "store/integrity.h"

namespace gainsay {

SqliteStore::SqliteStore(std::unique_ptr<Database> database)
    : database_(std::move(database)),
      documents_(*database_),
      groups_(*database_),
      statements_(*database_, groups_),
      findings_(*database_) {}

bool SqliteStore::knows(std::string_view document, std::string_view content_hash,
                        std::string_view rules_fingerprint) const {
  const std::vector<DocumentRow> rows = documents_.find(document, document);
  return std::any_of(rows.begin(), rows.end(), [&](const DocumentRow& row) {
    return !row.superseded && row.content_hash == content_hash && row.rules == rules_fingerprint;
  });
}

PutResult SqliteStore::put(const Document& document, std::string_view rules_fingerprint,
                           const std::vector<Statement>& statements) {
  Transaction transaction(*database_);
  const std::vector<DocumentRow> rows = documents_.find(document.path, document.metadata.url);
  for (const DocumentRow& row : rows)
    if (!row.superseded && row.content_hash == document.content_hash && row.rules == rules_fingerprint)
      return PutResult::unchanged;
  for (const DocumentRow& row : rows) statements_.retire(row.id, row.revision);
  std::int64_t id = 0;
  if (rows.empty()) {
    id = documents_.add(document, rules_fingerprint);
  } else {
    id = rows.front().id;
    for (std::size_t i = 1; i < rows.size(); ++i) documents_.supersede(rows[i].id, id);
    documents_.change(rows.front(), document, rules_fingerprint);
  }
  documents_.set_mutes(id, document.mutes);
  statements_.add(document, id, statements);
  transaction.commit();
  return rows.empty() ? PutResult::added : PutResult::superseded;
}

std::vector<Statement> SqliteStore::statements(const StatementGroup& group) const {
  const auto id = groups_.find(group);
  return id ? statements_.of_group(*id, group) : std::vector<Statement>{};
}

std::vector<Finding> SqliteStore::record(const StatementGroup& group, std::vector<Finding> findings, std::int64_t run) {
  Transaction transaction(*database_);
  const std::int64_t id = groups_.add(group.topic, group.key);
  std::vector<Finding> recorded = findings_.record(id, std::move(findings), run);
  groups_.untouch(id);
  transaction.commit();
  return recorded;
}

bool SqliteStore::rules_changed(std::string_view rules_fingerprint) const {
  Query query(*database_,
              "SELECT 1 FROM runs WHERE rules <> ? AND id >= (SELECT coalesce(max(id), 0) FROM runs WHERE ended = 1)");
  return query.bind(1, rules_fingerprint).step();
}

std::int64_t SqliteStore::begin_run(Day as_of, std::string_view rules_fingerprint) {
  const std::string day = to_string(as_of);
  Query(*database_, "INSERT INTO runs (as_of, rules) VALUES (?, ?)").bind(1, day).bind(2, rules_fingerprint).run();
  return database_->last_id();
}

void SqliteStore::end_run(std::int64_t run, std::size_t documents, std::size_t findings) {
  Query(*database_, "UPDATE runs SET documents = ?, findings = ?, ended = 1 WHERE id = ?")
      .bind(1, static_cast<std::int64_t>(documents))
      .bind(2, static_cast<std::int64_t>(findings))
      .bind(3, run)
      .run();
}

Store::Totals SqliteStore::totals() const {
  const auto count = [&](const char* from) {
    return static_cast<std::size_t>(database_->number(std::string("SELECT count(*) FROM ") + from));
  };
  return {count("documents WHERE superseded_by IS NULL"), count("statements"),
          count("findings WHERE resolved_run IS NULL")};
}

std::vector<std::string> SqliteStore::integrity() const { return integrity_problems(*database_); }

void SqliteStore::checkpoint() { static_cast<void>(database_->number("PRAGMA wal_checkpoint(TRUNCATE)")); }

}  // namespace gainsay
