#include "run/ingest.h"

#include "app/session.h"
#include "app/sources.h"
#include "app/terminal/interruption.h"
#include "app/terminal/progress_bar.h"
#include "base/counted.h"
#include "run/store_lock.h"

namespace gainsay {
namespace {

std::string sentence(const IngestCounts& counts) {
  return counted(counts.read, "document") + " read: " + std::to_string(counts.added) + " added, " +
         std::to_string(counts.superseded) + " changed, " + std::to_string(counts.unchanged) + " known before" +
         (counts.reread > 0 ? ", " + std::to_string(counts.reread) + " read again by other rules" : "") + "; " +
         counted(counts.statements, "statement") + "\n";
}

class Ingest : public Action {
 public:
  void define(Arguments arguments) override {
    arguments.positional("PATH", paths_, "Documents and folders; - is the standard input").required();
  }

  ExitCode run(Session& session) override {
    const Engine engine(session.rules());
    const Sources sources = sources_of(paths_, session);
    const StoreLock lock(session.store_path(), "gainsay ingest");
    const std::unique_ptr<Store> store = Store::open(session.store_path());
    // Part of the night to come: what is read here is new to it.
    store->begin_run(RunKind::night, session.as_of(), engine.rules.fingerprint);
    Interruption interruption;
    ProgressBar progress(paths_, session.files(), session.log());
    Diagnostics diagnostics;
    const ReadRequest reading{.sources = sources,
                              .files = progress.files(),
                              .jobs = session.jobs(),
                              .progress = [&](std::size_t documents) { progress.show(documents); },
                              .stop = [&] { return interruption.asked(); }};
    const IngestCounts counts = ingest(reading, engine, *store, diagnostics);
    session.report(diagnostics);
    if (counts.stopped) throw stopped_after(counts.read);
    session.out().write(sentence(counts));
    return ExitCode::fine;
  }

 private:
  std::vector<std::string> paths_;
};

}  // namespace

extern const Command command_ingest;
const Command command_ingest = {
    .name = "ingest",
    .summary = "read documents into the store",
    .examples = {{"gainsay ingest articles/", "read a folder with its manifest.csv; known documents are left alone"},
                 {"gainsay ingest talk.txt --source 'City Herald' --published 2026-01-05",
                  "a bare text that does not say who published it and when"}},
    .options = {.rules = true, .store = true, .reading = true, .jobs = true},
    .make = make_action<Ingest>,
};

}  // namespace gainsay
