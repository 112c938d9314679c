#include "store/sqlite_store.h"

#include "store/database/backup.h"
#include "store/database/integrity.h"
#include "store/dump.h"

namespace gainsay {

SqliteStore::SqliteStore(std::unique_ptr<Database> database)
    : database_(std::move(database)),
      documents_(*database_),
      groups_(*database_),
      surroundings_(*database_),
      statements_(*database_, groups_, surroundings_),
      findings_(*database_, surroundings_),
      life_(*database_),
      runs_(*database_) {}

Store::Known SqliteStore::knows(const Document& document, std::string_view rules_fingerprint) const {
  Known known;
  for (const DocumentRow& row : documents_.find(document.path, document.metadata.url)) {
    if (row.superseded) continue;
    if (known.identity == 0) known.identity = row.id;
    if (row.rules != rules_fingerprint) continue;
    if (row.content_hash == document.content_hash) return {Standing::current, row.id};
    if (documents_.had(row.id, document.content_hash))
      known = {row.same_path ? Standing::earlier : Standing::outlived, row.id};
  }
  return known;
}

PutResult SqliteStore::put(const Document& document, std::string_view rules_fingerprint,
                           const std::vector<Statement>& statements) {
  Transaction transaction(*database_);
  const std::vector<DocumentRow> rows = documents_.find(document.path, document.metadata.url);
  bool reread = false;
  for (const DocumentRow& row : rows) {
    if (row.superseded || row.content_hash != document.content_hash) continue;
    if (row.rules == rules_fingerprint) return PutResult::unchanged;
    reread = true;
  }
  std::size_t retired = 0;
  for (const DocumentRow& row : rows) retired += statements_.retire(row.id, row.revision, run_);
  std::int64_t id = 0;
  std::int64_t standing = 0;
  for (const DocumentRow& row : rows) standing += row.superseded ? 0 : 1;
  if (rows.empty()) {
    id = documents_.add(document, rules_fingerprint, run_);
  } else {
    id = rows.front().id;
    for (std::size_t i = 1; i < rows.size(); ++i) documents_.supersede(rows[i].id, id);
    documents_.change(rows.front(), document, rules_fingerprint, reread ? 0 : run_);
  }
  documents_.set_mutes(id, document.mutes);
  statements_.add(document, id, statements);
  count(1 - standing, static_cast<std::int64_t>(statements.size()) - static_cast<std::int64_t>(retired));
  transaction.commit();
  if (rows.empty()) return PutResult::added;
  return reread ? PutResult::reread : PutResult::superseded;
}

void SqliteStore::count(std::int64_t documents, std::int64_t statements) {
  Query(*database_, "UPDATE totals SET documents = documents + ?, statements = statements + ?")
      .bind(1, documents)
      .bind(2, statements)
      .run();
}

void SqliteStore::note_vanished(const std::string& folder, const std::function<bool(const std::string&)>& gone) {
  Transaction transaction(*database_);
  documents_.note_vanished(folder, gone, run_);
  transaction.commit();
}

std::vector<Statement> SqliteStore::statements(const StatementGroup& group) const {
  const auto id = groups_.find(group);
  return id ? statements_.of_group(*id, group) : std::vector<Statement>{};
}

void SqliteStore::record(const StatementGroup& group, const std::vector<Finding>& findings, const Run& run,
                         const std::function<Resolution(const Finding&)>& why, bool moving) {
  Transaction transaction(*database_);
  const std::int64_t id = groups_.add(group.topic, group.key);
  findings_.record(id, findings, run, why, moving);
  groups_.untouch(id);
  transaction.commit();
}

void SqliteStore::together(const std::function<void()>& work) {
  Transaction transaction(*database_);
  work();
  transaction.commit();
}

std::optional<Finding> SqliteStore::finding(const std::string& id) const { return findings_.find(id, runs_.latest()); }

std::vector<Finding> SqliteStore::all_resolved() const { return findings_.all_resolved(runs_.latest()); }

std::vector<std::string> SqliteStore::finding_ids(const std::string& beginning) const {
  return findings_.ids(beginning);
}

void SqliteStore::mute(const StoredMute& mute, Day on) {
  Transaction transaction(*database_);
  life_.mute(mute, on);
  transaction.commit();
}

bool SqliteStore::unmute(const std::string& finding, Day on) {
  Transaction transaction(*database_);
  const bool was_muted = life_.unmute(finding, on);
  transaction.commit();
  return was_muted;
}

std::vector<StoredMute> SqliteStore::mutes() const {
  std::vector<StoredMute> out;
  for (auto& [finding, mute] : life_.mutes()) out.push_back(mute);
  return out;
}

void SqliteStore::judge(const std::string& finding, const Judgement& judgement) {
  Transaction transaction(*database_);
  life_.judge(finding, judgement);
  transaction.commit();
}

Run SqliteStore::begin_run(RunKind kind, Day as_of, std::string_view rules_fingerprint) {
  Transaction transaction(*database_);
  const Run run = runs_.begin(kind, as_of, rules_fingerprint);
  if (run.whole) groups_.touch_all();
  transaction.commit();
  run_ = run.id;
  return run;
}

void SqliteStore::end_run(const Run& run) {
  Transaction transaction(*database_);
  runs_.end(run, documents_.arrivals(run.since), totals().findings);
  transaction.commit();
}

Store::Totals SqliteStore::totals() const {
  const auto number = [&](const char* sql) { return static_cast<std::size_t>(database_->number(sql)); };
  return {number("SELECT documents FROM totals"), number("SELECT statements FROM totals"),
          number("SELECT count(*) FROM findings WHERE resolved_run IS NULL")};
}

std::vector<std::string> SqliteStore::integrity() const { return integrity_problems(*database_); }

void SqliteStore::checkpoint() { static_cast<void>(database_->number("PRAGMA wal_checkpoint(TRUNCATE)")); }

void SqliteStore::back_up(const std::string& path) const { gainsay::back_up(*database_, path); }

void SqliteStore::dump(const std::function<void(const std::string& line)>& take) const { dump_store(*database_, take); }

Store::Forgotten SqliteStore::forget(Day before) {
  Transaction transaction(*database_);
  Query(*database_,
        "DELETE FROM statement_history WHERE coalesce((SELECT as_of FROM runs WHERE id = retired_run), '') < ?")
      .bind(1, to_string(before))
      .run();
  const auto statements = static_cast<std::size_t>(database_->changes());
  const Forgotten forgotten{statements, findings_.forget(before)};
  transaction.commit();
  return forgotten;
}

}  // namespace gainsay
