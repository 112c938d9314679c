#include "lang/date_scan.h"

#include <algorithm>

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

}  // namespace

// "2022-02-24"
DateScan::Maybe DateScan::iso(std::size_t at) const {
  if (!mark(at + 1, "-") || !mark(at + 3, "-") || !attached(at + 1) || !attached(at + 2) || !attached(at + 4))
    return std::nullopt;
  if (words_[at].folded.size() != 4 || words_[at].kind != WordKind::number) return std::nullopt;
  const int year = part_number(words_[at].folded), month = part_number(words_[at + 2].folded),
            day = part_number(words_[at + 4].folded);
  if (year < 1000 || month < 1 || day < 1) return std::nullopt;
  const DateRange range = day_range(year, month, day);
  if (!range.first) return std::nullopt;
  return Found{at + 5, range, Granularity::day};
}

namespace {

// Day, month and year of "24.02.2022", "24/02/2022" or "02-24-2022" as three numbers; words used, 0 when none.
struct Triple {
  int a = 0, b = 0, year = 0;
  std::size_t words = 0;
  bool dotted = false;
};

Triple read_triple(const Words& words, std::size_t at, std::size_t end) {
  Triple out;
  const std::string_view text = words[at].folded;
  if (words[at].kind != WordKind::number) return out;
  int third = -1;
  std::size_t year_size = 0;
  if (std::count(text.begin(), text.end(), '.') == 2) {
    const std::size_t i = text.find('.'), j = text.rfind('.');
    out = {part_number(text.substr(0, i)), part_number(text.substr(i + 1, j - i - 1)), 0, 1, true};
    third = part_number(text.substr(j + 1));
    year_size = text.size() - j - 1;
  } else if (at + 4 < end && words[at + 1].folded == words[at + 3].folded &&
             (words[at + 1].folded == "/" || words[at + 1].folded == "-")) {
    for (std::size_t i = 1; i <= 4; ++i)
      if (words[at + i].space_before) return {};
    out = {part_number(text), part_number(words[at + 2].folded), 0, 5, false};
    third = part_number(words[at + 4].folded);
    year_size = words[at + 4].folded.size();
  }
  if (third < 0 || (year_size != 4 && year_size != 2) || text.size() > 10) return {};
  out.year = year_size == 2 ? (third < 70 ? 2000 + third : 1900 + third) : third;
  const bool sound = out.a >= 1 && out.b >= 1 && out.a <= 31 && out.b <= 31 && (out.a <= 12 || out.b <= 12);
  return sound && out.year >= 1000 ? out : Triple{};
}

}  // namespace

DayOrder DateScan::order_at(std::size_t at) const {
  const Triple date = read_triple(words_, at, end_);
  if (date.words == 0) return DayOrder::unknown;
  if (date.a > 12) return DayOrder::day_first;
  return date.b > 12 ? DayOrder::month_first : DayOrder::unknown;
}

// "24.02.2022"; "03/04/2025" by the order that another date of the document shows, else unresolved.
DateScan::Maybe DateScan::in_digits(std::size_t at) const {
  const Triple date = read_triple(words_, at, end_);
  if (date.words == 0) return std::nullopt;
  Found found;
  found.end = at + date.words;
  found.granularity = Granularity::day;
  const bool day_first =
      date.a > 12 || date.a == date.b || (date.b <= 12 && (date.dotted || order_ == DayOrder::day_first));
  const bool month_first = date.b > 12 || (!day_first && order_ == DayOrder::month_first);
  if (day_first) found.range = day_range(date.year, date.b, date.a);
  if (month_first) found.range = day_range(date.year, date.a, date.b);
  if ((day_first || month_first) && !found.range.first) return std::nullopt;
  return found;
}

