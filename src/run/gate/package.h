#pragma once

#include <string>
#include <vector>

#include "base/file_system.h"
#include "model/finding.h"
#include "rule/dataset/data_package.h"
#include "rule/rule_set.h"

namespace gainsay {

struct PackageResult {
  std::vector<Finding> findings;
  std::size_t tables = 0;
  std::size_t rows = 0;
};

/// Judges every table of a data package by its Table Schema.
[[nodiscard]] PackageResult gate_package(const DataPackage& package, const RuleSet& rules, const FileSystem& files,
                                         Day as_of, Diagnostics& diagnostics);

}  // namespace gainsay
