#include "run/gate/gate.h"

#include <algorithm>
#include <deque>
#include <set>

#include "base/error.h"
#include "check/kind.h"
#include "dataset/row_reader.h"
#include "run/gate/cell_sorter.h"
#include "run/gate/excerpts.h"
#include "run/gate/mutes.h"
#include "run/gate/wide_findings.h"

namespace gainsay {
namespace {

// The topics as datasets use them: their statements are series, and checks that need a draft or an article are left
// out.
class GateTopics {
 public:
  GateTopics(const Mapping& mapping, const RuleSet& rules) : mapping_(mapping), rules_(rules) {}

  const Topic* find(const std::string& id) {
    for (const Topic& topic : topics_)
      if (topic.id == id) return &topic;
    const auto own = std::find_if(mapping_.topics.begin(), mapping_.topics.end(),
                                  [&](const Topic& topic) { return topic.id == id; });
    const Topic* topic = own != mapping_.topics.end() ? &*own : rules_.find_topic(id);
    if (topic == nullptr) return nullptr;
    topics_.push_back(*topic);
    Topic& copy = topics_.back();
    copy.series = true;
    std::erase_if(copy.checks, [](const CheckSpec& check) {
      const CheckKind* kind = find_check_kind(check.kind);
      return kind != nullptr && kind->needs.article;
    });
    tell_sources_apart(copy);
    return &copy;
  }

  CalendarTopics calendar(const DatasetSpec& dataset) {
    CalendarTopics out;
    if (dataset.day_number) {
      Topic& topic = add(dataset, "day-number", "Day number of a row of {dataset}");
      topic.value.unit = "count";
      topic.checks.emplace_back().kind = kind_for(KindUse::day_numbers).spec.name;
      topic.checks.back().settings.set("first", to_string(dataset.day_number->first));
      out.day_number = &topic;
    }
    if (!dataset.weekday.empty()) {
      Topic& topic = add(dataset, std::string(weekday_slot), "Weekday of a row of {dataset}");
      topic.value.type = ValueType::category;
      topic.checks.emplace_back().kind = kind_for(KindUse::weekdays).spec.name;
      topic.checks.back().settings.set("slot", std::string(weekday_slot));
      out.weekday = &topic;
    }
    return out;
  }

 private:
  // Where a column names the source or the speaker, each of them has a row for a day.
  void tell_sources_apart(Topic& topic) const {
    std::vector<std::string> by;
    for (const DatasetSpec& dataset : mapping_.datasets) {
      if (dataset.topic != topic.id) continue;
      if (!dataset.source.column.empty()) by.emplace_back("source");
      if (!dataset.speaker.column.empty()) by.emplace_back("speaker");
    }
    const std::string& repeated_rows = kind_for(KindUse::repeated_rows).spec.name;
    for (CheckSpec& check : topic.checks)
      if (check.kind == repeated_rows && !by.empty() && check.settings.find("by") == nullptr)
        check.settings.set("by", by);
  }

  Topic& add(const DatasetSpec& dataset, const std::string& name, const std::string& title) {
    Topic topic;
    topic.id = dataset.topic + "/" + name;
    topic.title = title;
    topic.series = true;
    topic.key = {"dataset"};
    topics_.push_back(std::move(topic));
    return topics_.back();
  }

