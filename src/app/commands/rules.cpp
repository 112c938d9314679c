#include <algorithm>

#include "app/folders/folder.h"
#include "app/session.h"
#include "app/terminal/watch.h"
#include "app/topic_name.h"
#include "base/counted.h"
#include "base/error.h"
#include "base/json_writer.h"
#include "base/suggest.h"
#include "check/kind.h"
#include "rule/loader/topic_loader.h"
#include "rule/reference/schema.h"
#include "run/authoring/examples.h"
#include "run/authoring/lint.h"
#include "run/authoring/topic_draft.h"

namespace gainsay {
namespace {

std::size_t widest_id(const RuleSet& rules) {
  std::size_t width = 0;
  for (const Topic& topic : rules.topics) width = std::max(width, topic.id.size());
  return width;
}

ExitCode list_topics(Session& session) {
  const RuleSet& rules = session.rules();
  const std::size_t width = widest_id(rules);
  for (const Topic& topic : rules.topics)
    session.out().write(topic.id + std::string(width - topic.id.size() + 2, ' ') + topic.title + "\n");
  return ExitCode::fine;
}

ExitCode print_schema(Session& session) {
  const auto kinds = check_kind_specs();
  session.out().write(rule_schema(kinds));
  return ExitCode::fine;
}

std::string json_line(const Diagnostic& diagnostic) {
  JsonWriter out;
  out.begin_object().member("path", diagnostic.place.path).member("line", diagnostic.place.line);
  out.member("column", diagnostic.place.column).member("severity", std::string(to_string(diagnostic.severity)));
  out.member("problem", diagnostic.problem).member("remedy", diagnostic.remedy).end_object();
  return out.text() + "\n";
}

// What `test` and `lint` found: for people on standard error with a summary, or as JSON lines on standard output.
void print(const Diagnostics& diagnostics, const std::string& summary, bool json, Session& session) {
  session.report(diagnostics, !json);
  if (!json) return session.out().write(summary + "\n");
  for (const Diagnostic& diagnostic : diagnostics) session.out().write(json_line(diagnostic));
}

void test_examples(Session& session, const std::string& only, bool json) {
  const Engine engine(session.rules());
  const std::string topic = topic_id(only, engine.rules);
  const ExampleReport report =
      run_examples(engine, topic, session.chose_language() ? ExamplesOfLanguage::run : ExamplesOfLanguage::leave_out);
  const std::size_t run = report.of_patterns + report.of_checks + report.of_frames;
  print(report.diagnostics,
        counted(report.topics, "topic") + ", " + counted(report.of_patterns, "example") + " of patterns, " +
            std::to_string(report.of_checks) + " of checks" +
            (report.of_frames == 0 ? "" : ", " + std::to_string(report.of_frames) + " of frames") + ": " +
            std::to_string(run - report.failed) + " passed, " + std::to_string(report.failed) + " failed",
        json, session);
}

struct LintWish {
  bool all = false;
  bool json = false;
  bool strict = false;
};

ExitCode lint_rules_of(Session& session, const std::string& only, const LintWish& wish) {
  const Engine engine(session.rules());
  Diagnostics faults = lint(engine, topic_id(only, engine.rules));
  const auto notices = std::stable_partition(faults.begin(), faults.end(),
                                             [](const Diagnostic& d) { return d.severity != Severity::notice; });
  const auto hidden = static_cast<std::size_t>(faults.end() - notices);
  const auto warnings = faults.size() - hidden;
  if (!wish.all) faults.erase(notices, faults.end());
  const std::string summary = counted(only.empty() ? engine.rules.topics.size() : 1, "topic") + ", " +
                              counted(warnings, "warning") + ", " + counted(hidden, "notice") +
                              (wish.all || hidden == 0 ? "" : " (shown with --all)");
  print(faults, summary, wish.json, session);
  return warnings > 0 && wish.strict ? ExitCode::findings : ExitCode::fine;
}

// The pack that a new topic goes into when the author names none: the only one that holds no language.
std::string own_pack(Session& session) {
  std::vector<std::string> packs;
  for (const std::string& folder : session.chosen_rules()) {
    if (!session.files().is_directory(folder)) continue;
    std::vector<std::string> inner;
    bool pack = false;
    for (const std::string& name : session.files().list(folder)) {
      pack = pack || extension(name) == "toml";
      if (session.files().is_directory(join_path(folder, name))) inner.push_back(join_path(folder, name));
    }
    if (pack) inner = {folder};
    packs.insert(packs.end(), inner.begin(), inner.end());
  }
  if (packs.size() == 1) return packs.front();
  throw Error(packs.empty() ? "there is no pack yet that the topic could go into"
                            : "there are several packs that the topic could go into",
              "name its folder: --into rules/NAME");
}

// The chosen rules that are there already, and the pack itself.
std::vector<std::string> folders_beside(const std::string& pack, Session& session) {
  std::vector<std::string> folders;
  bool covered = false;
  for (const std::string& folder : session.chosen_rules()) {
    if (!session.files().is_directory(folder)) continue;
    folders.push_back(folder);
    covered = covered || pack == folder || pack.starts_with(join_path(folder, ""));
  }
  if (!covered && session.files().is_directory(pack)) folders.push_back(pack);
  return folders;
}

std::string slots_told(const TopicDraft& draft) {
  std::string out;
  for (const PlannedSlot& slot : draft.plan.slots)
    out += "  {" + slot.name + "} is \"" + slot.words + "\", of type " + slot.type + "\n";
  for (const PlannedEntity& entity : draft.plan.entities)
    out += "  No pack knew " + entity.name + ": it is at the end of the file, with the type " + entity.type + "\n";
  return out;
}

void tell_next_steps(const TopicDraft& draft, Session& session) {
  session.log().note("it reads " + draft.stated + "\n" + slots_told(draft) + "Next, in " + draft.path +
                     ":\n  1. title, why: what a reader of a finding should know\n"
                     "  2. match: more wordings of the same thing, as other articles put it\n"
                     "  3. the silent example: a sentence that looks alike and must give nothing\n"
                     "Then: gainsay rules test " +
                     draft.id + " (with --watch it runs again whenever you save)");
}

class Rules : public Action {
 public:
  void define(Arguments arguments) override {
    const Arguments test = arguments.subcommand("test", test_, "run the examples of the topics");
    test.positional("TOPIC", topic_, "Only those of this topic: its id, the last part of it, or its file");
    test.flag("--watch", watch_, "Run again whenever a rule file changes; Ctrl-C ends it");
    test.flag("--json", json_, "One JSON object a line for each example that fails");
    const Arguments lint = arguments.subcommand("lint", lint_, "say what is missing, never used or out of reach");
    lint.positional("TOPIC", topic_, "Only this topic");
    lint.flag("--all", lint_wish_.all, "Also name the patterns that no example matches");
    lint.flag("--strict", lint_wish_.strict, "Exit with 1 when there is a warning");
    lint.flag("--json", lint_wish_.json, "One JSON object a line for each warning");
    const Arguments fresh = arguments.subcommand("new", new_, "start a topic from an example sentence");
    fresh.positional("NAME", wish_.name, "Its name, which becomes that of the file (default: made from the sentence)");
    fresh.option("--from", "SENTENCE", wish_.sentence, "A sentence that the topic must read").required();
    fresh.option("--into", "DIR", wish_.folder, "The pack that it goes into (default: the only one there is)");
    fresh.option("--type", "TYPE", type_,
                 "What is stated: quantity, date, category or stance (default: by the sentence)");
    arguments.subcommand("list", list_, "the topics and their titles");
    arguments.subcommand("schema", schema_, "the JSON Schema of rule files, for editors");
  }

