#pragma once

namespace gainsay {

/// Version 1 of the schema; docs/schema.md explains it. A change is a new migration, never an edit of this text.
inline constexpr const char* schema_1 = R"sql(
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
  document TEXT, source TEXT, url TEXT, title TEXT, published TEXT,
  slots TEXT NOT NULL,
  value_type TEXT NOT NULL, value TEXT, unit TEXT, hard TEXT, soft TEXT, form TEXT, hedge TEXT, scale TEXT,
  date_first TEXT, date_last TEXT, granularity TEXT,
  speaker TEXT NOT NULL, speaker_side TEXT NOT NULL,
  attribution TEXT NOT NULL, polarity TEXT NOT NULL, modality TEXT NOT NULL,
  as_of_first TEXT, as_of_last TEXT, as_of_assumed INTEGER NOT NULL, said_on TEXT NOT NULL,
  announces_change INTEGER NOT NULL, corrects INTEGER NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL,
  text TEXT NOT NULL, sentence TEXT NOT NULL, text_begin INTEGER NOT NULL, text_end INTEGER NOT NULL,
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
  document TEXT, source TEXT, url TEXT, title TEXT, published TEXT,
  slots TEXT NOT NULL,
  value_type TEXT NOT NULL, value TEXT, unit TEXT, hard TEXT, soft TEXT, form TEXT, hedge TEXT, scale TEXT,
  date_first TEXT, date_last TEXT, granularity TEXT,
  speaker TEXT NOT NULL, speaker_side TEXT NOT NULL,
  attribution TEXT NOT NULL, polarity TEXT NOT NULL, modality TEXT NOT NULL,
  as_of_first TEXT, as_of_last TEXT, as_of_assumed INTEGER NOT NULL, said_on TEXT NOT NULL,
  announces_change INTEGER NOT NULL, corrects INTEGER NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL,
  text TEXT NOT NULL, sentence TEXT NOT NULL, text_begin INTEGER NOT NULL, text_end INTEGER NOT NULL,
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
  value_type TEXT NOT NULL, value TEXT, unit TEXT, hard TEXT, soft TEXT, form TEXT, hedge TEXT, scale TEXT,
  date_first TEXT, date_last TEXT, granularity TEXT,
  PRIMARY KEY (finding_id, side)
) WITHOUT ROWID;

CREATE TABLE side_statements (
  finding_id TEXT NOT NULL,
  side       INTEGER NOT NULL,
  ordinal    INTEGER NOT NULL,
  topic      TEXT NOT NULL,
  key        TEXT NOT NULL,
  document TEXT, source TEXT, url TEXT, title TEXT, published TEXT,
  slots TEXT NOT NULL,
  value_type TEXT NOT NULL, value TEXT, unit TEXT, hard TEXT, soft TEXT, form TEXT, hedge TEXT, scale TEXT,
  date_first TEXT, date_last TEXT, granularity TEXT,
  speaker TEXT NOT NULL, speaker_side TEXT NOT NULL,
  attribution TEXT NOT NULL, polarity TEXT NOT NULL, modality TEXT NOT NULL,
  as_of_first TEXT, as_of_last TEXT, as_of_assumed INTEGER NOT NULL, said_on TEXT NOT NULL,
  announces_change INTEGER NOT NULL, corrects INTEGER NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL,
  text TEXT NOT NULL, sentence TEXT NOT NULL, text_begin INTEGER NOT NULL, text_end INTEGER NOT NULL,
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

/// Version 2: the mutes that the documents hold themselves.
inline constexpr const char* schema_2 = R"sql(
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

/// Version 3: the quantities of slots, for checks of arithmetic.
inline constexpr const char* schema_3 = R"sql(
ALTER TABLE statements ADD COLUMN quantities TEXT;
ALTER TABLE statement_history ADD COLUMN quantities TEXT;
ALTER TABLE side_statements ADD COLUMN quantities TEXT;
)sql";

}  // namespace gainsay
