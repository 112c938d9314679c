#include "app/folders/report_folder.h"
#include "app/session.h"
#include "base/error.h"
#include "run/report_skeleton.h"
#include "store/store.h"

namespace gainsay {
namespace {

class ReportCommand : public Action {
 public:
  void define(Arguments arguments) override {
    arguments.option("--index", "FOLDER", index_,
                     "Only write FOLDER/index.html, a page that lists the HTML reports in FOLDER");
  }

  ExitCode run(Session& session) override { return index_.empty() ? print(session) : write_index(session); }

 private:
  static ExitCode print(Session& session) {
    const std::string path = session.store_path();
    if (!session.files().exists(path))
      throw Error("there is no store " + path, "gainsay ingest PATH makes it, gainsay check looks for contradictions");
    Report report = draw_up(session.rules(), session.as_of());
    const std::unique_ptr<Store> store = Store::open(path, true);
    report.findings = store->findings(store->latest_run());
    report.documents = store->totals().documents;
    report.statements = store->totals().statements;
    session.print(report);
    return session.verdict(report.findings);
  }

  ExitCode write_index(Session& session) const {
    ReportFolder(index_, session.files(), session.log()).write_index();
    session.log().note("wrote " + join_path(index_, "index.html"));
    return session.verdict();
  }

  std::string index_;
};

}  // namespace

extern const Command command_report;
const Command command_report = {
    .name = "report",
    .summary = "print the findings of the store in any format",
    .examples = {{"gainsay report --output html=report.html", "what holds, as a page for a browser"},
                 {"gainsay report --format sarif --fail-on never", "the same for a tool"},
                 {"gainsay report --index reports/",
                  "a page that lists the nights whose HTML reports are in a folder"}},
    .options = {.rules = true, .store = true, .report = true},
    .make = make_action<ReportCommand>,
};

}  // namespace gainsay
