// DateScan: dates in digits.
#include <algorithm>

#include "lang/date/scan.h"

namespace gainsay {
namespace {

int part_number(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || value > 9999) return -1;
    value = value * 10 + (c - '0');
  }
  return text.empty() ? -1 : value;
}

bool is_joint(const Word& word) {
  return word.kind == WordKind::punctuation && !word.space_before && (word.folded == "/" || word.folded == "-");
}

// Three numbers of "24.02.2022", "24/02/2022", "02-24-2022" or "2022-02-24"; words used, 0 when none.
struct Triple {
  int value[3] = {0, 0, 0};
  std::size_t size[3] = {0, 0, 0};
  std::size_t words = 0;
  bool dotted = false;

  void set(int i, std::string_view text) {
    value[i] = part_number(text);
    size[i] = text.size();
  }
  [[nodiscard]] bool year_first() const { return size[0] == 4; }
  // 1970 to 2069 for two digits
  [[nodiscard]] int year() const {
    const int i = year_first() ? 0 : 2;
    return size[i] == 4 ? value[i] : value[i] < 70 ? 2000 + value[i] : 1900 + value[i];
  }
  [[nodiscard]] bool sound() const {
    const auto day = [](int v) { return v >= 1 && v <= 31; };
    if (year_first()) return size[1] <= 2 && size[2] <= 2 && value[1] >= 1 && value[1] <= 12 && day(value[2]);
    return size[0] <= 2 && size[1] <= 2 && (size[2] == 4 || size[2] == 2) && day(value[0]) && day(value[1]) &&
           (value[0] <= 12 || value[1] <= 12) && value[2] >= 0;
  }
};

Triple read_triple(const Words& words, std::size_t at, std::size_t end) {
  Triple out;
  const std::string_view text = words[at].folded;
  if (words[at].kind != WordKind::number || text.size() > 10) return out;
  if (std::count(text.begin(), text.end(), '.') == 2) {
    const std::size_t i = text.find('.'), j = text.rfind('.');
    out.set(0, text.substr(0, i));
    out.set(1, text.substr(i + 1, j - i - 1));
    out.set(2, text.substr(j + 1));
    out.words = 1;
    out.dotted = true;
  } else if (at + 4 < end && is_joint(words[at + 1]) && is_joint(words[at + 3]) &&
             words[at + 1].folded == words[at + 3].folded && !words[at + 2].space_before &&
             !words[at + 4].space_before) {
    for (int i = 0; i < 3; ++i) out.set(i, words[at + static_cast<std::size_t>(2 * i)].folded);
    out.words = 5;
  }
  return out.words != 0 && out.sound() && out.year() >= 1000 ? out : Triple{};
}

}  // namespace

DayOrder DateScan::order_at(std::size_t at) const {
  const Triple date = read_triple(words_, at, end_);
  if (date.words == 0 || date.year_first()) return DayOrder::unknown;
  if (date.value[0] > 12) return DayOrder::day_first;
  return date.value[1] > 12 ? DayOrder::month_first : DayOrder::unknown;
}

// "2022-02-24", "24.02.2022"; "03/04/2025" by the order that another date of the document shows, else unresolved.
DateScan::Maybe DateScan::in_digits(std::size_t at) const {
  const Triple date = read_triple(words_, at, end_);
  if (date.words == 0) return std::nullopt;
  Found found;
  found.end = at + date.words;
  found.granularity = Granularity::day;
  const int a = date.value[0], b = date.value[1];
  if (date.year_first()) {
    found.range = day_range(date.year(), b, date.value[2]);
    return found.range.first ? Maybe(found) : std::nullopt;
  }
  const bool day_first = a > 12 || a == b || (b <= 12 && (date.dotted || order_ == DayOrder::day_first));
  const bool month_first = b > 12 || (!day_first && order_ == DayOrder::month_first);
  if (day_first) found.range = day_range(date.year(), b, a);
  if (month_first) found.range = day_range(date.year(), a, b);
  if ((day_first || month_first) && !found.range.first) return std::nullopt;
  return found;
}

// "on 22/04", "Friday 7/6": day and month without a year, where a word of time, a weekday or the document shows which
// is which.
DateScan::Maybe DateScan::two_parts(std::size_t at, std::optional<int> weekday) const {
  if (!is_number(at) || !has(at + 2) || !is_joint(words_[at + 1]) || words_[at + 2].space_before) return std::nullopt;
  if (words_[at].folded.size() > 2 || words_[at + 2].folded.size() > 2) return std::nullopt;
  if (has(at + 3) && !words_[at + 3].space_before &&
      (is_joint(words_[at + 3]) || words_[at + 3].kind == WordKind::word))
    return std::nullopt;
  if (!weekday && words_[at + 1].folded == "-") return std::nullopt;
  const int a = part_number(words_[at].folded), b = part_number(words_[at + 2].folded);
  if (a < 1 || b < 1 || std::max(a, b) > 31 || std::min(a, b) > 12) return std::nullopt;
  const std::size_t end = at + 3;
  if (!weekday && !time_word_before(at) && (std::max(a, b) <= 12 || !closed(end))) return std::nullopt;
  const auto fits = [&](int month, int day) {
    const Found found = dated(0, month, day, at, end, false);
    return month <= 12 && found.range.first && weekday_of(*found.range.first) == *weekday;
  };
  bool day_first = a > 12 || a == b, month_first = b > 12;
  if (!day_first && !month_first) {
    day_first = order_ == DayOrder::day_first || (weekday && order_ == DayOrder::unknown && fits(b, a) && !fits(a, b));
    month_first = order_ == DayOrder::month_first || (weekday && !day_first && fits(a, b) && !fits(b, a));
  }
  if (day_first == month_first) return std::nullopt;
  Found found = day_first ? dated(0, b, a, at, end, false) : dated(0, a, b, at, end, false);
  return found.range.first || !resolver_.today() ? Maybe(found) : std::nullopt;
}

// "2015/3", "2016-11", "11/2016"; "2012-13" names two years and is read elsewhere
DateScan::Maybe DateScan::year_and_month(std::size_t at) const {
  const bool joint = mark(at + 1, "/") || mark(at + 1, "-");
  if (!is_number(at) || !joint || !is_number(at + 2)) return std::nullopt;
  // with spaces only where nothing follows that the number could count
  if ((words_[at + 1].space_before || words_[at + 2].space_before) && !closed(at + 3)) return std::nullopt;
  if (has(at + 3) && !words_[at + 3].space_before &&
      (words_[at + 3].kind != WordKind::punctuation || is_joint(words_[at + 3])))
    return std::nullopt;
  const bool year_first = words_[at].folded.size() == 4;
  const std::string_view year_text = words_[year_first ? at : at + 2].folded,
                         month_text = words_[year_first ? at + 2 : at].folded;
  if (year_text.size() != 4 || month_text.size() > 2) return std::nullopt;
  const int year = part_number(year_text), month = part_number(month_text);
  if (year < 1500 || year > 2199 || month < 1 || month > 12) return std::nullopt;
  if (year_first && month_text.size() == 2 && month > year % 100) return std::nullopt;
  // "Resolution 11/2016"
  if (!year_first && at > first_ && words_[at - 1].capitalised && !time_word_before(at)) return std::nullopt;
  return Found{at + 3, month_range(year, month), Granularity::month};
}

}  // namespace gainsay
