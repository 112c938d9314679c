#pragma once

#include <memory>

#include "lang/annotation.h"
#include "lang/entity/entity.h"
#include "lang/language.h"
#include "lang/token/vocabulary.h"

namespace gainsay {

/// Finds every mention, speech and cue of a document, once. Built once per rule set; const and shared by threads.
class Annotator {
 public:
  /// All three must outlive it. Phrases are interned in `vocabulary`.
  Annotator(const Language& language, const EntityTable& entities, Vocabulary& vocabulary);
  ~Annotator();
  Annotator(const Annotator&) = delete;
  Annotator& operator=(const Annotator&) = delete;

  /// The document must outlive the annotation. Linear in its size.
  [[nodiscard]] Annotation annotate(const Document& document) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gainsay