// "24 February 2022", "the second of December", "3-5 May", "24-Feb-2022"
DateScan::Maybe DateScan::day_month(std::size_t at) const {
  const Number day = day_number(past(at, Role::the));
  if (!day) return std::nullopt;
  std::size_t next = past(day.end, Role::of);
  Number last = {};
  if (next == day.end && (mark(next, "-") || mark(next, "--"))) {
    last = day_number(next + 1);
    next = last ? last.end : next + 1;
  } else if (next == day.end && mark(next, ",")) {
    ++next;
  }
  const auto month = this->month(next, true);
  if (!month) return std::nullopt;
  const Number year = year_behind(month.end);
  Found found = dated(year.value, month.value, day.value, at, year ? year.end : month.end, static_cast<bool>(year));
  if (last) {
    const Found other = dated(year.value, month.value, last.value, at, found.end, static_cast<bool>(year));
    if (last.value <= day.value) return std::nullopt;
    found.range.last = other.range.last;
    found.plain = false;
  }
  return found;
}

// "February 24, 2022", "Nov. 2", "February 3-5", "February 2022", "January"
DateScan::Maybe DateScan::month_day(std::size_t at) const {
  const auto dated_month = this->month(at, true);
  if (!dated_month) return std::nullopt;
  const std::size_t behind =
      past(mark(dated_month.end, "-") && attached(dated_month.end) ? dated_month.end + 1 : dated_month.end, Role::the);
  const Number year = year_behind(dated_month.end);
  const Number day = year ? Number{} : day_number(behind);
  const bool measured = day && !day.ordinal && mark(day.end, "%");
  if (day && !measured) {
    const Number of_year = year_behind(day.end);
    Found found = dated(of_year.value, dated_month.value, day.value, at, of_year ? of_year.end : day.end,
                        static_cast<bool>(of_year));
    const Number last = mark(day.end, "-") ? day_number(day.end + 1) : Number{};
    if (last && last.value > day.value && !this->month(last.end, true)) {
      const Number whole = year_behind(last.end);
      found =
          dated(whole.value, dated_month.value, day.value, at, whole ? whole.end : last.end, static_cast<bool>(whole));
      found.range.last =
          dated(whole.value, dated_month.value, last.value, at, found.end, static_cast<bool>(whole)).range.last;
      found.plain = false;
    }
    return found;
  }
  if (year) {
    return Found{year.end, month_range(year.value, dated_month.value), Granularity::month};
  }
  const auto month = this->month(at, false);
  if (!month) return std::nullopt;
  Found found{month.end, {}, Granularity::month};
  found.month = month.value;
  if (resolver_.today())
    found.range = month_range(resolver_.year_of_month(month.value, future(at, month.end)), month.value);
  return found;
}

// "on Tuesday", "Tuesday, 3 May", "Friday the 13th", "Tuesday evening"
DateScan::Maybe DateScan::with_weekday(std::size_t at) const {
  const auto day = weekday(at, false);
  if (!day) return std::nullopt;
  std::size_t next = mark(day.end, ",") ? day.end + 1 : day.end;
  if (next == day.end && mark(next, "-") && attached(next)) ++next;
  if (next == day.end && mark(next, "(")) ++next;
  Maybe date = in_digits_or_words(next);
  if (date) {
    date->plain = true;
    if (mark(date->end, ")") && mark(next - 1, "(")) ++date->end;
    date->mismatch = date->range.first && weekday_of(*date->range.first) != day.value;
    // without its year, a date that fits the weekday in a year nearby is that one
    if (date->mismatch && date->month != 0)
      for (const int step : {0, -1, 1}) {
        const DateRange other = day_range(resolver_.this_year().value_or(0) + step, date->month, date->day);
        if (!other.first || weekday_of(*other.first) != day.value) continue;
        date->range = other;
        date->mismatch = false;
        break;
      }
    return date;
  }
  const Number number = day_number(past(next, Role::the));
  if (number && (number.ordinal || next == day.end) && !find(number.end, Role::period) && !mark(number.end, "%")) {
    for (const int step : {0, -1, 1, -2, 2}) {
      if (!resolver_.today()) break;
      const Day month = add_months(*resolver_.period(CalendarPeriod::month, step).first, 0);
      const DateRange there =
          DateRange{month + std::chrono::days(number.value - 1), month + std::chrono::days(number.value - 1)};
      if (weekday_of(*there.first) == day.value) return Found{number.end, there, Granularity::day};
    }
  }
  Found found{day.end, resolver_.weekday(day.value, future(at, day.end)), Granularity::day};
  if (const auto part = find(found.end, Role::day_part)) found.end = part.end;
  return found;
}

