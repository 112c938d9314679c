#include "app/session.h"
#include "app/sources.h"
#include "report/statement_json.h"
#include "run/extract_documents.h"

namespace gainsay {
namespace {

std::string line(const Statement& statement) {
  JsonWriter json;
  write_statement(json, statement);
  return json.text() + "\n";
}

class Extract : public Action {
 public:
  void define(Arguments arguments) override {
    arguments.positional("PATH", paths_, "Documents and folders; - is the standard input").required();
  }

  ExitCode run(Session& session) override {
    const Engine engine(session.rules());
    Output& out = session.out();
    Diagnostics diagnostics;
    extract_documents(
        sources_of(paths_, session), engine, session.files(), session.jobs(), diagnostics,
        [&](const Document&) { return out.closed(); },
        [&](const Document&, const std::vector<Statement>& statements) {
          for (const Statement& statement : statements) out.write(line(statement));
        });
    session.report(diagnostics);
    return ExitCode::fine;
  }

 private:
  std::vector<std::string> paths_;
};

}  // namespace

extern const Command command_extract;
const Command command_extract = {
    .name = "extract",
    .summary = "print what documents state as JSON lines, without a store",
    .examples = {{"gainsay extract articles/ > statements.jsonl", "every statement of a folder"},
                 {"cat article.txt | gainsay extract - --source 'City Herald' --published 2026-01-05",
                  "from another program"}},
    .options = {.rules = true, .reading = true, .jobs = true},
    .make = make_action<Extract>,
};

}  // namespace gainsay
