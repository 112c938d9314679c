#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "dataset/cell_reader.h"
#include "dataset/data_cell.h"
#include "rule/rule_set.h"

namespace gainsay {

/// How much a judge keeps in memory.
struct JudgeLimits {
  std::size_t cells = 400'000;    ///< held before what can be judged is judged
  std::size_t window = 8'192;     ///< cells of one series that are judged at once
  std::size_t context = 64;       ///< judged cells of a series that its next ones are compared with, at most
  std::size_t findings = 10'000;  ///< kept; more are counted only
};

/// Judges the cells of datasets, series by series. It holds a bounded number of cells, and of each series a few: when
/// it is full, what follows the latest date of a series is judged and let go. A series may come in rising or
/// falling order of its dates; one that does neither over more cells than are held is `shuffled`.
class SeriesJudge {
 public:
  /// All must outlive the judge.
  SeriesJudge(const RuleSet& rules, const DataTables& tables, CellReader& reader, Day as_of, JudgeLimits limits = {})
      : rules_(rules), tables_(tables), reader_(reader), as_of_(as_of), limits_(limits) {}

  void add(DataCell cell);
  void finish();
  /// Series that are judged together share a number.
  [[nodiscard]] std::uint32_t group_of(std::uint32_t series);
  /// In the order in which they were found, with ids that hold whatever is elsewhere in the files.
  [[nodiscard]] std::vector<Finding>& findings() { return findings_; }
  [[nodiscard]] std::size_t cells() const { return cells_count_; }
  /// Findings beyond the limit.
  [[nodiscard]] std::size_t untold() const { return untold_; }
  /// A series came in no order: what was found cannot be relied on, the cells must be sorted first.
  [[nodiscard]] bool shuffled() const { return shuffled_; }

 private:
  using Cells = std::vector<DataCell>;
  struct State {
    Cells context;  // judged last, next to what comes
    bool started = false, falling = false;
    bool cut = false;       // more cells of the edge's own date may come
    std::int32_t edge = 0;  // the last date that was judged
  };
  /// `settled`: what no later cell can belong beside; `all`: everything, although more may come; `last`: nothing comes.
  enum class Share { settled, all, last };
  void judge_held(Share share);
  void judge_group(std::uint32_t group, Cells cells, Share share);
  [[nodiscard]] std::size_t context_of(long days) const { return days > 0 ? limits_.context : limits_.context / 8; }
  void judge_windows(const Cells& cells, Cells before, const Cells& after, long days);
  void judge(std::vector<Statement> statements, const Topic& topic);
  void keep(Finding finding);

  const RuleSet& rules_;
  const DataTables& tables_;
  CellReader& reader_;
  Day as_of_;
  JudgeLimits limits_;
  Cells held_;
  std::vector<std::uint32_t> group_of_series_;
  std::map<std::string, std::uint32_t> wide_groups_;
  std::uint32_t groups_ = 0;
  std::map<std::uint32_t, State> states_;
  std::vector<Finding> findings_;
  std::set<std::string> ids_;
  std::size_t cells_count_ = 0, untold_ = 0;
  bool shuffled_ = false;
};

/// An id of the finding that its dates and the names of its files are part of and its places in them are not.
[[nodiscard]] std::string identify_dated(const Finding& finding);

}  // namespace gainsay
