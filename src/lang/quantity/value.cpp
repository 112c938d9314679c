// QuantityScan: from the figure that was read to intervals and a mention.
#include "lang/quantity/scan.h"

namespace gainsay {
namespace {

Interval around(Decimal low, Decimal high, Decimal distance) { return {low - distance, high + distance, false, false}; }

// A rule in multiples of the number, applied to one. Below zero, what is more lies further down.
Interval times(const Interval& rule, Decimal number) {
  if (number >= Decimal(0)) return rule.scaled(number);
  Interval out;
  if (rule.high) out.low = *rule.high * number;
  if (rule.low) out.high = *rule.low * number;
  out.low_open = rule.high_open;
  out.high_open = rule.low_open;
  return out;
}

// The rule applied to both ends of a range.
Interval spread(const Interval& rule, Decimal low, Decimal high) {
  const Interval a = times(rule, low), b = times(rule, high);
  return {a.low, b.high, a.low_open, b.high_open};
}

bool is_one(const Interval& rule) {
  return rule.low && rule.high && *rule.low == Decimal(1) && *rule.high == Decimal(1);
}

}  // namespace

void QuantityScan::set_intervals(const Figure& figure, const Hedge* hedge, QuantityValue& value) const {
  if (figure.tolerance > Decimal(0)) {
    value.hard = value.soft = around(figure.low, figure.high, figure.tolerance);
    return;
  }
  if (figure.share && hedge == nullptr) {
    value.hard = around(figure.low, figure.high, q_.hedges.fraction_hard);
    value.soft = around(figure.low, figure.high, q_.hedges.fraction_soft);
    return;
  }
  if (hedge != nullptr && !is_one(hedge->hard)) {
    value.hard = spread(hedge->hard, figure.low, figure.high);
    value.soft = spread(hedge->soft, figure.low, figure.high);
    return;
  }
  const bool whole = figure.low.is_whole() && figure.high.is_whole();
  const bool small = figure.high.abs() < Decimal(1000) && whole;
  const bool exact_unit = figure.measure != nullptr && figure.measure->exact && small;
  const bool exact_count = figure.measure == nullptr && figure.small_count && small;
  const bool exact = figure.range || hedge != nullptr || exact_unit || exact_count;
  value.hard = around(figure.low, figure.high, exact ? Decimal(0) : figure.unit / Decimal(2));
  value.soft = value.hard;
}

bool QuantityScan::fits(const Hedge& hedge, std::size_t index, std::size_t begin, const Figure& figure) const {
  if (hedge.dimension.empty()) return true;
  if (figure.measure == nullptr || figure.measure->dimension != hedge.dimension) return false;
  if (hedge.preceded_by.empty() || alone_) return true;
  return before(begin) && q_.hedge_preceded_by[index].longest(words_, begin - 1, begin).words == 1;
}

const Hedge* QuantityScan::hedge_before(const Figure& figure, std::size_t& begin) const {
  for (std::size_t length = std::min<std::size_t>(6, begin - scope_.first); length > 0; --length) {
    if (!q_.hedge_before.may_start(words_[begin - length].id)) continue;
    const auto hit = q_.hedge_before.longest(words_, begin - length, begin);
    if (hit.words != length) continue;
    // a word may refer to several hedges: those bound to a dimension come before the general one
    const Hedge* general = nullptr;
    bool bound = false;
    for (const std::uint32_t index : *hit.payloads) {
      const Hedge& hedge = q_.hedges.hedges[index];
      const bool same = figure.measure != nullptr && figure.measure->dimension == hedge.dimension;
      if (hedge.dimension.empty()) general = &hedge;
      if (!same) continue;
      bound = true;
      if (fits(hedge, index, begin - length, figure)) return begin -= length, &hedge;
    }
    if (general == nullptr || bound) continue;
    begin -= length;
    return general;
  }
  std::uint32_t verb = 0;
  return ends_before(q_.hedge_verbs, words_, scope_.first, begin, &verb) > 0 ? &q_.hedges.hedges[verb] : nullptr;
}

const Hedge* QuantityScan::hedge_after(const Figure&, std::size_t& end) const {
  if (!has(end)) return nullptr;
  const auto hit = q_.hedge_after.longest(words_, end, scope_.end);
  if (hit.words == 0) return nullptr;
  const Word& first = words_[end];
  const bool stuck = first.kind == WordKind::punctuation || hit.words > 1 || !first.space_before;
  const Hedge* hedge = &q_.hedges.hedges[hit.payloads->front()];
  if (!stuck && hedge->id == "over") return nullptr;  // "plus" between two things
  end += hit.words;
  return hedge;
}

void QuantityScan::append(const Figure& figure, QuantityValue value, Bound bound, std::vector<Mention>& out) const {
  Mention mention;
  mention.first_word = figure.begin;
  mention.end_word = figure.end;
  mention.span = {words_[figure.begin].span.begin, words_[figure.end - 1].span.end};
  value.text = written(figure.begin, figure.end);
  value.unit = figure.unit_id;
  QuantityMention body{std::move(value), "", figure.low, figure.high, bound};
  if (figure.unit_id == "count")
    body.counted = counted(figure.end, figure.low == Decimal(1) && figure.high == Decimal(1));
  mention.body = std::move(body);
  out.push_back(std::move(mention));
}

void QuantityScan::finish(Figure figure, std::vector<Mention>& out) const {
  const Hedge* hedge = hedge_before(figure, figure.begin);
  // "at least about 200": the outer word bounds, the inner one only loosens
  std::size_t outer_begin = figure.begin;
  if (const Hedge* outer = hedge == nullptr ? nullptr : hedge_before(figure, outer_begin)) {
    hedge = outer;
    figure.begin = outer_begin;
  }
  std::size_t end = figure.end;
  if (const Hedge* after = hedge_after(figure, end)) {
    if (hedge == nullptr || hedge->id == "about") hedge = after;
    figure.end = end;
  }
  QuantityValue value;
  value.hedge = hedge == nullptr ? "" : hedge->id;
  value.form = figure.form;
  set_intervals(figure, hedge, value);
  const bool step = figure.measure == nullptr && !alone_ && q_.is_step(counted(figure.end, false));
  const bool measured = figure.measure != nullptr || figure.share || step;
  if (value.form == QuantityForm::level && !alone_) value.form = change_before(figure.begin, measured, step);
  if (value.form == QuantityForm::level && measured && !alone_)
    value.form = change_behind(step ? noun_end(figure.end) : figure.end);
  append(figure, std::move(value), hedge == nullptr ? Bound::exact : hedge->bound, out);
}

}  // namespace gainsay
