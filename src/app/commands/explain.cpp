#include "run/explain/explain.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "app/finding_name.h"
#include "app/session.h"
#include "app/sources.h"
#include "app/topic_name.h"
#include "base/error.h"
#include "base/suggest.h"
#include "report/terminal.h"
#include "run/report_skeleton.h"
#include "store/store.h"

namespace gainsay {
namespace {

struct FileLine {
  std::string path;
  std::size_t line = 0;
};

/// "articles/a.md:12"; also "articles/a.md:12:5" as reports print places.
std::optional<FileLine> file_line(std::string text, const FileSystem& files) {
  for (int numbers = 0; numbers < 2; ++numbers) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos) return std::nullopt;
    FileLine place{text.substr(0, colon), 0};
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data() + colon + 1, end, place.line);
    if (error != std::errc() || rest != end) return std::nullopt;
    if (files.exists(place.path)) return place;
    text = place.path;
  }
  return std::nullopt;
}

void print(const std::string& text, Session& session) { session.out().write(printable_lines(text)); }

void print_line(const FileLine& place, Session& session) {
  const Engine engine(session.rules());
  Diagnostics diagnostics;
  std::string out;
  read_sources(sources_of({place.path}, session), session.files(), diagnostics,
               [&](const Document& document) { out += explain_line(document, place.line, engine); });
  session.report(diagnostics);
  if (out.empty()) out = "There is no sentence on line " + std::to_string(place.line) + " of " + place.path + ".\n";
  print(out, session);
}

[[noreturn]] void reject(const std::string& what, const RuleSet& rules) {
  std::vector<std::string> names;
  for (const CheckKind* kind : check_kinds()) names.push_back(kind->spec.name);
  for (const Topic& topic : rules.topics) {
    names.push_back(topic.id);
    names.emplace_back(base_name(topic.id));
  }
  const std::string near = nearest(what, names);
  throw Error("'" + what + "' is not a finding of the store, a line of a file, a check or a topic",
              near.empty() ? "give the id of a finding, FILE:LINE, or a name that gainsay rules list prints"
                           : "did you mean " + near + "?");
}

class Explain : public Action {
 public:
  void define(Arguments arguments) override {
    arguments.positional("WHAT", what_, "The id of a finding (its start is enough), FILE:LINE, a check or a topic")
        .required();
  }

  ExitCode run(Session& session) override {
    if (const CheckKind* kind = find_check_kind(what_)) {
      print(explain_check(*kind), session);
    } else if (const auto place = file_line(what_, session.files())) {
      print_line(*place, session);
    } else if (const Topic* topic = topic_named(what_, session.rules())) {
      print(explain_topic(*topic), session);
    } else {
      print_finding(session);
    }
    return ExitCode::fine;
  }

 private:
  void print_finding(Session& session) const {
    if (!session.files().exists(session.store_path())) reject(what_, session.rules());
    const std::unique_ptr<Store> store = Store::open(session.store_path(), true);
    if (store->finding_ids(what_).empty()) reject(what_, session.rules());
    print(explain_finding(finding_named(what_, *store), draw_up(session.rules(), Day{})), session);
  }

  std::string what_;
};

}  // namespace

extern const Command command_explain;
const Command command_explain = {
    .name = "explain",
    .summary = "explain why a finding fired, what a line gave, or what a check or topic is",
    .examples = {{"gainsay explain 3f2a91", "a finding of the store, by the start of its id"},
                 {"gainsay explain articles/a.md:12", "what the sentences of a line gave, and which patterns missed"},
                 {"gainsay explain conflict", "a kind of check"},
                 {"gainsay explain territory-share", "a topic with its patterns and examples"}},
    .options = {.rules = true, .store = true, .reading = true},
    .make = make_action<Explain>,
};

}  // namespace gainsay
