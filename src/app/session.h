#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/config.h"
#include "app/exit_code.h"
#include "app/options.h"
#include "app/terminal/log.h"
#include "app/terminal/output.h"
#include "base/file_system.h"
#include "report/format.h"
#include "rule/rule_set.h"
#include "text/read_options.h"

namespace gainsay {

/// What a command sees of the world, and what the common options mean. Methods that read an option throw Error when
/// it cannot be understood.
class Session {
 public:
  /// Reads the configuration file. `program` is the path of the executable.
  Session(CommonOptions options, std::string program, Output& out);
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session();

  [[nodiscard]] Output& out() { return out_; }
  [[nodiscard]] Log& log() { return log_; }
  [[nodiscard]] FileSystem& files() { return *files_; }
  [[nodiscard]] const Config& config() const { return config_; }

  /// The rules of --rules, gainsay.toml or the program, read at the first call; faults in them are reported.
  [[nodiscard]] RuleSet& rules();
  /// The folders that `rules` reads.
  [[nodiscard]] std::vector<std::string> folders_of_rules() const;
  /// Those that the user named, by --rules or in gainsay.toml.
  [[nodiscard]] const std::vector<std::string>& chosen_rules() const;
  /// Whether the language's own pack is among the rules that were chosen, and not only added to them.
  [[nodiscard]] bool chose_language() const;
  /// From now on `rules` reads these beside the language that comes with the program, and nothing else.
  void choose_rules(std::vector<std::string> folders);
  /// Drops the rules and the faults that were reported: the next call of `rules` reads them anew.
  void forget_rules();
  [[nodiscard]] std::string store_path() const;
  [[nodiscard]] ReadOptions reading();
  [[nodiscard]] unsigned jobs() const;
  [[nodiscard]] Day as_of() const;

  /// Prints faults, unless they are shown elsewhere; errors among them make the exit code 2 in the end.
  void report(const Diagnostics& diagnostics, bool shown = true);
  /// Writes a report in every wished format. One that cannot be written does not keep the others from being written; it
  /// is reported, the exit code is 2 in the end, and the answer false. `outcome` is how the run ends when the formats
  /// show it; by default the verdict on all findings.
  bool print(const Report& report, std::optional<ExitCode> outcome = std::nullopt, Detail detail = Detail::brief);
  /// By --format or --output, not by gainsay.toml.
  [[nodiscard]] bool asks_for_format() const { return !options_.format.empty() || !options_.outputs.empty(); }
  /// What the findings of a report and the faults so far amount to.
  [[nodiscard]] ExitCode verdict(const std::vector<Finding>& findings) const;
  [[nodiscard]] ExitCode verdict() const { return verdict({}); }

 private:
  void read_configuration();
  bool write_outputs(const Report& report, const RenderOptions& options);
  [[nodiscard]] const ReportFormat& format() const;
  /// The least severity that counts for the exit code; empty: none does.
  [[nodiscard]] std::optional<Severity> threshold() const;

  CommonOptions options_;
  std::string program_;
  Output& out_;
  std::unique_ptr<FileSystem> files_;
  Log log_;
  Config config_;
  std::unique_ptr<RuleSet> rules_;
  std::optional<std::vector<std::string>> rule_choice_;  // of choose_rules
  bool faulty_ = false;
};

}  // namespace gainsay
