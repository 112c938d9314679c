#pragma once

#include <optional>
#include <vector>

#include "extract/frame/sentence_reading.h"

namespace gainsay {

/// How a proposal is taken in its sentence.
struct ComposedStance {
  Stance stance = Stance::doubts;
  /// The phrase of whoever takes it so; no_node: whoever speaks.
  NodeId holder = no_node;
  bool by_doer = false;    ///< no attitude is above it: whoever does it shows the stance by doing or meaning to do it
  bool done = false;       ///< by_doer, and it is told as a fact
  NodeId top = no_node;    ///< the highest predicate that took part
  NodeId voice = no_node;  ///< the predicate whose speaker counts
};

/// Climbs from a proposal through its governors and composes their attitudes. `proposal` is a predicate or a noun.
/// Empty when nothing in the sentence takes a stance on it, or a question, draft or hypothesis is in between. Bounded
/// by the depth of the tree.
[[nodiscard]] std::optional<ComposedStance> climb(NodeId proposal, const SentenceReading& reading,
                                                  const UnitTable& units);

}  // namespace gainsay
