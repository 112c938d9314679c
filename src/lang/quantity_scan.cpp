#include "lang/quantity_scan.h"

#include <algorithm>

namespace gainsay {

// "5m" is five million behind a currency sign and before a currency or people and things, else five metres.
bool QuantityScan::takes_suffix(const Side& side) const {
  const std::size_t at = side.number.end;
  if (!attached(at) || side.number.scaled || !side.number.digits || !q_.numbers.is(words_[at], NumberReader::suffix))
    return false;
  if (attached(at + 1) && words_[at + 1].kind != WordKind::punctuation) return false;
  if (side.in_front) return true;
  const auto next = q_.units.behind(scope_, at + 1, true);
  if (next && next->unit->currency) return true;
  const bool million = words_[at].folded == "m" || words_[at].folded == "b";
  if (million && has(at + 1) && !q_.lemma(words_[at + 1].folded).empty()) return true;
  return !q_.units.behind(scope_, at, false) && written(at, at + 1) != "m";
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
  if (!unit) return;
  if (side.unit != nullptr) {
    if (unit->unit == side.unit) side.end = unit->end;
    return;
  }
  side.unit = unit->unit;
  side.unit_id = unit->id;
  side.end = unit->end;
  side.number.value = side.number.value * unit->scale;
  side.number.unit = side.number.unit * unit->scale;
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

std::optional<QuantityScan::Side> QuantityScan::side(std::size_t at) const {
  Side side;
  side.begin = at;
  std::size_t p = at;
  bool negative = false;
  if (mark(p, "-") && attached(p + 1) && (alone_ || words_[p].space_before || p == scope_.first)) negative = true, ++p;
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
  if (takes_suffix(side)) {
    const Decimal suffix = q_.numbers.worth(words_[side.end], NumberReader::suffix);
    side.number.value = side.number.value * suffix;
    side.number.unit = side.number.unit * suffix;
    side.number.scale = suffix;
    side.number.scaled = true;
    side.number.end = ++side.end;
  }
  read_unit(side);
  if (side.in_front) {
    UnitRead unit{side.end, side.unit, side.unit_id, 1};
    q_.units.read_per(scope_, unit);
    side.end = unit.end;
    side.unit_id = unit.id;
  } else if (side.unit == nullptr && side.number.kind == NumberKind::fraction) {
    read_fraction_unit(side);
  }
  return side;
}

// Where the currency or sign before a number starts.
std::size_t QuantityScan::side_begin(std::size_t number) const {
  std::size_t begin = number;
  const auto is_sign = [&](std::size_t at) {
    if (!mark(at, "-") || words_[at + 1].space_before) return false;
    return at == scope_.first || words_[at].space_before || words_[at - 1].folded == "(" ||
           (words_[at - 1].kind == WordKind::punctuation && words_[at - 1].folded != "-");
  };
  const bool sign = before(begin) && is_sign(begin - 1);
  if (sign) --begin;
  for (std::size_t length = std::min<std::size_t>(4, begin - scope_.first); length > 0; --length) {
    const auto front = q_.units.in_front(scope_, begin - length);
    if (front && front->end == begin) return begin - length;
  }
  return begin;
}

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

// "one in five", "two out of three", "1 in every 10"
std::optional<QuantityScan::Figure> QuantityScan::ratio(const Side& first) const {
  if (first.unit != nullptr || !first.number.value.is_whole() || first.number.scaled ||
      first.number.value <= Decimal(0))
    return std::nullopt;
  const auto word = has(first.end) ? q_.ratio.longest(words_, first.end, scope_.end) : PhraseTable::Hit{};
  if (word.words == 0) return std::nullopt;
  std::size_t at = first.end + word.words;
  const bool every = has(at) && words_[at].folded == "every";
  if (every) ++at;
  const auto whole = side(at);
  if (!whole || whole->unit != nullptr || whole->number.kind != NumberKind::cardinal ||
      whole->number.value <= first.number.value || !whole->number.value.is_whole())
    return std::nullopt;
  const auto size = whole->number.value.truncated();
  const bool certain = word.words > 1 || every;
  const bool usual = size <= 10 || size == 12 || size == 20 || size == 25 || size == 50 || size % 100 == 0;
  if (!certain && (!usual || whole->number.separated || words_[first.end].folded != "in")) return std::nullopt;
  Figure figure = this->figure(first);
  figure.end = whole->end;
  figure.low = figure.high = first.number.value * Decimal(100) / whole->number.value;
  figure.share = true;
  figure.unit_id = "percent";
  return figure;
}

// "a third" is a share only where something tells: "of", a hedge, a verb of change. "two thirds" always is.
bool QuantityScan::fraction_counts(const Side& side) const {
  if (alone_ || side.unit != nullptr) return true;
  const std::size_t end = side.end;
  const bool bare_half =
      side.number.end == side.begin + 1 && q_.numbers.is(words_[side.begin], NumberReader::denominator);
  if (mark(end, "-") && attached(end)) return !bare_half && !side.number.article;
  if (!side.number.article && !bare_half) return true;
  std::size_t begin = side.begin;
  Figure plain;
  if (hedge_before(plain, begin) != nullptr) return true;
  if (before(begin) && cue(begin - 1, cue_by)) return true;
  if (change_before(begin, true) != QuantityForm::level) return true;
  if (bare_half && before(begin) &&
      (q_.numbers.is(words_[begin - 1], NumberReader::ordinal) || cue(begin - 1, cue_noun_stop)))
    if (q_.numbers.is(words_[begin - 1], NumberReader::ordinal) || words_[begin - 1].folded == "the") return false;
  if (bare_half) return cue(end, cue_whole_before);
  return has(end) && q_.numbers.is(words_[end], NumberReader::of);
}

std::size_t QuantityScan::read_number(std::size_t at, std::vector<Mention>& out) const {
  auto first = side(side_begin(at));
  if (!first || first->number.end <= at) return at;
  if (first->number.kind == NumberKind::fraction && !fraction_counts(*first)) return first->number.end;
  if (const auto share = ratio(*first)) return finish(*share, out), share->end;
  std::size_t age_words = 0;
  if (first->unit == nullptr) {
    const bool opened = before(first->begin) && (cue(first->begin - 1, cue_from) || cue(first->begin - 1, cue_between));
    age_words = ends_before(q_.ages, words_, scope_.first, first->begin - (opened ? 1 : 0));
  }
  auto second = list_end(*first);
  const bool list = second.has_value();
  if (!list) second = range_end(*first);
  if (second && !list && cue(first->end, cue_dash) && !alone_ && is_score(*first, *second)) return second->end;
  if (const std::size_t end = excluded_end(*first)) return second && cue(first->end, cue_dash) ? second->end : end;
  if (second && !list) share_scale(*first, *second);
  const Unit* years = age_words > 0 ? q_.units.lexicon().find("year") : nullptr;
  if (first->unit == nullptr && years != nullptr && counted(first->end, false).empty())
    first->unit = years, first->unit_id = years->id;
  const bool from = before(first->begin) && cue(first->begin - 1, cue_from);
  const bool between = before(first->begin) && cue(first->begin - 1, cue_between);
  const bool dash = second && cue(first->end, cue_dash);
  bool separate = second && !(first->number.value < second->number.value);
  if (second && !list && !dash && !between && !alone_)
    separate =
        separate || (from ? moves_before(first->begin - 1) : change_before(first->begin, true) != QuantityForm::level);
  if (second && second->unit == nullptr && first->unit != nullptr)
    second->unit = first->unit, second->unit_id = first->unit_id;
  if (second && first->unit == nullptr && second->unit != nullptr)
    first->unit = second->unit, first->unit_id = second->unit_id;
  if (!second || (separate && dash)) return finish(figure(*first), out), first->end;
  if (separate) {
    finish(figure(*first), out);
    Figure other = figure(*second);
    other.form = QuantityForm::level;
    finish(other, out);
    return second->end;
  }
  Figure both = figure(*first);
  both.end = second->end;
  both.high = figure(*second).high;
  both.range = true;
  both.small_count = both.small_count && !second->number.scaled;
  if (from || between) --both.begin;
  finish(both, out);
  return both.end;
}

// "several", "dozens", "tens of thousands", "a few hundred"
std::size_t QuantityScan::read_vague(std::size_t at, std::vector<Mention>& out) const {
  const auto hit = q_.vague.longest(words_, at, scope_.end);
  if (hit.words == 0) return at;
  const VagueNumber& word = q_.hedges.vague[hit.payloads->front()];
  Figure figure;
  figure.begin = at;
  figure.end = at + hit.words;
  Decimal scale = 1;
  bool scaled = false;
  while (has(figure.end)) {
    std::uint32_t inner = 0;
    const auto plural = q_.vague.longest(words_, figure.end, scope_.end);
    if (plural.words > 0) inner = plural.payloads->front();
    const Decimal single = q_.numbers.worth(words_[figure.end], NumberReader::scale);
    const bool plural_scale =
        plural.words > 0 && q_.hedges.vague[inner].hard.low && *q_.hedges.vague[inner].hard.low >= Decimal(200);
    if (single > Decimal(0)) {
      scale = scale * single;
      ++figure.end;
    } else if (plural_scale) {
      // "hundreds of thousands": the plural of a scale means at least two of it
      scale = scale * *q_.hedges.vague[inner].hard.low / Decimal(2);
      figure.end += plural.words;
    } else {
      break;
    }
    scaled = true;
  }
  if (!scaled && !word.alone) return at;
  // "dozens of": the "of" belongs to what is counted
  if (figure.end > at + 1 && q_.numbers.is(words_[figure.end - 1], NumberReader::of)) --figure.end;
  if (!scaled && q_.numbers.may_start(words_[at]) && has(figure.end) && words_[at].kind == WordKind::number) return at;
  QuantityValue value;
  value.hard = word.hard.scaled(scale);
  value.soft = word.soft.scaled(scale);
  value.hedge = word.id;
  std::size_t begin = figure.begin;
  Figure plain = figure;
  const bool counted_next = has(figure.end) && q_.numbers.is(words_[figure.end], NumberReader::of);
  plain.end = figure.end + (counted_next ? 1 : 0);
  const auto unit = q_.units.behind(scope_, plain.end, scaled);
  if (unit) {
    figure.measure = unit->unit;
    figure.unit_id = unit->id;
    figure.end = unit->end;
  }
  if (const Hedge* hedge = hedge_before(figure, begin);
      hedge != nullptr && (hedge->id == "over" || hedge->id == "at-least")) {
    value.hard.high.reset();
    figure.begin = begin;
  } else if (hedge != nullptr) {
    figure.begin = begin;
  }
  value.form = alone_ ? QuantityForm::level : change_before(figure.begin, unit.has_value());
  const Decimal stated = *value.soft.low;
  const std::size_t end = figure.end;
  append(figure, std::move(value), stated, out);
  if (!unit && counted_next)
    if (auto* body = std::get_if<QuantityMention>(&out.back().body)) body->counted = counted(plain.end, false);
  return end;
}

// "all of", "most of"
std::size_t QuantityScan::read_portion(std::size_t at, std::vector<Mention>& out) const {
  const auto hit = q_.portion.longest(words_, at, scope_.end);
  if (hit.words == 0 || cue(at + hit.words, cue_pronoun)) return at;
  const Portion& portion = q_.hedges.portions[hit.payloads->front()];
  Figure figure;
  figure.begin = at;
  // the "of" stays outside, so that "all of Luhansk" reads as "19.2% of Ukraine" does
  figure.end = at + hit.words - (q_.numbers.is(words_[at + hit.words - 1], NumberReader::of) ? 1 : 0);
  figure.unit_id = "percent";
  QuantityValue value;
  value.hard = portion.hard;
  value.soft = portion.soft;
  value.hedge = portion.id;
  append(figure, std::move(value), *portion.hard.low, out);
  return figure.end;
}

// "its fourth year", "the 100th day"
std::size_t QuantityScan::read_ordinal(std::size_t at, std::vector<Mention>& out) const {
  Decimal number = q_.numbers.worth(words_[at], NumberReader::ordinal);
  std::size_t begin = at, end = at + 1;
  if (words_[at].kind == WordKind::number) {
    const auto digits = parse_digits(words_[at].folded);
    if (!digits || !attached(end) || !q_.numbers.is(words_[end], NumberReader::ending)) return at;
    number = digits->value;
    ++end;
  } else if (before(at) && words_[at - 1].folded == "-" && at >= scope_.first + 2 && attached(at)) {
    const Decimal tens = q_.numbers.worth(words_[at - 2], NumberReader::cardinal);
    if (tens >= Decimal(20)) number = number + tens, begin = at - 2;
  }
  if (number <= Decimal(0)) return at;
  std::size_t unit_at = end;
  if (mark(unit_at, "-") && attached(unit_at)) ++unit_at;
  const auto unit = q_.units.behind(scope_, unit_at, false);
  if (!unit || !unit->unit->ordinal) return at;
  Figure figure;
  figure.begin = begin;
  figure.end = unit->end;
  figure.unit_id = unit->unit->id;
  QuantityValue value;
  value.form = QuantityForm::ordinal;
  value.hard = value.soft = Interval::exactly(number);
  std::size_t near = begin;
  while (near > scope_.first && near + 3 > begin && ends_before(q_.nears, words_, scope_.first, near) == 0) --near;
  if (ends_before(q_.nears, words_, scope_.first, near) > 0) {
    value.hedge = "nearly";
    value.hard = value.soft = {number - Decimal(5) / Decimal(4), number, false, false};
  }
  append(figure, std::move(value), number, out);
  return unit->end;
}

// "more than a year", "almost an hour": one of a unit where a hedge tells that it is measured
std::size_t QuantityScan::read_article(std::size_t at, std::vector<Mention>& out) const {
  if (!q_.numbers.is(words_[at], NumberReader::article)) return at;
  std::size_t begin = at;
  const auto unit = q_.units.behind(scope_, at + 1, false);
  Figure figure;
  figure.measure = unit ? unit->unit : nullptr;
  if (!unit || unit->unit->dimension.empty() || hedge_before(figure, begin) == nullptr) return at;
  figure.begin = at;
  figure.end = unit->end;
  figure.low = figure.high = 1;
  figure.unit_id = unit->id;
  finish(figure, out);
  return unit->end;
}

std::size_t QuantityScan::read(std::size_t at, std::vector<Mention>& out) const {
  if (!alone_)
    if (const auto idiom = q_.idioms.longest(words_, at, scope_.end); idiom.words > 0) return at + idiom.words;
  if (const std::size_t end = read_portion(at, out); end != at) return end;
  if (const std::size_t end = read_vague(at, out); end != at) return end;
  if (const std::size_t end = read_ordinal(at, out); end != at) return end;
  if (!q_.numbers.may_start(words_[at])) return at;
  const std::size_t end = read_number(at, out);
  return end != at ? end : read_article(at, out);
}

}  // namespace gainsay
