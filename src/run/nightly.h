#pragma once

#include "report/report.h"
#include "run/check_archive.h"
#include "run/ingest.h"

namespace gainsay {

struct Night {
  Run run;
  IngestCounts ingested;
  Arrivals arrivals;  ///< since the night before, also by runs between
  ArchiveFindings checked;
  bool stopped = false;  ///< by `stop`: the same call later goes on where this one ended
};

/// Reads what came in and checks what it touched. May be killed and started again: nothing is read or recorded twice,
/// and until `end_night` the same call finds the same. The caller holds the StoreLock.
Night run_night(const ReadRequest& reading, const Engine& engine, Store& store, Day as_of, Diagnostics& diagnostics);

/// To be called when the reports are written: what was new tonight is known from now on. Leaves the store compact.
void end_night(Store& store, const Night& night);

/// Puts what a night found into a report: what holds, what was resolved, what came in.
void fill(Report& report, const Night& night, const Store& store);

}  // namespace gainsay
