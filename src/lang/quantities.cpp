#include "lang/quantities.h"

namespace gainsay {

struct QuantityAnnotator::State {};

QuantityAnnotator::QuantityAnnotator(const NumberLexicon&, const HedgeLexicon&, const UnitLexicon&, Vocabulary&) {}
QuantityAnnotator::~QuantityAnnotator() = default;
QuantityAnnotator::QuantityAnnotator(QuantityAnnotator&&) noexcept = default;
QuantityAnnotator& QuantityAnnotator::operator=(QuantityAnnotator&&) noexcept = default;
void QuantityAnnotator::annotate(Annotation&) const {}
std::optional<QuantityValue> QuantityAnnotator::parse(std::string_view) const { return std::nullopt; }

std::optional<QuantityValue> parse_quantity(std::string_view text, const NumberLexicon& numbers,
                                            const HedgeLexicon& hedges, const UnitLexicon& units) {
  Vocabulary vocabulary;
  return QuantityAnnotator(numbers, hedges, units, vocabulary).parse(text);
}

}  // namespace gainsay
