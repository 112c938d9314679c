#include "lang/date/dates.h"

#include "lang/date/scan.h"

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

// The order that the dates in digits of a document agree on; unknown when none shows it or they disagree.
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

}  // namespace

void DateAnnotator::annotate(Annotation& annotation) const {
  const DayOrder order = order_of(state_->words, annotation);
  const DateResolver resolver(annotation.document->metadata.published);
  for (const Sentence& sentence : annotation.sentences) {
    DateScan scan(state_->words, annotation.words, sentence.first_word, sentence.end_word, resolver, order);
    for (std::size_t at = sentence.first_word; at < sentence.end_word;) {
      const Word& word = annotation.words[at];
      auto found = state_->words.may_start(word) ? scan.read(at) : std::nullopt;
      at = found ? found->end_word : at + 1;
      if (found) annotation.mentions.push_back(std::move(*found));
    }
  }
}

}  // namespace gainsay