  ExitCode run(Session& session) override {
    if (test_) return test(session);
    if (lint_) return lint_rules_of(session, topic_, lint_wish_);
    if (new_) return make_topic(session);
    if (list_) return list_topics(session);
    return print_schema(session);
  }

 private:
  ExitCode test(Session& session) const {
    if (!watch_) return test_examples(session, topic_, json_), ExitCode::fine;
    Watch watch(session.folders_of_rules());
    do {
      session.forget_rules();
      try {
        test_examples(session, topic_, json_);
      } catch (const Error& error) {
        session.log().error(error.what(), error.remedy());
      }
      session.out().flush();
    } while (watch.wait());
    return ExitCode::fine;
  }

  ExitCode make_topic(Session& session) {
    if (!type_.empty()) {
      std::vector<std::string> names;
      for (const ValueType type : {ValueType::quantity, ValueType::date, ValueType::category, ValueType::stance}) {
        names.emplace_back(to_string(type));
        if (type_ == to_string(type)) wish_.type = type;
      }
      if (!wish_.type) throw Error("'" + type_ + "' after --type is not a type of value", suggestion(type_, names));
    }
    if (wish_.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") != std::string::npos)
      throw Error("'" + wish_.name + "' cannot be the name of a topic", "use small letters, digits and '-'");
    if (wish_.folder.empty()) wish_.folder = own_pack(session);
    while (wish_.folder.size() > 1 && wish_.folder.back() == '/') wish_.folder.pop_back();
    session.choose_rules(folders_beside(wish_.folder, session));
    const TopicDraft draft = draft_topic(wish_, session.rules(), session.folders_of_rules(), session.files());
    make_folder(wish_.folder);
    session.files().write(draft.path, draft.toml);
    session.out().write("wrote " + draft.path + "\n");
    tell_next_steps(draft, session);
    return ExitCode::fine;
  }

  bool test_ = false, lint_ = false, new_ = false, list_ = false, schema_ = false;
  std::string topic_;
  std::string type_;
  DraftWish wish_;
  LintWish lint_wish_;
  bool json_ = false;
  bool watch_ = false;
};

}  // namespace

extern const Command command_rules;
const Command command_rules = {
    .name = "rules",
    .summary = "start, test, lint and list the rules",
    .examples = {{"gainsay rules new --from 'Norhaven reported 4,212 cases on Monday.' --into rules/epidemic",
                  "start a topic from an example sentence"},
                 {"gainsay rules test", "run every example of every topic"},
                 {"gainsay rules test cases --watch", "of one topic, again whenever a file changes"},
                 {"gainsay rules lint --rules rules/town", "say what is missing in a pack"},
                 {"gainsay rules list", "every topic with its title"},
                 {"gainsay rules schema > rules.schema.json", "what an editor completes and checks rule files by"}},
    .options = {.rules = true},
    .make = make_action<Rules>,
};

}  // namespace gainsay
