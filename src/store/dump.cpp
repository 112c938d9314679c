#include "store/dump.h"

#include "base/json_writer.h"
#include "store/database/query.h"
#include "store/tables/statement_row.h"

namespace gainsay {
namespace {

// A table as it is reported: rows by what they mean, whatever the order in which they came.
struct Table {
  const char* name;
  std::string sql;
};

// What a run is called: the first, the second, ... as their numbers grow.
std::string run_number(const std::string& column) {
  return "(SELECT count(*) FROM runs WHERE id <= " + column + ") AS " + column.substr(column.find('.') + 1);
}

std::vector<Table> tables() {
  const std::string path = "(SELECT path FROM documents WHERE id = s.document_id) AS path";
  const std::string group = "g.topic, g.key";
  const std::string groups = " JOIN groups g ON g.id = s.group_id";
  return {
      {"documents",
       "SELECT path, url, source, title, published, content_hash, rules, revision, "
       "(SELECT path FROM documents o WHERE o.id = d.superseded_by) AS superseded_by, " +
           run_number("d.added_run") + ", " + run_number("d.changed_run") + ", " + run_number("d.vanished_run") +
           " FROM documents d ORDER BY path"},
      {"document_versions", "SELECT " + path + ", content_hash FROM document_versions s ORDER BY 1, 2"},
      {"statements", "SELECT " + path + ", ordinal, " + group + ", as_of, " + statement_columns() +
                         " FROM statements s" + groups + " ORDER BY 1, 2"},
      {"surroundings", "SELECT " + path + ", span_begin, text_before, text_after FROM surroundings s ORDER BY 1, 2"},
      {"document_statements",
       "SELECT " + path + ", " + group + ", as_of FROM document_statements s" + groups + " ORDER BY 1, 2, 3, 4"},
      {"statement_history", "SELECT " + path + ", revision, ordinal, " + run_number("s.retired_run") + ", " + group +
                                ", " + statement_columns() + " FROM statement_history s" + groups +
                                " ORDER BY 1, 2, 3"},
      {"inline_mutes", "SELECT " + path +
                           ", ordinal, line, next_line, \"check\", reason FROM inline_mutes s "
                           "ORDER BY 1, 2"},
      {"touched", "SELECT " + group + " FROM touched s" + groups + " ORDER BY 1, 2"},
      {"runs", "SELECT " + run_number("r.id") + ", as_of, rules, kind, " + run_number("r.since") +
                   ", whole, documents, findings, ended FROM runs r ORDER BY id"},
      {"findings", "SELECT s.id, \"check\", s.topic, s.key, severity, tier, message, allowance, muted_by, " +
                       run_number("s.first_run") + ", " + run_number("s.evidence_run") + ", " +
                       run_number("s.reopened_run") + ", " + run_number("s.resolved_run") +
                       ", resolution, successor FROM findings s ORDER BY s.id"},
      {"sides", "SELECT finding_id, side, label, left_out, sources, independent_sources, " + value_columns() +
                    " FROM sides ORDER BY 1, 2"},
      {"side_statements", "SELECT finding_id, side, topic, key, " + run_number("s.first_run") +
                              ", digest, text_before, text_after, " + statement_columns() +
                              " FROM side_statements s ORDER BY 1, 2, digest"},
      {"earlier_statements", "SELECT finding_id, ordinal, topic, key, text_before, text_after, " + statement_columns() +
                                 " FROM earlier_statements ORDER BY 1, 2"},
      {"finding_events", "SELECT finding_id, ordinal, " + run_number("s.run_id") +
                             ", day, event, detail FROM finding_events s ORDER BY 1, 2"},
      {"judgements", "SELECT * FROM judgements ORDER BY 1, 2"},
      {"mutes", "SELECT finding, reason, author, expires FROM mutes ORDER BY 1, 2, 3, 4"},
      {"totals", "SELECT * FROM totals"},
  };
}

void write_row(JsonWriter& json, const Query& query) {
  for (int column = 0; column < query.columns(); ++column) {
    if (query.is_null(column)) continue;
    json.key(query.name(column));
    if (query.is_number(column))
      json.value(query.number(column));
    else
      json.value(query.text(column));
  }
}

}  // namespace

void dump_store(const Database& database, const std::function<void(const std::string& line)>& take) {
  for (const Table& table : tables()) {
    Query query(database, table.sql);
    while (query.step()) {
      JsonWriter json;
      json.begin_object().member("table", table.name);
      write_row(json, query);
      json.end_object();
      take(json.text() + "\n");
    }
  }
}

}  // namespace gainsay
