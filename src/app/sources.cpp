#include "app/sources.h"

#include <algorithm>

#include "app/session.h"

namespace gainsay {
namespace {

constexpr const char* standard_input = "/dev/stdin";

}  // namespace

Sources sources_of(const std::vector<std::string>& paths, Session& session) {
  Sources sources;
  sources.paths = paths;
  sources.options = session.reading();
  sources.options.page_words = session.rules().language.page_words;
  if (std::find(paths.begin(), paths.end(), "-") != paths.end())
    sources.standard_input = session.files().read(standard_input, sources.options.max_bytes);
  return sources;
}

}  // namespace gainsay
