#include "app/session.h"
#include "app/sources.h"
#include "base/error.h"
#include "run/check_archive.h"
#include "run/check_draft.h"
#include "run/extract_documents.h"
#include "run/report_skeleton.h"
#include "run/store_lock.h"

namespace gainsay {
namespace {

ExitCode check_store(Session& session) {
  const RuleSet& rules = session.rules();
  Report report = draw_up(rules, session.as_of());
  const StoreLock lock(session.store_path(), "gainsay check");
  const std::unique_ptr<Store> store = Store::open(session.store_path());
  const Run run = store->begin_run(RunKind::check, report.as_of, rules.fingerprint);
  ArchiveFindings checked = check_archive(*store, rules, report.as_of, Extent::all, run);
  report.diagnostics = remarks(checked, session.store_path());
  session.report(report.diagnostics);
  report.findings = std::move(checked.findings);
  report.documents = store->totals().documents;
  report.statements = store->totals().statements;
  session.print(report);
  store->end_run(run);
  return session.verdict(report.findings);
}

ExitCode check_documents(Session& session, const std::vector<std::string>& paths) {
  const Engine engine(session.rules());
  Report report = draw_up(engine.rules, session.as_of());
  std::vector<Statement> drafts;
  Mutes mutes;
  const auto none = [](const Document&) { return false; };
  Sources sources = sources_of(paths, session);
  // a draft is its own source, written on the day for which the run judges, until it says otherwise
  Metadata& fallback = sources.options.fallback;
  if (fallback.source.empty()) fallback.source = "draft";
  if (!fallback.published) fallback.published = report.as_of;
  extract_documents(sources, engine, session.files(), session.jobs(), report.diagnostics, none,
                    [&](const Document& document, std::vector<Statement> statements) {
                      mutes.add(document.path, document.mutes);
                      std::move(statements.begin(), statements.end(), std::back_inserter(drafts));
                      ++report.documents;
                    });
  report.statements = drafts.size();
  const bool known = session.files().exists(session.store_path());
  const std::unique_ptr<Store> store = known ? Store::open(session.store_path(), true) : nullptr;
  if (store) report.statements += store->totals().statements;
  report.findings = check_drafts(std::move(drafts), mutes, store.get(), engine.rules, report.as_of);
  const Diagnostics unused = mutes.unused();
  report.diagnostics.insert(report.diagnostics.end(), unused.begin(), unused.end());
  session.report(report.diagnostics);
  session.print(report);
  return session.verdict(report.findings);
}

class Check : public Action {
 public:
  void define(Arguments arguments) override {
    arguments.positional("PATH", paths_,
                         "Drafts to check against the store, which stays as it is; - is the standard input");
  }

  ExitCode run(Session& session) override {
    if (!paths_.empty()) return check_documents(session, paths_);
    if (session.files().exists(session.store_path())) return check_store(session);
    const std::vector<std::string>& documents = session.config().documents;
    if (documents.empty())
      throw Error("there is no store " + session.store_path() + " yet, and no PATH to check",
                  "gainsay ingest PATH makes the store; gainsay check PATH checks documents without one");
    session.log().note("no store yet, so the documents of " + session.config().path + " are checked among themselves");
    return check_documents(session, documents);
  }

 private:
  std::vector<std::string> paths_;
};

}  // namespace

extern const Command command_check;
const Command command_check = {
    .name = "check",
    .summary = "report contradictions in the store, or in drafts",
    .examples = {{"gainsay check", "everything in the store"},
                 {"gainsay check draft.md",
                  "a draft against itself and the store; only findings that rest on the draft"},
                 {"gainsay check --format json --output markdown=report.md --fail-on warning",
                  "JSON here, Markdown in a file, exit code 1 from warnings on"}},
    .options = {.rules = true, .store = true, .reading = true, .jobs = true, .report = true},
    .make = make_action<Check>,
};

}  // namespace gainsay
