#pragma once

#include <string>

#include "store/store.h"

namespace gainsay {

/// The finding that a user means by its id or the beginning of it. Throws Error when there is none or more than one.
[[nodiscard]] Finding finding_named(const std::string& beginning, const Store& store);

}  // namespace gainsay
