#include "lang/quantity/hedge.h"

namespace gainsay {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// False when the text is neither a number nor "inf".
bool read_bound(std::string_view text, std::optional<Decimal>& bound) {
  text = trimmed(text);
  if (text == "inf" || text == "-inf") return true;
  bound = Decimal::parse(text);
  return bound.has_value();
}

}  // namespace

Bound bound_of(const Interval& rule) {
  if (!rule.high) return rule.low_open ? Bound::over : Bound::at_least;
  if (!rule.low) return rule.high_open ? Bound::under : Bound::at_most;
  if (*rule.low == *rule.high) return Bound::exact;
  if (*rule.low == Decimal(0)) return rule.high_open ? Bound::under : Bound::at_most;
  return Bound::about;
}

std::optional<Interval> parse_interval(std::string_view text) {
  text = trimmed(text);
  if (text.size() < 5) return std::nullopt;
  const char left = text.front(), right = text.back();
  const std::size_t comma = text.find(',');
  if ((left != '[' && left != '(') || (right != ']' && right != ')') || comma == std::string_view::npos)
    return std::nullopt;
  Interval out;
  if (!read_bound(text.substr(1, comma - 1), out.low)) return std::nullopt;
  if (!read_bound(text.substr(comma + 1, text.size() - comma - 2), out.high)) return std::nullopt;
  out.low_open = out.low && left == '(';
  out.high_open = out.high && right == ')';
  if (out.low && out.high && *out.high < *out.low) return std::nullopt;
  return out;
}

}  // namespace gainsay
