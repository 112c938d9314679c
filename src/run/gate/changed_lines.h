#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.h"

namespace gainsay {

/// The lines of files that a change touches, by the paths of the files as they are read.
class ChangedLines {
 public:
  /// Reads the hunks of a unified diff without context (`git diff --unified=0`) of one file. Where lines were taken
  /// away, the ones before and after the place count as touched.
  void add_diff(const std::string& path, std::string_view diff);
  /// A file that is new: every line of it.
  void add_whole(const std::string& path) { whole_.insert(path); }

  [[nodiscard]] bool touches(const std::string& path, std::size_t line) const;
  /// A statement of the finding is on a line that is touched.
  [[nodiscard]] bool touches(const Finding& finding) const;

 private:
  std::map<std::string, std::vector<std::pair<std::size_t, std::size_t>>> ranges_;  // ends included
  std::set<std::string> whole_;
};

}  // namespace gainsay
