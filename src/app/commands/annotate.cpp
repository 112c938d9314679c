#include "app/session.h"
#include "app/sources.h"
#include "report/annotation_json.h"
#include "run/engine.h"

namespace gainsay {
namespace {

class Annotate : public Action {
 public:
  void define(Arguments arguments) override {
    arguments.positional("PATH", paths_, "Documents and folders; - is the standard input").required();
  }

  ExitCode run(Session& session) override {
    const Engine engine(session.rules());
    Diagnostics diagnostics;
    read_sources(sources_of(paths_, session), session.files(), diagnostics, [&](const Document& document) {
      if (!session.out().closed())
        session.out().write(
            annotate(engine.annotator.annotate(document), engine.rules.entities, engine.rules.language.units));
    });
    session.report(diagnostics);
    return ExitCode::fine;
  }

 private:
  std::vector<std::string> paths_;
};

}  // namespace

extern const Command command_annotate;
const Command command_annotate = {
    .name = "annotate",
    .summary = "print every quantity, date, entity, quote and speaker as JSON lines",
    .examples = {{"gainsay annotate article.md", "every mention of an article, with byte offsets into the file"},
                 {"echo 'About 40 people came.' | gainsay annotate - --source me --published 2026-01-05",
                  "try a sentence"}},
    .options = {.rules = true, .reading = true},
    .make = make_action<Annotate>,
};

}  // namespace gainsay
