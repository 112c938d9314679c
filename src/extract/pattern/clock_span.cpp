#include "extract/pattern/clock_span.h"

#include <string>
#include <vector>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr int half_day = 12 * 60;

struct ClockTime {
  int minutes = 0;
  bool half_known = false;  // with am or pm, or an hour past twelve
  bool exact = false;       // with minutes
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A number of one or two digits at a place, which moves past it.
std::optional<int> small_number(std::string_view text, std::size_t& at) {
  std::size_t end = at;
  int number = 0;
  for (; end < text.size() && is_digit(text[end]); ++end) {
    if (end - at == 2) return std::nullopt;
    number = number * 10 + (text[end] - '0');
  }
  if (end == at) return std::nullopt;
  at = end;
  return number;
}

// "p.m.", "pm", " PM" after the digits; folded.
std::optional<bool> afternoon(std::string_view text, std::size_t& at) {
  std::size_t i = at;
  if (i < text.size() && text[i] == ' ') ++i;
  if (i >= text.size() || (text[i] != 'a' && text[i] != 'p')) return std::nullopt;
  const bool later = text[i] == 'p';
  ++i;
  if (i < text.size() && text[i] == '.') ++i;
  if (i >= text.size() || text[i] != 'm') return std::nullopt;
  at = i + 1;
  return later;
}

std::optional<ClockTime> read_time(std::string_view text, std::size_t& at) {
  const auto hour = small_number(text, at);
  if (!hour || *hour > 24) return std::nullopt;
  ClockTime time{*hour * 60, *hour > 12, false};
  if (at + 1 < text.size() && (text[at] == ':' || text[at] == '.') && is_digit(text[at + 1])) {
    ++at;
    const auto minutes = small_number(text, at);
    if (!minutes || *minutes > 59) return std::nullopt;
    time.minutes += *minutes;
    time.exact = true;
  }
  if (const auto later = afternoon(text, at)) {
    time.half_known = true;
    time.minutes = time.minutes % half_day + (*later ? half_day : 0);
  }
  return time;
}

std::vector<ClockTime> times_in(std::string_view text) {
  std::vector<ClockTime> times;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const auto time = read_time(text, at);
    if (!time) return {};
    times.push_back(*time);
  }
  return times;
}

}  // namespace

std::optional<QuantityMention> clock_span(std::string_view words) {
  const std::vector<ClockTime> times = times_in(fold(words));
  if (times.size() != 2 || !(times[0].exact || times[1].exact || times[1].half_known)) return std::nullopt;
  int from = times[0].minutes;
  const int to = times[1].minutes;
  // "from 2 to 4pm": the half of the day is given once.
  if (times[1].half_known && !times[0].half_known && to >= half_day && from < half_day && to - from > half_day)
    from += half_day;
  int length = to - from;
  while (length <= 0) length += half_day;
  QuantityMention span;
  span.stated = Decimal(length) / Decimal(60);
  const Decimal rounding = Decimal(1) / Decimal(6);
  span.value.text = std::string(words);
  span.value.unit = "hour";
  span.value.hard = span.value.soft = Interval::exactly(span.stated).widened(rounding, rounding);
  return span;
}

}  // namespace gainsay
