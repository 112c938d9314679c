#include "app/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "base/error.h"
#include "base/suggest.h"

namespace gainsay {
namespace {

constexpr std::size_t meanings_column = 26;

std::vector<std::string> option_names(const CLI::App& parser) {
  std::vector<std::string> names;
  for (const CLI::Option* option : parser.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

[[noreturn]] void reject(const CLI::App& parser, const std::string& argument) {
  const std::string help = "see gainsay help " + parser.get_name();
  if (argument.size() < 2 || argument[0] != '-')
    throw Error("'" + argument + "' is one argument too many for gainsay " + parser.get_name(), help);
  const std::string option = argument.substr(0, argument.find('='));
  const std::string near = nearest(option, option_names(parser));
  throw Error("gainsay " + parser.get_name() + " has no option " + option,
              near.empty() ? help : "did you mean " + near + "?");
}

/// A command that has sub-commands was given none, or one that it does not have.
[[noreturn]] void reject_subcommand(const CLI::App& parser, const std::vector<std::string>& typed) {
  std::vector<std::string> names;
  for (const CLI::App* sub : parser.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(sub->get_name());
  for (const std::string& word : typed)
    if (word.front() != '-')
      throw Error("gainsay " + parser.get_name() + " has no command '" + word + "'", suggestion(word, names));
  throw Error("gainsay " + parser.get_name() + " needs to know what to do", suggestion("", names));
}

void reject_extras(const CLI::App& parser) {
  for (const CLI::App* sub : parser.get_subcommands())
    for (const std::string& argument : sub->remaining()) reject(*sub, argument);
  for (const std::string& argument : parser.remaining()) reject(parser, argument);
}

}  // namespace

ProgramOption ProgramOption::required() const {
  option_->required();
  return *this;
}

ProgramOption ProgramOption::one_of(const std::vector<std::string>& values) const {
  option_->check(CLI::IsMember(values));
  return *this;
}

ProgramOption ProgramOption::within(long least, long most) const {
  option_->check(CLI::Range(least, most));
  return *this;
}

ProgramOption Arguments::positional(const char* name, std::string& value, const std::string& meaning) const {
  return ProgramOption(*parser_->add_option(name, value, meaning));
}

ProgramOption Arguments::positional(const char* name, std::vector<std::string>& values,
                                    const std::string& meaning) const {
  return ProgramOption(*parser_->add_option(name, values, meaning));
}

ProgramOption Arguments::option(const char* names, const char* placeholder, std::string& value,
                                const std::string& meaning) const {
  return ProgramOption(*parser_->add_option(names, value, meaning)->type_name(placeholder));
}

ProgramOption Arguments::option(const char* names, const char* placeholder, long& value,
                                const std::string& meaning) const {
  return ProgramOption(*parser_->add_option(names, value, meaning)->type_name(placeholder));
}

ProgramOption Arguments::option(const char* names, const char* placeholder, std::vector<std::string>& values,
                                const std::string& meaning) const {
  return ProgramOption(*parser_->add_option(names, values, meaning)->type_name(placeholder)->expected(1)->take_all());
}

void Arguments::flag(const char* names, bool& given, const std::string& meaning) const {
  parser_->add_flag(names, given, meaning);
}

Arguments Arguments::subcommand(const char* name, bool& chosen, const std::string& meaning) const {
  parser_->require_subcommand(1);
  CLI::App* sub = parser_->add_subcommand(name, meaning);
  sub->callback([&chosen] { chosen = true; });
  return Arguments(*sub);
}

std::vector<std::string> Arguments::option_names() const { return gainsay::option_names(*parser_); }

CommandLine::CommandLine(std::string command) : parser_(std::make_unique<CLI::App>("", std::move(command))) {
  parser_->allow_extras();  // named better by reject_extras
  parser_->fallthrough();   // common options may follow a sub-command
}

CommandLine::~CommandLine() = default;

Arguments CommandLine::arguments() const { return Arguments(*parser_); }

std::optional<std::string> CommandLine::read(std::vector<std::string> typed, const std::string& introduction) {
  parser_->set_help_flag("-h,--help", "Print this help");
  parser_->formatter_fn([introduction](const CLI::App* app, const std::string& name, CLI::AppFormatMode mode) {
    CLI::Formatter formatter;
    formatter.column_width(meanings_column);
    return introduction + "\n" + formatter.make_help(app, "gainsay " + name, mode);
  });
  std::reverse(typed.begin(), typed.end());  // CLI11 reads from the end
  const std::string help = "see gainsay help " + parser_->get_name();
  try {
    parser_->parse(typed);
  } catch (const CLI::CallForHelp&) {
    return parser_->help();
  } catch (const CLI::RequiredError& error) {
    const std::vector<std::string> extras = parser_->remaining();
    if (parser_->get_require_subcommand_min() > 0 && parser_->get_subcommands().empty())
      reject_subcommand(*parser_, extras);
    for (const std::string& argument : extras) reject(*parser_, argument);
    throw Error("gainsay " + parser_->get_name() + ": " + error.what(), help);
  } catch (const CLI::ParseError& error) {
    throw Error("gainsay " + parser_->get_name() + ": " + error.what(), help);
  }
  reject_extras(*parser_);
  return std::nullopt;
}

}  // namespace gainsay
