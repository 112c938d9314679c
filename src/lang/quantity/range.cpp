// QuantityScan: two numbers that belong together.
#include "lang/quantity/scan.h"

namespace gainsay {

// The other end of a range whose first end was read: "20-30", "20 to 30", "between 20 and 30".
std::optional<QuantityScan::Side> QuantityScan::range_end(const Side& first) const {
  std::size_t at = first.end;
  if (!has(at)) return std::nullopt;
  // "8- to 16-metre"
  if (mark(at, "-") && attached(at) && has(at + 1) && words_[at + 1].space_before &&
      q_.numbers.is(words_[at + 1], NumberReader::range))
    ++at;
  const bool dash = cue(at, cue_dash);
  const bool between = before(first.begin) && cue(first.begin - 1, cue_between);
  const bool from = before(first.begin) && cue(first.begin - 1, cue_from);
  const bool joins = q_.numbers.is(words_[at], NumberReader::range) || (between && cue(at, cue_conjunction)) ||
                     (cue(at, cue_alternative) && first.unit == nullptr);
  if (!joins && !dash) return std::nullopt;
  if (dash && has(at + 1) && words_[at].space_before != words_[at + 1].space_before) return std::nullopt;
  auto second = side(at + 1);
  if (!second || (second->number.kind == NumberKind::fraction) != (first.number.kind == NumberKind::fraction))
    return std::nullopt;
  if (!between && !from && !dash && first.unit != nullptr && second->unit == nullptr && !second->in_front)
    return std::nullopt;
  if (first.unit != nullptr && second->unit != nullptr && first.unit_id != second->unit_id) return std::nullopt;
  return second;
}

// "two, three, five years": whole small numbers upwards, the last with a unit.
std::optional<QuantityScan::Side> QuantityScan::list_end(const Side& first) const {
  Side last = first;
  std::size_t count = 1;
  while (last.unit == nullptr && mark(last.end, ",") && last.number.value < Decimal(100)) {
    std::size_t at = last.end + 1;
    if (cue(at, cue_alternative) || cue(at, cue_conjunction)) ++at;
    const auto next = side(at);
    if (!next || next->number.value <= last.number.value || next->in_front) break;
    last = *next;
    ++count;
  }
  if (count < 3 || last.unit == nullptr || last.unit->dimension != "time") return std::nullopt;
  return last;
}

// "20 to 30 million": the scale of the second counts for the first.
void QuantityScan::share_scale(Side& first, const Side& second) const {
  if (first.number.scaled || !second.number.scaled || (first.unit != nullptr && !first.in_front)) return;
  const Decimal scale = second.number.scale;
  if (scale < Decimal(1000) || first.number.value * scale > second.number.value) return;
  first.number.value = first.number.value * scale;
  first.number.unit = first.number.unit * scale;
  first.number.scaled = true;
}

// "45 and 50 mg", "5, 10 and 20 percent": the unit of the last counts for the others.
void QuantityScan::borrow_unit(Side& first) const {
  constexpr int longest_list = 4;
  if (first.unit != nullptr || first.number.kind != NumberKind::cardinal || !counted(first.end, false).empty()) return;
  std::size_t at = first.end;
  for (int i = 0; i < longest_list; ++i) {
    const bool comma = mark(at, ",");
    if (!comma && !cue(at, cue_conjunction) && !cue(at, cue_alternative)) return;
    const auto next = side(at + 1);
    if (!next || next->in_front || next->number.kind != NumberKind::cardinal) return;
    if (next->unit == nullptr && comma) {
      at = next->end;
      continue;
    }
    if (next->unit == nullptr || comma || next->number.scaled || q_.units.goes_back(scope_, next->end)) return;
    first.unit = next->unit;
    first.unit_id = next->unit_id;
    return;
  }
}

// "2,000.45 ± 0.01 pounds", "5 points, plus or minus 1"
std::optional<QuantityScan::Figure> QuantityScan::tolerance(const Side& first) const {
  const auto word = has(first.end) ? q_.tolerances.longest(words_, first.end, scope_.end) : PhraseTable::Hit{};
  if (word.words == 0) return std::nullopt;
  const auto off = side(first.end + word.words);
  if (!off || off->number.value <= Decimal(0) || off->in_front) return std::nullopt;
  if (first.unit != nullptr && off->unit != nullptr && first.unit != off->unit) return std::nullopt;
  Side whole = first;
  if (whole.unit == nullptr) whole.unit = off->unit, whole.unit_id = off->unit_id;
  Figure figure = this->figure(whole);
  figure.end = off->end;
  figure.tolerance = off->number.value;
  return figure;
}

// "one over three", "negative one over 20"; "2000 over 3" where nothing else is said
std::optional<QuantityScan::Figure> QuantityScan::over(const Side& first) const {
  if (first.unit != nullptr || first.number.kind != NumberKind::cardinal || !has(first.end)) return std::nullopt;
  const std::size_t words = q_.over.longest(words_, first.end, scope_.end).words;
  if (words == 0 || (!whole_ && first.number.value.abs() != Decimal(1))) return std::nullopt;
  const auto bottom = side(first.end + words);
  if (!bottom || bottom->unit != nullptr || bottom->number.kind != NumberKind::cardinal ||
      bottom->number.value <= Decimal(1) || !counted(bottom->end, false).empty())
    return std::nullopt;
  if (!whole_ && has(bottom->end) && words_[bottom->end].kind == WordKind::word) return std::nullopt;
  Figure figure = this->figure(first);
  figure.end = bottom->end;
  figure.low = figure.high = first.number.value * Decimal(100) / bottom->number.value;
  figure.share = true;
  figure.unit_id = "percent";
  return figure;
}

// "one in five", "two out of three", "1 in every 10"
std::optional<QuantityScan::Figure> QuantityScan::ratio(const Side& first) const {
  if (first.unit != nullptr || !first.number.value.is_whole() || first.number.scaled ||
      first.number.value <= Decimal(0))
    return std::nullopt;
  const auto word = has(first.end) ? q_.ratio.longest(words_, first.end, scope_.end) : PhraseTable::Hit{};
  if (word.words == 0) return std::nullopt;
  std::size_t at = first.end + word.words;
  const bool every = cue(at, cue_every);
  if (every) ++at;
  const auto whole = side(at);
  if (!whole || whole->unit != nullptr || whole->number.kind != NumberKind::cardinal ||
      whole->number.value <= first.number.value || !whole->number.value.is_whole())
    return std::nullopt;
  const auto size = whole->number.value.truncated();
  const bool certain = word.words > 1 || every || whole_;
  const bool usual = size <= 10 || size == 12 || size == 20 || size == 25 || size == 50 || size % 100 == 0;
  if (!certain && (!usual || whole->number.separated || !cue(first.end, cue_ratio_in))) return std::nullopt;
  Figure figure = this->figure(first);
  figure.end = whole->end;
  figure.low = figure.high = first.number.value * Decimal(100) / whole->number.value;
  figure.share = true;
  figure.unit_id = "percent";
  return figure;
}

}  // namespace gainsay
