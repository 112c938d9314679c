#include "text/table/date_format.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

// Reads from `least` to `most` digits; -1 when there are fewer.
int digits(std::string_view text, std::size_t& at, std::size_t least, std::size_t most) {
  int number = 0;
  std::size_t count = 0;
  for (; count < most && at < text.size() && is_digit(text[at]); ++count, ++at) number = number * 10 + (text[at] - '0');
  return count < least ? -1 : number;
}

// The number of the month whose longest name is here; 0 when none does.
int named_month(std::string_view text, std::size_t& at, const MonthNames& months) {
  std::size_t best = 0;
  int month = 0;
  for (std::size_t m = 0; m < months.size(); ++m)
    for (const std::string& name : months[m]) {
      if (name.size() <= best || text.size() - at < name.size()) continue;
      const std::string_view here = text.substr(at, name.size());
      if (!std::equal(here.begin(), here.end(), name.begin(), [](char a, char b) { return ascii_lower(a) == b; }))
        continue;
      best = name.size();
      month = static_cast<int>(m) + 1;
    }
  at += best;
  return month;
}

// Monday to Sunday; the first week is that of 4 January.
std::optional<DateRange> iso_week(std::chrono::year year, int week) {
  using namespace std::chrono;
  const sys_days fourth(year / January / 4);
  const sys_days monday = fourth - (weekday(fourth) - Monday) + weeks(week - 1);
  const sys_days thursday = monday + days(3);
  if (year_month_day(thursday).year() != year) return std::nullopt;
  return DateRange{monday, monday + days(6)};
}

constexpr std::chrono::months months_of_quarter(2);  // between its first and its last

}  // namespace

std::optional<DateFormat> DateFormat::parse(std::string_view format) {
  static constexpr std::array<std::pair<std::string_view, Part>, 15> codes = {{
      {"YYYY", Part::year},
      {"YY", Part::short_year},
      {"MON", Part::month_name},
      {"MM", Part::month},
      {"M", Part::short_month},
      {"DD", Part::day},
      {"D", Part::short_day},
      {"ww", Part::week},
      {"q", Part::quarter},
      {"%Y", Part::year},
      {"%y", Part::short_year},
      {"%m", Part::short_month},
      {"%d", Part::short_day},
      {"%b", Part::month_name},
      {"%B", Part::month_name},
  }};
  DateFormat out;
  out.text_ = std::string(format);
  int years = 0, months = 0, days = 0, weeks = 0, quarters = 0;
  for (std::size_t at = 0; at < format.size();) {
    const auto code = std::find_if(codes.begin(), codes.end(),
                                   [&](const auto& one) { return format.substr(at).starts_with(one.first); });
    if (code == codes.end()) {
      out.pieces_.push_back({Part::literal, format[at++]});
      continue;
    }
    const Part part = code->second;
    (part == Part::year || part == Part::short_year ? years
     : part == Part::day || part == Part::short_day ? days
     : part == Part::week                           ? weeks
     : part == Part::quarter                        ? quarters
                                                    : months)++;
    out.pieces_.push_back({part, '\0'});
    at += code->first.size();
  }
  if (years != 1 || months + weeks + quarters > 1 || days > months) return std::nullopt;
  out.has_month_ = months == 1;
  out.has_day_ = days == 1;
  out.has_week_ = weeks == 1;
  out.has_quarter_ = quarters == 1;
  return out;
}

std::optional<DateRange> DateFormat::read(std::string_view text, const MonthNames& months) const {
  int year = 0, month = 1, day = 1, week = 1, quarter = 1;
  std::size_t at = 0;
  for (const Piece& piece : pieces_) {
    switch (piece.part) {
      case Part::year:
        year = digits(text, at, 4, 4);
        break;
      case Part::short_year:
        year = digits(text, at, 2, 2);
        if (year >= 0) year += year < 70 ? 2000 : 1900;
        break;
      case Part::month:
        month = digits(text, at, 2, 2);
        break;
      case Part::short_month:
        month = digits(text, at, 1, 2);
        break;
      case Part::month_name:
        month = named_month(text, at, months);
        break;
      case Part::day:
        day = digits(text, at, 2, 2);
        break;
      case Part::short_day:
        day = digits(text, at, 1, 2);
        break;
      case Part::week:
        week = digits(text, at, 2, 2);
        break;
      case Part::quarter:
        quarter = digits(text, at, 1, 1);
        break;
      case Part::literal:
        if (at >= text.size() || text[at] != piece.literal) return std::nullopt;
        ++at;
        break;
    }
    if (year < 0 || month < 1 || day < 1 || week < 1 || quarter < 1) return std::nullopt;
  }
  if (at != text.size()) return std::nullopt;
  using namespace std::chrono;
  const auto calendar_year = std::chrono::year(year);
  if (has_week_) return iso_week(calendar_year, week);
  if (has_quarter_) {
    if (quarter > 4) return std::nullopt;
    const auto end = calendar_year / std::chrono::month(static_cast<unsigned>(quarter) * 3);
    return DateRange{sys_days((end - months_of_quarter) / 1), sys_days(end / last)};
  }
  if (!has_month_) return DateRange{sys_days(calendar_year / January / 1), sys_days(calendar_year / December / 31)};
  const year_month_day date(calendar_year, std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day)));
  if (!date.ok()) return std::nullopt;
  if (has_day_) return DateRange::of(sys_days(date));
  return DateRange{sys_days(date), sys_days(date.year() / date.month() / last)};
}

}  // namespace gainsay
