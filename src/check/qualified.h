#pragma once

#include <span>
#include <vector>

#include "model/finding.h"
#include "model/statement.h"

namespace gainsay {

/// Statements of one key in groups that may be compared: figures whose qualifiers agree, each group in the order given.
/// What was not attached ("unknown") does not part them. Anything but a figure is in one group. Empty groups are left
/// out; linear but for sorting the groups.
[[nodiscard]] std::vector<std::vector<Statement>> comparable(std::span<const Statement> statements);

/// Whether statements carry a finding by themselves: exact ones, nothing of which was left unattached, on two sides or
/// on the only one.
[[nodiscard]] bool is_well_read(const Finding& finding);

}  // namespace gainsay
