#pragma once

#include <memory>
#include <span>
#include <string>

#include "base/file_system.h"
#include "rule/rule_set.h"

namespace gainsay {

/// Reads the packs. Each folder is a pack (it holds TOML files) or a folder of packs. A faulty file, table or key is
/// reported with its place and left out; the rest is loaded. `kinds` are the check kinds that topics may name.
[[nodiscard]] std::unique_ptr<RuleSet> load_rules(std::span<const std::string> folders, const FileSystem& files,
                                                  std::span<const KindSpec> kinds, Diagnostics& diagnostics);

}  // namespace gainsay
