#include "app/sources.h"

#include <algorithm>

#include "app/session.h"

namespace gainsay {
namespace {

constexpr const char* standard_input = "/dev/stdin";

// "in/a.md" of "./in//a.md": one file is one document, however its path was typed. ".." stays, as after a link it
// leads elsewhere.
std::string plain_path(const std::string& path) {
  std::string out = path.starts_with('/') ? "/" : "";
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view name = std::string_view(path).substr(at, end - at);
    if (!name.empty() && name != ".") out.append(out.empty() || out == "/" ? "" : "/").append(name);
    at = end + 1;
  }
  return out.empty() && !path.empty() ? "." : out;
}

}  // namespace

Sources sources_of(const std::vector<std::string>& paths, Session& session) {
  Sources sources;
  for (const std::string& path : paths) sources.paths.push_back(plain_path(path));
  sources.options = session.reading();
  sources.options.page_words = session.rules().language.page_words;
  if (std::find(paths.begin(), paths.end(), "-") != paths.end())
    sources.standard_input = session.files().read(standard_input, sources.options.max_bytes);
  return sources;
}

}  // namespace gainsay
