#include <CLI/CLI.hpp>
#include <cstdlib>

#include "app/session.h"
#include "base/counted.h"
#include "base/error.h"
#include "base/suggest.h"
#include "report/claim_review.h"
#include "report/terminal.h"
#include "run/draw_up.h"
#include "run/store_lock.h"
#include "store/store.h"

namespace gainsay {
namespace {

std::string user_name() {
  const char* name = std::getenv("USER");
  return name == nullptr ? "" : name;
}

std::optional<Day> until_day(const std::string& text) {
  if (text.empty()) return std::nullopt;
  if (const auto day = parse_day(text)) return day;
  throw Error("'" + text + "' after --until is no date", "write it as 2026-12-31");
}

class Findings : public Action {
 public:
  void define(CLI::App& parser) override {
    parser.require_subcommand(1);
    list_ = parser.add_subcommand("list", "the findings on record, a line each");
    list_->add_option("--status", status_, "new, ongoing, reopened, resolved or muted")
        ->check(CLI::IsMember({"new", "ongoing", "reopened", "resolved", "muted"}));
    list_->add_option("--topic", topic_, "Only of this topic");
    list_->add_option("--check", check_, "Only of this kind of check");
    show_ = parser.add_subcommand("show", "one finding with its history");
    mute_ = parser.add_subcommand("mute", "report a finding as muted from now on");
    mute_->add_option("--reason", reason_, "Why")->required();
    mute_->add_option("--until", until_, "The last day of the mute (default: until it is taken back)")
        ->type_name("DATE");
    unmute_ = parser.add_subcommand("unmute", "take a mute back");
    judge_ = parser.add_subcommand("judge", "note what an editor decided about one side, for export --to claimreview");
    judge_->add_option("--side", side_, "The side's label, or its number counted from 1")->required();
    judge_->add_option("--verdict", verdict_, "true, mostly true, mixed, mostly false or false")->required();
    judge_->add_option("--url", url_, "Where the review is published");
    judge_->add_option("--note", note_, "What the review says in a sentence");
    for (CLI::App* each : {mute_, judge_}) each->add_option("--by", author_, "Who decides (default: $USER)");
    for (CLI::App* each : {show_, mute_, unmute_, judge_})
      each->add_option("FINDING", id_, "The finding's id, or the beginning of it")->required();
  }

  ExitCode run(Session& session) override {
    if (author_.empty()) author_ = user_name();
    const bool writes = mute_->parsed() || unmute_->parsed() || judge_->parsed();
    const std::string path = session.store_path();
    if (!session.files().exists(path)) throw Error("there is no store " + path, "give it with --store FILE");
    std::optional<StoreLock> lock;
    if (writes) lock.emplace(path, "gainsay findings");
    const std::unique_ptr<Store> store = Store::open(path, !writes);
    if (list_->parsed()) list(session, *store);
    if (show_->parsed()) show(session, *store);
    if (mute_->parsed()) store->mute({found(*store).id, reason_, author_, until_day(until_)}, session.as_of());
    if (unmute_->parsed()) unmute(session, *store);
    if (judge_->parsed()) judge(session, *store);
    return ExitCode::fine;
  }

 private:
  [[nodiscard]] Finding found(const Store& store) const {
    if (auto finding = store.finding(id_)) return std::move(*finding);
    throw Error("no finding of " + id_ + ", or more than one", "gainsay findings list tells their ids");
  }

  void list(Session& session, const Store& store) const {
    const Run run = store.latest_run();
    std::vector<Finding> all = store.findings(run);
    const std::vector<Finding> resolved = store.resolved(run);
    all.insert(all.end(), resolved.begin(), resolved.end());
    for (const Finding& finding : all) {
      if (!status_.empty() && to_string(finding.status) != status_) continue;
      if (!topic_.empty() && finding.topic != topic_) continue;
      if (!check_.empty() && finding.check != check_) continue;
      session.out().write(finding.id + "  " + std::string(to_string(finding.status)) + "  " +
                          std::string(to_string(finding.severity)) + "  " + finding.check + "  " +
                          printable(finding.message) + "\n");
    }
  }

  void show(Session& session, const Store& store) const {
    Report report = draw_up(session.rules(), session.as_of());
    report.findings = {found(store)};
    report.statements = store.totals().statements;
    report.documents = store.totals().documents;
    const Finding& finding = report.findings.front();
    session.print(report);
    std::string out = "\nHistory:\n";
    for (const FindingEvent& event : store.history(finding.id))
      out += "  " + to_string(event.day) + "  " + event.event +
             (event.detail.empty() ? "" : ": " + printable(event.detail)) + "\n";
    for (const Judgement& judgement : finding.judgements)
      out += "Judged by " + printable(judgement.author) + ": " + printable(judgement.side) + " is " +
             judgement.verdict + (judgement.note.empty() ? "" : ", " + printable(judgement.note)) + "\n";
    session.out().write(out);
  }

  void unmute(Session& session, Store& store) const {
    if (!store.unmute(found(store).id, session.as_of()))
      throw Error("the finding " + id_ + " is not muted", "a mute inside of a document is taken out there");
  }

  void judge(Session& session, Store& store) const {
    const std::vector<std::string> known = verdict_names();
    if (std::find(known.begin(), known.end(), verdict_) == known.end())
      throw Error("'" + verdict_ + "' is no verdict", suggestion(verdict_, known));
    if (author_.empty()) throw Error("nobody is said to judge", "name who does with --by NAME");
    const Finding finding = found(store);
    store.judge(finding.id, {side_of(finding), verdict_, author_, url_, note_, session.as_of()});
  }

  [[nodiscard]] std::string side_of(const Finding& finding) const {
    std::vector<std::string> labels;
    for (const Side& side : finding.sides) {
      labels.push_back(side.label);
      if (side.label == side_ || std::to_string(labels.size()) == side_) return side.label;
    }
    throw Error("the finding has no side '" + side_ + "'", suggestion(side_, labels));
  }

  CLI::App *list_ = nullptr, *show_ = nullptr, *mute_ = nullptr, *unmute_ = nullptr, *judge_ = nullptr;
  std::string id_, status_, topic_, check_, reason_, until_, author_, side_, verdict_, url_, note_;
};

}  // namespace

extern const Command command_findings;
const Command command_findings = {
    .name = "findings",
    .summary = "list findings, mute and judge them, see their history",
    .examples = {{"gainsay findings list --status new", "what the latest run found first"},
                 {"gainsay findings show 47d307825bcbd139", "both sides, and what became of it"},
                 {"gainsay findings mute 47d3 --reason 'the sums count different things' --until 2026-12-31",
                  "a unique beginning of the id is enough"},
                 {"gainsay findings judge 47d3 --side 2 --verdict false --by 'City Desk'",
                  "an editor's decision, which gainsay export --to claimreview publishes"}},
    .options = {.rules = true, .store = true, .report = true},
    .make = make_action<Findings>,
};

}  // namespace gainsay
