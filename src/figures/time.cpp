#include "figures/time.h"

#include <array>

#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

constexpr int minutes_in_hour = 60;
constexpr int minutes_in_day = 24 * minutes_in_hour;

struct NamedLength {
  Hint hint;
  const char* unit;
};
constexpr std::array<NamedLength, 7> named_lengths = {
    NamedLength{Hint::a_minute, "minute"}, NamedLength{Hint::a_hour, "hour"},   NamedLength{Hint::a_day, "day"},
    NamedLength{Hint::a_week, "week"},     NamedLength{Hint::a_month, "month"}, NamedLength{Hint::a_year, "year"},
    NamedLength{Hint::a_decade, "decade"}};

bool is_time(const Sheet& sheet, const QuantityMention& figure) {
  return sheet.dimension(figure.value.unit) == "time" && is_level(figure);
}

Decimal in_minutes(Day day) {
  return Decimal(static_cast<std::int64_t>(day.time_since_epoch().count()) * minutes_in_day);
}

Decimal unit_of(Granularity granularity) {
  switch (granularity) {
    case Granularity::year:
      return Decimal(365 * minutes_in_day);
    case Granularity::month:
      return Decimal(30 * minutes_in_day);
    default:
      return Decimal(minutes_in_day);
  }
}

}  // namespace

Decimal minutes_of(const Sheet& sheet, std::string_view unit) {
  const Unit* known = sheet.units().find(unit);
  return known == nullptr || known->dimension != "time" ? Decimal(1) : known->factor * Decimal(minutes_in_hour);
}

std::optional<Duration> duration_at(const Sheet& sheet, const Line& line, std::size_t at) {
  Duration out;
  out.first = at;
  if (const QuantityMention* figure = line.tokens[at].figure; figure != nullptr) {
    if (!is_time(sheet, *figure)) return std::nullopt;
    out.unit = figure->value.unit;
    out.unit_minutes = minutes_of(sheet, out.unit);
    out.number = figure->stated;
    out.minutes = figure->value.hard.scaled(out.unit_minutes);
    out.end = at + 1;
  } else {
    for (const NamedLength& named : named_lengths)
      if (const std::size_t end = sheet.past(line, at, named.hint); end > at) {
        out.unit = named.unit;
        out.unit_minutes = minutes_of(sheet, out.unit);
        out.number = 1;
        out.minutes = Interval::exactly(out.unit_minutes);
        out.end = end;
      }
    if (out.end == 0) return std::nullopt;
  }
  // "an hour and ten minutes"
  const std::size_t more = sheet.past(line, out.end, Hint::conjunction);
  if (out.unit == "hour" && more > out.end && more < line.tokens.size() && line.tokens[more].figure != nullptr &&
      line.tokens[more].figure->value.unit == "minute") {
    out.minutes = added(out.minutes, line.tokens[more].figure->value.hard);
    out.unit_minutes = 1;
    out.end = more + 1;
  }
  return out;
}

std::vector<Duration> durations_of(const Sheet& sheet, const Line& line) {
  std::vector<Duration> out;
  for (std::size_t i = 0; i < line.tokens.size(); ++i)
    if (auto found = duration_at(sheet, line, i)) {
      i = found->end - 1;
      out.push_back(std::move(*found));
    }
  return out;
}

std::optional<Moment> moment_at(const Line& line, std::size_t at) {
  const DateMention& date = *line.tokens[at].date;
  if (date.clock) {
    if (date.clock->first != date.clock->last) return std::nullopt;
    return Moment{at, true, Interval::exactly(Decimal(date.clock->first)), 1};
  }
  if (date.granularity != Granularity::day && date.granularity != Granularity::month &&
      date.granularity != Granularity::year)
    return std::nullopt;
  std::optional<Day> first = date.range.first, last = date.range.last;
  if (!first && !last) return std::nullopt;
  const bool year = date.granularity == Granularity::year, month = date.granularity == Granularity::month;
  if (!last)
    last = year    ? add_years(*first, 1) - std::chrono::days(1)
           : month ? add_months(*first, 1) - std::chrono::days(1)
                   : *first;
  if (!first)
    first = year    ? add_years(*last, -1) + std::chrono::days(1)
            : month ? add_months(*last, -1) + std::chrono::days(1)
                    : *last;
  constexpr long longest_year = 366, longest_month = 31;
  const long days = days_between(*first, *last);
  if (days > (year ? longest_year : month ? longest_month : 1)) return std::nullopt;
  return Moment{at, false, {in_minutes(*first), in_minutes(*last), false, false}, unit_of(date.granularity)};
}

bool is_told_in_full(const Sheet& sheet, const Line& line, std::size_t at) {
  constexpr std::size_t digits_of_year = 4;
  const Words& words = sheet.annotation().words;
  for (std::size_t i = line.tokens[at].first; i < line.tokens[at].end; ++i)
    if (sheet.lexicon().month(words[i].folded) ||
        (words[i].kind == WordKind::number && words[i].folded.size() == digits_of_year))
      return true;
  return false;
}

std::optional<std::pair<Moment, Moment>> stretch_at(const Line& line, std::size_t at) {
  const DateMention& date = *line.tokens[at].date;
  if (date.clock) {
    if (date.clock->first == date.clock->last) return std::nullopt;
    return std::pair(Moment{at, true, Interval::exactly(Decimal(date.clock->first)), 1},
                     Moment{at, true, Interval::exactly(Decimal(date.clock->last)), 1});
  }
  const bool day = date.granularity == Granularity::day;
  if (!day || !date.range.first || !date.range.last || *date.range.first == *date.range.last) return std::nullopt;
  return std::pair(Moment{at, false, Interval::exactly(in_minutes(*date.range.first)), unit_of(Granularity::day)},
                   Moment{at, false, Interval::exactly(in_minutes(*date.range.last)), unit_of(Granularity::day)});
}

Interval between(const Moment& first, const Moment& last) {
  Interval out = subtracted(last.minutes, first.minutes);
  if (first.clock && out.low && *out.low < Decimal(0)) {
    out.low = *out.low + Decimal(minutes_in_day);
    out.high = *out.high + Decimal(minutes_in_day);
  }
  return out;
}

Interval in_unit(const Interval& minutes, Decimal unit_minutes) {
  const auto scaled = [&](const std::optional<Decimal>& bound) {
    return bound ? std::optional(*bound / unit_minutes) : std::nullopt;
  };
  return {scaled(minutes.low), scaled(minutes.high), minutes.low_open, minutes.high_open};
}

}  // namespace gainsay
