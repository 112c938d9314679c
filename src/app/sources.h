#pragma once

#include <string>
#include <vector>

#include "run/sources.h"

namespace gainsay {

class Session;

/// What a command reads, from its paths ("-" is read to its end here) and the reading options of the session.
[[nodiscard]] Sources sources_of(const std::vector<std::string>& paths, Session& session);

}  // namespace gainsay
