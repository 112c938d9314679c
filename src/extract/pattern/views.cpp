#include "extract/pattern/views.h"

namespace gainsay {

Views::Views(const Annotation& annotation, const Sentence& sentence, const std::vector<Mark>& marks,
             const SmallWords& small, const PatternSet& patterns)
    : annotation_(annotation),
      sentence_(sentence),
      marks_(marks),
      small_(small),
      patterns_(patterns),
      plain_(annotation, sentence, nullptr, {}),
      met_(patterns.needs.size()),
      shown_(2 * patterns.filler_sets) {}

const View* Views::made_for(std::vector<const Mark*> chosen) {
  for (const auto& [marks, view] : made_)
    if (marks == chosen) return view.get();
  auto view = std::make_unique<View>(annotation_, sentence_, &small_, chosen);
  return made_.emplace_back(std::move(chosen), std::move(view)).second.get();
}

Views::Shown Views::of(const CompiledPattern& pattern, bool longest) {
  Shown& shown = shown_[2 * pattern.filler_set + (longest ? 1 : 0)];
  if (shown.view == nullptr) shown.view = made_for(choose_marks(marks_, pattern.fillers, longest, shown.clash));
  return shown;
}

bool Views::has_needs(const CompiledPattern& pattern) {
  if (!pattern.needs) return true;
  std::optional<bool>& met = met_[*pattern.needs];
  if (!met) {
    const RE2* regex = patterns_.needs[*pattern.needs]->get();
    met = regex != nullptr && RE2::PartialMatch(plain_.text(), *regex);
  }
  return *met;
}

}  // namespace gainsay
