#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "text/read_options.h"

namespace gainsay {

/// What a use case reads.
struct Sources {
  std::vector<std::string> paths;  ///< files, folders and globs, each read once; "-" represents the standard input
  std::string standard_input;      ///< its bytes, when "-" is among the paths
  ReadOptions options;
};

/// How many documents were read so far.
using Progress = std::function<void(std::size_t documents)>;

/// Hands out the documents in the order of the paths. What cannot be read is a diagnostic, and the rest is read.
void read_sources(const Sources& sources, const FileSystem& files, Diagnostics& diagnostics,
                  const std::function<void(Document)>& take);

}  // namespace gainsay
