#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extract/pattern/compiled_pattern.h"
#include "extract/pattern/view.h"

namespace gainsay {

/// What the grammar of a sentence says of a match; it takes the place of what cues and commas tell.
struct GrammarReading {
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  Reading reading = Reading::exact;
  Qualifiers qualifiers;
  std::string value;                       ///< a category or stance; empty: as the pattern has it
  std::vector<std::string> by_speaker;     ///< slots that whoever speaks fills
  std::map<std::string, std::string> set;  ///< slots with their fillers
  std::string required_speaker;            ///< a side: no other may say it; empty: anybody
  Range voice;                             ///< the words whose speaker counts
};

/// What one pattern found: words of a sentence and what fills the pattern's slots.
struct Match {
  struct Fill {
    std::string slot;
    FillerId filler = 0;
    std::vector<Mark> marks;  ///< several for {slot+}; none for any words
    Range words;
  };
  const CompiledPattern* pattern = nullptr;
  Range words;                            ///< words of the annotation
  std::vector<Fill> fills;                ///< a `then` match holds those that it inherits, too
  std::vector<Range> gaps;                ///< words between the parts of the pattern, and skipped before a word list
  bool repeated = false;                  ///< by `then`
  std::optional<GrammarReading> grammar;  ///< of a match of a frame
  Qualifiers qualifiers;                  ///< of a match of a pattern, where the sentence was parsed
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
