#include "lang/number/number.h"

#include <algorithm>

namespace gainsay {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The groups between `separator` are 1-3 digits, then threes; or Indian: 1-2 digits, twos, then three.
bool well_grouped(std::string_view text, char separator) {
  std::size_t begin = 0, shortest = 3, groups = 0, first = 0, last = 0;
  while (true) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    const std::string_view group = text.substr(begin, end - begin);
    if (!all_digits(group) || group.size() > 3) return false;
    if (groups == 0) first = group.size();
    if (groups > 0 && end != text.size()) shortest = std::min(shortest, group.size());
    last = group.size();
    ++groups;
    if (end == text.size()) break;
    begin = end + 1;
  }
  if (groups < 2 || last != 3) return false;
  return shortest == 3 || (shortest == 2 && first <= 2);
}

std::string without(std::string_view text, char separator) {
  std::string out;
  for (char c : text)
    if (c != separator) out += c;
  return out;
}

std::optional<Digits> read(std::string_view whole, std::string_view fraction, bool separated) {
  const auto value = Decimal::parse(
      fraction.empty() ? std::string(whole) : std::string(whole.empty() ? "0" : whole) + "." + std::string(fraction));
  if (!value) return std::nullopt;
  Digits out{*value, 1, separated || !fraction.empty()};
  out.unit =
      fraction.empty() ? stated_unit(*value) : Decimal::power_of_ten(-std::min(static_cast<int>(fraction.size()), 12));
  return out;
}

std::optional<Digits> read_grouped(std::string_view text, char thousands, char point) {
  const std::size_t dot = text.find(point);
  const std::string_view whole = text.substr(0, dot);
  const std::string_view fraction = dot == std::string_view::npos ? std::string_view() : text.substr(dot + 1);
  if (!well_grouped(whole, thousands) || (!fraction.empty() && !all_digits(fraction))) return std::nullopt;
  return read(without(whole, thousands), fraction, true);
}

}  // namespace

Decimal stated_unit(Decimal value) {
  if (!value.is_whole()) return value.last_digit_unit();
  return value.abs() < Decimal(1000) ? Decimal(1) : value.last_digit_unit();
}

std::optional<Digits> parse_digits(std::string_view text) {
  if (all_digits(text)) return read(text, "", false);
  const auto commas = std::count(text.begin(), text.end(), ',');
  const auto dots = std::count(text.begin(), text.end(), '.');
  if (commas > 0 && dots <= 1 && (dots == 0 || text.rfind(',') < text.find('.')))
    if (const auto grouped = read_grouped(text, ',', '.')) return grouped;
  if (dots > 1 || (dots == 1 && commas == 1)) return read_grouped(text, '.', ',');
  if (dots + commas != 1) return std::nullopt;
  const std::size_t at = text.find_first_of(".,");
  const std::string_view whole = text.substr(0, at), fraction = text.substr(at + 1);
  if ((!whole.empty() && !all_digits(whole)) || !all_digits(fraction)) return std::nullopt;
  return read(whole, fraction, false);
}

}  // namespace gainsay
