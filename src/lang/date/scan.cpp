#include "lang/date/scan.h"

namespace gainsay {

// "14,000 civilians", "the first man": a number that no word of dates follows, too short for a year.
bool DateScan::only_counts(std::size_t at) const {
  constexpr std::size_t longest = 3;
  if (is_number(at) ? words_[at].folded.size() > longest : d_.has_roles(words_[at])) return false;
  return has(at + 1) && words_[at + 1].kind == WordKind::word && words_[at + 1].space_before && d_.idle(words_[at + 1]);
}

// Words that lead to a date are read only where one may follow them.
bool DateScan::worth_reading(std::size_t at) const {
  constexpr std::size_t leading_words = 4;
  for (std::size_t i = at; has(i) && i <= at + leading_words; ++i) {
    if (d_.leads(words_[i])) continue;
    if (only_counts(i)) return false;
    return d_.may_start(words_[i]) || d_.has_role(words_[i], Role::period) || d_.has_role(words_[i], Role::of) ||
           d_.has_role(words_[i], Role::on) || mark(i, "'") || mark(i, "-") || (i > at && !d_.idle(words_[i]));
  }
  return false;
}

// A date may hold others, but no text nests them deeper than a few.
DateScan::Maybe DateScan::single(std::size_t at) const {
  constexpr int deepest = 5;
  if (!has(at) || depth_ >= deepest || (d_.idle(words_[at]) && !mark(at, "'"))) return std::nullopt;
  ++depth_;
  Maybe found = longest(at);
  --depth_;
  return found;
}

DateScan::Maybe DateScan::longest(std::size_t at) const {
  Maybe best;
  const auto consider = [&best](Maybe found) {
    if (found && (!best || found->end > best->end)) best = std::move(found);
  };
  if (words_[at].kind == WordKind::number) {
    consider(in_digits(at));
    if (!best) consider(two_parts(at, std::nullopt));
    if (!best) consider(year_and_month(at));
    consider(clock(at));
    if (!best) consider(decade(at));
    if (!best || best->granularity == Granularity::time) consider(year(at));
    if (!best) consider(shared_month(at));
  } else {
    consider(month_day(at));
    consider(with_weekday(at));
    consider(holiday(at));
    consider(relative(at));
    consider(stepped(at));
    consider(stretch(at));
    consider(the_period(at));
    consider(season(at));
    consider(decade(at));
    consider(part(at));
    consider(since_or_to_now(at));
    consider(rest(at));
    consider(clock(at));
    consider(day_alone(at));
    consider(year(at));
    consider(ahead(at));
    consider(loose_distance(at));
  }
  consider(quarter(at));
  consider(century(at));
  consider(nth(at));
  consider(day_month(at));
  consider(day_of_period(at));
  consider(distance(at));
  return best;
}

std::optional<Mention> DateScan::read(std::size_t at) {
  if (!worth_reading(at) || find(at, Role::no_date)) return std::nullopt;
  // the tail of a compound: "F-2015", "133-03-2020"
  if (at > first_ + 1 && attached(at) && is_number(at) && words_[at - 1].kind == WordKind::punctuation &&
      (words_[at - 1].folded == "-" || words_[at - 1].folded == "/" || words_[at - 1].folded == ".") &&
      !words_[at - 1].space_before)
    return std::nullopt;
  Maybe best = ranged(at);
  if (const Maybe bound = bounded(at); bound && (!best || bound->end > best->end)) best = bound;
  if (!best) return std::nullopt;
  if (best->range.first && best->range.last && best->granularity != Granularity::time) told_ = *best;
  Mention mention;
  mention.first_word = at;
  mention.end_word = best->end;
  mention.span = {words_[at].span.begin, words_[best->end - 1].span.end};
  mention.body = DateMention{best->range, best->granularity, best->mismatch, best->relation, best->clock};
  return mention;
}

}  // namespace gainsay
