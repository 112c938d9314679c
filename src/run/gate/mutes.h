#pragma once

#include <string>
#include <vector>

#include "base/file_system.h"
#include "dataset/cell_reader.h"
#include "dataset/data_cell.h"
#include "model/finding.h"
#include "run/gate/files.h"

namespace gainsay {

/// The mutes of a mapping: its [[mute]] tables, and the cells of its corrections files.
class GateMutes {
 public:
  /// Reads the corrections files; what is faulty in them is reported, and a mute that has expired is a warning.
  GateMutes(const Mapping& mapping, const std::vector<GateFile>& datasets, const FileSystem& files,
            const CellReader& reader, Day as_of, Diagnostics& diagnostics);

  /// Gives muted findings their status and reason.
  void apply(std::vector<Finding>& findings);
  /// What muted nothing: a notice for each [[mute]] and one for each file of corrections, of which only the columns
  /// count that are called as some series is.
  [[nodiscard]] Diagnostics unused(const DataTables& tables) const;

 private:
  struct Mute {
    const MuteSpec* spec;
    bool used = false;
  };
  struct Correction {
    Day first, last;
    std::string column;
    Place place;
    bool used = false;
  };
  struct Corrections {
    const CorrectionsSpec* spec;
    std::string path;
    std::vector<Correction> cells;
  };
  void read(Corrections& corrections, const FileSystem& files, const CellReader& reader, Diagnostics& diagnostics);

  std::vector<Mute> mutes_;
  std::vector<Corrections> corrections_;
};

}  // namespace gainsay
