#pragma once

#include <vector>

#include "model/finding.h"

namespace gainsay {

/// Findings of different kinds that set the same statements against one another share a root and are reported once: in
/// a draft as what is to be mended (stale, unattributed), then as a change of position (unless an outlet reports one
/// side of it and the holder the other), a dispute, a denial, a conflict. The one that stays has the greater severity
/// of both and says in its allowance what else it is. Kinds that report something of their own (lapsed, elapsed,
/// quotes, names) take no part. The findings are those of one key.
void merge_roots(std::vector<Finding>& findings);

}  // namespace gainsay
