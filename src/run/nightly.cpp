#include "run/nightly.h"

namespace gainsay {

Night run_night(const Sources& sources, const Engine& engine, Store& store, const FileSystem& files, Day as_of,
                unsigned jobs, Diagnostics& diagnostics, const Progress& progress) {
  Night night;
  night.ingested = ingest(sources, engine, store, files, jobs, diagnostics, progress);
  night.checked = check_archive(store, engine.rules, as_of, Scope::touched, night.ingested.read);
  store.checkpoint();
  return night;
}

}  // namespace gainsay
