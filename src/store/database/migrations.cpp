#include "store/database/migrations.h"

#include "base/error.h"
#include "store/database/backup.h"
#include "store/database/schema.h"

namespace gainsay {
namespace {

// "gain" in ASCII: `file` and other tools recognise the database by it.
constexpr std::int64_t application_id = 0x6761696E;

void refuse_foreign(const Database& database) {
  const std::int64_t id = database.number("PRAGMA application_id");
  const std::int64_t tables = database.number("SELECT count(*) FROM sqlite_schema");
  if (id == application_id || (id == 0 && tables == 0)) return;
  throw Error(database.path() + " is an SQLite database of another program, not a store of gainsay",
              "give another path with --store");
}

void refuse_newer(const Database& database, std::int64_t version, std::size_t known) {
  if (version <= static_cast<std::int64_t>(known)) return;
  throw Error("the store " + database.path() + " has schema version " + std::to_string(version) +
                  ", and this gainsay knows versions up to " + std::to_string(known),
              "use the newer gainsay that wrote it");
}

}  // namespace

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> all = {{"documents, statements and findings", schema_1()},
                                             {"mutes inside of documents", schema_2()},
                                             {"quantities of slots", schema_3()},
                                             {"what each run brought, and the life of a finding", schema_4()},
                                             {"what surrounds statements, and what was said earlier", schema_5()},
                                             {"qualifiers and readings of statements", schema_6()}};
  return all;
}

void migrate(const Database& database, std::span<const Migration> steps) {
  refuse_foreign(database);
  const std::int64_t version = database.number("PRAGMA user_version");
  refuse_newer(database, version, steps.size());
  if (version == static_cast<std::int64_t>(steps.size())) return;
  if (version > 0) back_up(database, database.path() + ".v" + std::to_string(version) + ".backup");
  Transaction transaction(database);
  // Another process may have been faster while this one waited for the lock.
  const auto done = static_cast<std::size_t>(database.number("PRAGMA user_version"));
  for (std::size_t i = done; i < steps.size(); ++i) database.run(steps[i].sql);
  database.run("PRAGMA application_id = " + std::to_string(application_id));
  database.run("PRAGMA user_version = " + std::to_string(steps.size()));
  transaction.commit();
}

void require_current(const Database& database, std::span<const Migration> steps) {
  refuse_foreign(database);
  const std::int64_t version = database.number("PRAGMA user_version");
  refuse_newer(database, version, steps.size());
  if (version < static_cast<std::int64_t>(steps.size()))
    throw Error("the store " + database.path() + " has the older schema version " + std::to_string(version),
                "bring it up to date first, with gainsay ingest or gainsay nightly");
}

}  // namespace gainsay
