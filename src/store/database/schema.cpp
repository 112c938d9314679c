#include "store/database/schema.h"

namespace gainsay {
namespace {

// The columns of a value, wherever there is one.
constexpr const char* value_definitions = R"sql(
  value_type TEXT NOT NULL, value TEXT, unit TEXT, hard TEXT, soft TEXT, form TEXT, hedge TEXT, scale TEXT,
  date_first TEXT, date_last TEXT, granularity TEXT,
)sql";

// The columns of a statement, the same in every table that holds some.
std::string statement_definitions() {
  return R"sql(
  document TEXT, source TEXT, url TEXT, title TEXT, published TEXT,
  slots TEXT NOT NULL,
)sql" + std::string(value_definitions) +
         R"sql(
  speaker TEXT NOT NULL, speaker_side TEXT NOT NULL,
  attribution TEXT NOT NULL, polarity TEXT NOT NULL, modality TEXT NOT NULL,
  as_of_first TEXT, as_of_last TEXT, as_of_assumed INTEGER NOT NULL, said_on TEXT NOT NULL,
  announces_change INTEGER NOT NULL, corrects INTEGER NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL,
  text TEXT NOT NULL, sentence TEXT NOT NULL, text_begin INTEGER NOT NULL, text_end INTEGER NOT NULL,
)sql";
}

}  // namespace

std::string schema_1() {
  return R"sql(
CREATE TABLE documents (
  id            INTEGER PRIMARY KEY,
  path          TEXT NOT NULL UNIQUE,
  url           TEXT NOT NULL,
  source        TEXT NOT NULL,
  title         TEXT NOT NULL,
  published     TEXT NOT NULL,
  content_hash  TEXT NOT NULL,
  rules         TEXT NOT NULL,
  revision      INTEGER NOT NULL,
  superseded_by INTEGER REFERENCES documents(id)
);
CREATE INDEX documents_by_url ON documents(url) WHERE url <> '';

CREATE TABLE groups (
  id    INTEGER PRIMARY KEY,
  topic TEXT NOT NULL,
  key   TEXT NOT NULL,
  UNIQUE (topic, key)
);

CREATE TABLE statements (
  group_id    INTEGER NOT NULL REFERENCES groups(id),
  as_of       TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES documents(id),
  ordinal     INTEGER NOT NULL,
)sql" + statement_definitions() +
         R"sql(
  PRIMARY KEY (group_id, as_of, document_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE document_groups (
  document_id INTEGER NOT NULL REFERENCES documents(id),
  group_id    INTEGER NOT NULL REFERENCES groups(id),
  PRIMARY KEY (document_id, group_id)
) WITHOUT ROWID;

CREATE TABLE statement_history (
  document_id INTEGER NOT NULL REFERENCES documents(id),
  revision    INTEGER NOT NULL,
  group_id    INTEGER NOT NULL REFERENCES groups(id),
  ordinal     INTEGER NOT NULL,
)sql" + statement_definitions() +
         R"sql(
  PRIMARY KEY (document_id, revision, ordinal)
) WITHOUT ROWID;

CREATE TABLE touched (group_id INTEGER PRIMARY KEY REFERENCES groups(id));

CREATE TABLE runs (
  id        INTEGER PRIMARY KEY,
  as_of     TEXT NOT NULL,
  rules     TEXT NOT NULL,
  documents INTEGER,
  findings  INTEGER,
  ended     INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE findings (
  id           TEXT PRIMARY KEY,
  group_id     INTEGER NOT NULL REFERENCES groups(id),
  "check"      TEXT NOT NULL,
  topic        TEXT NOT NULL,
  key          TEXT NOT NULL,
  severity     TEXT NOT NULL,
  tier         TEXT NOT NULL,
  message      TEXT NOT NULL,
  allowance    TEXT NOT NULL,
  muted_by     TEXT,
  first_run    INTEGER NOT NULL REFERENCES runs(id),
  last_run     INTEGER NOT NULL REFERENCES runs(id),
  resolved_run INTEGER REFERENCES runs(id)
) WITHOUT ROWID;
CREATE INDEX findings_by_group ON findings(group_id);

CREATE TABLE sides (
  finding_id TEXT NOT NULL REFERENCES findings(id) ON DELETE CASCADE,
  side       INTEGER NOT NULL,
  label      TEXT NOT NULL,
)sql" + value_definitions +
         R"sql(
  PRIMARY KEY (finding_id, side)
) WITHOUT ROWID;

CREATE TABLE side_statements (
  finding_id TEXT NOT NULL,
  side       INTEGER NOT NULL,
  ordinal    INTEGER NOT NULL,
  topic      TEXT NOT NULL,
  key        TEXT NOT NULL,
)sql" + statement_definitions() +
         R"sql(
  PRIMARY KEY (finding_id, side, ordinal),
  FOREIGN KEY (finding_id, side) REFERENCES sides(finding_id, side) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE mutes (
  id      INTEGER PRIMARY KEY,
  finding TEXT,
  "check" TEXT,
  topic   TEXT,
  key     TEXT,
  reason  TEXT NOT NULL CHECK (reason <> ''),
  author  TEXT NOT NULL,
  expires TEXT
);
)sql";
}

std::string schema_2() {
  return R"sql(
CREATE TABLE inline_mutes (
  document_id INTEGER NOT NULL REFERENCES documents(id),
  ordinal     INTEGER NOT NULL,
  line        INTEGER NOT NULL,
  next_line   INTEGER NOT NULL,
  "check"     TEXT NOT NULL,
  reason      TEXT NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (document_id, ordinal)
) WITHOUT ROWID;
)sql";
}

