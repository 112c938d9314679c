#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"

namespace gainsay {

/// What gainsay.toml says. Paths are already relative to the current folder (or absolute). Empty means not said.
struct Config {
  std::string path;                    ///< of the file itself; empty when there is none
  std::vector<std::string> rules;      ///< `rules`: packs and folders of packs
  std::vector<std::string> documents;  ///< `documents`: what `nightly`, and `check` without a store, read
  std::string store;
  std::string reports;  ///< `reports`: the folder into which `nightly` writes
  std::string format;
  std::string fail_on;
  std::string source;
  std::string published;
  std::string jobs;
  /// `[spellings]`: how this project spells the name of an entity, by its id.
  std::vector<std::pair<std::string, std::string>> spellings;
};

/// Reads a configuration file. Unknown keys and wrong types are diagnostics.
[[nodiscard]] Config read_config(const std::string& path, const FileSystem& files, Diagnostics& diagnostics);

/// The path of the nearest gainsay.toml in `folder` (absolute) or a folder above it; empty when there is none.
[[nodiscard]] std::string find_config(const std::string& folder, const FileSystem& files);

}  // namespace gainsay
