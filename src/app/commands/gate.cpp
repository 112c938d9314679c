#include "run/gate/gate.h"

#include <algorithm>

#include "app/folders/git_changes.h"
#include "app/session.h"
#include "base/error.h"
#include "check/kind.h"
#include "rule/loader/mapping_loader.h"
#include "run/report_skeleton.h"

namespace gainsay {
namespace {

constexpr std::size_t baseline_limit = 64'000'000;

class Gate : public Action {
 public:
  void define(Arguments arguments) override {
    arguments.positional("DATASET", datasets_, "Files and folders of datasets (default: those that the mapping names)");
    arguments.option("--mapping", "FILE", mappings_, "What the columns mean (default: gainsay.toml); may be repeated");
    arguments.option("--baseline", "FILE", baseline_, "Let the findings of this file pass, and fail on new ones");
    arguments.flag("--write-baseline", write_baseline_, "Write the findings into the baseline file and exit with 0");
    arguments.option("--since", "REV", since_, "Only findings with a cell on a line that a git revision did not have");
  }

  ExitCode run(Session& session) override {
    if (write_baseline_ && baseline_.empty())
      throw Error("--write-baseline needs to know where", "add --baseline FILE");
    Report report = draw_up(session.rules(), session.as_of());
    const Mapping mapping = load(session, report.diagnostics);
    for (const Topic& topic : mapping.topics) report.topic_titles[topic.id] = topic.title;
    GateOrder order{mapping, {}, {}, report.as_of, nullptr, nullptr, JudgeLimits()};
    const std::vector<std::string> packages = take_packages(session);
    for (const std::string& path : packages)
      order.packages.push_back(read_data_package(path, session.files(), report.diagnostics));
    if (!datasets_.empty() || packages.empty())
      order.files = find_gate_files(datasets_, mapping, session.files(), report.diagnostics);
    ChangedLines changed;
    if (!since_.empty()) {
      std::vector<std::string> paths;
      for (const GateFile& file : order.files) paths.push_back(file.path);
      for (const DataPackage& package : order.packages)
        for (const ResourceSpec& resource : package.resources)
          for (const std::string& path : resource.paths) paths.push_back(join_path(folder_of(package.path), path));
      changed = git_changes(since_, paths);
      order.changed = &changed;
    }
    Baseline known;
    if (!baseline_.empty() && !write_baseline_) {
      known = Baseline::parse(baseline_, session.files().read(baseline_, baseline_limit));
      order.baseline = &known;
    }
    GateResult result = run_gate(order, session.rules(), session.files(), report.diagnostics);
    report.documents = result.datasets;
    report.statements = result.cells;
    report.findings = std::move(result.findings);
    session.report(report.diagnostics);
    session.print(report, write_baseline_ ? session.verdict() : verdict(report, session));
    if (write_baseline_) return write(report, session);
    if (result.gone > 0)
      session.log().note(std::to_string(result.gone) + " findings of the baseline are gone; write it anew");
    return verdict(report, session);
  }

 private:
  Mapping load(Session& session, Diagnostics& diagnostics) const {
    std::vector<std::string> paths = mappings_;
    if (paths.empty() && !session.config().path.empty()) paths.push_back(session.config().path);
    Mapping mapping = session.rules().mapping;
    for (const std::string& path : paths)
      read_mapping(path, session.files(), session.rules(), check_kind_specs(), diagnostics, mapping);
    if (mapping.datasets.empty() && !has_errors(diagnostics) && !only_packages(session))
      throw Error("no mapping says what the columns of the datasets mean",
                  "give --mapping FILE, or write [[dataset]] into gainsay.toml; see docs/gate.md");
    return mapping;
  }

  static bool is_package(const std::string& path) { return base_name(path) == "datapackage.json"; }

  [[nodiscard]] bool only_packages(Session& session) const {
    return !datasets_.empty() && std::all_of(datasets_.begin(), datasets_.end(), [&](const std::string& path) {
      return is_package(path) || session.files().exists(join_path(path, "datapackage.json"));
    });
  }

  // The data packages among the paths, which no longer count as paths of datasets.
  std::vector<std::string> take_packages(Session& session) {
    std::vector<std::string> packages, others;
    for (const std::string& path : datasets_) {
      const std::string inside = join_path(path, "datapackage.json");
      if (is_package(path))
        packages.push_back(path);
      else if (session.files().is_directory(path) && session.files().exists(inside))
        packages.push_back(inside);
      else
        others.push_back(path);
    }
    datasets_ = std::move(others);
    return packages;
  }

  ExitCode write(const Report& report, Session& session) const {
    session.files().write(baseline_, baseline_text(report.findings));
    session.log().note("wrote " + baseline_);
    return session.verdict();
  }

  // What the baseline holds is in the report, and does not fail.
  static ExitCode verdict(const Report& report, const Session& session) {
    std::vector<Finding> fresh;
    std::copy_if(report.findings.begin(), report.findings.end(), std::back_inserter(fresh),
                 [](const Finding& finding) { return finding.status == FindingStatus::fresh; });
    return session.verdict(fresh);
  }

  std::vector<std::string> datasets_, mappings_;
  std::string baseline_, since_;
  bool write_baseline_ = false;
};

}  // namespace

extern const Command command_gate;
const Command command_gate = {
    .name = "gate",
    .summary = "check curated datasets, for CI; nothing is stored",
    .examples = {{"gainsay gate", "every dataset that gainsay.toml declares"},
                 {"gainsay gate losses.csv --mapping losses.toml", "one file, with what its columns mean"},
                 {"gainsay gate data/datapackage.json", "the tables of a Frictionless data package, by their schemas"},
                 {"gainsay gate --since origin/main", "only what the change of this branch touches"},
                 {"gainsay gate --baseline known.json --write-baseline",
                  "live with what there is, and fail on what is new"}},
    .options = {.rules = true, .report = true},
    .make = make_action<Gate>,
};

}  // namespace gainsay
