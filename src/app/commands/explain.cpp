#include "run/explain.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <optional>

#include "app/session.h"
#include "app/sources.h"
#include "app/topic_name.h"
#include "base/error.h"
#include "base/suggest.h"
#include "run/draw_up.h"
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

void print_line(const FileLine& place, Session& session) {
  const Engine engine(session.rules());
  Diagnostics diagnostics;
  std::string out;
  read_sources(sources_of({place.path}, session), session.files(), diagnostics,
               [&](const Document& document) { out += explain_line(document, place.line, engine); });
  session.report(diagnostics);
  if (out.empty()) out = "There is no sentence on line " + std::to_string(place.line) + " of " + place.path + ".\n";
  session.out().write(out);
}

std::vector<Finding> known_findings(const std::string& path) {
  const std::unique_ptr<Store> store = Store::open(path, true);
  return store->findings(store->latest_run());
}

std::vector<Finding> findings_with(const std::string& prefix, Session& session) {
  std::vector<Finding> found;
  if (!session.files().exists(session.store_path())) return found;
  for (Finding& finding : known_findings(session.store_path()))
    if (finding.id.compare(0, prefix.size(), prefix) == 0) found.push_back(std::move(finding));
  return found;
}

[[noreturn]] void reject(const std::string& what, const RuleSet& rules) {
  std::vector<std::string> names;
  for (const CheckKind* kind : check_kinds()) names.push_back(kind->spec.name);
  for (const Topic& topic : rules.topics) {
    names.push_back(topic.id);
    names.emplace_back(base_name(topic.id));
  }
  const std::string near = nearest(what, names);
  throw Error("'" + what + "' is no finding of the store, no line of a file, no check and no topic",
              near.empty() ? "give the id of a finding, FILE:LINE, or a name that gainsay rules list prints"
                           : "did you mean " + near + "?");
}

class Explain : public Action {
 public:
  void define(CLI::App& parser) override {
    parser.add_option("WHAT", what_, "The id of a finding (its start is enough), FILE:LINE, a check or a topic")
        ->required();
  }

  ExitCode run(Session& session) override {
    if (const CheckKind* kind = find_check_kind(what_)) {
      session.out().write(explain_check(*kind));
    } else if (const auto place = file_line(what_, session.files())) {
      print_line(*place, session);
    } else if (const Topic* topic = topic_named(what_, session.rules())) {
      session.out().write(explain_topic(*topic));
    } else {
      print_finding(session);
    }
    return ExitCode::fine;
  }

 private:
  void print_finding(Session& session) const {
    const std::vector<Finding> found = findings_with(what_, session);
    if (found.empty()) reject(what_, session.rules());
    if (found.size() > 1)
      throw Error(std::to_string(found.size()) + " findings start with '" + what_ + "'",
                  "give more of the id, for example " + found.front().id);
    session.out().write(explain_finding(found.front(), draw_up(session.rules(), Day{})));
  }

  std::string what_;
};

}  // namespace

extern const Command command_explain;
const Command command_explain = {
    .name = "explain",
    .summary = "tell why a finding fired, what a line gave, or what a check or topic is",
    .examples = {{"gainsay explain 3f2a91", "a finding of the store, by the start of its id"},
                 {"gainsay explain articles/a.md:12", "what the sentences of a line gave, and which patterns missed"},
                 {"gainsay explain conflict", "a kind of check"},
                 {"gainsay explain territory-share", "a topic with its patterns and examples"}},
    .options = {.rules = true, .store = true, .reading = true},
    .make = make_action<Explain>,
};

}  // namespace gainsay
