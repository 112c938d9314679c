#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include "model/finding.h"

namespace gainsay {

/// The dates for which each file with columns of series has any cell, by path: day numbers.
using WideDates = std::map<std::string, std::unordered_set<std::int32_t>, std::less<>>;

/// In a file whose columns are series, a row that is missing or there twice is so for every series: findings of `gap`
/// and `unique` about the same rows become one. A single empty cell is not a missing row, and keeps its finding.
void merge_wide_findings(std::vector<Finding>& findings, const WideDates& wide);

}  // namespace gainsay
