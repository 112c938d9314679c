// DateScan: the pieces of dates.
#include "lang/date/scan.h"

namespace gainsay {
namespace {

bool digits_only(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int to_number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

// 1 to 31 in digits with or without an ending, or an ordinal in words.
DateScan::Number DateScan::day_number(std::size_t at) const {
  if (!has(at)) return {};
  const Word& word = words_[at];
  if (word.kind == WordKind::number) {
    if (word.folded.size() > 2 || !digits_only(word.folded)) return {};
    const int value = to_number(word.folded);
    if (value < 1 || value > 31) return {};
    const bool ending = attached(at + 1) && d_.numbers.is(words_[at + 1], NumberReader::ending);
    if (!ending && attached(at + 1) && words_[at + 1].kind == WordKind::word) return {};
    return {at + (ending ? 2U : 1U), value, ending};
  }
  const auto ordinal = [&](std::size_t i) {
    return has(i) ? static_cast<int>(d_.numbers.worth(words_[i], NumberReader::ordinal).truncated()) : 0;
  };
  if (const int value = ordinal(at); value > 0 && value <= 31) return {at + 1, value, true};
  const auto tens = d_.numbers.worth(word, NumberReader::cardinal).truncated();
  if (tens != 20 && tens != 30) return {};
  const std::size_t next = mark(at + 1, "-") ? at + 2 : at + 1;
  const int unit = ordinal(next);
  if (unit < 1 || unit > 9 || tens + unit > 31) return {};
  return {next + 1, static_cast<int>(tens) + unit, true};
}

// How many of something: digits or a cardinal in words, where "three quarters" is not a fraction.
DateScan::Number DateScan::count_number(std::size_t at) const {
  if (!has(at)) return {};
  if (is_number(at))
    return words_[at].folded.size() <= 4 && digits_only(words_[at].folded)
               ? Number{at + 1, to_number(words_[at].folded), false}
               : Number{};
  if (!d_.numbers.is(words_[at], NumberReader::cardinal)) return {};
  const auto read = d_.numbers.read(words_, at, end_);
  if (read && read->kind == NumberKind::cardinal && read->value.is_whole() && read->value < Decimal(10000))
    return {read->end, static_cast<int>(read->value.truncated()), false};
  const auto alone = d_.numbers.worth(words_[at], NumberReader::cardinal).truncated();
  return alone > 0 ? Number{at + 1, static_cast<int>(alone), false} : Number{};
}

// Four digits from 1000 to 2199.
DateScan::Number DateScan::year_number(std::size_t at) const {
  if (!is_number(at) || words_[at].folded.size() != 4 || !digits_only(words_[at].folded)) return {};
  const int value = to_number(words_[at].folded);
  if (value < 1000 || value > 2199) return {};
  if (attached(at + 1) && words_[at + 1].kind == WordKind::word && !find(at + 1, Role::half_year) &&
      !find(at + 1, Role::quarter))
    return {};
  if (attached(at + 1) && words_[at + 1].kind == WordKind::punctuation && words_[at + 1].folded == "%") return {};
  return {at + 1, value, false};
}

// "nineteen ninety six", "two thousand and fifteen", "twenty twenty-two"; after a month "seventeen hundred thirty"
DateScan::Number DateScan::spelled_year(std::size_t at, bool dated) const {
  if (!has(at) || words_[at].kind != WordKind::word || !d_.numbers.is(words_[at], NumberReader::cardinal)) return {};
  const auto first = d_.numbers.read(words_, at, end_);
  if (!first || first->digits || !first->value.is_whole()) return {};
  const auto high = first->value.truncated();
  if (high >= (dated ? 1000 : 2001) && high < 2100 && first->scaled) return {first->end, static_cast<int>(high), false};
  if (dated && high >= 1000 && high < 2100) return {first->end, static_cast<int>(high), false};
  if (high != 19 && high != 20 && high != 18) return {};
  const auto second =
      has(first->end) && !mark(first->end, "-") ? d_.numbers.read(words_, first->end, end_) : std::nullopt;
  if (!second || second->digits || second->value < Decimal(10) || second->value > Decimal(99)) return {};
  return {second->end, static_cast<int>(high * 100 + second->value.truncated()), false};
}

// "last", "this", "next", "this past", "this coming"
DateScan::Step DateScan::step_word(std::size_t at) const {
  if (const auto last = find(at, Role::last)) return {last.end, -1};
  if (const auto current = find(at, Role::current)) {
    if (const auto more = find(current.end, Role::past)) return {more.end, -1};
    if (const auto more = find(current.end, Role::coming)) return {more.end, 1};
    return {current.end, 0};
  }
  if (const auto next = find(at, Role::next)) return {next.end, 1};
  return {};
}

// "next month", "the month", "of last month": which one, counted from the present one
DateScan::Step DateScan::stepped_period(std::size_t at, CalendarPeriod period) const {
  const std::size_t start = past(past(at, Role::of), Role::the);
  const Step step = step_word(start);
  const std::size_t inner = step ? step.end : start;
  const auto word = find(inner, Role::period);
  if (!word || period_of(word) != period || plural(inner)) return {};
  if (!step && (start == at || !find(start - 1, Role::the))) return {};
  return {word.end, step.step};
}

// "May last year", "March of this year"
DateScan::Number DateScan::relative_year(std::size_t at) const {
  const auto year = resolver_.this_year();
  const Step step = year ? stepped_period(at, CalendarPeriod::year) : Step{};
  return step ? Number{step.end, *year + step.step, false} : Number{};
}

// A year after a day or month: ", 2022", "2022", "of 2022", "in 2022", "of last year".
DateScan::Number DateScan::year_behind(std::size_t at) const {
  std::size_t next = mark(at, ",") ? at + 1 : at;
  if (next == at) next = past(at, Role::of);
  if (next == at && (mark(at, "-") || mark(at, "/")) && attached(at)) next = at + 1;
  if (const auto year = relative_year(at)) return year;
  if (const auto year = year_number(next)) return year;
  if (next != at && find(at, Role::of) && is_number(next) && words_[next].folded.size() == 2 &&
      digits_only(words_[next].folded) && to_number(words_[next].folded) > 31)
    return {next + 1, 1900 + to_number(words_[next].folded), false};
  if (next == at && is_number(at) && words_[at].folded.size() == 2 && closed(at + 1) &&
      digits_only(words_[at].folded) && to_number(words_[at].folded) > 31)
    return {at + 1, 1900 + to_number(words_[at].folded), false};
  return spelled_year(next, true);
}

// A name of a month; one that is another word too only with a capital, or when a day or year is beside it.
DateWords::Hit DateScan::month(std::size_t at, bool dated) const {
  auto hit = find(at, Role::month);
  if (!hit && has(at)) {
    const auto brief = find(at, Role::month_abbreviated);
    if (brief && !dated && !time_word_before(at)) return {};
    hit = brief ? brief : find(at, Role::ambiguous_month);
    if (!hit) return {};
    if (!brief && !words_[at].capitalised) {
      const bool beside = year_number(hit.end) || (at > first_ && (day_number(at - 1) || time_word_before(at)));
      if (!beside || (!dated && !find(at - 1, Role::in))) return {};
    } else if (!brief && !dated && !time_word_before(at)) {
      return {};
    }
    if (brief && mark(hit.end, ".") && attached(hit.end) && has(hit.end + 1)) ++hit.end;
  }
  return hit;
}

DateWords::Hit DateScan::weekday(std::size_t at, bool dated) const {
  auto hit = find(at, Role::weekday);
  if (hit && at > first_ && d_.has_role(words_[at - 1], Role::repeated)) return {};
  if (!hit) {
    hit = find(at, Role::ambiguous_weekday);
    if (!hit || (!words_[at].capitalised && !dated)) return {};
    const std::size_t next = mark(hit.end, ".") && attached(hit.end) ? hit.end + 1 : hit.end;
    const std::size_t comma = mark(next, ",") ? next + 1 : next;
    if (!day_number(comma) && !month(comma, false) && !(at > first_ && find(at - 1, Role::on)) && !dated) return {};
    hit.end = next;
  }
  if (hit && mark(hit.end, ".") && attached(hit.end) && words_[at].folded.size() <= 5 && has(hit.end + 1)) ++hit.end;
  return hit;
}

}  // namespace gainsay
