#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/frame/grammar.h"
#include "extract/frame/sentence_reading.h"
#include "rule/rule_set.h"

namespace gainsay {

/// A part of what fills a role: a slot, a word of a list, or a word itself.
struct RolePart {
  enum class Kind { slot, list, word };
  Kind kind = Kind::slot;
  std::string name;                   ///< of the slot or list, or the base form of the word
  FillerId filler = 0;                ///< of a slot or list
  std::optional<EntityIndex> entity;  ///< of a word that names one: its other names count too
};

/// A role that the sentence of a topic mentions, with all that its filler must hold.
struct BoundRole {
  /// Of a frame the role; otherwise the function, as in FunctionRole::function.
  std::size_t role = 0;
  std::string function;
  std::vector<RolePart> parts;
};

/// One sentence of a topic, bound to a frame or to its own predicate.
struct Binding {
  const Topic* topic = nullptr;
  const FrameSpec* frame_spec = nullptr;  ///< one of the two is set
  const ProposalSpec* proposal = nullptr;
  const Frame* frame = nullptr;  ///< null: `lemma` counts by itself
  std::string lemma;
  PredicateKind kind = PredicateKind::verb;  ///< of `lemma`
  std::vector<BoundRole> roles;
  std::vector<std::string> beside;  ///< frames of the predicates coordinated with it, sorted: "killed or wounded"
  std::vector<std::string> rivals;  ///< frames of all bindings of the topic, sorted
  bool denied = false;              ///< the sentence itself denies ("lost the town")
  FillerId holder_filler = 0;       ///< of a proposal: what the slot of the holder takes
  std::string says;
  Place place;
};

/// Binds the sentences of every topic. What cannot be bound is reported and left out: a sentence without a predicate,
/// a slot that no role fills, a predicate of several frames. `fillers` gets what the slots ask for.
[[nodiscard]] std::vector<Binding> bind_topics(const RuleSet& rules, const Grammar& grammar, const UnitTable& units,
                                               FillerTable& fillers, Vocabulary& vocabulary, Diagnostics& diagnostics);

}  // namespace gainsay
