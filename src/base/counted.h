#pragma once

#include <cstddef>
#include <string>

namespace gainsay {

/// "1 document", "2 documents"
[[nodiscard]] inline std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

}  // namespace gainsay
