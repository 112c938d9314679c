#include "run/sources.h"

#include <set>

#include "run/glob.h"
#include "text/reader.h"

namespace gainsay {

void read_sources(const Sources& sources, const FileSystem& files, Diagnostics& diagnostics,
                  const std::function<void(Document)>& take) {
  std::set<std::string> read;
  for (const std::string& path : sources.paths) {
    if (path == "-") {
      read_text(path, sources.standard_input, sources.options, diagnostics, take);
      continue;
    }
    const std::vector<std::string> found = matching_paths(path, files);
    for (const std::string& one : found)
      if (read.insert(one).second) read_documents(one, files, sources.options, diagnostics, take, one == path);
    if (!found.empty()) continue;
    if (is_glob(path))
      diagnostics.push_back({Severity::warning, {path}, "no file or folder is called like that", "check the pattern"});
    else
      diagnostics.push_back({Severity::error, {path}, "there is no such file or folder", "check the path"});
  }
}

}  // namespace gainsay
