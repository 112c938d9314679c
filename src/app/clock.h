#pragma once

#include "base/date.h"

namespace gainsay {

/// The day it is now in UTC: the only clock of the program.
[[nodiscard]] Day today();

}  // namespace gainsay