  const Mapping& mapping_;
  const RuleSet& rules_;
  std::deque<Topic> topics_;
};

struct TableReading {
  const RuleSet& rules;
  const FileSystem& files;
  Diagnostics& diagnostics;
  GateTopics& topics;
  CellReader& cells;
  DataTables& tables;
};

// False when the file could not be opened.
bool read_file(const GateFile& file, const TableReading& in, const RowReader::Take& take) {
  const DatasetSpec& dataset = *file.dataset;
  if (dataset.faulty) return false;  // as the loader said
  const Topic* topic = in.topics.find(dataset.topic);
  if (topic == nullptr) return false;  // reported by the loader
  RowReader rows(file.path, dataset, *topic, in.topics.calendar(dataset), in.cells, in.tables, in.diagnostics, take);
  try {
    read_table(
        file.path, in.files, dataset.table, in.diagnostics,
        [&](const std::vector<TableCell>& header) { rows.header(header); },
        [&](const TableRow& row) { rows.read(row); });
    rows.finish();
    return true;
  } catch (const Error& fault) {
    in.diagnostics.push_back({Severity::error, {file.path, 0, 0}, fault.what(), fault.remedy()});
    return false;
  }
}

bool is_wide(const DatasetSpec& dataset) { return dataset.series.given() || dataset.dates.given(); }

// A series in no order, in more cells than are held at once: everything is read again and sorted on disk.
void judge_sorted(const GateOrder& order, const TableReading& in, SeriesJudge& judge) {
  CellSorter sorter(order.limits.cells);
  const RowReader::Take take = [&](DataCell cell) {
    const std::uint32_t group = judge.group_of(cell.series);
    sorter.add(group, std::move(cell));
  };
  for (const GateFile& file : order.files) read_file(file, in, take);
  sorter.drain([&](DataCell cell) { judge.add(std::move(cell)); });
  judge.finish();
}

void take_results(SeriesJudge& judge, GateResult& out, Diagnostics& diagnostics) {
  out.cells = judge.cells();
  out.findings = std::move(judge.findings());
  if (judge.untold() > 0)
    diagnostics.push_back({Severity::warning,
                           {},
                           std::to_string(judge.untold()) + " more findings are not listed",
                           "correct what is listed and run again"});
}

}  // namespace

GateResult run_gate(const GateOrder& order, const RuleSet& rules, const FileSystem& files, Diagnostics& diagnostics) {
  GateResult out;
  GateTopics topics(order.mapping, rules);
  CellReader cells(rules.language);
  DataTables tables;
  const TableReading reading{rules, files, diagnostics, topics, cells, tables};
  SeriesJudge judge(rules, tables, cells, order.as_of, order.limits);
  WideDates wide;
  std::set<std::string> read;
  for (const GateFile& file : order.files) {
    auto* dates = is_wide(*file.dataset) ? &wide[file.path] : nullptr;
    const RowReader::Take take = [&](DataCell cell) {
      if (dates != nullptr) dates->insert(cell.first);
      judge.add(std::move(cell));
    };
    if (read_file(file, reading, take)) read.insert(file.path);
  }
  out.datasets = read.size();
  judge.finish();
  if (judge.shuffled()) {
    Diagnostics told_before;
    JudgeLimits limits = order.limits;
    limits.cells /= 8;  // sorted, no cell waits for another series
    SeriesJudge sorted(rules, tables, cells, order.as_of, limits);
    judge_sorted(order, {rules, files, told_before, topics, cells, tables}, sorted);
    take_results(sorted, out, diagnostics);
  } else {
    take_results(judge, out, diagnostics);
  }
  GateMutes mutes(order.mapping, order.files, files, cells, order.as_of, diagnostics);
  mutes.apply(out.findings);
  merge_wide_findings(out.findings, wide);
  for (const DataPackage& package : order.packages) {
    PackageResult judged = gate_package(package, rules, files, order.as_of, diagnostics);
    std::move(judged.findings.begin(), judged.findings.end(), std::back_inserter(out.findings));
    out.datasets += judged.tables;
    out.cells += judged.rows;
  }
  mutes.apply(out.findings);  // those of packages, and ids of findings that were merged
  if (order.baseline != nullptr) out.gone = order.baseline->apply(out.findings);
  if (order.changed == nullptr) {
    const Diagnostics unused = mutes.unused(tables);
    diagnostics.insert(diagnostics.end(), unused.begin(), unused.end());
  } else {
    out.findings.erase(std::remove_if(out.findings.begin(), out.findings.end(),
                                      [&](const Finding& finding) { return !order.changed->touches(finding); }),
                       out.findings.end());
  }
  fill_excerpts(out.findings, files);
  std::sort(out.findings.begin(), out.findings.end(), report_order);
  return out;
}

}  // namespace gainsay
