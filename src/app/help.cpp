#include "app/help.h"

#include <CLI/CLI.hpp>
#include <algorithm>

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
  return out + "\ngainsay help COMMAND tells more about one of them.\n";
}

std::string version_line() { return "gainsay " GAINSAY_VERSION "\n"; }

void set_help(CLI::App& parser, const Command& command) {
  parser.formatter_fn([&command](const CLI::App* app, std::string name, CLI::AppFormatMode mode) {
    CLI::Formatter formatter;
    formatter.column_width(26);
    const std::string arguments = formatter.make_help(app, "gainsay " + (name.empty() ? command.name : name), mode);
    return "gainsay " + command.name + ": " + command.summary + "\n\n" + examples_of(command) + "\n" + arguments;
  });
}

}  // namespace gainsay
