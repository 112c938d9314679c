#pragma once

#include <span>
#include <string>

#include "model/statement.h"

namespace gainsay {

/// Where a statement is: "losses.csv:12".
[[nodiscard]] std::string place_text(const Statement& statement);
/// The places of statements, three of them at most: "losses.csv:12, losses.csv:19 and 4 more".
[[nodiscard]] std::string places(std::span<const Statement> statements);

}  // namespace gainsay
