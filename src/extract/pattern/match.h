#pragma once

#include <string>
#include <vector>

#include "extract/pattern/compiled_pattern.h"
#include "extract/pattern/view.h"

namespace gainsay {

/// What one pattern found: words of a sentence and what fills the pattern's slots.
struct Match {
  struct Fill {
    std::string slot;
    FillerId filler = 0;
    std::vector<Mark> marks;  ///< several for {slot+}; none for any words
    Range words;
  };
  const CompiledPattern* pattern = nullptr;
  Range words;              ///< words of the annotation
  std::vector<Fill> fills;  ///< a `then` match holds those that it inherits, too
  std::vector<Range> gaps;  ///< words between the parts of the pattern, and skipped before a word list
  bool repeated = false;    ///< by `then`
};

/// Every match of a pattern in a sentence, from left to right, without overlaps; each followed by those of `then`.
/// Linear in the sentence but for a bounded number of new starts of patterns with "...".
[[nodiscard]] std::vector<Match> find_matches(const CompiledPattern& pattern, const View& view,
                                              const Annotation& annotation, const Sentence& sentence,
                                              const SmallWords& small);

/// The same for a `regex`, over the plain view; `marks` are those of the sentence.
[[nodiscard]] std::vector<Match> find_regex_matches(const CompiledPattern& pattern, const View& plain,
                                                    const std::vector<Mark>& marks);

}  // namespace gainsay
