// NumberScan: halves, thirds and quarters.
#include <numeric>

#include "lang/number/scan.h"

namespace gainsay {

// "1/4", not "5/17/2018"
std::optional<NumberRead> NumberScan::slash_fraction(std::size_t at) const {
  if (!digits(at) || !digits(at + 2) || !mark(at + 1, "/") || words_[at + 1].space_before ||
      words_[at + 2].space_before)
    return std::nullopt;
  if (mark(at + 3, "/") || words_[at].folded.size() > 3) return std::nullopt;
  const auto top = parse_digits(words_[at].folded), bottom = parse_digits(words_[at + 2].folded);
  if (!top || !bottom || !(top->value < bottom->value) || top->separated || bottom->separated) return std::nullopt;
  NumberRead read;
  read.end = at + 3;
  read.value = top->value / bottom->value;
  read.unit = read.value.last_digit_unit();
  read.kind = NumberKind::fraction;
  read.digits = true;
  return read;
}

// "thirds", "-fifth", "twenty-firsts"
std::optional<NumberScan::Parts> NumberScan::parts(std::size_t at) const {
  at = past_any_hyphen(at);
  for (const auto role : {NumberReader::plural, NumberReader::denominator})
    if (worth(at, role) > Decimal(1)) return Parts{worth(at, role), at + 1, role == NumberReader::plural};
  const Decimal tens = worth(at, NumberReader::cardinal);
  const std::size_t unit = past_hyphen(at + 1);
  if (tens < Decimal(20) || tens > Decimal(90)) return std::nullopt;
  for (const auto role : {NumberReader::plural, NumberReader::ordinal}) {
    const bool plural = role == NumberReader::plural;
    const Decimal rest = worth(unit, role);
    // "twenty halves", "twenty quarters" are what they say
    const bool own = plural && (rest == Decimal(2) || rest == Decimal(4));
    if (rest > Decimal(0) && rest < Decimal(10) && !own) return Parts{tens + rest, unit + 1, plural};
  }
  return std::nullopt;
}

// "one hundred and three quarters", "six million and two thirds": what follows the last "and" counts parts.
// "one hundred thirty fifths": the tens belong to the parts.
std::optional<NumberRead> NumberScan::mixed(const NumberRead& count, const Parts& parts) const {
  if (count.digits || count.addend <= Decimal(0)) return std::nullopt;
  NumberRead read = count;
  read.end = parts.end;
  read.kind = NumberKind::cardinal;
  if (count.addend_joined && count.addend < parts.bottom) {
    Decimal scale = count.addend_scale;
    if (const Decimal own = worth(parts.end, NumberReader::scale); own >= Decimal(1000) && own < scale) {
      scale = own;
      ++read.end;
    }
    const Decimal part = count.addend * scale / parts.bottom;
    read.value = count.value - count.addend + part;
    read.unit = part.last_digit_unit();
    return read;
  }
  const bool tens = count.addend >= Decimal(20) && count.addend.truncated() % 10 == 0;
  if (count.addend_joined || !tens || parts.bottom >= Decimal(10)) return std::nullopt;
  read.value = (count.value - count.addend) / (count.addend + parts.bottom);
  read.unit = Decimal::power_of_ten(-2);
  read.kind = NumberKind::fraction;
  return read;
}

// What a count of parts makes with the word after it: "two thirds", "one-fifth", "twenty-three fifths".
std::optional<NumberRead> NumberScan::part_of(const NumberRead& count) const {
  const auto parts = this->parts(count.end);
  if (!parts || !count.value.is_whole()) return std::nullopt;
  const auto top = count.value.truncated(), bottom = parts->bottom.truncated();
  // "two million and one half"
  const bool one = top == 1 || (count.addend_joined && count.addend == Decimal(1));
  if (!parts->plural && !one && past_any_hyphen(count.end) == count.end) return std::nullopt;
  if (auto sum = mixed(count, *parts)) return sum;
  // "two quarters of growth" are periods, "two halves" a match
  if (top <= 0 || top == bottom || (count.digits && top != 1 && top >= bottom * 2)) return std::nullopt;
  if (bottom == 4 && top != 1 && top != 3) return std::nullopt;
  NumberRead read = count;
  read.value = count.value / parts->bottom;
  read.unit = Decimal::power_of_ten(-2);
  read.kind = NumberKind::fraction;
  read.scaled = false;
  read.end = parts->end;
  return read;
}

// "half", "a third", "½", "1/4", "two-thirds"
std::optional<NumberRead> NumberScan::fraction(std::size_t at) const {
  if (const auto slash = slash_fraction(at)) return slash;
  NumberRead one;
  one.value = 1;
  one.end = at;
  if (is(at, NumberReader::glyph)) {
    one.value = worth(at, NumberReader::glyph);
    one.unit = one.value.last_digit_unit();
    one.kind = NumberKind::fraction;
    one.end = at + 1;
    return one;
  }
  one.article = is(at, NumberReader::article);
  if (one.article) one.end = at + 1;
  if (is(one.end, NumberReader::denominator) || (one.article && is(one.end, NumberReader::cardinal)))
    return part_of(one);
  const auto count = cardinal(at);
  return count ? part_of(*count) : std::nullopt;
}

// "half a million", "a quarter of a million", "half-dozen", "quarter million"
void NumberScan::multiply_fraction(NumberRead& read) const {
  std::size_t at = read.end;
  if (is(at, NumberReader::of) && is(at + 1, NumberReader::article)) ++at;
  if (is(at, NumberReader::article)) ++at;
  at = past_hyphen(at);
  if (!is(at, NumberReader::scale)) return;
  read.end = at;
  read_scale(read);
}

void NumberScan::read_scale(NumberRead& read) const {
  while (is(read.end, NumberReader::scale)) {
    const Decimal scale = worth(read.end, NumberReader::scale);
    read.value = read.value * scale;
    read.scale = read.scale * scale;
    read.unit = (read.kind == NumberKind::fraction ? Decimal::power_of_ten(-1) : read.unit) * scale;
    read.scaled = read.scaled || scale >= Decimal(1000);
    read.kind = NumberKind::cardinal;
    ++read.end;
  }
}

}  // namespace gainsay
