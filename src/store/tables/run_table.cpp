#include "store/tables/run_table.h"

namespace gainsay {
namespace {

std::string_view name_of(RunKind kind) { return kind == RunKind::night ? "night" : "check"; }

}  // namespace

Run RunTable::begin(RunKind kind, Day as_of, std::string_view rules) {
  const std::int64_t open = database_.number("SELECT max(id) FROM runs WHERE ended = 0");
  // An open run may have judged some groups by other rules, and so may the one that ended last.
  Query differs(
      database_,
      "SELECT 1 FROM runs WHERE rules <> ? AND id >= (SELECT coalesce(max(id), 0) FROM runs WHERE ended = 1)");
  Query was_whole(database_, "SELECT 1 FROM runs WHERE id = ? AND whole = 1");
  Run run{open, 0, as_of, differs.bind(1, rules).step() || was_whole.bind(1, open).step()};
  run.since = database_.number(std::string("SELECT max(id) FROM runs WHERE ended = 1") +
                               (kind == RunKind::night ? " AND kind = 'night'" : ""));
  if (open == 0) {
    Query(database_, "INSERT INTO runs (as_of, rules) VALUES ('', '')").run();
    run.id = database_.last_id();
  }
  const std::string day = to_string(as_of);
  Query(database_, "UPDATE runs SET as_of = ?, rules = ?, kind = ?, since = ?, whole = ? WHERE id = ?")
      .bind(1, day)
      .bind(2, rules)
      .bind(3, name_of(kind))
      .bind(4, run.since)
      .bind(5, std::int64_t{run.whole ? 1 : 0})
      .bind(6, run.id)
      .run();
  return run;
}

void RunTable::end(const Run& run, const Arrivals& arrivals, std::size_t findings) {
  Query(database_, "UPDATE runs SET documents = ?, findings = ?, ended = 1 WHERE id = ?")
      .bind(1, static_cast<std::int64_t>(arrivals.added + arrivals.changed.size()))
      .bind(2, static_cast<std::int64_t>(findings))
      .bind(3, run.id)
      .run();
}

Run RunTable::latest() const {
  Query query(database_, "SELECT id, since, as_of, whole FROM runs ORDER BY id DESC LIMIT 1");
  if (!query.step()) return {};
  return {query.number(0), query.number(1), query.day(2).value_or(Day{}), query.number(3) != 0};
}

}  // namespace gainsay