DateScan::Maybe DateScan::in_digits_or_words(std::size_t at) const {
  if (!has(at)) return std::nullopt;
  if (auto found = iso(at)) return found;
  if (auto found = in_digits(at)) return found;
  if (auto found = day_month(at)) return found;
  if (auto found = month_day(at); found && (found->day != 0 || found->granularity == Granularity::day)) return found;
  return std::nullopt;
}

// "yesterday", "tomorrow"
DateScan::Maybe DateScan::relative(std::size_t at) const {
  const auto day = find(at, Role::relative_day);
  if (!day) return std::nullopt;
  Found found{day.end, resolver_.period(CalendarPeriod::day, day.value), Granularity::day};
  if (const auto part = find(found.end, Role::day_part)) found.end = part.end;
  return found;
}

// "last week", "next Monday", "this March", "the coming months", "the past three weeks", "last summer"
DateScan::Maybe DateScan::modified(std::size_t at) const {
  std::size_t start = past(at, Role::the);
  const auto last = find(start, Role::last), current = find(start, Role::current), next = find(start, Role::next);
  const auto past_words = find(start, Role::past), coming = find(start, Role::coming);
  const std::size_t end = std::max({last.end, current.end, next.end, past_words.end, coming.end});
  if (end == 0) return std::nullopt;
  std::size_t inner = end;
  int step = last ? -1 : next ? 1 : 0;
  // "this past Wednesday", "this coming Friday"
  if (current)
    if (const auto more = find(end, Role::past)) step = -1, inner = more.end;
  if (current && inner == end)
    if (const auto more = find(end, Role::coming)) step = 1, inner = more.end;
  const bool simple = last || current || next;
  if (simple) {
    if (const auto day = weekday(inner, true)) {
      const bool ahead = step == 1 && inner != end;
      Found found{day.end, ahead ? resolver_.weekday(day.value, true) : resolver_.weekday_by_week(day.value, step),
                  Granularity::day};
      return found;
    }
    if (const auto month = this->month(inner, true); month && resolver_.today()) {
      int year = *resolver_.this_year();
      if (step < 0) year = resolver_.year_of_month(month.value, false);
      if (step > 0) year = resolver_.year_of_month(month.value, true);
      const DateRange now = resolver_.period(CalendarPeriod::month, 0);
      if (step != 0 && month_range(year, month.value) == now) year += step;
      const Number day = day_number(month.end);
      if (day) return Found{day.end, day_range(year, month.value, day.value), Granularity::day};
      return Found{month.end, month_range(year, month.value), Granularity::month};
    }
    if (const auto season = find(inner, Role::season); season && resolver_.today()) {
      int year = step == 0 ? *resolver_.this_year() : resolver_.year_of_season(season.value, step > 0);
      const DateRange here = season_range(year, season.value);
      const bool covers = here.first <= resolver_.today() && resolver_.today() <= here.last;
      if (step != 0 && covers) year += step;
      return Found{season.end, season_range(year, season.value), Granularity::season};
    }
    if (const auto period = find(inner, Role::period)) {
      const bool plural = words_[inner].folded.back() == 's';
      if (!plural) {
        const auto kind = static_cast<CalendarPeriod>(period.value);
        Found found{period.end, resolver_.period(kind, step), granularity_of(kind)};
        // "this week Monday"
        if (kind == CalendarPeriod::week)
          if (const auto day = weekday(period.end, false); day && found.range.first)
            return Found{day.end, DateRange::of(*found.range.first + std::chrono::days(day.value - 1)),
                         Granularity::day};
        return found;
      }
    }
  }
  if (!past_words && !coming) return std::nullopt;
  const int sign = coming && !last ? 1 : -1;
  // a number between: "the past three weeks"
  int count = 0;
  if (const auto few = find(end, Role::count); few && few.end > end + 1) count = few.value, inner = few.end;
  if (const auto number = count == 0 ? d_.numbers.read(words_, end, end_) : std::nullopt)
    if (number->value.is_whole() && number->value < Decimal(10000))
      count = static_cast<int>(number->value.truncated()), inner = number->end;
  // "the last few months": how many stays open
  const bool vague = count == 0 && has(inner) && (words_[inner].folded == "few" || words_[inner].folded == "several");
  if (vague) ++inner;
  const auto period = find(inner, Role::period);
  if (!period || words_[inner].folded.back() != 's') {
    if (period && count == 1)
      return Found{period.end, resolver_.stretch(static_cast<CalendarPeriod>(period.value), sign),
                   granularity_of(static_cast<CalendarPeriod>(period.value)), false, false};
    return std::nullopt;
  }
  const auto kind = static_cast<CalendarPeriod>(period.value);
  Found found{period.end, {}, granularity_of(kind)};
  found.plain = false;
  if (count != 0) {
    found.range = resolver_.stretch(kind, sign * count);
  } else if (resolver_.today()) {
    // at most a dozen of them: beyond that a text would name the longer period
    found.range = resolver_.stretch(kind, sign * (kind == CalendarPeriod::month  ? 11
                                                  : kind == CalendarPeriod::week ? 8
                                                                                 : 10));
  }
  return found;
}

