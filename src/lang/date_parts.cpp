// DateScan: the pieces of dates.
#include "lang/date_scan.h"

namespace gainsay {
namespace {

constexpr std::size_t cue_reach = 14;

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

// Four digits from 1500 to 2199.
DateScan::Number DateScan::year_number(std::size_t at) const {
  if (!has(at) || words_[at].kind != WordKind::number || words_[at].folded.size() != 4) return {};
  if (!digits_only(words_[at].folded)) return {};
  const int value = to_number(words_[at].folded);
  if (value < 1500 || value > 2199) return {};
  if (attached(at + 1) && words_[at + 1].kind != WordKind::punctuation && words_[at + 1].kind != WordKind::possessive)
    return {};
  return {at + 1, value, false};
}

// "nineteen ninety six", "two thousand and fifteen", "twenty twenty-two"
DateScan::Number DateScan::spelled_year(std::size_t at) const {
  if (!has(at) || words_[at].kind != WordKind::word || !d_.numbers.is(words_[at], NumberReader::cardinal)) return {};
  const auto first = d_.numbers.read(words_, at, end_);
  if (!first || first->digits) return {};
  const auto high = first->value.truncated();
  if (high >= 2001 && high < 2100 && first->scaled) return {first->end, static_cast<int>(high), false};
  if (high != 19 && high != 20 && high != 18) return {};
  const auto second =
      has(first->end) && !mark(first->end, "-") ? d_.numbers.read(words_, first->end, end_) : std::nullopt;
  if (!second || second->digits || second->value < Decimal(10) || second->value > Decimal(99)) return {};
  return {second->end, static_cast<int>(high * 100 + second->value.truncated()), false};
}

// A name of a month; one that is another word too only with a capital, or when a day or year is beside it.
DateWords::Hit DateScan::month(std::size_t at, bool dated) const {
  auto hit = find(at, Role::month);
  if (!hit && has(at)) {
    hit = find(at, Role::ambiguous_month);
    const bool capital = words_[at].capitalised && (dated || time_word_before(at));
    if (hit && !capital && !dated) return {};
    if (hit && dated && !words_[at].capitalised && words_[at].folded == "may" && !attached(hit.end) &&
        !year_number(hit.end) && !day_number(hit.end) && at > first_ && !day_number(at - 1))
      return {};
  }
  if (hit && mark(hit.end, ".") && attached(hit.end) && words_[at].folded.size() <= 4 && words_[at].folded != "may" &&
      words_[at].folded != "june" && words_[at].folded != "july" && has(hit.end + 1))
    ++hit.end;
  return hit;
}

DateWords::Hit DateScan::weekday(std::size_t at, bool dated) const {
  auto hit = find(at, Role::weekday);
  if (!hit) {
    hit = find(at, Role::ambiguous_weekday);
    if (!hit || (!words_[at].capitalised && !dated)) return {};
    const std::size_t next = mark(hit.end, ".") && attached(hit.end) ? hit.end + 1 : hit.end;
    const std::size_t comma = mark(next, ",") ? next + 1 : next;
    if (!day_number(comma) && !month(comma, false) && !(at > first_ && find(at - 1, Role::on))) return {};
    hit.end = next;
  }
  if (hit && mark(hit.end, ".") && attached(hit.end) && words_[at].folded.size() <= 5 && has(hit.end + 1)) ++hit.end;
  return hit;
}

// A cue that the date lies ahead: before it in the clause, or behind it when it opens the sentence.
bool DateScan::future(std::size_t at, std::size_t end) const {
  for (std::size_t back = 1; back <= cue_reach && at >= first_ + back; ++back) {
    const std::size_t i = at - back;
    if (mark(i, ";") || mark(i, ":") || mark(i, ".") || mark(i, "\"")) break;
    if (const auto cue = find(i, Role::future); cue && cue.end <= at) return true;
    if (find(i, Role::speech)) return false;
  }
  if (at > first_ + 2) return false;
  for (std::size_t i = end; i < end_ && i < end + cue_reach; ++i) {
    if (find(i, Role::speech)) return false;
    if (find(i, Role::future)) return true;
  }
  return false;
}

bool DateScan::time_word_before(std::size_t at) const {
  if (at == first_) return false;
  const Word& previous = words_[at - 1];
  for (const Role role : {Role::year_context, Role::last, Role::current, Role::next, Role::early, Role::middle,
                          Role::late, Role::to, Role::on})
    if (d_.has_role(previous, role)) return true;
  return previous.folded == "-" && at >= first_ + 2 && d_.has_role(words_[at - 2], Role::middle);
}

// A year behind a day or month: ", 2022", "2022", "of 2022", "in 2022".
DateScan::Number DateScan::year_behind(std::size_t at) const {
  std::size_t next = mark(at, ",") ? at + 1 : at;
  if (next == at) next = past(at, Role::of);
  if (next == at && mark(at, "-") && attached(at)) next = at + 1;
  if (next == at && mark(at, "/") && attached(at)) next = at + 1;
  if (next == at && find(at, Role::the)) return {};
  if (auto year = year_number(next)) return year;
  return spelled_year(next);
}

// Behind a time of day: "9:15", "9.30pm", "5 p.m.", "17:30 GMT"; `at` when there is none.
std::size_t DateScan::time_end(std::size_t at) const {
  if (!has(at)) return at;
  if (const auto named = find(at, Role::clock)) return named.end;
  if (words_[at].kind != WordKind::number) return at;
  std::size_t end = at + 1;
  bool certain = false;
  while (mark(end, ":") && attached(end) && attached(end + 1) && words_[end + 1].kind == WordKind::number &&
         words_[end + 1].folded.size() == 2) {
    end += 2;
    certain = true;
  }
  const std::string_view hour = words_[at].folded.substr(0, words_[at].folded.find('.'));
  if (!digits_only(hour) || hour.size() > 2 || to_number(hour) > 24) return at;
  if (const auto half = find(end, Role::meridiem)) {
    const bool picometres = words_[at].folded.size() > 2 && words_[at].folded.find('.') != std::string_view::npos &&
                            words_[at].folded.size() - words_[at].folded.find('.') != 3;
    return picometres ? at : half.end;
  }
  return certain ? end : at;
}

}  // namespace gainsay
