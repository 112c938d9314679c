#include "lang/dates.h"

namespace gainsay {

struct DateAnnotator::State {};

DateAnnotator::DateAnnotator(const CalendarLexicon&, const NumberLexicon&, Vocabulary&) {}
DateAnnotator::~DateAnnotator() = default;
DateAnnotator::DateAnnotator(DateAnnotator&&) noexcept = default;
DateAnnotator& DateAnnotator::operator=(DateAnnotator&&) noexcept = default;
void DateAnnotator::annotate(Annotation&) const {}

}  // namespace gainsay
