#include "check/figures/allowance.h"
#include "check/figures/arithmetic.h"
#include "check/figures/camp.h"
#include "check/kind.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

// The second figure in the unit of the first, by the units themselves or by the rate that the topic declares.
std::optional<Interval> in_unit_of(const QuantityValue& other, const QuantityValue& first,
                                   const CheckContext& context) {
  const Interval said = rounded_reading(other);
  if (const auto rate = context.spec.settings.number("rate")) return quotient(said, Interval::exactly(*rate));
  if (context.language == nullptr) return std::nullopt;
  QuantityValue value = other;
  value.hard = value.soft = said;
  const auto converted = convert(value, first.unit, context.language->units);
  return converted ? std::optional(converted->hard) : std::nullopt;
}

// Degrees may be a difference: two degrees Celsius of warming are 3.6 Fahrenheit, not 35.6.
bool fits_as_difference(const QuantityValue& other, const QuantityValue& first, const CheckContext& context) {
  if (context.language == nullptr) return false;
  const Unit* from = context.language->units.find(other.unit);
  const Unit* to = context.language->units.find(first.unit);
  if (from == nullptr || to == nullptr || from->offset == to->offset) return false;
  return rounded_reading(other).scaled(from->factor / to->factor).overlaps(rounded_reading(first));
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  const std::string slot = context.spec.settings.text("slot", "other");
  const Tolerance tolerance = Tolerance::parse(context.spec.settings.text("tolerance", "2 %"));
  std::vector<Finding> out;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    const QuantityValue* first = slot_quantity(statement, "value");
    const QuantityValue* other = slot_quantity(statement, slot);
    if (first == nullptr || other == nullptr || first->unit == other->unit) continue;
    const auto converted = in_unit_of(*other, *first, context);
    if (!converted || tolerance.widen(*converted).overlaps(rounded_reading(*first))) continue;
    if (fits_as_difference(*other, *first, context)) continue;
    Finding finding;
    finding.sides.push_back(make_side(statements, {i}, context.entities));
    const std::string truth = with_unit(range_text(rounded(*converted)), first->unit);
    finding.message = capitalised(heading_text(context.topic, statement.key, context.entities)) + ": " +
                      finding.sides.front().label + " (" +
                      citations(finding.sides.front().statements, context.entities) + ") is not " +
                      value_text(*other, context.entities) + ", which is " + truth;
    finding.allowance = "the words fit " + with_unit(range_text(rounded(rounded_reading(*first))), first->unit) +
                        ", the conversion gives " + truth;
    out.push_back(std::move(finding));
  }
  return out;
}

}  // namespace

extern const CheckKind kind_conversion;
const CheckKind kind_conversion = {
    .spec = {.name = "conversion",
             .settings = {{"slot", SettingType::text, "other", "the slot of the second figure, a quantity", {}},
                          {"rate",
                           SettingType::number,
                           "",
                           "what one of the first unit is worth in the second, for currencies",
                           {}},
                          {"tolerance",
                           SettingType::tolerance,
                           "2 %",
                           "a difference up to this much is none: an amount, or a share",
                           {}}},
             .values = {"quantity"}},
    .summary = "one quantity given in two units that do not convert",
    .explanation = paragraph(R"(
        The value and a slot of the same statement are one quantity in two units. Both count as rounded or cut
        off to their last digit other than zero, at most to a tenth of themselves; hedges allow what they do.
        Currencies convert only by a `rate` that the topic declares. Degrees may be differences of temperature.)"),
    .dated = false,
    .any_modality = true,
    .fires = {{"2025-06-03", "The road is 12 km (9 miles) long."}},
    .silent = {{"2025-06-03", "The road is 12 km (7.5 miles) long."}},
    .run = run,
};

}  // namespace gainsay
