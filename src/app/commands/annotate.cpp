#include "app/session.h"
#include "app/sources.h"
#include "extract/frame/grammar.h"
#include "report/annotation_json.h"
#include "report/grammar_json.h"
#include "run/engine.h"

namespace gainsay {
namespace {

class Annotate : public Action {
 public:
  void define(Arguments arguments) override {
    arguments.positional("PATH", paths_, "Documents and folders; - is the standard input").required();
    arguments.flag("--grammar", grammar_, "Print the tree and the propositions of each sentence instead");
  }

  ExitCode run(Session& session) override {
    const Engine engine(session.rules());
    Diagnostics diagnostics;
    if (grammar_) return print_grammar(session, engine, diagnostics);
    read_sources(sources_of(paths_, session), session.files(), diagnostics, [&](const Document& document) {
      if (!session.out().closed())
        session.out().write(
            annotate(engine.annotator.annotate(document), engine.rules.entities, engine.rules.language.units));
    });
    session.report(diagnostics);
    return ExitCode::fine;
  }

 private:
  ExitCode print_grammar(Session& session, const Engine& engine, Diagnostics& diagnostics) const {
    if (!engine.rules.grammar) {
      diagnostics.push_back({.severity = Severity::error,
                             .place = {},
                             .problem = "the language has no model of its grammar, so sentences have no trees",
                             .remedy = "put one into the folder 'grammar' of the language"});
      session.report(diagnostics);
      return ExitCode::failed;
    }
    const Grammar grammar(engine.rules, *engine.rules.grammar);
    Parser::Scratch scratch;
    read_sources(sources_of(paths_, session), session.files(), diagnostics, [&](const Document& document) {
      if (session.out().closed()) return;
      const Annotation annotation = engine.annotator.annotate(document);
      for (const Sentence& sentence : annotation.sentences) {
        const Tree tree =
            grammar.parser.parse(document.text, annotation.words, sentence.first_word, sentence.end_word, scratch);
        session.out().write(grammar_json(annotation, grammar.propositions.read(tree, annotation)));
      }
    });
    session.report(diagnostics);
    return ExitCode::fine;
  }

  std::vector<std::string> paths_;
  bool grammar_ = false;
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
