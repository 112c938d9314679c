#include "app/reading.h"

#include <algorithm>

#include "app/session.h"

namespace gainsay {
namespace {

constexpr const char* standard_input = "/dev/stdin";

}  // namespace

Input input_of(const std::vector<std::string>& paths, Session& session) {
  Input input;
  input.paths = paths;
  input.options = session.reading();
  if (std::find(paths.begin(), paths.end(), "-") != paths.end())
    input.standard_input = session.files().read(standard_input, input.options.max_bytes);
  return input;
}

}  // namespace gainsay
