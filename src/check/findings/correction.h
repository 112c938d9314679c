#pragma once

#include <vector>

#include "model/statement.h"

namespace gainsay {

/// Takes away what a stated correction replaces: what the same source or speaker said before it, and the figure that
/// it names as wrong in the same sentence. The statements stay in their order.
[[nodiscard]] std::vector<Statement> without_corrected(std::vector<Statement> statements);

}  // namespace gainsay
