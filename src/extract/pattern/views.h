#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "extract/pattern/compiled_pattern.h"
#include "extract/pattern/view.h"

namespace gainsay {

/// What patterns look at in one sentence. Each view is made when the first pattern asks for it, and shared by all
/// patterns that look for the same marks.
class Views {
 public:
  /// All must outlive it.
  Views(const Annotation& annotation, const Sentence& sentence, const std::vector<Mark>& marks, const SmallWords& small,
        const PatternSet& patterns);

  struct Shown {
    const View* view = nullptr;
    bool clash = false;  ///< some marks had to give way; see choose_marks
  };
  /// The marks that a pattern looks for, the longest first or the shortest.
  Shown of(const CompiledPattern& pattern, bool longest);
  [[nodiscard]] const View& plain() const { return plain_; }
  /// Of the words that a pattern needs in its sentence, one is there.
  bool has_needs(const CompiledPattern& pattern);

 private:
  const View* made_for(std::vector<const Mark*> chosen);

  const Annotation& annotation_;
  const Sentence& sentence_;
  const std::vector<Mark>& marks_;
  const SmallWords& small_;
  const PatternSet& patterns_;
  View plain_;
  std::vector<std::optional<bool>> met_;  // by place in PatternSet::needs
  std::vector<Shown> shown_;              // by filler set, twice
  std::vector<std::pair<std::vector<const Mark*>, std::unique_ptr<View>>> made_;
};

}  // namespace gainsay
