#include "run/input.h"

#include "base/error.h"

namespace gainsay {

void read_input(const Input& input, const FileSystem& files, Diagnostics& diagnostics,
                const std::function<void(Document)>& take) {
  for (const std::string& path : input.paths) {
    if (path == "-") {
      read_text(path, input.standard_input, input.options, diagnostics, take);
    } else if (files.exists(path)) {
      read_documents(path, files, input.options, diagnostics, take);
    } else {
      diagnostics.push_back({Severity::error, {path}, "there is no such file or folder", "check the path"});
    }
  }
}

}  // namespace gainsay
