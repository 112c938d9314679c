#include <algorithm>
#include <cstdlib>

#include "app/finding_name.h"
#include "app/session.h"
#include "app/topic_name.h"
#include "base/counted.h"
#include "base/error.h"
#include "base/suggest.h"
#include "check/kind.h"
#include "report/claim_review.h"
#include "report/terminal.h"
#include "report/uri.h"
#include "run/report_skeleton.h"
#include "run/store_lock.h"
#include "store/store.h"
#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

std::string user_name() {
  const char* name = std::getenv("USER");
  return name == nullptr ? "" : name;
}

std::optional<Day> until_day(const std::string& text) {
  if (text.empty()) return std::nullopt;
  if (const auto day = parse_day(text)) return day;
  throw Error("'" + text + "' after --until is not a valid date", "write it as 2026-12-31");
}

class Findings : public Action {
 public:
  void define(Arguments arguments) override {
    const Arguments list =
        arguments.subcommand("list", list_, "the findings on record, a line each, or as --format says");
    list.option("--status", "TEXT", status_, "new, ongoing, reopened, muted, or all that were ever resolved")
        .one_of({"new", "ongoing", "reopened", "resolved", "muted"});
    list.option("--topic", "TEXT", topic_, "Only of this topic");
    list.option("--check", "TEXT", check_, "Only of this kind of check");
    const Arguments show = arguments.subcommand("show", show_, "one finding with its history");
    const Arguments mute = arguments.subcommand("mute", mute_, "report a finding as muted from now on");
    mute.option("--reason", "TEXT", reason_, "Why").required();
    mute.option("--until,--expires", "DATE", until_, "The last day of the mute (default: until it is taken back)");
    const Arguments unmute = arguments.subcommand("unmute", unmute_, "take a mute back");
    const Arguments judge = arguments.subcommand(
        "judge", judge_, "note what an editor decided about one side, for export --to claimreview");
    judge.option("--side", "TEXT", side_, "The side's label, or its number counted from 1").required();
    judge.option("--verdict", "TEXT", verdict_, "true, mostly true, mixed, mostly false or false").required();
    judge.option("--url", "TEXT", url_, "Where the review is published");
    judge.option("--note", "TEXT", note_, "What the review says in a sentence");
    for (const Arguments& each : {mute, judge}) each.option("--by", "TEXT", author_, "Who decides (default: $USER)");
    for (const Arguments& each : {show, mute, unmute, judge})
      each.positional("FINDING", id_, "The finding's id, or the beginning of it").required();
  }

  ExitCode run(Session& session) override {
    if (author_.empty()) author_ = user_name();
    const bool writes = mute_ || unmute_ || judge_;
    const std::string path = session.store_path();
    if (!session.files().exists(path)) throw Error("there is no store " + path, "give it with --store FILE");
    std::optional<StoreLock> lock;
    if (writes) lock.emplace(path, "gainsay findings");
    const std::unique_ptr<Store> store = Store::open(path, !writes);
    if (list_) list(session, *store);
    if (show_) show(session, *store);
    if (mute_) mute(session, *store);
    if (unmute_) unmute(session, *store);
    if (judge_) judge(session, *store);
    return ExitCode::fine;
  }

 private:
  /// Those that hold and those resolved since the night before.
  [[nodiscard]] static std::vector<Finding> latest(const Store& store) {
    const Run run = store.latest_run();
    std::vector<Finding> all = store.findings(run);
    const std::vector<Finding> resolved = store.resolved(run);
    all.insert(all.end(), resolved.begin(), resolved.end());
    return all;
  }

  void list(Session& session, const Store& store) const {
    std::vector<Finding> findings = status_ == "resolved" ? store.all_resolved() : latest(store);
    const auto drop = [&](const auto& unwanted) {
      findings.erase(std::remove_if(findings.begin(), findings.end(), unwanted), findings.end());
    };
    if (!check_.empty() && find_check_kind(check_) == nullptr) reject_check();
    const std::string topic = topic_on_record(findings, session);
    drop([&](const Finding& finding) { return !status_.empty() && to_string(finding.status) != status_; });
    drop([&](const Finding& finding) { return !topic.empty() && finding.topic != topic; });
    drop([&](const Finding& finding) { return !check_.empty() && finding.check != check_; });
    if (session.asks_for_format()) return report(session, store, std::move(findings));
    for (const Finding& finding : findings)
      session.out().write(finding.id + "  " + std::string(to_string(finding.status)) + "  " +
                          std::string(to_string(finding.severity)) + "  " + finding.check + "  " +
                          printable(finding.message) + "\n");
  }

  /// Rules forget topics that the store remembers.
  [[nodiscard]] std::string topic_on_record(const std::vector<Finding>& findings, Session& session) const {
    const bool known =
        std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) { return finding.topic == topic_; });
    return topic_.empty() || known ? topic_ : topic_id(topic_, session.rules());
  }

  [[noreturn]] void reject_check() const {
    std::vector<std::string> names;
    for (const CheckKind* kind : check_kinds()) names.push_back(kind->spec.name);
    throw Error("there is no check '" + check_ + "'", suggestion(check_, names));
  }

  static void report(Session& session, const Store& store, std::vector<Finding> findings) {
    Report report = draw_up(session.rules(), session.as_of());
    report.findings = std::move(findings);
    report.statements = store.totals().statements;
    report.documents = store.totals().documents;
    session.print(report, ExitCode::fine, Detail::full);
  }

  void show(Session& session, const Store& store) const {
    const Finding finding = finding_named(id_, store);
    report(session, store, {finding});
    std::string out = "\nHistory:\n";
    for (const FindingEvent& event : store.history(finding.id))
      out += "  " + to_string(event.day) + "  " + event.event +
             (event.detail.empty() ? "" : ": " + printable(event.detail)) + "\n";
    for (const Judgement& judgement : finding.judgements)
      out += "Judged by " + printable(judgement.author) + ": " + printable(judgement.side) + " is " +
             judgement.verdict + (judgement.note.empty() ? "" : ", " + printable(judgement.note)) + "\n";
    session.out().write(out);
  }

  void mute(Session& session, Store& store) const {
    if (trimmed(reason_).empty())
      throw Error("a mute needs a reason", "say why with --reason, for those who come later");
    const std::optional<Day> until = until_day(until_);
    if (until && *until < session.as_of())
      throw Error("the mute would have ended already, on " + until_,
                  "give a day to come after --until, or leave it out");
    store.mute({finding_named(id_, store).id, reason_, author_, until}, session.as_of());
  }

  void unmute(Session& session, Store& store) const {
    if (!store.unmute(finding_named(id_, store).id, session.as_of()))
      throw Error("the finding " + id_ + " is not muted", "a mute inside of a document is taken out there");
  }

  void judge(Session& session, Store& store) const {
    const std::vector<std::string> known = verdict_names();
    if (std::find(known.begin(), known.end(), verdict_) == known.end())
      throw Error("'" + verdict_ + "' is not a verdict", suggestion(verdict_, known));
    if (author_.empty()) throw Error("nobody is said to judge", "name who does with --by NAME");
    if (!url_.empty() && !is_web_url(url_))
      throw Error("'" + url_ + "' after --url is not the address of a page",
                  "give one that starts with https:// or http://");
    const Finding finding = finding_named(id_, store);
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

  bool list_ = false, show_ = false, mute_ = false, unmute_ = false, judge_ = false;
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
