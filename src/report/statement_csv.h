#pragma once

#include <string>

#include "model/statement.h"

namespace gainsay {

/// The names of the columns, with the line's end.
[[nodiscard]] std::string statement_csv_header();
/// One statement as a line of RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe.
[[nodiscard]] std::string statement_csv(const Statement& statement);

}  // namespace gainsay