std::string schema_3() {
  return R"sql(
ALTER TABLE statements ADD COLUMN quantities TEXT;
ALTER TABLE statement_history ADD COLUMN quantities TEXT;
ALTER TABLE side_statements ADD COLUMN quantities TEXT;
)sql";
}

std::string schema_4() {
  return R"sql(
ALTER TABLE documents ADD COLUMN added_run INTEGER REFERENCES runs(id);
ALTER TABLE documents ADD COLUMN changed_run INTEGER REFERENCES runs(id);
ALTER TABLE documents ADD COLUMN vanished_run INTEGER REFERENCES runs(id);
CREATE INDEX documents_by_added_run ON documents(added_run) WHERE added_run IS NOT NULL;
CREATE INDEX documents_by_changed_run ON documents(changed_run) WHERE changed_run IS NOT NULL;
CREATE INDEX documents_by_vanished_run ON documents(vanished_run) WHERE vanished_run IS NOT NULL;
CREATE INDEX documents_by_rules ON documents(rules) WHERE superseded_by IS NULL;

CREATE TABLE document_statements (
  document_id INTEGER NOT NULL REFERENCES documents(id),
  group_id    INTEGER NOT NULL REFERENCES groups(id),
  as_of       TEXT NOT NULL,
  PRIMARY KEY (document_id, group_id, as_of)
) WITHOUT ROWID;
INSERT INTO document_statements SELECT DISTINCT document_id, group_id, as_of FROM statements;
DROP TABLE document_groups;
CREATE TABLE document_versions (
  document_id  INTEGER NOT NULL REFERENCES documents(id),
  content_hash TEXT NOT NULL,
  PRIMARY KEY (document_id, content_hash)
) WITHOUT ROWID;

ALTER TABLE statement_history ADD COLUMN retired_run INTEGER REFERENCES runs(id);

ALTER TABLE runs ADD COLUMN kind TEXT NOT NULL DEFAULT 'check';
ALTER TABLE runs ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
ALTER TABLE runs ADD COLUMN whole INTEGER NOT NULL DEFAULT 0;
-- Whoever ran the version before has read what its runs reported.
UPDATE runs SET since = id - 1, kind = 'night';

ALTER TABLE findings ADD COLUMN evidence_run INTEGER REFERENCES runs(id);
ALTER TABLE findings ADD COLUMN reopened_run INTEGER REFERENCES runs(id);
ALTER TABLE findings ADD COLUMN resolution TEXT;
CREATE INDEX findings_by_resolved_run ON findings(resolved_run) WHERE resolved_run IS NOT NULL;
ALTER TABLE side_statements ADD COLUMN first_run INTEGER REFERENCES runs(id);
ALTER TABLE side_statements ADD COLUMN digest TEXT NOT NULL DEFAULT '';
UPDATE side_statements SET first_run = (SELECT first_run FROM findings WHERE id = finding_id);

CREATE TABLE finding_events (
  finding_id TEXT NOT NULL,
  ordinal    INTEGER NOT NULL,
  run_id     INTEGER REFERENCES runs(id),
  day        TEXT NOT NULL,
  event      TEXT NOT NULL,
  detail     TEXT NOT NULL,
  PRIMARY KEY (finding_id, ordinal)
) WITHOUT ROWID;

INSERT INTO finding_events SELECT f.id, 1, f.first_run, r.as_of, 'found', '' FROM findings f JOIN runs r ON r.id = f.first_run;

CREATE TABLE judgements (
  finding_id TEXT NOT NULL,
  side       TEXT NOT NULL,
  verdict    TEXT NOT NULL,
  author     TEXT NOT NULL,
  url        TEXT NOT NULL,
  note       TEXT NOT NULL,
  day        TEXT NOT NULL,
  PRIMARY KEY (finding_id, side)
) WITHOUT ROWID;

CREATE TABLE totals (documents INTEGER NOT NULL, statements INTEGER NOT NULL);
INSERT INTO totals SELECT (SELECT count(*) FROM documents WHERE superseded_by IS NULL),
                          (SELECT count(*) FROM statements);
)sql";
}

std::string schema_5() {
  return R"sql(
CREATE TABLE surroundings (
  document_id INTEGER NOT NULL REFERENCES documents(id),
  span_begin  INTEGER NOT NULL,
  text_before TEXT NOT NULL,
  text_after  TEXT NOT NULL,
  PRIMARY KEY (document_id, span_begin)
) WITHOUT ROWID;
ALTER TABLE findings ADD COLUMN successor TEXT;
CREATE INDEX findings_by_successor ON findings(successor) WHERE successor IS NOT NULL;
ALTER TABLE sides ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sides ADD COLUMN sources INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sides ADD COLUMN independent_sources INTEGER NOT NULL DEFAULT 0;
ALTER TABLE side_statements ADD COLUMN text_before TEXT NOT NULL DEFAULT '';
ALTER TABLE side_statements ADD COLUMN text_after TEXT NOT NULL DEFAULT '';

CREATE TABLE earlier_statements (
  finding_id  TEXT NOT NULL REFERENCES findings(id) ON DELETE CASCADE,
  ordinal     INTEGER NOT NULL,
  topic       TEXT NOT NULL,
  key         TEXT NOT NULL,
  digest      TEXT NOT NULL,
)sql" + statement_definitions() +
         R"sql(
  quantities  TEXT,
  text_before TEXT NOT NULL,
  text_after  TEXT NOT NULL,
  PRIMARY KEY (finding_id, ordinal)
) WITHOUT ROWID;
)sql";
}

std::string schema_6() {
  std::string out;
  for (const char* table : {"statements", "statement_history", "side_statements", "earlier_statements"})
    for (const char* column : {"qualifiers", "reading"})
      out += "ALTER TABLE " + std::string(table) + " ADD COLUMN " + column + " TEXT;\n";
  return out;
}

}  // namespace gainsay
