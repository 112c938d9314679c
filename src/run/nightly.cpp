#include "run/nightly.h"

namespace gainsay {

Night run_night(const ReadRequest& reading, const Engine& engine, Store& store, Day as_of, Diagnostics& diagnostics) {
  Night night;
  night.run = store.begin_run(RunKind::night, as_of, engine.rules.fingerprint);
  night.ingested = ingest(reading, engine, store, diagnostics);
  night.stopped = night.ingested.stopped;
  if (night.stopped) return night;
  night.arrivals = store.arrivals(night.run);
  night.checked = check_archive(store, engine.rules, as_of, Extent::touched, night.run, reading.stop);
  night.stopped = night.checked.stopped;
  return night;
}

void end_night(Store& store, const Night& night) {
  store.end_run(night.run);
  store.checkpoint();
}

void fill(Report& report, const Night& night, const Store& store) {
  report.documents = night.ingested.read;
  report.statements = store.totals().statements;
  report.findings = night.checked.findings;
  report.findings.insert(report.findings.end(), night.checked.resolved.begin(), night.checked.resolved.end());
  report.arrivals = night.arrivals;
}

}  // namespace gainsay
