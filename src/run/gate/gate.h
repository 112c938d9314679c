#pragma once

#include <string>
#include <vector>

#include "base/file_system.h"
#include "run/gate/baseline.h"
#include "run/gate/changed_lines.h"
#include "run/gate/files.h"
#include "run/gate/package.h"
#include "run/gate/series_judge.h"

namespace gainsay {

/// What a gate judges by.
struct GateOrder {
  const Mapping& mapping;
  std::vector<GateFile> files;
  std::vector<DataPackage> packages;  ///< judged by their schemas
  Day as_of{};
  const ChangedLines* changed = nullptr;  ///< null: findings on any line count
  const Baseline* baseline = nullptr;
  JudgeLimits limits;
};

struct GateResult {
  std::vector<Finding> findings;  ///< in report_order, with the line of each cell
  std::size_t datasets = 0;       ///< files that were read
  std::size_t cells = 0;
  std::size_t gone = 0;  ///< findings of the baseline that are gone
};

/// Reads datasets and judges their cells, those of all files that share a topic and key together. Faults in them are
/// diagnostics, and the rest is judged.
[[nodiscard]] GateResult run_gate(const GateOrder& order, const RuleSet& rules, const FileSystem& files,
                                  Diagnostics& diagnostics);

}  // namespace gainsay