// "two weeks ago", "a year ago", "three days from now"
DateScan::Maybe DateScan::distance(std::size_t at) const {
  std::size_t inner = at;
  int count = 0;
  if (const auto word = find(at, Role::count)) {
    count = word.value;
    inner = word.end;
  } else if (const auto number = d_.numbers.read(words_, at, end_); number && number->value.is_whole()) {
    if (number->value <= Decimal(0) || number->value > Decimal(5000)) return std::nullopt;
    count = static_cast<int>(number->value.truncated());
    inner = number->end;
  } else {
    return std::nullopt;
  }
  const auto period = find(inner, Role::period);
  if (!period) return std::nullopt;
  const auto ago = find(period.end, Role::ago), ahead = find(period.end, Role::from_now);
  if (!ago && !ahead) return std::nullopt;
  const auto kind = static_cast<CalendarPeriod>(period.value);
  return Found{ago ? ago.end : ahead.end, resolver_.moved(kind, ago ? -count : count), granularity_of(kind), false,
               false};
}

// "summer 2024", "the spring of 2022", "in the autumn"
DateScan::Maybe DateScan::season(std::size_t at) const {
  const std::size_t start = past(at, Role::the);
  const auto season = find(start, Role::season);
  if (!season) return std::nullopt;
  if (const Number year = year_behind(season.end))
    return Found{year.end, season_range(year.value, season.value), Granularity::season};
  const bool placed = at > first_ && (time_word_before(start) || time_word_before(at));
  if (!placed || !resolver_.today()) return std::nullopt;
  const int year = resolver_.year_of_season(season.value, future(at, season.end));
  return Found{season.end, season_range(year, season.value), Granularity::season};
}

