#pragma once

#include <memory>
#include <string_view>

#include "lang/annotation.h"
#include "lang/entity/entity.h"
#include "lang/language.h"
#include "syntax/propositions.h"

namespace gainsay {

/// Reads the propositions of parsed sentences. Const and shared by threads once it has learned its words.
class PropositionReader {
 public:
  /// Both must outlive it; without entities no qualifier is known to be a place.
  PropositionReader(const Language& language, const EntityTable* entities);
  ~PropositionReader();
  PropositionReader(const PropositionReader&) = delete;
  PropositionReader& operator=(const PropositionReader&) = delete;

  /// Teaches base forms of a lexicon, so that their inflected forms are surely traced back to them.
  void learn_verb(std::string_view base);
  void learn_noun(std::string_view base);

  /// `tree` is the parse of a sentence of `annotation`; both must outlive the result. Linear in the size of the tree
  /// but for coordinations, whose members are bounded.
  [[nodiscard]] Propositions read(const Tree& tree, const Annotation& annotation) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gainsay
