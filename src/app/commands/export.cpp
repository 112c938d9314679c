#include <algorithm>
#include <iterator>

#include "app/session.h"
#include "base/counted.h"
#include "base/error.h"
#include "report/claim_review.h"
#include "report/statement_csv.h"
#include "report/statement_json.h"
#include "store/store.h"

namespace gainsay {
namespace {

void write_jsonl(const Store& store, Output& out) {
  store.each_statement([&](const Statement& statement) {
    JsonWriter json;
    write_statement(json, statement);
    out.write(json.text() + "\n");
  });
}

void write_csv(const Store& store, Output& out) {
  out.write(statement_csv_header());
  store.each_statement([&](const Statement& statement) { out.write(statement_csv(statement)); });
}

// What was decided stays so when the finding is over.
void write_reviews(const Store& store, Session& session) {
  std::vector<Finding> findings = store.findings(store.latest_run());
  std::vector<Finding> over = store.all_resolved();
  std::move(over.begin(), over.end(), std::back_inserter(findings));
  std::size_t homeless = 0;
  for (const Finding& finding : findings)
    for (const Judgement& judgement : finding.judgements) homeless += judgement.url.empty() ? 1U : 0U;
  if (homeless > 0)
    session.log().note(counted(homeless, "review") +
                       " without the address of its page, which search engines ask for: give it with gainsay findings "
                       "judge --url");
  session.out().write(claim_reviews(findings, session.rules().entities));
}

class Export : public Action {
 public:
  void define(Arguments arguments) override {
    arguments
        .option("--to", "TEXT", to_, "jsonl and csv: every statement; claimreview: the findings that an editor judged")
        .required()
        .one_of({"jsonl", "csv", "claimreview"});
  }

  ExitCode run(Session& session) override {
    const std::string path = session.store_path();
    if (!session.files().exists(path)) throw Error("there is no store " + path, "give it with --store FILE");
    const std::unique_ptr<Store> store = Store::open(path, true);
    if (to_ == "jsonl") write_jsonl(*store, session.out());
    if (to_ == "csv") write_csv(*store, session.out());
    if (to_ == "claimreview") write_reviews(*store, session);
    return ExitCode::fine;
  }

 private:
  std::string to_;
};

}  // namespace

extern const Command command_export;
const Command command_export = {
    .name = "export",
    .summary = "write what the store knows in a format for others",
    .examples = {{"gainsay export --to jsonl", "every current statement, as gainsay extract prints them"},
                 {"gainsay export --to csv", "the same for a spreadsheet"},
                 {"gainsay export --to claimreview", "judged findings as schema.org ClaimReviews"}},
    .options = {.rules = true, .store = true},
    .make = make_action<Export>,
};

}  // namespace gainsay
