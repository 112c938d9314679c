#pragma once

#include <string>
#include <vector>

#include "model/statement.h"

namespace gainsay {

/// Words that negate or weaken, with how far they reach.
struct CueWords {
  std::vector<std::string> words;  ///< exact words or phrases
  std::vector<std::string> verbs;  ///< base forms, inflected
  bool negates = false;
  Modality modality = Modality::asserted;
  /// `clause`: the whole clause they are in; `onwards`: from the cue to the end of its clause; `sentence`: the
  /// sentence as far as one speaker says it (a condition holds for the clause that it conditions). Where a
  /// complementiser follows, `onwards` means the clause after it. `fragment`: onwards, no further than the next comma.
  enum class Reach { clause, onwards, fragment, sentence } reach = Reach::clause;
};

/// rules/<language>/modality.toml
struct ModalityWords {
  std::vector<CueWords> cues;
  std::vector<std::string> exceptions;  ///< phrases that look like a cue and are none: "not only"
  /// Base forms of verbs whose negation is that of the clause they bring with them: "nobody here believes that".
  std::vector<std::string> raising;
  /// Words that open a clause which holds whatever is denied before it: "nobody was hurt when".
  std::vector<std::string> given;
};

}  // namespace gainsay
