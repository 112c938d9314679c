#pragma once

#include <string>
#include <vector>

#include "base/file_system.h"
#include "rule/dataset/dataset.h"

namespace gainsay {

/// A file of a dataset with the [[dataset]] that says how to read it.
struct GateFile {
  std::string path;
  const DatasetSpec* dataset = nullptr;
};

/// Which [[dataset]]s each path belongs to, by the file that they name or, when none names that very file, by its name
/// alone; a file of several is read once for each. Without paths, every file that the datasets name. A folder
/// represents for the files in it that a dataset names; a file of corrections is passed over. A path that no dataset
/// covers is an error.
[[nodiscard]] std::vector<GateFile> find_gate_files(const std::vector<std::string>& paths, const Mapping& mapping,
                                                    const FileSystem& files, Diagnostics& diagnostics);

/// Where a file of corrections is: relative to its mapping file, else beside one of the datasets.
[[nodiscard]] std::string corrections_path(const CorrectionsSpec& spec, const std::vector<GateFile>& datasets,
                                           const FileSystem& files);

}  // namespace gainsay
