#include "app/help.h"

namespace gainsay {
namespace {

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width > text.size() ? width - text.size() : 1, ' ');
}

std::string examples_of(const Command& command) {
  std::string out = "Examples:\n";
  for (const CommandExample& example : command.examples)
    out += "  " + example.line + "\n      " + example.meaning + "\n";
  return out;
}

}  // namespace

std::string overview() {
  std::string out =
      "gainsay remembers who said what and when, and reports where statements contradict each other.\n\n"
      "Examples:\n"
      "  gainsay init demo && cd demo && gainsay check\n"
      "      a starter project with two articles that disagree, and the contradiction in them\n"
      "  gainsay ingest articles/ && gainsay check\n"
      "      keep articles in a store and check everything in it\n"
      "  gainsay check draft.md\n"
      "      check a draft against the store before it is published\n\n"
      "Commands:\n";
  for (const Command* command : app_commands()) out += "  " + padded(command->name, 10) + command->summary + "\n";
  return out + "\ngainsay help COMMAND describes one command.\n";
}

std::string version_line() { return "gainsay " GAINSAY_VERSION "\n"; }

std::string help_introduction(const Command& command) {
  return "gainsay " + command.name + ": " + command.summary + "\n\n" + examples_of(command);
}

}  // namespace gainsay
