#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "text/input.h"

namespace gainsay {

/// The `manifest.csv` of a folder: metadata of the files beside it and below, by their paths.
class Manifest {
 public:
  static constexpr std::string_view name = "manifest.csv";

  /// Reads the manifest of a folder and adds its lines; does nothing when there is none. Columns are found by the
  /// header line: path, source, published, title, url. Later lines win, with a diagnostic.
  void read(const std::string& folder, const FileSystem& files, Diagnostics& diagnostics);

  /// What a manifest says of a file; null when none does. `path` is the file's path as it is read.
  [[nodiscard]] const MetadataFields* find(const std::string& path) const;
  /// Reports the lines whose file was never asked for and is not there.
  void report_missing(const FileSystem& files, Diagnostics& diagnostics) const;

 private:
  struct Entry {
    MetadataFields fields;
    Place place;
  };
  std::map<std::string, Entry> entries_;
};

}  // namespace gainsay
