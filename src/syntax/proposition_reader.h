#pragma once

#include "lang/annotation.h"
#include "lang/entity/entity.h"
#include "lang/language.h"
#include "syntax/propositions.h"

namespace gainsay {

/// Reads the propositions of parsed sentences. Const and shared by threads.
class PropositionReader {
 public:
  /// Both must outlive it; without entities no qualifier is known to be a place.
  PropositionReader(const Language& language, const EntityTable* entities);

  /// `tree` is the parse of a sentence of `annotation`; both must outlive the result. Linear in the size of the tree
  /// but for coordinations, whose members are bounded.
  [[nodiscard]] Propositions read(const Tree& tree, const Annotation& annotation) const;

 private:
  const Language& language_;
  const EntityTable* entities_;
};

}  // namespace gainsay
