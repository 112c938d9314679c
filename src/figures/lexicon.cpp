#include "figures/lexicon.h"

namespace gainsay {

FigureLexicon::FigureLexicon(const Language& language, const FigureWords& words, Vocabulary& vocabulary)
    : hints_(words, vocabulary), units_(language.units), endings_(words.endings) {
  if (const auto fold = words.hints.find("fold"); fold != words.hints.end())
    folds_.insert(fold->second.begin(), fold->second.end());
  for (const NumberWord& ordinal : language.numbers.ordinals)
    ordinals_[ordinal.word] = static_cast<int>(ordinal.value.truncated());
  for (const NumberWord& number : language.numbers.cardinals)
    cardinals_[number.word] = static_cast<int>(number.value.truncated());
  for (const CalendarWord& word : language.calendar.words)
    if (word.role == CalendarRole::month || word.role == CalendarRole::month_abbreviated ||
        word.role == CalendarRole::ambiguous_month)
      months_[word.phrase] = static_cast<unsigned>(word.value);
  for (const CalendarWord& word : language.calendar.words)
    if (word.role == CalendarRole::weekday || word.role == CalendarRole::ambiguous_weekday)
      weekdays_[word.phrase] = static_cast<unsigned>(word.value);
  for (const auto* list : {&language.substance.light, &language.substance.negations, &language.substance.modals,
                           &language.substance.conditions, &language.fillers.adverbs, &language.fillers.auxiliaries})
    light_.insert(list->begin(), list->end());
}

std::optional<int> FigureLexicon::ordinal(std::string_view folded) const {
  const auto at = ordinals_.find(folded);
  return at == ordinals_.end() ? std::nullopt : std::optional(at->second);
}

std::optional<int> FigureLexicon::cardinal(std::string_view folded) const {
  const auto at = cardinals_.find(folded);
  return at == cardinals_.end() ? std::nullopt : std::optional(at->second);
}

std::optional<unsigned> FigureLexicon::month(std::string_view folded) const {
  const auto at = months_.find(folded);
  return at == months_.end() ? std::nullopt : std::optional(at->second);
}

std::optional<unsigned> FigureLexicon::weekday(std::string_view folded) const {
  const auto at = weekdays_.find(folded);
  return at == weekdays_.end() ? std::nullopt : std::optional(at->second);
}

std::string_view FigureLexicon::stem(std::string_view word) const {
  constexpr std::size_t shortest = 3;
  for (const std::string& ending : endings_)
    if (word.size() >= ending.size() + shortest && word.ends_with(ending))
      return word.substr(0, word.size() - ending.size());
  return word;
}

}  // namespace gainsay
