#pragma once

#include <vector>

#include "model/finding.h"

namespace gainsay {

/// Gives findings of one check their ids: a fingerprint of topic, check, key and what a kind knows the finding by,
/// which it left in `id`: the holder of a position, the kind of figure. The id is the same from run to run, whatever
/// evidence came and in which order. Where a kind left nothing the values of the sides and the sum that decided make
/// the id.
///
/// What then has one id is one finding: its sides with one value are joined, the first message stays.
void identify_findings(std::vector<Finding>& findings);

}  // namespace gainsay
