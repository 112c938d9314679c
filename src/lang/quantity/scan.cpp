#include "lang/quantity/scan.h"

#include <algorithm>

namespace gainsay {

QuantityScan::Figure QuantityScan::figure(const Side& side) const {
  Figure figure;
  figure.begin = side.begin;
  figure.end = side.end;
  figure.low = figure.high = side.number.value;
  figure.unit = side.number.unit;
  figure.small_count = !side.number.scaled;
  figure.measure = side.unit;
  if (side.unit != nullptr) figure.unit_id = side.unit_id;
  if (side.unit == nullptr && side.number.kind == NumberKind::fraction) {
    figure.low = figure.high = side.number.value * Decimal(100);
    figure.share = true;
    figure.unit_id = "percent";
  }
  return figure;
}

// "a third" is a share only where something shows it: "of", a hedge, a verb of change. "two thirds" always is.
bool QuantityScan::fraction_counts(const Side& side) const {
  if (whole_ || side.unit != nullptr) return true;
  const std::size_t end = side.end;
  const bool bare_half =
      side.number.end == side.begin + 1 && q_.numbers.is(words_[side.begin], NumberReader::denominator);
  if (mark(end, "-") && attached(end)) return !bare_half && !side.number.article;
  if (!side.number.article && !bare_half) return true;
  std::size_t begin = side.begin;
  Figure plain;
  if (hedge_before(plain, begin) != nullptr) return true;
  if (before(begin) && (cue(begin - 1, cue_by) || cue(begin - 1, cue_between))) return true;
  if (change_before(begin, true) != QuantityForm::level) return true;
  if (bare_half && before(begin) &&
      (q_.numbers.is(words_[begin - 1], NumberReader::ordinal) || cue(begin - 1, cue_noun_stop)))
    if (q_.numbers.is(words_[begin - 1], NumberReader::ordinal) || cue(begin - 1, cue_definite)) return false;
  if (bare_half) return cue(end, cue_whole_before);
  return has(end) && q_.numbers.is(words_[end], NumberReader::of);
}

// Whether two ends make one range, rather than a change and where it led: "up 5% to 19%".
bool QuantityScan::is_range(const Side& first, const Side& second) const {
  if (!(first.number.value < second.number.value)) return false;
  const bool from = before(first.begin) && cue(first.begin - 1, cue_from);
  const bool between = before(first.begin) && cue(first.begin - 1, cue_between);
  if (cue(first.end, cue_dash) || between || alone_) return true;
  if (from) return !moves_before(first.begin - 1);
  if (change_before(first.begin, true) == QuantityForm::level) return true;
  // "by 21 to 24 centimetres", "rose 2 to 3 percent"
  if (first.unit != nullptr || second.unit == nullptr) return false;
  return cue(first.begin - 1, cue_by) || second.number.value < first.number.value * 3;
}

std::size_t QuantityScan::finish_range(Side first, Side second, bool list, std::vector<Mention>& out) const {
  const bool dash = cue(first.end, cue_dash);
  const bool range = list || is_range(first, second);
  if (second.unit == nullptr && first.unit != nullptr) second.unit = first.unit, second.unit_id = first.unit_id;
  if (first.unit == nullptr && second.unit != nullptr) first.unit = second.unit, first.unit_id = second.unit_id;
  if (!range) {
    finish(figure(first), out);
    if (dash) return first.end;
    Figure other = figure(second);
    other.form = QuantityForm::level;
    finish(other, out);
    return second.end;
  }
  Figure both = figure(first);
  both.end = second.end;
  both.high = figure(second).high;
  both.range = true;
  both.small_count = both.small_count && !second.number.scaled;
  if (before(first.begin) && (cue(first.begin - 1, cue_from) || cue(first.begin - 1, cue_between))) --both.begin;
  finish(both, out);
  return both.end;
}

std::size_t QuantityScan::read_number(std::size_t at, std::vector<Mention>& out) const {
  const std::size_t floor = out.empty() ? scope_.first : std::max(scope_.first, std::min(at, out.back().end_word));
  auto first = side(side_begin(at, floor));
  if (!first || first->number.end <= at) return at;
  if (first->number.kind == NumberKind::fraction && !fraction_counts(*first)) return first->number.end;
  for (const auto& read : {&QuantityScan::ratio, &QuantityScan::over})
    if (const auto share = (this->*read)(*first)) return finish(*share, out), share->end;
  auto second = list_end(*first);
  const bool list = second.has_value();
  if (!list) second = range_end(*first);
  const bool dash = second && !list && cue(first->end, cue_dash);
  if (dash && !alone_ && is_score(*first, *second)) return second->end;
  if (const std::size_t end = excluded_end(*first)) return dash ? std::max(second->end, end) : end;
  if (const auto figure = second ? std::nullopt : tolerance(*first)) return finish(*figure, out), figure->end;
  if (!second) borrow_unit(*first);
  if (second && !list) share_scale(*first, *second);
  if (const Unit* years = age_unit(*first)) first->unit = years, first->unit_id = years->id;
  if (second) return finish_range(*first, *second, list, out);
  finish(figure(*first), out);
  return first->end;
}

std::size_t QuantityScan::read(std::size_t at, std::vector<Mention>& out) const {
  if (!alone_)
    if (const auto idiom = q_.idioms.longest(words_, at, scope_.end); idiom.words > 0) return at + idiom.words;
  if (const auto sign = q_.tolerances.longest(words_, at, scope_.end); sign.words > 0) return at + sign.words;
  if (const std::size_t end = read_portion(at, out); end != at) return end;
  if (const std::size_t end = read_vague(at, out); end != at) return end;
  if (const std::size_t end = read_ordinal(at, out); end != at) return end;
  if (!q_.numbers.may_start(words_[at])) return at;
  const std::size_t end = read_number(at, out);
  return end != at ? end : read_article(at, out);
}

}  // namespace gainsay
