#include "lang/number/scan.h"

#include <algorithm>
#include <string>

namespace gainsay {
namespace {

bool all_digits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

// base^exponent for a small exponent; one step a unit.
Decimal raised(Decimal base, int exponent, bool negative) {
  Decimal out = 1;
  for (int i = 0; i < exponent; ++i) out = out * base;
  return negative ? Decimal(1) / out : out;
}

}  // namespace

// After a hyphen that joins two words without spaces; `at` itself when there is none.
std::size_t NumberScan::past_hyphen(std::size_t at) const {
  return mark(at, "-") && attached(at) && attached(at + 1) ? at + 1 : at;
}

// After a hyphen with or without a space on both sides: "ninety - five".
std::size_t NumberScan::past_any_hyphen(std::size_t at) const {
  if (!mark(at, "-") || at + 1 >= end_) return at;
  return words_[at].space_before == words_[at + 1].space_before ? at + 1 : at;
}

// "816 000": groups of three digits with a space between.
void NumberScan::read_groups(NumberRead& read) const {
  const std::string_view first = words_[read.end - 1].folded;
  if (first.size() > 3 || !all_digits(first) || first[0] == '0') return;
  std::string all(first);
  std::size_t at = read.end;
  while (digits(at) && !attached(at) && all.size() < 18) {
    const std::string_view next = words_[at].folded;
    const std::size_t whole = all_digits(next) ? next.size() : next.find('.');
    if (whole != 3) break;
    all += next;
    ++at;
    if (next.size() != 3) break;
  }
  if (at == read.end) return;
  const auto joined = parse_digits(all);
  if (!joined) return;
  read.value = joined->value;
  read.unit = joined->unit;
  read.separated = true;
  read.end = at;
}

// "^10", "^-1", "^+23" after a base, from the mark on.
std::optional<NumberRead> NumberScan::power(std::size_t at, Decimal base, std::size_t& end) const {
  if (!mark(at, "^") || !attached(at)) return std::nullopt;
  ++at;
  const bool negative = mark(at, "-");
  if (negative || mark(at, "+")) ++at;
  if (!digits(at) || !attached(at) || words_[at].folded.size() > 2 || !all_digits(words_[at].folded))
    return std::nullopt;
  const auto exponent = static_cast<int>(parse_digits(words_[at].folded)->value.truncated());
  NumberRead read;
  read.value = raised(base, exponent, negative);
  read.unit = read.value.last_digit_unit();
  end = at + 1;
  return read;
}

// "4e14", "2.48x10-5", "1.3x10^6", "8x2^10", "1.1^23"
void NumberScan::read_exponent(NumberRead& read) const {
  std::size_t at = read.end;
  if (!attached(at)) return;
  if (const auto raised = power(at, read.value, read.end)) {
    read.value = raised->value;
    read.unit = raised->unit;
    return;
  }
  const std::string_view sign = words_[at].folded;
  if (sign == "x" || sign == "×") {
    if (!digits(at + 1)) return;
    const auto base = parse_digits(words_[at + 1].folded);
    if (const auto times = base ? power(at + 2, base->value, read.end) : std::nullopt) {
      read.unit = read.unit * times->value;
      read.value = read.value * times->value;
      return;
    }
    if (words_[at + 1].folded != "10") return;
    at += 2;
  } else if (sign == "e") {
    ++at;
  } else {
    return;
  }
  const bool negative = mark(at, "-");
  if (negative || mark(at, "+")) ++at;
  if (!digits(at) || words_[at].space_before || words_[at].folded.size() > 2) return;
  const auto power = parse_digits(words_[at].folded);
  if (!power || power->value > Decimal(15)) return;
  const int exponent = static_cast<int>(power->value.truncated());
  const Decimal factor = Decimal::power_of_ten(negative ? -std::min(exponent, 12) : exponent);
  read.value = read.value * factor;
  read.unit = read.unit * factor;
  read.end = at + 1;
}

// "14,000", "816 000", "4e14", ".08"
std::optional<NumberRead> NumberScan::plain_digits(std::size_t at) const {
  const bool point = mark(at, ".") && attached(at + 1);
  const std::size_t first = point ? at + 1 : at;
  if (!digits(first)) return std::nullopt;
  const std::string_view written = words_[first].folded;
  if (point && !all_digits(written)) return std::nullopt;
  const auto value = parse_digits(point ? "0." + std::string(written.substr(0, 12)) : std::string(written));
  if (!value) return std::nullopt;
  NumberRead read;
  read.end = first + 1;
  read.value = value->value;
  read.unit = value->unit;
  read.separated = value->separated;
  read.digits = true;
  if (!point) read_groups(read);
  read_exponent(read);
  return read;
}

// "five point two", "nought point zero three"
void NumberScan::read_point(NumberRead& read) const {
  if (read.digits || read.scaled || !is(read.end, NumberReader::point)) return;
  std::string fraction;
  std::size_t at = read.end + 1;
  while (is(at, NumberReader::cardinal) && fraction.size() < 10) {
    const auto next = cardinal(at);
    const Decimal one = worth(at, NumberReader::cardinal);
    const bool whole = one >= Decimal(10) && next;
    fraction += whole ? next->value.to_string() : one.to_string();
    at = whole ? next->end : at + 1;
  }
  if (fraction.empty()) return;
  const auto tail = parse_digits("0." + fraction);
  if (!tail) return;
  read.value = read.value + tail->value;
  read.unit = tail->unit;
  read.end = at;
}

// What may follow a cardinal: "two and a half", "2 1/2", "2½", "one million and a half", "one billion and a half
// million".
void NumberScan::read_rest(NumberRead& read) const {
  read_point(read);
  const bool joined = is(read.end, NumberReader::joiner);
  std::size_t at = joined ? read.end + 1 : read.end;
  if (!joined && !(read.digits && (is(at, NumberReader::glyph) || slash_fraction(at)))) return;
  const auto rest = fraction(at);
  if (!rest || rest->kind != NumberKind::fraction || rest->value >= Decimal(1)) return;
  // "a third and a half" adds nothing; "one million and a third of them" does not either
  if (is(rest->end, NumberReader::of)) return;
  Decimal scale = 1;
  if (read.scaled && is(read.end - 1, NumberReader::scale)) {
    scale = worth(read.end - 1, NumberReader::scale);
    if (const Decimal own = worth(rest->end, NumberReader::scale); own >= Decimal(1000) && own < scale) {
      read.value = read.value + rest->value * own;
      read.unit = Decimal::power_of_ten(-1) * own;
      read.end = rest->end + 1;
      return;
    }
  }
  read.value = read.value + rest->value * scale;
  read.unit = Decimal::power_of_ten(-1) * scale;
  read.end = rest->end;
  if (scale == Decimal(1)) read_scale(read);
}

std::optional<NumberRead> NumberScan::unsigned_number(std::size_t at) const {
  auto part = fraction(at);
  if (part) {
    const bool bare = !part->article && is(at, NumberReader::denominator);
    multiply_fraction(*part);
    // without an article only "half" is alone: "quarter" and "third" are periods and ranks
    if (bare && part->kind == NumberKind::fraction && part->value != Decimal(1) / Decimal(2)) part.reset();
  }
  auto whole = cardinal(at);
  if (whole) {
    read_rest(*whole);
    whole->end = std::max(whole->end, at + 1);
  }
  if (part && whole) return part->end > whole->end ? part : whole;
  return part ? part : whole;
}

std::optional<NumberRead> NumberScan::number(std::size_t at) const {
  if (!is(at, NumberReader::minus)) return unsigned_number(at);
  auto read = unsigned_number(at + 1);
  if (read) read->value = -read->value;
  return read;
}

}  // namespace gainsay
