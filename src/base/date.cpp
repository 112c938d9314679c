#include "base/date.h"

#include <charconv>
#include <cstdio>

namespace gainsay {
namespace {

using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

}  // namespace

Day make_day(int y, unsigned m, unsigned d) { return Day(year_month_day(year(y), month(m), std::chrono::day(d))); }

std::optional<Day> parse_day(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  if (iso.size() > 10 && iso[10] != 'T' && iso[10] != ' ') return std::nullopt;
  const auto y = number(iso.substr(0, 4)), m = number(iso.substr(5, 2)), d = number(iso.substr(8, 2));
  if (!y || !m || !d || *m < 1 || *d < 1) return std::nullopt;
  const year_month_day date(year(*y), month(static_cast<unsigned>(*m)), std::chrono::day(static_cast<unsigned>(*d)));
  if (!date.ok()) return std::nullopt;
  return Day(date);
}

std::string to_string(Day day) {
  const year_month_day date(day);
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return buffer;
}

Day add_months(Day day, int months) {
  year_month_day date(day);
  const auto moved = date.year() / date.month() + std::chrono::months(months);
  date = moved / date.day();
  if (!date.ok()) date = moved / std::chrono::last;
  return Day(date);
}

Day add_years(Day day, int years) { return add_months(day, years * 12); }

int whole_months(Day from, Day to) {
  if (to < from) return -whole_months(to, from);
  const year_month_day a(from), b(to);
  int months = (static_cast<int>(b.year()) - static_cast<int>(a.year())) * 12 +
               static_cast<int>(static_cast<unsigned>(b.month())) - static_cast<int>(static_cast<unsigned>(a.month()));
  if (add_months(from, months) > to) --months;
  return months;
}

int whole_years(Day from, Day to) { return whole_months(from, to) / 12; }

std::string_view to_string(Granularity granularity) {
  switch (granularity) {
    case Granularity::time:
      return "time";
    case Granularity::day:
      return "day";
    case Granularity::week:
      return "week";
    case Granularity::month:
      return "month";
    case Granularity::quarter:
      return "quarter";
    case Granularity::season:
      return "season";
    case Granularity::half:
      return "half";
    case Granularity::year:
      return "year";
    case Granularity::decade:
      return "decade";
    case Granularity::century:
      return "century";
    case Granularity::unknown:
      return "unknown";
  }
  return "unknown";
}

long gap_in_days(const DateRange& a, const DateRange& b) {
  if (a.overlaps(b)) return 0;
  if (a.last && b.first && *a.last < *b.first) return days_between(*a.last, *b.first);
  return days_between(*b.last, *a.first);
}

std::optional<long> parse_days(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  const auto count = number(text.substr(0, digits));
  if (!count) return std::nullopt;
  text.remove_prefix(digits);
  while (!text.empty() && text[0] == ' ') text.remove_prefix(1);
  if (!text.empty() && text.back() == 's') text.remove_suffix(1);
  if (text == "day") return *count;
  if (text == "week") return *count * 7L;
  if (text == "month") return *count * 30L;
  if (text == "year") return *count * 365L;
  return std::nullopt;
}

namespace {

// The days of "2025", "2025-02" or "2025-02-02".
std::optional<DateRange> parse_period(std::string_view text) {
  if (const auto day = parse_day(text)) return DateRange::of(*day);
  if (text.size() == 7)
    if (const auto first = parse_day(std::string(text) + "-01"))
      return DateRange{*first, add_months(*first, 1) - std::chrono::days(1)};
  if (text.size() == 4)
    if (const auto first = parse_day(std::string(text) + "-01-01"))
      return DateRange{*first, add_years(*first, 1) - std::chrono::days(1)};
  return std::nullopt;
}

}  // namespace

std::optional<DateRange> parse_range(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return parse_period(text);
  const std::string_view from = text.substr(0, slash), until = text.substr(slash + 1);
  const auto first = parse_period(from), last = parse_period(until);
  if ((!first && !from.empty()) || (!last && !until.empty())) return std::nullopt;
  return DateRange{first ? first->first : std::nullopt, last ? last->last : std::nullopt};
}

}  // namespace gainsay
