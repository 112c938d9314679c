#include "lang/quantity/unit.h"

namespace gainsay {
namespace {

struct Scale {
  Decimal factor = 1;
  Decimal offset;
};

void move_bound(std::optional<Decimal>& bound, const Scale& from, const Scale& to) {
  if (bound) bound = (*bound * from.factor + from.offset - to.offset) / to.factor;
}

const Unit* same_dimension(const UnitLexicon& units, std::string_view from, std::string_view to, const Unit*& target) {
  const Unit* unit = units.find(from);
  target = units.find(to);
  if (unit == nullptr || target == nullptr || unit->dimension.empty()) return nullptr;
  return unit->dimension == target->dimension ? unit : nullptr;
}

// The scales of two units, simple or one "per" another; false when they measure different things.
bool find_scales(const UnitLexicon& units, std::string_view from, std::string_view to, Scale& a, Scale& b) {
  const Unit* target = nullptr;
  if (const Unit* unit = same_dimension(units, from, to, target)) {
    a = {unit->factor, unit->offset};
    b = {target->factor, target->offset};
    return true;
  }
  constexpr std::string_view per = "-per-";
  const std::size_t i = from.find(per), j = to.find(per);
  if (i == std::string_view::npos || j == std::string_view::npos) return false;
  Scale below_a, below_b;
  if (from.substr(0, i) != to.substr(0, j) && !find_scales(units, from.substr(0, i), to.substr(0, j), a, b))
    return false;
  const std::string_view under = from.substr(i + per.size()), over = to.substr(j + per.size());
  if (under != over && !find_scales(units, under, over, below_a, below_b)) return false;
  // a value in a/x is value * a/x in base units: dividing by what is below is multiplying the other side
  a.factor = a.factor * below_b.factor;
  b.factor = b.factor * below_a.factor;
  return true;
}

}  // namespace

const Unit* UnitLexicon::find(std::string_view id) const {
  for (const Unit& unit : units)
    if (unit.id == id) return &unit;
  return nullptr;
}

std::optional<QuantityValue> convert(const QuantityValue& value, std::string_view to_unit, const UnitLexicon& units) {
  if (value.unit == to_unit) return value;
  Scale from, to;
  if (!find_scales(units, value.unit, to_unit, from, to)) return std::nullopt;
  QuantityValue out = value;
  out.unit = to_unit;
  for (Interval* interval : {&out.hard, &out.soft}) {
    move_bound(interval->low, from, to);
    move_bound(interval->high, from, to);
  }
  return out;
}

}  // namespace gainsay
