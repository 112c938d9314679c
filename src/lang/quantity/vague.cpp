// QuantityScan: numbers that no figure or number word states.
#include "lang/quantity/scan.h"

namespace gainsay {
namespace {

// "most": more than half, though no more than all
Bound portion_bound(const Portion& portion) {
  if (portion.hard.low_open && portion.hard.high == Decimal(100)) return Bound::over;
  return bound_of(portion.hard);
}

}  // namespace

// The scales after a vague number: "tens of thousands", "a few hundred".
Decimal QuantityScan::vague_scale(Figure& figure, bool& scaled) const {
  Decimal scale = 1;
  while (has(figure.end)) {
    const auto plural = q_.vague.longest(words_, figure.end, scope_.end);
    const VagueNumber* inner = plural.words > 0 ? &q_.hedges.vague[plural.payloads->front()] : nullptr;
    const Decimal single = q_.numbers.worth(words_[figure.end], NumberReader::scale);
    if (single > Decimal(0)) {
      scale = scale * single;
      ++figure.end;
    } else if (inner != nullptr && inner->hard.low && *inner->hard.low >= Decimal(200)) {
      // "hundreds of thousands": the plural of a scale means at least two of it
      scale = scale * *inner->hard.low / Decimal(2);
      figure.end += plural.words;
    } else {
      break;
    }
    scaled = true;
  }
  return scale;
}

// "several", "dozens", "tens of thousands", "a few hundred"
std::size_t QuantityScan::read_vague(std::size_t at, std::vector<Mention>& out) const {
  const auto hit = q_.vague.longest(words_, at, scope_.end);
  if (hit.words == 0) return at;
  const VagueNumber& word = q_.hedges.vague[hit.payloads->front()];
  Figure figure;
  figure.begin = at;
  figure.end = at + hit.words;
  bool scaled = false;
  const Decimal scale = vague_scale(figure, scaled);
  if (!scaled && !word.alone) return at;
  // "dozens of": the "of" belongs to what is counted
  if (figure.end > at + 1 && q_.numbers.is(words_[figure.end - 1], NumberReader::of)) --figure.end;
  if (!scaled && words_[at].kind == WordKind::number) return at;
  QuantityValue value;
  value.hard = word.hard.scaled(scale);
  value.soft = word.soft.scaled(scale);
  value.hedge = word.id;
  figure.low = figure.high = *value.soft.low;
  std::size_t begin = figure.begin;
  const bool counted_next = has(figure.end) && q_.numbers.is(words_[figure.end], NumberReader::of);
  const std::size_t noun = figure.end + (counted_next ? 1 : 0);
  const auto unit = q_.units.behind(scope_, noun, scaled);
  if (!word.dimension.empty()) {
    const bool plural = unit && words_[unit->end - 1].folded.back() == 's';
    if (!plural || unit->unit == nullptr || unit->unit->dimension != word.dimension) return at;
    figure.begin = begin = noun;
  }
  if (unit) {
    figure.measure = unit->unit;
    figure.unit_id = unit->id;
    figure.end = unit->end;
  }
  if (const Hedge* hedge = word.dimension.empty() ? hedge_before(figure, begin) : nullptr) {
    if (hedge->id == "over" || hedge->id == "at-least") value.hard.high.reset();
    figure.begin = begin;
  }
  value.form = alone_ ? QuantityForm::level : change_before(figure.begin, unit.has_value());
  const std::size_t end = figure.end;
  append(figure, std::move(value), bound_of(word.hard), out);
  if (!unit && counted_next)
    if (auto* body = std::get_if<QuantityMention>(&out.back().body)) body->counted = counted(noun, false);
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
  figure.low = figure.high = *portion.hard.low;
  append(figure, std::move(value), portion_bound(portion), out);
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
  Bound bound = Bound::exact;
  std::size_t near = begin;
  while (near > scope_.first && near + 3 > begin && ends_before(q_.nears, words_, scope_.first, near) == 0) --near;
  if (ends_before(q_.nears, words_, scope_.first, near) > 0) {
    value.hedge = "nearly";
    bound = Bound::about;
    value.hard = value.soft = {number - Decimal(5) / Decimal(4), number, false, false};
  }
  figure.low = figure.high = number;
  append(figure, std::move(value), bound, out);
  return unit->end;
}

// "more than a year", "almost an hour": one of a unit where a hedge shows that it is measured; "a gallon of it"; "an
// hour and a half"
std::size_t QuantityScan::read_article(std::size_t at, std::vector<Mention>& out) const {
  if (!q_.numbers.is(words_[at], NumberReader::article) || !has(at + 1)) return at;
  if (words_[at + 1].kind != WordKind::word) return at;  // "a $4bn deal"
  const auto unit = q_.units.behind(scope_, at + 1, false);
  if (!unit || unit->unit->dimension.empty()) return at;
  Side one;
  one.begin = at;
  one.end = unit->end;
  one.number.value = 1;
  one.unit = unit->unit;
  one.unit_id = unit->id;
  read_half(one);
  Figure figure = this->figure(one);
  std::size_t begin = at;
  const bool own = unit->unit->article && unit->unit->id == unit->id;
  if (one.end == unit->end && !own && hedge_before(figure, begin) == nullptr) return at;
  finish(figure, out);
  return one.end;
}

}  // namespace gainsay
