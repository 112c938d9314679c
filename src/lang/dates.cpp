#include "lang/dates.h"

#include "lang/date_scan.h"

namespace gainsay {

struct DateAnnotator::State {
  State(const CalendarLexicon& calendar, const NumberLexicon& numbers, Vocabulary& vocabulary)
      : words(calendar, numbers, vocabulary) {}
  DateWords words;
};

DateAnnotator::DateAnnotator(const CalendarLexicon& calendar, const NumberLexicon& numbers, Vocabulary& vocabulary)
    : state_(std::make_unique<State>(calendar, numbers, vocabulary)) {}
DateAnnotator::~DateAnnotator() = default;
DateAnnotator::DateAnnotator(DateAnnotator&&) noexcept = default;
DateAnnotator& DateAnnotator::operator=(DateAnnotator&&) noexcept = default;

namespace {

// The order that the dates in digits of a document agree on; unknown when none tells or they disagree.
DayOrder order_of(const DateWords& words, const Annotation& annotation) {
  DayOrder order = DayOrder::unknown;
  const DateScan scan(words, annotation.words, 0, annotation.words.size(), DateResolver(std::nullopt), order);
  for (std::size_t i = 0; i < annotation.words.size(); ++i) {
    if (annotation.words[i].kind != WordKind::number) continue;
    const DayOrder here = scan.order_at(i);
    if (here == DayOrder::unknown) continue;
    if (order != DayOrder::unknown && order != here) return DayOrder::unknown;
    order = here;
  }
  return order;
}

// A date may start at a word. "the" alone promises none: a word of the calendar or a number stands behind it.
bool may_start(const DateWords& words, const Annotation& annotation, std::size_t at, std::size_t end) {
  const auto starts = [&](std::size_t i) {
    return i < end && (annotation.words[i].kind == WordKind::number || words.may_start(annotation.words[i]));
  };
  if (!starts(at)) return false;
  if (!words.only_article(annotation.words[at])) return true;
  return at + 1 < end && (starts(at + 1) || words.has_any_role(annotation.words[at + 1]));
}

}  // namespace

void DateAnnotator::annotate(Annotation& annotation) const {
  const DayOrder order = order_of(state_->words, annotation);
  const DateResolver resolver(annotation.document->metadata.published);
  for (const Sentence& sentence : annotation.sentences) {
    const DateScan scan(state_->words, annotation.words, sentence.first_word, sentence.end_word, resolver, order);
    for (std::size_t at = sentence.first_word; at < sentence.end_word;) {
      auto found = may_start(state_->words, annotation, at, sentence.end_word) ? scan.read(at) : std::nullopt;
      at = found ? found->end_word : at + 1;
      if (found) annotation.mentions.push_back(std::move(*found));
    }
  }
}

}  // namespace gainsay
