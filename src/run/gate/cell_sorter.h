#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

#include "dataset/data_cell.h"

namespace gainsay {

/// Sorts more cells than memory holds, by group, date and place: sorted runs go to nameless temporary files, which are
/// merged in the end.
class CellSorter {
 public:
  /// Holds at most this many cells.
  explicit CellSorter(std::size_t held) : limit_(held) {}
  CellSorter(const CellSorter&) = delete;
  CellSorter& operator=(const CellSorter&) = delete;

  void add(std::uint32_t group, DataCell cell);
  /// Hands out every cell in order, once. Throws Error when the disk fails.
  void drain(const std::function<void(DataCell)>& take);

  struct Item {
    std::uint32_t group = 0;
    DataCell cell;
  };

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  using File = std::unique_ptr<std::FILE, Close>;
  void write_run();

  std::size_t limit_;
  std::vector<Item> held_;
  std::vector<File> runs_;
};

}  // namespace gainsay
