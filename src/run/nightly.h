#pragma once

#include "run/check_archive.h"
#include "run/ingest.h"

namespace gainsay {

struct Night {
  IngestCounts ingested;
  ArchiveFindings checked;
};

/// Reads what came in, checks what it touched, and leaves the store compact. May be killed and started again: nothing
/// is read or recorded twice. The caller holds the StoreLock.
Night run_night(const Sources& sources, const Engine& engine, Store& store, const FileSystem& files, Day as_of,
                unsigned jobs, Diagnostics& diagnostics, const Progress& progress);

}  // namespace gainsay