// "the third quarter of 2024", "Q3 2024", "the first half of 2022"
DateScan::Maybe DateScan::quarter(std::size_t at) const {
  const std::size_t start = past(at, Role::the);
  int number = 0;
  bool half = false;
  std::size_t end = start;
  if (const auto named = find(start, Role::quarter)) {
    number = named.value;
    end = named.end;
  } else if (const auto word = find(start, Role::half)) {
    number = word.value;
    half = true;
    end = word.end;
  } else if (has(start) && words_[start].folded == "q" && attached(start + 1)) {
    number = part_number(words_[start + 1].folded);
    end = start + 2;
  } else if (const Number ordinal = day_number(start); ordinal && ordinal.ordinal) {
    const auto behind = find(ordinal.end, Role::quarter_word);
    if (!behind) return std::nullopt;
    number = ordinal.value;
    end = behind.end;
  }
  if (number < 1 || number > 4) return std::nullopt;
  Number year = year_behind(end);
  int value = year.value;
  std::size_t stop = year.end;
  if (!year) {
    const auto of = past(end, Role::of);
    const Maybe named = modified(of);
    if (of == end || !named || named->granularity != Granularity::year || !named->range.first) {
      if (half || !resolver_.today()) return std::nullopt;
      value = *resolver_.this_year();
      stop = end;
      if (*quarter_range(value, number).first > *resolver_.today() && !future(at, end)) --value;
    } else {
      value = static_cast<int>(std::chrono::year_month_day(*named->range.first).year());
      stop = named->end;
    }
  }
  if (!half) return Found{stop, quarter_range(value, number), Granularity::quarter};
  const DateRange first = quarter_range(value, number * 2 - 1), second = quarter_range(value, number * 2);
  return Found{stop, {first.first, second.last}, Granularity::season};
}

// A bare year with a word of time before it, "2012-13"
DateScan::Maybe DateScan::year(std::size_t at) const {
  Number year = year_number(at);
  if (!year) {
    year = spelled_year(at);
    if (!year || !time_word_before(at)) return std::nullopt;
  }
  const bool behind_mark = at > first_ && !words_[at].space_before && words_[at - 1].kind != WordKind::punctuation;
  if (behind_mark) return std::nullopt;
  Found found{year.end, year_range(year.value), Granularity::year};
  // "2012-13" names two years
  if (mark(year.end, "-") && attached(year.end) && attached(year.end + 1) && words_[year.end + 1].folded.size() == 2) {
    const int tail = part_number(words_[year.end + 1].folded);
    if (tail == (year.value + 1) % 100 || (tail > year.value % 100 && tail <= 99)) {
      found.end = year.end + 2;
      found.range.last = year_range(year.value / 100 * 100 + tail).last;
      found.plain = false;
      return found;
    }
  }
  found.bare = true;
  return found;
}

// "the 1990s", "the late 1980s"
DateScan::Maybe DateScan::decade(std::size_t at) const {
  const std::size_t start = past(at, Role::the);
  if (!has(start) || words_[start].kind != WordKind::number || !attached(start + 1)) return std::nullopt;
  const std::size_t apostrophe = words_[start + 1].kind == WordKind::possessive ? 1 : 0;
  if (apostrophe == 0 && words_[start + 1].folded != "s") return std::nullopt;
  const int year = part_number(words_[start].folded);
  if (words_[start].folded.size() != 4 || year < 1500 || year > 2190 || year % 10 != 0) return std::nullopt;
  return Found{start + 2, {make_day(year, 1, 1), make_day(year + 9, 12, 31)}, Granularity::decade};
}

