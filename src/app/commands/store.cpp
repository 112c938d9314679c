#include "store/store.h"

#include "app/session.h"
#include "base/counted.h"
#include "base/error.h"
#include "run/store_lock.h"

namespace gainsay {
namespace {

constexpr long days_kept_by_default = 365;

std::unique_ptr<Store> open_store(Session& session, bool read_only) {
  const std::string path = session.store_path();
  if (!session.files().exists(path)) throw Error("there is no store " + path, "give it with --store FILE");
  return Store::open(path, read_only);
}

void check(Session& session) {
  const std::string path = session.store_path();
  const std::unique_ptr<Store> store = open_store(session, true);
  const std::vector<std::string> problems = store->integrity();
  for (const std::string& problem : problems) session.log().error(path + ": " + problem);
  if (!problems.empty())
    throw Error(path + " is damaged", "restore it from a backup, or delete it and ingest the documents again");
  const Store::Totals totals = store->totals();
  session.out().write(path + " is sound: " + counted(totals.documents, "document") + ", " +
                      counted(totals.statements, "statement") + ", " + counted(totals.findings, "finding") + "\n");
}

void back_up(Session& session, const std::string& file) {
  open_store(session, true)->back_up(file);
  session.log().note("copied " + session.store_path() + " to " + file);
}

void forget(Session& session, long days) {
  const StoreLock lock(session.store_path(), "gainsay store forget");
  const Store::Forgotten forgotten = open_store(session, false)->forget(session.as_of() - std::chrono::days(days));
  session.out().write("forgot " + counted(forgotten.statements, "superseded statement") + " and " +
                      counted(forgotten.findings, "resolved finding") + "\n");
}

class StoreCommand : public Action {
 public:
  void define(Arguments arguments) override {
    arguments.subcommand("check", check_, "test the store's integrity");
    const Arguments backup =
        arguments.subcommand("backup", backup_, "copy the store, also while another process writes to it");
    backup.positional("FILE", file_, "The copy, which is replaced whole").required();
    arguments.subcommand("dump", dump_, "everything the store says, a JSON object a line; equal stores, equal bytes");
    const Arguments forget =
        arguments.subcommand("forget", forget_, "drop superseded statements and resolved findings of long ago");
    forget.option("--days", "INT", days_, "How many days they are kept (default: 365)").within(0, 100'000);
  }

  ExitCode run(Session& session) override {
    if (check_) check(session);
    if (backup_) back_up(session, file_);
    if (dump_) open_store(session, true)->dump([&](const std::string& line) { session.out().write(line); });
    if (forget_) forget(session, days_);
    return ExitCode::fine;
  }

 private:
  bool check_ = false, backup_ = false, dump_ = false, forget_ = false;
  std::string file_;
  long days_ = days_kept_by_default;
};

}  // namespace

extern const Command command_store;
const Command command_store = {
    .name = "store",
    .summary = "look after the store: check, back up, dump, forget",
    .examples = {{"gainsay store check", "is every page of the store readable and every reference met?"},
                 {"gainsay store backup gainsay-backup.sqlite", "a copy, also in the midst of a night"},
                 {"gainsay store forget --days 365", "drop what was superseded or resolved a year ago"}},
    .options = {.store = true},
    .make = make_action<StoreCommand>,
};

}  // namespace gainsay
