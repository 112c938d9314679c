#include "lang/unit.h"

namespace gainsay {
namespace {

void move_bound(std::optional<Decimal>& bound, const Unit& from, const Unit& to) {
  if (bound) bound = (*bound * from.factor + from.offset - to.offset) / to.factor;
}

}  // namespace

const Unit* UnitLexicon::find(std::string_view id) const {
  for (const Unit& unit : units)
    if (unit.id == id) return &unit;
  return nullptr;
}

std::optional<QuantityValue> convert(const QuantityValue& value, std::string_view to_unit, const UnitLexicon& units) {
  if (value.unit == to_unit) return value;
  const Unit* from = units.find(value.unit);
  const Unit* to = units.find(to_unit);
  if (from == nullptr || to == nullptr || from->dimension.empty() || from->dimension != to->dimension)
    return std::nullopt;
  QuantityValue out = value;
  out.unit = to_unit;
  for (Interval* interval : {&out.hard, &out.soft}) {
    move_bound(interval->low, *from, *to);
    move_bound(interval->high, *from, *to);
  }
  return out;
}

}  // namespace gainsay
