// DateScan: what surrounds a date.
#include "lang/date/scan.h"

namespace gainsay {
namespace {

constexpr std::size_t cue_reach = 14;  // words looked at for a cue
constexpr std::size_t near_reach = 5;

}  // namespace

// The nearest cue before a word in its clause: true for the future, false for the past, empty for none.
std::optional<bool> DateScan::cue_before(std::size_t at) const {
  bool past_verb = false;
  for (std::size_t back = 1; back <= cue_reach && at >= first_ + back; ++back) {
    const std::size_t i = at - back;
    if (words_[i].kind == WordKind::punctuation) {
      if (mark(i, ";") || mark(i, ":") || mark(i, ".") || mark(i, "\"")) break;
      // "which will be debated on Monday, passed on Friday"
      if (past_verb && mark(i, ",")) return false;
      continue;
    }
    const auto stop = find(i, Role::past_cue), cue = find(i, Role::future);
    if (cue && cue.end <= at && cue.end >= stop.end) return true;
    if (stop) return i > first_ && find(i - 1, Role::future).end > i;  // "will have"
    past_verb = past_verb || d_.ends_past(words_[i]);
  }
  return past_verb ? std::optional(false) : std::nullopt;
}

// "until", "by" or "before" comes before the date, with nothing but words of dates between.
bool DateScan::deadline_before(std::size_t at) const {
  for (std::size_t back = 1; back <= near_reach && at >= first_ + back; ++back) {
    const std::size_t i = at - back;
    const Word& word = words_[i];
    for (const Role role : {Role::until, Role::by, Role::before})
      if (const auto hit = find(i, role); hit && hit.end <= at) return true;
    if (!d_.leads(word) && !d_.has_role(word, Role::of) && !d_.has_role(word, Role::on)) return false;
  }
  return false;
}

// A cue that the date is in the future: before it in the clause, directly after it, or anywhere after it when it opens
// the sentence ("On Tuesday ministers will meet"); a deadline without a verb of the past lies ahead too.
bool DateScan::future(std::size_t at, std::size_t end) const {
  if (const auto cue = cue_before(at)) return *cue;
  if (deadline_before(at) || find(end, Role::future)) return true;
  if (at > first_ + 2) return false;
  for (std::size_t i = end; i < end_ && i < end + cue_reach; ++i) {
    if (find(i, Role::past_cue)) return false;
    if (find(i, Role::future)) return true;
  }
  return false;
}

bool DateScan::time_word_before(std::size_t at) const {
  if (at == first_) return false;
  const Word& previous = words_[at - 1];
  for (const Role role : {Role::year_context, Role::last, Role::current, Role::next, Role::early, Role::middle,
                          Role::late, Role::to, Role::on})
    if (find(at - 1, role).end == at) return true;
  return previous.folded == "-" && at >= first_ + 2 && d_.has_role(words_[at - 2], Role::middle);
}

// Four digits are a year after a word of time, after another year ("in 2007 and 2009"), in brackets, or before the
// word that they describe ("its 2019 report", "the 1991 coup").
bool DateScan::year_told(std::size_t at, const Found& year) const {
  if (time_word_before(at)) return true;
  if (at == first_ || !is_number(at)) return false;
  const Word& previous = words_[at - 1];
  if (at >= first_ + 2 && (d_.has_role(previous, Role::conjunction) || mark(at - 1, ","))) {
    std::size_t other = at - 2;
    if (other > first_ && mark(other, ",")) --other;
    if (other > first_ && year_number(other) && year_told(other, year)) return true;
  }
  const int value = year_number(at).value;
  if (value < 1900 || value >= 2100 || value % 100 == 0) return false;
  if (mark(at - 1, "(") && (mark(year.end, ")") || mark(year.end, "-"))) return true;
  const bool describes = has(year.end) && words_[year.end].kind == WordKind::word && words_[year.end].space_before &&
                         !d_.has_role(words_[year.end], Role::conjunction);
  return describes && (d_.has_role(previous, Role::determiner) || previous.kind == WordKind::possessive);
}

// A month alone between capitals is a name: "Gen. August Berg", "April Jones".
bool DateScan::named(std::size_t at, std::size_t end) const {
  const auto name = [&](std::size_t i) {
    return has(i) && words_[i].kind == WordKind::word && words_[i].capitalised && !d_.may_start(words_[i]);
  };
  if (at > first_ + 1 && name(at - 1)) return true;
  if (at > first_ + 1 && mark(at - 1, ".") && attached(at - 1) && name(at - 2)) return true;
  if (at == first_ + 1 && name(at - 1) && !time_word_before(at)) return true;
  return name(end) && (!time_word_before(at) || find(at - 1, Role::to));
}

// Nothing that a number could count is there.
bool DateScan::closed(std::size_t at) const {
  if (!has(at)) return true;
  if (words_[at].kind == WordKind::punctuation)
    return words_[at].folded != "%" && words_[at].folded != "-" && words_[at].folded != "/";
  for (const Role role : {Role::on, Role::in, Role::conjunction, Role::past_cue, Role::future, Role::since, Role::until,
                          Role::by, Role::after, Role::before})
    if (d_.has_role(words_[at], role)) return true;
  return false;
}

// "for the first time in three years", "the highest in a decade"
bool DateScan::record_before(std::size_t at) const {
  for (std::size_t back = 1; back <= near_reach && at >= first_ + back; ++back)
    if (d_.has_role(words_[at - back], Role::record)) return true;
  return false;
}

}  // namespace gainsay
