#include "run/sources.h"

#include "base/error.h"

namespace gainsay {

void read_sources(const Sources& sources, const FileSystem& files, Diagnostics& diagnostics,
                  const std::function<void(Document)>& take) {
  for (const std::string& path : sources.paths) {
    if (path == "-") {
      read_text(path, sources.standard_input, sources.options, diagnostics, take);
    } else if (files.exists(path)) {
      read_documents(path, files, sources.options, diagnostics, take);
    } else {
      diagnostics.push_back({Severity::error, {path}, "there is no such file or folder", "check the path"});
    }
  }
}

}  // namespace gainsay
