#include "app/session.h"

#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <thread>

#include "app/folders/builtin_files.h"
#include "app/folders/rule_folders.h"
#include "app/terminal/clock.h"
#include "base/error.h"
#include "base/suggest.h"
#include "check/kind.h"
#include "report/format.h"
#include "rule/load_rules.h"

namespace gainsay {
namespace {

constexpr unsigned most_jobs = 256;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// The command line wins over gainsay.toml, which wins over the default.
const std::string& chosen(const std::string& option, const std::string& configured) {
  return option.empty() ? configured : option;
}

std::string one_of(const std::string& option, const std::string& value, const std::vector<std::string>& known) {
  for (const std::string& name : known)
    if (name == value) return value;
  throw Error("'" + value + "' is not a value of " + option, suggestion(value, known));
}

bool color_on(const std::string& when, int descriptor) {
  const std::string choice = one_of("--color", when.empty() ? "auto" : when, {"auto", "always", "never"});
  if (choice != "auto") return choice == "always";
  return environment("NO_COLOR").empty() && environment("TERM") != "dumb" && ::isatty(descriptor) == 1;
}

LogLevel level_of(const CommonOptions& options) {
  if (options.quiet) return LogLevel::quiet;
  return options.verbose ? LogLevel::verbose : LogLevel::normal;
}

Day day_of(const std::string& option, const std::string& text) {
  if (const auto day = parse_day(text)) return *day;
  throw Error("'" + text + "' after " + option + " is not a valid date", "write it as 2025-12-31");
}

const ReportFormat& format_of(const std::string& name) {
  if (const ReportFormat* format = find_report_format(name)) return *format;
  std::vector<std::string> names;
  for (const ReportFormat* format : report_formats()) names.push_back(format->name);
  throw Error("there is no format '" + name + "'", suggestion(name, names));
}

struct OutputChoice {
  const ReportFormat& format;
  std::string file;
};

OutputChoice output_of(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals + 1 == text.size())
    throw Error("'" + text + "' after --output is not FORMAT=FILE", "write it as --output json=findings.json");
  return {format_of(text.substr(0, equals)), text.substr(equals + 1)};
}

void check_outputs(const std::vector<std::string>& outputs) {
  std::set<std::string> files;
  for (const std::string& output : outputs)
    if (const std::string file = output_of(output).file; !files.insert(file).second)
      throw Error("two reports go to " + file, "give every --output a file of its own");
}

}  // namespace

Session::Session(CommonOptions options, std::string program, Output& out)
    : options_(std::move(options)),
      program_(std::move(program)),
      out_(out),
      files_(with_builtin_files(make_disk())),
      log_(level_of(options_), color_on(options_.color, STDERR_FILENO)) {
  read_configuration();
  static_cast<void>(format());
  static_cast<void>(threshold());
  if (const std::string& published = chosen(options_.published, config_.published); !published.empty())
    static_cast<void>(day_of("--published", published));
  static_cast<void>(as_of());
  static_cast<void>(jobs());
  check_outputs(options_.outputs);
}

Session::~Session() = default;

void Session::read_configuration() {
  const std::string path =
      options_.config.empty() ? find_config(std::filesystem::current_path().string(), *files_) : options_.config;
  if (path.empty()) return;
  const std::string here = join_path(std::filesystem::current_path().string(), "gainsay.toml");
  Diagnostics diagnostics;
  config_ = read_config(path == here ? "gainsay.toml" : path, *files_, diagnostics);
  report(diagnostics);
  if (has_errors(diagnostics))
    throw Error("the configuration has errors", "correct " + config_.path + " and run again");
}

const std::vector<std::string>& Session::chosen_rules() const {
  if (rule_choice_) return *rule_choice_;
  return options_.rules.empty() ? config_.rules : options_.rules;
}

std::vector<std::string> Session::folders_of_rules() const {
  const std::string builtin = builtin_rules(environment("GAINSAY_RULES"), program_, *files_);
  if (rule_choice_ && rule_choice_->empty()) return {language_folder(builtin)};
  return rule_folders(chosen_rules(), builtin, *files_);
}

bool Session::chose_language() const {
  const std::vector<std::string>& chosen = chosen_rules();
  return chosen.empty() || folders_of_rules() == chosen;
}

void Session::choose_rules(std::vector<std::string> folders) {
  rule_choice_ = std::move(folders);
  forget_rules();
}

void Session::forget_rules() {
  rules_.reset();
  faulty_ = false;
}