// "early February", "mid-2023", "the end of this year", "late last month", "earlier this month"
DateScan::Maybe DateScan::part(std::size_t at) const {
  const std::size_t start = past(at, Role::the);
  DatePart part = DatePart::whole;
  std::size_t end = 0;
  const std::pair<Role, DatePart> roles[] = {{Role::start_of, DatePart::early},   {Role::early, DatePart::early},
                                             {Role::middle_of, DatePart::middle}, {Role::middle, DatePart::middle},
                                             {Role::end_of, DatePart::late},      {Role::late, DatePart::late}};
  for (const auto& [role, what] : roles)
    for (const std::size_t from : {at, start})
      if (const auto hit = find(from, role); hit && hit.end > end) end = hit.end, part = what;
  const auto earlier = find(at, Role::earlier), later = find(at, Role::later);
  if (earlier || later) {
    const std::size_t inner_at = past(earlier ? earlier.end : later.end, Role::on);
    auto inner = single(inner_at);
    if (!inner || !inner->plain) return std::nullopt;
    if (inner->granularity == Granularity::day) return inner;
    const auto now = resolver_.today();
    if (!now || !inner->range.first || *inner->range.first > *now || *inner->range.last < *now) return inner;
    if (earlier) inner->range.last = now;
    if (later) inner->range.first = now;
    inner->plain = false;
    return inner;
  }
  if (end == 0) return std::nullopt;
  if (mark(end, "-") && attached(end)) ++end;
  // "the end of the year", "the start of the week": the current one
  const std::size_t the = past(end, Role::the);
  if (const auto period = the > end ? find(the, Role::period) : DateWords::Hit{};
      period && words_[the].folded.back() != 's') {
    const auto kind = static_cast<CalendarPeriod>(period.value);
    if (period.end < end_ && words_[period.end].folded == "of") return std::nullopt;
    return Found{period.end, part_of(resolver_.period(kind, 0), granularity_of(kind), part), granularity_of(kind)};
  }
  auto inner = single(end);
  if (!inner || !inner->plain) return std::nullopt;
  inner->range = part_of(inner->range, inner->granularity, part);
  inner->bare = false;
  inner->month = 0;
  return inner;
}

// "at 9:15", "5 p.m.": the day is what the text says elsewhere
DateScan::Maybe DateScan::clock(std::size_t at) const {
  std::size_t end = time_end(at);
  if (end == at) return std::nullopt;
  Found found{end, {}, Granularity::time};
  found.plain = false;
  const std::size_t on = past(end, Role::on);
  if (const auto day = single(on); day && day->granularity == Granularity::day && on != at) {
    found.range = day->range;
    found.end = day->end;
  }
  return found;
}

// "on the 4th"
DateScan::Maybe DateScan::day_alone(std::size_t at) const {
  if (at == first_ || !d_.has_role(words_[at - 1], Role::on)) return std::nullopt;
  const std::size_t start = past(at, Role::the);
  const Number day = day_number(start);
  if (!day || !day.ordinal || start == at || words_[start].kind != WordKind::number) return std::nullopt;
  if (has(day.end) && words_[day.end].kind == WordKind::word && !d_.has_role(words_[day.end], Role::on) &&
      !d_.has_role(words_[day.end], Role::in) && !d_.has_role(words_[day.end], Role::conjunction) &&
      !find(day.end, Role::speech))
    return std::nullopt;
  return Found{day.end, resolver_.day_alone(day.value, future(at, day.end)), Granularity::day};
}

DateScan::Maybe DateScan::single(std::size_t at) const {
  if (!has(at)) return std::nullopt;
  const Word& first = words_[at];
  if (!d_.numbers.may_start(first) && !d_.may_start(first) && !d_.has_any_role(first)) return std::nullopt;
  Maybe best;
  const auto consider = [&best](Maybe found) {
    if (found && (!best || found->end > best->end)) best = std::move(found);
  };
  if (words_[at].kind == WordKind::number) {
    consider(iso(at));
    consider(in_digits(at));
    consider(clock(at));
    if (!best) consider(decade(at));
    if (!best || best->granularity == Granularity::time) {
      Maybe year = this->year(at);
      if (year) consider(std::move(year));
    }
  } else {
    consider(month_day(at));
    consider(with_weekday(at));
    consider(relative(at));
    consider(modified(at));
    consider(season(at));
    consider(quarter(at));
    consider(decade(at));
    consider(part(at));
    consider(clock(at));
    consider(day_alone(at));
    consider(year(at));
  }
  consider(day_month(at));
  consider(distance(at));
  return best;
}

}  // namespace gainsay
