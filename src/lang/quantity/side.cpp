// QuantityScan: one number with its currency and unit.
#include <algorithm>

#include "lang/quantity/scan.h"

namespace gainsay {

// "5m" is five million after a currency sign and before a currency or people and things, else five metres.
bool QuantityScan::takes_suffix(const Side& side) const {
  const std::size_t at = side.number.end;
  if (!attached(at) || side.number.scaled || !side.number.digits || !q_.numbers.is(words_[at], NumberReader::suffix))
    return false;
  if (attached(at + 1) && words_[at + 1].kind != WordKind::punctuation) return false;
  if (side.in_front) return true;
  if (words_[at].folded == "g" && side.number.value < Decimal(10)) return false;  // "5G"
  const auto next = q_.units.behind(scope_, at + 1, true);
  if (next && next->unit->currency) return true;
  const bool million = words_[at].folded == "m" || words_[at].folded == "b";
  if (million && has(at + 1) && !q_.lemma(words_[at + 1].folded).empty()) return true;
  return !q_.units.behind(scope_, at, false) && written(at, at + 1) != "m";
}

void QuantityScan::read_suffix(Side& side) const {
  if (!takes_suffix(side)) return;
  const Decimal suffix = q_.numbers.worth(words_[side.end], NumberReader::suffix);
  side.number.value = side.number.value * suffix;
  side.number.unit = side.number.unit * suffix;
  side.number.scale = suffix;
  side.number.scaled = true;
  side.number.end = ++side.end;
}

// "20 (kg)", "20 [kg]"
std::optional<UnitRead> QuantityScan::bracketed_unit(std::size_t at, bool large) const {
  constexpr std::string_view open = "([{<", close = ")]}>";
  if (!has(at) || words_[at].kind != WordKind::punctuation || words_[at].folded.size() != 1) return std::nullopt;
  const std::size_t pair = open.find(words_[at].folded[0]);
  if (pair == std::string_view::npos) return std::nullopt;
  auto unit = q_.units.behind(scope_, at + 1, large);
  if (!unit || !mark(unit->end, close.substr(pair, 1))) return std::nullopt;
  ++unit->end;
  return unit;
}

// "75 USD million"
void QuantityScan::read_code_scale(Side& side) const {
  if (side.number.scaled || !side.unit->currency || !has(side.end)) return;
  const Decimal scale = q_.numbers.worth(words_[side.end], NumberReader::scale);
  if (scale < Decimal(1000)) return;
  side.number.value = side.number.value * scale;
  side.number.unit = side.number.unit * scale;
  side.number.scale = scale;
  side.number.scaled = true;
  ++side.end;
}

void QuantityScan::read_unit(Side& side) const {
  std::size_t at = side.end;
  const bool hyphen = mark(at, "-") && attached(at) && attached(at + 1);
  if (hyphen) ++at;
  if (hyphen && has(at + 1) && q_.numbers.may_start(words_[at + 1])) return;  // "€3m-€5m"
  const bool large = side.number.scaled || side.number.value >= Decimal(1000);
  // "the 1990s", "his 80s"
  if (!hyphen && attached(at) && words_[at].folded == "s" && side.number.value.truncated() % 10 == 0) return;
  auto unit = q_.units.behind(scope_, at, large);
  if (!unit && side.unit == nullptr) unit = bracketed_unit(at, large);
  if (!unit) return;
  if (side.unit != nullptr) {
    // "$20 $37": the second sign belongs to what follows
    if (unit->unit == side.unit && words_[at].kind == WordKind::word) side.end = unit->end;
    return;
  }
  side.unit = unit->unit;
  side.unit_id = unit->id;
  side.end = unit->end;
  side.number.value = side.number.value * unit->scale;
  side.number.unit = side.number.unit * unit->scale;
  read_code_scale(side);
}

// "half an hour", "a quarter of a mile", "half a percentage point"
void QuantityScan::read_fraction_unit(Side& side) const {
  std::size_t at = side.end;
  if (has(at) && q_.numbers.is(words_[at], NumberReader::of)) ++at;
  if (!has(at) || !q_.numbers.is(words_[at], NumberReader::article)) return;
  const auto unit = q_.units.behind(scope_, at + 1, false);
  if (!unit) return;
  side.unit = unit->unit;
  side.unit_id = unit->id;
  side.end = unit->end;
}

// "an hour and a half"
void QuantityScan::read_half(Side& side) const {
  const std::size_t at = side.end;
  if (!has(at) || !q_.numbers.is(words_[at], NumberReader::joiner)) return;
  const auto rest = q_.numbers.read(words_, at + 1, scope_.end);
  if (!rest || rest->kind != NumberKind::fraction || !rest->article || rest->value >= Decimal(1)) return;
  if (has(rest->end) && q_.numbers.is(words_[rest->end], NumberReader::of)) return;
  side.number.value = side.number.value + rest->value;
  side.number.unit = Decimal::power_of_ten(-1);
  side.end = rest->end;
}

// "6 ft 2 in", "13 dollars and 45 cents", "six foot two"
void QuantityScan::read_part(Side& side) const {
  if (side.unit->parts.empty() || side.number.scaled || side.unit_id != side.unit->id) return;
  std::size_t at = side.end;
  const bool hyphen = mark(at, "-") && attached(at) && attached(at + 1);
  const bool joined = hyphen || mark(at, ",") || (has(at) && q_.numbers.is(words_[at], NumberReader::joiner));
  if (joined) ++at;
  const auto number = q_.numbers.read(words_, at, scope_.end);
  if (!number || number->scaled || number->kind == NumberKind::ordinal) return;
  std::size_t unit_at = number->end;
  if (mark(unit_at, "-") && attached(unit_at)) ++unit_at;
  const auto part = q_.units.part(scope_, unit_at, *side.unit);
  const Decimal count = part ? part->scale : side.unit->parts.front().count;
  if (number->value >= count) return;
  if (!part) {
    const bool bare = side.unit->bare_part && !side.in_front && (!joined || hyphen) && number->value.is_whole();
    if (!bare || q_.units.behind(scope_, number->end, false) || !counted(number->end, false).empty()) return;
  }
  side.number.value = side.number.value + number->value / count;
  side.number.unit = Decimal(1) / count;
  side.end = part ? part->end : number->end;
}

std::optional<QuantityScan::Side> QuantityScan::side(std::size_t at) const {
  Side side;
  side.begin = at;
  std::size_t p = at;
  bool negative = false;
  if (mark(p, "-") && has(p + 1) && (attached(p + 1) || whole_) &&
      (whole_ || words_[p].space_before || p == scope_.first || words_[p - 1].kind == WordKind::punctuation))
    negative = true, ++p;
  if (const auto front = q_.units.in_front(scope_, p)) {
    side.unit = front->unit;
    side.unit_id = front->id;
    side.in_front = true;
    side.number.unit = front->scale;
    p = front->end;
    if (mark(p, "-") && attached(p + 1)) negative = true, ++p;
  }
  const Decimal scale = side.in_front ? side.number.unit : Decimal(1);
  const auto number = q_.numbers.read(words_, p, scope_.end);
  if (!number) return std::nullopt;
  side.number = *number;
  side.number.value = (negative ? -number->value : number->value) * scale;
  side.number.unit = number->unit * scale;
  side.end = number->end;
  read_suffix(side);
  read_unit(side);
  if (side.in_front) {
    UnitRead unit{side.end, side.unit, side.unit_id, 1};
    q_.units.read_per(scope_, unit);
    side.end = unit.end;
    side.unit_id = unit.id;
  } else if (side.unit == nullptr && side.number.kind == NumberKind::fraction) {
    read_fraction_unit(side);
  }
  if (side.unit != nullptr) read_part(side);
  return side;
}

// Where the currency or sign before a number starts; not before `floor`.
std::size_t QuantityScan::side_begin(std::size_t number, std::size_t floor) const {
  std::size_t begin = number;
  const auto opens = [&](std::size_t at) {
    if (words_[at + 1].space_before) return false;
    return at == scope_.first || words_[at].space_before ||
           (words_[at - 1].kind == WordKind::punctuation && words_[at - 1].folded != ".");
  };
  if (begin > floor && mark(begin - 1, ".") && opens(begin - 1)) --begin;  // ".08"
  const auto is_sign = [&](std::size_t at) {
    if (whole_ && at == scope_.first && mark(at, "-")) return true;
    return mark(at, "-") && opens(at) && !(at > scope_.first && mark(at - 1, "-"));
  };
  if (begin > floor && is_sign(begin - 1)) --begin;
  for (std::size_t length = std::min<std::size_t>(4, begin - floor); length > 0; --length) {
    const auto front = q_.units.in_front(scope_, begin - length);
    if (front && front->end == begin) {
      begin -= length;
      return begin > floor && is_sign(begin - 1) ? begin - 1 : begin;
    }
  }
  return begin;
}

}  // namespace gainsay
