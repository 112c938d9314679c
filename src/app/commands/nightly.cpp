#include "run/nightly.h"

#include "app/folders/report_folder.h"
#include "app/session.h"
#include "app/sources.h"
#include "app/terminal/clock.h"
#include "app/terminal/interruption.h"
#include "app/terminal/progress_bar.h"
#include "base/counted.h"
#include "base/error.h"
#include "base/json_writer.h"
#include "run/report_skeleton.h"
#include "run/store_lock.h"

namespace gainsay {
namespace {

std::string summary(const Night& night, const StatusCounts& findings) {
  const auto more = [](std::size_t count, const char* what) {
    return count == 0 ? "" : ", " + std::to_string(count) + what;
  };
  const Arrivals& came = night.arrivals;
  return counted(came.added, "document") + " added, " + std::to_string(came.changed.size()) + " changed, " +
         std::to_string(night.ingested.unchanged) + " known before" + more(came.vanished.size(), " vanished") +
         more(night.ingested.reread, " read again by other rules") + "; findings: " + std::to_string(findings.fresh) +
         " new, " + std::to_string(findings.ongoing) + " ongoing, " + std::to_string(findings.resolved) + " resolved" +
         more(findings.reopened, " reopened") + more(findings.muted, " muted");
}

// What a program that monitors the nights needs to know about one.
std::string record_of(const Night& night, const StatusCounts& findings, const Report& report,
                      const std::string& started) {
  JsonWriter json(1);
  json.begin_object().member("schema", "gainsay.run/1").member("run", night.run.id);
  json.member("as_of", to_string(report.as_of)).member("started", started).member("ended", now());
  json.key("documents").begin_object().member("read", night.ingested.read).member("added", night.arrivals.added);
  json.member("changed", night.arrivals.changed.size()).member("vanished", night.arrivals.vanished.size());
  json.member("unchanged", night.ingested.unchanged).member("reread", night.ingested.reread).end_object();
  json.member("statements_read", night.ingested.statements).member("groups_checked", night.checked.groups);
  json.key("findings").begin_object().member("new", findings.fresh).member("ongoing", findings.ongoing);
  json.member("reopened", findings.reopened).member("resolved", findings.resolved).member("muted", findings.muted);
  json.end_object();
  json.member("diagnostics", report.diagnostics.size()).end_object();
  return json.text() + '\n';
}

class Nightly : public Action {
 public:
  void define(Arguments arguments) override {
    arguments.positional("PATH", paths_, "What came in (default: `documents` of gainsay.toml)");
    arguments.option("--reports", "FOLDER", reports_, "A folder for the pages of all nights, with an index and a feed");
    arguments.option("--record", "FILE", record_, "Also write what the run did into a file, as JSON");
  }

  ExitCode run(Session& session) override {
    const std::vector<std::string>& paths = paths_.empty() ? session.config().documents : paths_;
    if (paths.empty())
      throw Error("there is nothing to read", "give a PATH, or write documents = [\"articles\"] into gainsay.toml");
    const std::string started = now();
    const Engine engine(session.rules());
    const Sources sources = sources_of(paths, session);
    Report report = draw_up(engine.rules, session.as_of());
    const StoreLock lock(session.store_path(), "gainsay nightly");
    const std::unique_ptr<Store> store = Store::open(session.store_path());
    Interruption interruption;
    ProgressBar progress(paths, session.files(), session.log());
    const ReadRequest reading{.sources = sources,
                              .files = progress.files(),
                              .jobs = session.jobs(),
                              .progress = [&](std::size_t documents) { progress.show(documents); },
                              .stop = [&] { return interruption.asked(); }};
    const Night night = run_night(reading, engine, *store, report.as_of, report.diagnostics);
    const Diagnostics remarked = remarks(night.checked, session.store_path());
    report.diagnostics.insert(report.diagnostics.end(), remarked.begin(), remarked.end());
    session.report(report.diagnostics);
    if (night.stopped) throw stopped_after(night.ingested.read);
    fill(report, night, *store);
    const bool written = session.print(report);
    const std::string page = write_reports(session, report, night.run.id);
    const StatusCounts findings = count_by_status(report.findings);
    if (!record_.empty()) session.files().write(record_, record_of(night, findings, report, started));
    session.out().flush();
    // Only now: until then the next call reports again what nobody has read.
    if (written) end_night(*store, night);
    session.log().note(summary(night, findings));
    if (!page.empty()) session.log().note("report: " + page);
    if (!written) session.log().note("the night is not over until its reports are written: start it again");
    return session.verdict(report.findings);
  }

 private:
  // Empty when nobody asked for them.
  std::string write_reports(Session& session, const Report& report, std::int64_t run) const {
    const std::string& path = reports_.empty() ? session.config().reports : reports_;
    if (path.empty()) return "";
    ReportFolder folder(path, session.files(), session.log());
    std::string page = folder.add(report, run);
    folder.write_index();
    return page;
  }

  std::vector<std::string> paths_;
  std::string reports_;
  std::string record_;
};

}  // namespace

extern const Command command_nightly;
const Command command_nightly = {
    .name = "nightly",
    .summary = "ingest, check what is touched, and report, in one locked call",
    .examples = {{"gainsay nightly incoming/ --reports reports",
                  "one night: read, check, and write the page of the night"},
                 {"gainsay nightly --output atom=feed.xml --record run.json",
                  "over the `documents` of gainsay.toml, with a feed for readers and a record for machines"}},
    .options = {.rules = true, .store = true, .reading = true, .jobs = true, .report = true},
    .make = make_action<Nightly>,
};

}  // namespace gainsay
