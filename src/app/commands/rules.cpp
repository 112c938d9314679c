#include <CLI/CLI.hpp>

#include "app/session.h"

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

class Rules : public Action {
 public:
  void define(CLI::App& parser) override {
    parser.require_subcommand(1);
    list_ = parser.add_subcommand("list", "the topics and their titles");
  }

  ExitCode run(Session& session) override {
    if (list_->parsed()) return list_topics(session);
    return ExitCode::fine;
  }

 private:
  CLI::App* list_ = nullptr;
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
