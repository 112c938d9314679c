#pragma once

#include <optional>
#include <vector>

#include "extract/frame/binding.h"

namespace gainsay {

/// A slot with the marks that fill it, several of a coordination.
struct SlotFill {
  const RolePart* part = nullptr;
  std::vector<const Mark*> marks;
};

/// What a binding finds at one predicate: its roles filled in one way.
struct RoleMatch {
  NodeId head = no_node;                       ///< of the predicate
  PropositionId proposition = no_proposition;  ///< none of a noun that evokes none
  const FrameWords* words = nullptr;           ///< of a frame
  std::vector<SlotFill> fills;
  std::vector<NodeId> nodes;            ///< heads of all that fills a role
  bool relaxed = false;                 ///< the only candidate of its clause fills a slot
  std::vector<std::string> by_speaker;  ///< slots that "we" and "our" fill
};

/// The frames of the predicates that are coordinated with one and share its undergoer, sorted, each once, without its
/// own.
[[nodiscard]] std::vector<std::string> frames_beside(PropositionId id, const Frame& own, const SentenceReading& reading,
                                                     const UnitTable& units);

/// Every way in which a binding's roles are filled at the predicates of a sentence: one for each member of a
/// coordination that fills more than one slot. A role that something else occupies gives none; a slot that a topic can
/// do without may stay empty.
[[nodiscard]] std::vector<RoleMatch> match_roles(const Binding& binding, const SentenceReading& reading,
                                                 const UnitTable& units);

}  // namespace gainsay
