#pragma once

#include <vector>

#include "extract/pattern/compiled_pattern.h"
#include "extract/pattern/mark.h"
#include "extract/pattern/match.h"
#include "extract/pattern/trace.h"

namespace gainsay {

/// How far a pattern that did not match a sentence came.
struct NearMiss {
  std::size_t required = 0;  ///< parts that it cannot do without
  std::size_t present = 0;   ///< of those, what the sentence holds at all
  bool telling = false;      ///< a slot, a word list or a long word is among them
  std::vector<PatternPart> missing;
  /// When nothing is missing: the part at which it stopped, the words its beginning found, and how many required parts
  /// those hold.
  PatternPart stop;
  bool whole = false;      ///< it did not stop: something else keeps it from matching
  bool is_object = false;  ///< all is there, but the name that opens it follows a preposition
  Range words;
  std::size_t passed = 0;
};

/// Takes patterns apart again to see how much of them a sentence holds. For people who ask, not for every sentence.
class NearMissFinder {
 public:
  NearMissFinder(const RuleSet& rules, const FillerTable& fillers, const SmallWords& small)
      : rules_(rules), fillers_(fillers), small_(small) {}
  /// `marks` with their prefixes.
  [[nodiscard]] NearMiss find(const CompiledPattern& pattern, const Annotation& annotation, const Sentence& sentence,
                              const std::vector<Mark>& marks) const;

 private:
  [[nodiscard]] std::optional<FillerId> filler_of(const PatternAtom& atom, const Topic& topic) const;
  [[nodiscard]] bool holds(const PatternAtom& atom, const Topic& topic, const Annotation& annotation,
                           const Sentence& sentence, const std::vector<Mark>& marks) const;
  [[nodiscard]] bool holds_group(const CompiledPattern& pattern, const ParsedPattern& group, const View& view,
                                 const Annotation& annotation, const Sentence& sentence) const;
  [[nodiscard]] std::string wants(const PatternAtom& atom, const Topic& topic) const;
  void find_stop(const CompiledPattern& pattern, const ParsedPattern& parsed, const View& view,
                 const Annotation& annotation, const Sentence& sentence, NearMiss& miss) const;

  const RuleSet& rules_;
  const FillerTable& fillers_;
  const SmallWords& small_;
};

/// The pattern as its author wrote it.
[[nodiscard]] const std::string& source_of(const CompiledPattern& pattern);

}  // namespace gainsay
