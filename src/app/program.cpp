#include "app/program.h"

#include <fcntl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <filesystem>
#include <new>

#include "app/help.h"
#include "app/session.h"
#include "base/error.h"
#include "base/suggest.h"

namespace gainsay {
namespace {

std::string program_path(const std::string& typed) {
  std::error_code error;
  const std::filesystem::path path = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? typed : path.string();
}

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

/// Parses what follows the command's name. False when help was asked for, and has been printed.
bool parse(CLI::App& parser, const Command& command, std::vector<std::string> arguments, Output& out) {
  parser.set_help_flag("-h,--help", "Print this help");
  set_help(parser, command);
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 expects them
  try {
    parser.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    out.write(parser.help());
    return false;
  } catch (const CLI::RequiredError& error) {
    const std::vector<std::string> typed = parser.remaining();
    if (parser.get_require_subcommand_min() > 0 && parser.get_subcommands().empty()) reject_subcommand(parser, typed);
    for (const std::string& argument : typed) reject(parser, argument);
    throw Error("gainsay " + command.name + ": " + error.what(), "see gainsay help " + command.name);
  } catch (const CLI::ParseError& error) {
    throw Error("gainsay " + command.name + ": " + error.what(), "see gainsay help " + command.name);
  }
  reject_extras(parser);
  return true;
}

ExitCode run_command(const Command& command, const std::vector<std::string>& arguments, const std::string& program,
                     Output& out) {
  const std::unique_ptr<Action> action = command.make();
  CLI::App parser("", command.name);
  parser.allow_extras();  // named better by reject_extras
  parser.fallthrough();   // common options may follow a sub-command
  CommonOptions options;
  action->define(parser);
  add_common_options(parser, command.options, options);
  if (!parse(parser, command, arguments, out)) return ExitCode::fine;
  Session session(std::move(options), program, out);
  const ExitCode code = action->run(session);
  out.flush();
  return worse(code, session.verdict());
}

const Command& command_named(const std::string& name) {
  if (const Command* command = find_command(name)) return *command;
  std::vector<std::string> names;
  for (const Command* command : app_commands()) names.push_back(command->name);
  const std::string near = nearest(name, names);
  throw Error("there is no command '" + name + "'",
              near.empty() ? "gainsay help lists the commands" : "did you mean gainsay " + near + "?");
}

ExitCode print_overview(Output& out, ExitCode code) {
  out.write(overview());
  out.flush();
  return code;
}

ExitCode dispatch(const std::vector<std::string>& arguments, Output& out) {
  if (arguments.size() < 2) {
    Output complaints(STDERR_FILENO, "standard error");
    return print_overview(complaints, ExitCode::failed);
  }
  std::vector<std::string> rest(arguments.begin() + 2, arguments.end());
  const std::string& first = arguments[1];
  if (first == "--version" || first == "version") {
    out.write(version_line());
    return out.flush(), ExitCode::fine;
  }
  const bool help = first == "help" || first == "--help" || first == "-h";
  if (help && rest.empty()) return print_overview(out, ExitCode::fine);
  const std::string name = help ? rest.front() : first;
  if (!help && name.size() > 1 && name.front() == '-')
    throw Error("a command comes before its options, and " + name + " is an option", "gainsay help lists the commands");
  if (help) rest = {"--help"};
  return run_command(command_named(name), rest, program_path(arguments[0]), out);
}

void complain(const std::string& problem, const std::string& remedy) {
  Log(LogLevel::normal, ::isatty(STDERR_FILENO) == 1).error(problem, remedy);
}

}  // namespace

ExitCode guarded(const std::function<ExitCode()>& work,
                 const std::function<void(const std::string& problem, const std::string& remedy)>& complain_to) {
  try {
    return work();
  } catch (const Error& error) {
    complain_to(error.what(), error.remedy());
    return ExitCode::failed;
  } catch (const std::bad_alloc&) {
    complain_to("out of memory", "use fewer --jobs, or fewer documents at once");
    return ExitCode::failed;
  } catch (const std::exception& error) {
    complain_to(std::string("this is a bug of ours: ") + error.what(), "please report it with the command line");
    return ExitCode::bug;
  }
}

// A descriptor that whoever started us has closed would be given to the next file that we open, and what we print would
// end up in it. Opened the wrong way round it fails instead.
void hold_standard_descriptors() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(descriptor, F_GETFD) < 0) ::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

ExitCode run_program(const std::vector<std::string>& arguments) {
  std::signal(SIGPIPE, SIG_IGN);
  hold_standard_descriptors();
  Output out(STDOUT_FILENO, "standard output");
  return guarded([&] { return dispatch(arguments, out); }, complain);
}

}  // namespace gainsay
