#include "run/nightly.h"

#include <CLI/CLI.hpp>

#include "app/session.h"
#include "app/sources.h"
#include "base/counted.h"
#include "base/error.h"
#include "run/draw_up.h"
#include "run/store_lock.h"

namespace gainsay {
namespace {

std::string summary(const Night& night) {
  const auto with = [&](FindingStatus status) {
    std::size_t count = 0;
    for (const Finding& finding : night.checked.findings) count += finding.status == status ? 1 : 0;
    return count;
  };
  const std::size_t muted = with(FindingStatus::muted);
  const IngestCounts& read = night.ingested;
  return counted(read.added, "document") + " added, " + std::to_string(read.superseded) + " changed, " +
         std::to_string(read.unchanged) + " known before; findings: " + std::to_string(with(FindingStatus::fresh)) +
         " new, " + std::to_string(with(FindingStatus::ongoing)) + " ongoing, " +
         std::to_string(night.checked.resolved.size()) + " resolved" +
         (muted > 0 ? ", " + std::to_string(muted) + " muted" : "");
}

class Nightly : public Action {
 public:
  void define(CLI::App& parser) override {
    parser.add_option("PATH", paths_, "What came in (default: `documents` of gainsay.toml)");
  }

  ExitCode run(Session& session) override {
    const std::vector<std::string>& paths = paths_.empty() ? session.config().documents : paths_;
    if (paths.empty())
      throw Error("there is nothing to read", "give a PATH, or write documents = [\"articles\"] into gainsay.toml");
    const Engine engine(session.rules());
    const Sources sources = sources_of(paths, session);
    Report report = draw_up(engine.rules, session.as_of());
    const StoreLock lock(session.store_path(), "gainsay nightly");
    const std::unique_ptr<Store> store = Store::open(session.store_path());
    const Night night =
        run_night(sources, engine, *store, session.files(), report.as_of, session.jobs(), report.diagnostics,
                  [&](std::size_t documents) { session.log().progress(std::to_string(documents) + " documents"); });
    const Diagnostics remarked = remarks(night.checked, session.store_path());
    report.diagnostics.insert(report.diagnostics.end(), remarked.begin(), remarked.end());
    session.report(report.diagnostics);
    report.documents = night.ingested.read;
    report.statements = store->totals().statements;
    report.findings = night.checked.findings;
    report.findings.insert(report.findings.end(), night.checked.resolved.begin(), night.checked.resolved.end());
    session.print(report);
    session.log().note(summary(night));
    return session.verdict(report.findings);
  }

 private:
  std::vector<std::string> paths_;
};

}  // namespace

extern const Command command_nightly;
const Command command_nightly = {
    .name = "nightly",
    .summary = "ingest, check what is touched, and report, in one locked call",
    .examples = {{"gainsay nightly incoming/ --output markdown=report.md", "one night: read, check, report"},
                 {"gainsay nightly", "the same over the `documents` of gainsay.toml"}},
    .options = {.rules = true, .store = true, .reading = true, .jobs = true, .report = true},
    .make = make_action<Nightly>,
};

}  // namespace gainsay
