#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/session.h"
#include "base/counted.h"
#include "base/error.h"
#include "run/examples.h"
#include "run/lint.h"

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

ExitCode test_examples(Session& session, const std::string& only) {
  const Engine engine(session.rules());
  if (!only.empty() && engine.rules.find_topic(only) == nullptr)
    throw Error("there is no topic '" + only + "'", "gainsay rules list prints the topics");
  const ExampleReport report = run_examples(engine, only);
  session.report(report.diagnostics);
  const std::size_t run = report.of_patterns + report.of_checks;
  session.out().write(counted(report.topics, "topic") + ", " + counted(report.of_patterns, "example") +
                      " of patterns, " + std::to_string(report.of_checks) + " of checks: " +
                      std::to_string(run - report.failed) + " passed, " + std::to_string(report.failed) + " failed\n");
  return ExitCode::fine;
}

ExitCode lint_rules_of(Session& session, bool all) {
  const Engine engine(session.rules());
  Diagnostics faults = lint(engine);
  const auto notices = std::stable_partition(faults.begin(), faults.end(),
                                             [](const Diagnostic& d) { return d.severity != Severity::notice; });
  const auto hidden = static_cast<std::size_t>(faults.end() - notices);
  if (!all) faults.erase(notices, faults.end());
  session.report(faults);
  session.out().write(counted(engine.rules.topics.size(), "topic") + ", " +
                      counted(faults.size() - (all ? hidden : 0), "warning") + ", " + counted(hidden, "notice") +
                      (all || hidden == 0 ? "\n" : " (shown with --all)\n"));
  return ExitCode::fine;
}

class Rules : public Action {
 public:
  void define(CLI::App& parser) override {
    parser.require_subcommand(1);
    test_ = parser.add_subcommand("test", "run the examples of the topics");
    test_->add_option("TOPIC", topic_, "Only those of this topic");
    lint_ = parser.add_subcommand("lint", "say what is missing or never used");
    lint_->add_flag("--all", all_, "Also name the patterns that no example matches");
    list_ = parser.add_subcommand("list", "the topics and their titles");
  }

  ExitCode run(Session& session) override {
    if (test_->parsed()) return test_examples(session, topic_);
    if (lint_->parsed()) return lint_rules_of(session, all_);
    return list_topics(session);
  }

 private:
  CLI::App* test_ = nullptr;
  CLI::App* lint_ = nullptr;
  CLI::App* list_ = nullptr;
  std::string topic_;
  bool all_ = false;
};

}  // namespace

extern const Command command_rules;
const Command command_rules = {
    .name = "rules",
    .summary = "test, lint and list the rules",
    .examples = {{"gainsay rules test", "run every example of every topic"},
                 {"gainsay rules lint --rules rules/town", "say what is missing in a pack"},
                 {"gainsay rules list", "every topic with its title"}},
    .options = {.rules = true},
    .make = make_action<Rules>,
};

}  // namespace gainsay
