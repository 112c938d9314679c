#pragma once

#include <atomic>
#include <chrono>
#include <string>
#include <vector>

#include "app/terminal/log.h"
#include "base/file_system.h"

namespace gainsay {

/// How far a reading is: "[####......] 42%, 1200 documents, 300 a second, 4 s left". It measures bytes, by standing
/// between the readers and the disk; what is left is guessed from the rate so far. On a terminal only.
class ProgressBar {
 public:
  /// `paths` are what will be read; their sizes are summed up when someone will see it. All must outlive the bar.
  ProgressBar(const std::vector<std::string>& paths, FileSystem& disk, Log& log);
  ~ProgressBar();

  /// The disk to read from.
  [[nodiscard]] const FileSystem& files() const { return *files_; }
  void show(std::size_t documents);

 private:
  Log& log_;
  std::atomic<std::size_t> bytes_ = 0;
  std::unique_ptr<FileSystem> files_;
  std::size_t total_ = 0;
  std::chrono::steady_clock::time_point start_;
};

/// The line itself; `total` of 0 bytes is unknown.
[[nodiscard]] std::string progress_line(std::size_t bytes, std::size_t total, std::size_t documents, double seconds);

}  // namespace gainsay
