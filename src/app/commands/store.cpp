#include "store/store.h"

#include <CLI/CLI.hpp>

#include "app/session.h"
#include "base/counted.h"
#include "base/error.h"

namespace gainsay {
namespace {

class StoreCommand : public Action {
 public:
  void define(CLI::App& parser) override {
    parser.require_subcommand(1);
    parser.add_subcommand("check", "test the store's integrity");
  }

  ExitCode run(Session& session) override {
    const std::string path = session.store_path();
    if (!session.files().exists(path)) throw Error("there is no store " + path, "give it with --store FILE");
    const std::unique_ptr<Store> store = Store::open(path, true);
    const std::vector<std::string> problems = store->integrity();
    for (const std::string& problem : problems) session.log().error(path + ": " + problem);
    if (!problems.empty())
      throw Error(path + " is damaged", "restore it from a backup, or delete it and ingest the documents again");
    const Store::Totals totals = store->totals();
    session.out().write(path + " is sound: " + counted(totals.documents, "document") + ", " +
                        counted(totals.statements, "statement") + ", " + counted(totals.findings, "finding") + "\n");
    return ExitCode::fine;
  }
};

}  // namespace

extern const Command command_store;
const Command command_store = {
    .name = "store",
    .summary = "look after the store",
    .examples = {{"gainsay store check", "is every page of the store readable and every reference met?"}},
    .options = {.store = true},
    .make = make_action<StoreCommand>,
};

}  // namespace gainsay
