#pragma once

#include <string>

#include "base/date.h"

namespace gainsay {

/// The only clock of the program: the day it is now in UTC.
[[nodiscard]] Day today();
/// "2026-02-01T03:04:05Z"
[[nodiscard]] std::string now();

}  // namespace gainsay