namespace {

// Hands the project's spellings to the checks that judge spellings.
void prefer(const Config& config, RuleSet& rules, Diagnostics& diagnostics) {
  std::vector<std::string> preferred;
  for (const auto& [id, spelling] : config.spellings) {
    preferred.push_back(id + " = " + spelling);
    if (!rules.entities.find(id))
      diagnostics.push_back({Severity::warning,
                             {config.path},
                             "[spellings] has '" + id + "', which is not an entity of the rules",
                             "write the id of an entity: gainsay rules list"});
  }
  if (preferred.empty()) return;
  const std::string& kind = kind_for(KindUse::spellings).spec.name;
  for (Topic& topic : rules.topics)
    for (CheckSpec& check : topic.checks)
      if (check.kind == kind) check.settings.set("preferred", preferred);
}

}  // namespace

RuleSet& Session::rules() {
  if (rules_) return *rules_;
  const std::vector<std::string> folders = folders_of_rules();
  Diagnostics diagnostics;
  rules_ = load_rules(folders, *files_, check_kind_specs(), diagnostics);
  prefer(config_, *rules_, diagnostics);
  report(diagnostics);
  log_.detail(std::to_string(rules_->topics.size()) + " topics from " + std::to_string(rules_->packs.size()) +
              " packs");
  return *rules_;
}

std::string Session::store_path() const {
  if (!options_.store.empty()) return options_.store;
  if (!config_.store.empty()) return config_.store;
  return config_.path.empty() ? "gainsay.sqlite" : join_path(folder_of(config_.path), "gainsay.sqlite");
}

ReadOptions Session::reading() {
  ReadOptions reading;
  reading.fallback.source = chosen(options_.source, config_.source);
  const std::string& published = chosen(options_.published, config_.published);
  if (!published.empty()) reading.fallback.published = day_of("--published", published);
  reading.page_words = rules().language.page_words;
  return reading;
}

unsigned Session::jobs() const {
  const std::string& text = chosen(options_.jobs, config_.jobs);
  if (text.empty()) return std::max(1U, std::thread::hardware_concurrency());
  unsigned jobs = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), jobs);
  if (error != std::errc() || end != text.data() + text.size() || jobs == 0 || jobs > most_jobs)
    throw Error("'" + text + "' after --jobs is not a valid number of threads", "give a number from 1 to 256");
  return jobs;
}

Day Session::as_of() const { return options_.as_of.empty() ? today() : day_of("--as-of", options_.as_of); }

void Session::report(const Diagnostics& diagnostics, bool shown) {
  for (const Diagnostic& diagnostic : diagnostics)
    if (shown) log_.diagnostic(diagnostic);
  faulty_ = faulty_ || has_errors(diagnostics);
}

bool Session::print(const Report& report, std::optional<ExitCode> outcome, Detail detail) {
  RenderOptions options;
  options.detail = detail;
  options.exit_code = static_cast<int>(outcome.value_or(verdict(report.findings)));
  const bool written = write_outputs(report, options);
  options.color = color_on(options_.color, STDOUT_FILENO);
  out_.write(format().render(report, options));
  return written;
}

bool Session::write_outputs(const Report& report, const RenderOptions& options) {
  bool written = true;
  for (const std::string& text : options_.outputs) {
    const OutputChoice output = output_of(text);
    try {
      files_->write(output.file, output.format.render(report, options));
      log_.detail("wrote " + output.file);
    } catch (const Error& error) {
      log_.error(error.what(), error.remedy());
      faulty_ = true;
      written = false;
    }
  }
  return written;
}

const ReportFormat& Session::format() const {
  const std::string& name = chosen(options_.format, config_.format);
  return format_of(name.empty() ? "text" : name);
}

std::optional<Severity> Session::threshold() const {
  const std::string& option = chosen(options_.fail_on, config_.fail_on);
  const std::string name =
      one_of("--fail-on", option.empty() ? "error" : option, {"error", "warning", "notice", "never"});
  for (const Severity severity : {Severity::notice, Severity::warning, Severity::error})
    if (name == to_string(severity)) return severity;
  return std::nullopt;
}

ExitCode Session::verdict(const std::vector<Finding>& findings) const {
  if (faulty_) return ExitCode::failed;
  const std::optional<Severity> least = threshold();
  if (!least) return ExitCode::fine;
  for (const Finding& finding : findings) {
    if (stands(finding) && finding.severity >= *least) return ExitCode::findings;
  }
  return ExitCode::fine;
}

}  // namespace gainsay
