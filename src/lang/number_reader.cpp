#include "lang/number_reader.h"

#include <numeric>

namespace gainsay {

void NumberReader::add(const std::vector<NumberWord>& words, Role role, Vocabulary& vocabulary) {
  for (const NumberWord& word : words) {
    Entry& at = entry(word.word, vocabulary);
    at.roles |= role;
    at.worth.emplace_back(role, word.value);
  }
}

void NumberReader::add(const std::vector<std::string>& words, Role role, Vocabulary& vocabulary) {
  for (const std::string& word : words) entry(word, vocabulary).roles |= role;
}

NumberReader::Entry& NumberReader::entry(std::string_view word, Vocabulary& vocabulary) {
  const auto parts = split_phrase(word);
  const WordId id = vocabulary.intern(parts.empty() ? std::string(word) : parts.front());
  if (entries_.size() <= id) entries_.resize(id + 1);
  return entries_[id];
}

NumberReader::NumberReader(const NumberLexicon& lexicon, Vocabulary& vocabulary) {
  add(lexicon.cardinals, cardinal, vocabulary);
  add(lexicon.scales, scale, vocabulary);
  add(lexicon.suffixes, suffix, vocabulary);
  add(lexicon.ordinals, ordinal, vocabulary);
  add(lexicon.denominators, denominator, vocabulary);
  add(lexicon.denominator_plurals, plural, vocabulary);
  add(lexicon.glyphs, glyph, vocabulary);
  add(lexicon.joiners, joiner, vocabulary);
  add(lexicon.articles, article, vocabulary);
  add(lexicon.points, point, vocabulary);
  add(lexicon.minus, minus, vocabulary);
  add(lexicon.ordinal_endings, ending, vocabulary);
  add(lexicon.of, of, vocabulary);
  add(lexicon.ratio_words, ratio, vocabulary);
  add(lexicon.range_words, range, vocabulary);
}

Decimal NumberReader::worth(const Word& word, Role role) const {
  if (!is(word, role)) return 0;
  for (const auto& [r, value] : entries_[word.id].worth)
    if (r == role) return value;
  return 0;
}

namespace {

bool is_mark(const Word& word, std::string_view mark) {
  return word.kind == WordKind::punctuation && word.folded == mark;
}

// Reads one number; each function takes a position and returns what it read from there.
class NumberScan {
 public:
  NumberScan(const NumberReader& reader, const Words& words, std::size_t end)
      : reader_(reader), words_(words), end_(end) {}

  [[nodiscard]] std::optional<NumberRead> number(std::size_t at) const;

 private:
  using Maybe = std::optional<NumberRead>;
  [[nodiscard]] bool is(std::size_t at, NumberReader::Role role) const {
    return at < end_ && reader_.is(words_[at], role);
  }
  [[nodiscard]] bool digits(std::size_t at) const { return at < end_ && words_[at].kind == WordKind::number; }
  [[nodiscard]] bool attached(std::size_t at) const { return at < end_ && !words_[at].space_before; }
  [[nodiscard]] bool mark(std::size_t at, std::string_view text) const {
    return at < end_ && is_mark(words_[at], text);
  }
  [[nodiscard]] std::size_t past_hyphen(std::size_t at) const;

  [[nodiscard]] Maybe unsigned_number(std::size_t at) const;
  [[nodiscard]] Maybe plain_digits(std::size_t at) const;
  void read_groups(NumberRead& read) const;
  void read_exponent(NumberRead& read) const;
  [[nodiscard]] Maybe slash_fraction(std::size_t at) const;
  [[nodiscard]] Maybe cardinal(std::size_t at) const;
  [[nodiscard]] Maybe fraction(std::size_t at) const;
  [[nodiscard]] Maybe part_of(const NumberRead& count) const;
  void read_point(NumberRead& read) const;
  void read_rest(NumberRead& read) const;
  void read_scale(NumberRead& read) const;
  void multiply_fraction(NumberRead& read) const;

  const NumberReader& reader_;
  const Words& words_;
  std::size_t end_;
};

// Behind a hyphen that joins two words without spaces; `at` itself when there is none.
std::size_t NumberScan::past_hyphen(std::size_t at) const {
  return mark(at, "-") && attached(at) && attached(at + 1) ? at + 1 : at;
}

// "816 000": groups of three digits with a space between.
void NumberScan::read_groups(NumberRead& read) const {
  const std::string_view first = words_[read.end - 1].folded;
  if (first.size() > 3 || first.find_first_not_of("0123456789") != std::string_view::npos || first[0] == '0') return;
  std::string all(first);
  std::size_t at = read.end;
  while (digits(at) && !attached(at) && all.size() < 18) {
    const std::string_view next = words_[at].folded;
    const std::size_t whole =
        next.find_first_not_of("0123456789") == std::string_view::npos ? next.size() : next.find('.');
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

// "4e14", "2.48x10-5", "1.3x10^6"
void NumberScan::read_exponent(NumberRead& read) const {
  std::size_t at = read.end;
  if (!attached(at)) return;
  const std::string_view sign = words_[at].folded;
  if (sign == "x" || sign == "×") {
    if (!digits(at + 1) || words_[at + 1].folded != "10") return;
    at += 2;
    if (mark(at, "^")) ++at;
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

std::optional<NumberRead> NumberScan::plain_digits(std::size_t at) const {
  if (!digits(at)) return std::nullopt;
  const auto value = parse_digits(words_[at].folded);
  if (!value) return std::nullopt;
  NumberRead read;
  read.end = at + 1;
  read.value = value->value;
  read.unit = value->unit;
  read.separated = value->separated;
  read.digits = true;
  read_groups(read);
  read_exponent(read);
  return read;
}

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

// Digits or words with scales: "14,000", "61.4 bn", "three hundred and two", "4 thousand 3 hundred".
std::optional<NumberRead> NumberScan::cardinal(std::size_t at) const {
  enum class Last { nothing, number, tens, unit, hundred, scale, joiner };
  Decimal total = 0, group = 0, last_scale = Decimal::power_of_ten(24), unit = 1;
  bool in_group = false, scaled = false;
  Last last = Last::nothing;
  NumberRead out;
  std::size_t p = at;
  if (is(p, NumberReader::article)) {
    if (!is(p + 1, NumberReader::scale)) return std::nullopt;
    out.article = true;
    group = 1;
    in_group = true;
    ++p;
  }
  std::size_t good = at;
  while (p < end_) {
    if (digits(p)) {
      const bool starts = last == Last::nothing && !in_group;
      const bool goes_on =
          out.digits && (last == Last::joiner || (last == Last::scale && is(p + 1, NumberReader::scale)));
      const auto read = starts || goes_on ? plain_digits(p) : std::nullopt;
      if (!read) break;
      if (starts) out.digits = true, out.separated = read->separated;
      group = read->value;
      unit = read->unit;
      in_group = true;
      last = Last::number;
      p = good = read->end;
      continue;
    }
    if (is(p, NumberReader::cardinal)) {
      const Decimal value = reader_.worth(words_[p], NumberReader::cardinal);
      const bool small = value > Decimal(0) && value < Decimal(10);
      if (in_group && !(last == Last::tens && small) && last != Last::hundred && last != Last::joiner) break;
      if (last == Last::scale && out.digits) break;
      group = in_group ? group + value : value;
      unit = 1;
      in_group = true;
      last = value >= Decimal(20) ? Last::tens : Last::unit;
      good = ++p;
      continue;
    }
    if (is(p, NumberReader::scale)) {
      const Decimal value = reader_.worth(words_[p], NumberReader::scale);
      if (!in_group && last == Last::nothing) {
        if (!is(p + 1, NumberReader::scale)) return std::nullopt;
        group = 1;
      }
      if (value < Decimal(1000)) {
        if (!in_group && last != Last::nothing) break;
        group = group * value;
        unit = unit * value;
        in_group = true;
        last = Last::hundred;
      } else if (!in_group && total > Decimal(0)) {
        total = total * value;
        unit = unit * value;
        out.scale = out.scale * value;
        last = Last::scale;
      } else {
        if (value > last_scale) break;
        out.scale = total > Decimal(0) ? Decimal(1) : value;
        total = total + group * value;
        unit = unit * value;
        last_scale = value;
        group = 0;
        in_group = false;
        scaled = true;
        last = Last::scale;
      }
      good = ++p;
      continue;
    }
    if (is(p, NumberReader::joiner)) {
      if (last != Last::hundred && last != Last::scale) break;
      const bool words = is(p + 1, NumberReader::cardinal) && !out.digits;
      const bool figures = out.digits && digits(p + 1) && last == Last::hundred && !scaled;
      if (!words && !figures) break;
      if (figures) total = total + group, group = 0, in_group = false;
      last = Last::joiner;
      ++p;
      continue;
    }
    const std::size_t next = past_hyphen(p);
    if (next == p || last == Last::nothing) break;
    if (last == Last::tens ? is(next, NumberReader::cardinal) || is(next, NumberReader::scale)
                           : is(next, NumberReader::scale))
      p = next;
    else
      break;
  }
  if (good == at || (out.article && good == at + 1)) return std::nullopt;
  out.value = total + (in_group ? group : Decimal(0));
  if (in_group && scaled) out.scale = 1;
  out.end = good;
  out.scaled = scaled;
  out.unit = out.digits && last != Last::joiner ? unit : stated_unit(out.value);
  return out;
}

// "five point two", "nought point zero three"
void NumberScan::read_point(NumberRead& read) const {
  if (read.digits || read.scaled || !is(read.end, NumberReader::point)) return;
  std::string fraction;
  std::size_t at = read.end + 1;
  while (is(at, NumberReader::cardinal) && fraction.size() < 10) {
    const auto next = cardinal(at);
    const Decimal one = reader_.worth(words_[at], NumberReader::cardinal);
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

// What a count of parts makes with the word behind it: "two thirds", "one-fifth".
std::optional<NumberRead> NumberScan::part_of(const NumberRead& count) const {
  const std::size_t at = past_hyphen(count.end);
  const bool one = count.value == Decimal(1);
  const bool plural = is(at, NumberReader::plural), single = is(at, NumberReader::denominator);
  if (!plural && !(single && (one || at != count.end))) return std::nullopt;
  const Decimal parts = reader_.worth(words_[at], plural ? NumberReader::plural : NumberReader::denominator);
  const auto top = count.value.truncated(), bottom = parts.truncated();
  // "two quarters of growth" are periods, no fraction
  if (!count.value.is_whole() || top <= 0 || (top != 1 && top >= bottom * 2) ||
      (bottom == 4 && std::gcd(top, bottom) != 1))
    return std::nullopt;
  NumberRead read = count;
  read.value = count.value / parts;
  read.unit = Decimal::power_of_ten(-2);
  read.kind = NumberKind::fraction;
  read.end = at + 1;
  return read;
}

// "half", "a third", "½", "1/4", "two-thirds"
std::optional<NumberRead> NumberScan::fraction(std::size_t at) const {
  if (const auto slash = slash_fraction(at)) return slash;
  NumberRead one;
  one.value = 1;
  one.end = at;
  if (is(at, NumberReader::glyph)) {
    one.value = reader_.worth(words_[at], NumberReader::glyph);
    one.unit = one.value.last_digit_unit();
    one.kind = NumberKind::fraction;
    one.end = at + 1;
    return one;
  }
  one.article = is(at, NumberReader::article);
  if (one.article) one.end = at + 1;
  if (is(one.end, NumberReader::denominator)) return part_of(one);
  const auto count = cardinal(at);
  return count && !count->scaled ? part_of(*count) : std::nullopt;
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
    const Decimal scale = reader_.worth(words_[read.end], NumberReader::scale);
    read.value = read.value * scale;
    read.scale = read.scale * scale;
    read.unit = (read.kind == NumberKind::fraction ? Decimal::power_of_ten(-1) : read.unit) * scale;
    read.scaled = read.scaled || scale >= Decimal(1000);
    read.kind = NumberKind::cardinal;
    ++read.end;
  }
}

// What may follow a cardinal: "two and a half", "2 1/2", "2½", "one million and a half".
void NumberScan::read_rest(NumberRead& read) const {
  read_point(read);
  const bool joined = is(read.end, NumberReader::joiner);
  std::size_t at = joined ? read.end + 1 : read.end;
  if (!joined && !(read.digits && (is(at, NumberReader::glyph) || slash_fraction(at)))) return;
  const auto rest = fraction(at);
  if (!rest || rest->kind != NumberKind::fraction || rest->value >= Decimal(1)) return;
  Decimal scale = 1;
  if (read.scaled && is(read.end - 1, NumberReader::scale))
    scale = reader_.worth(words_[read.end - 1], NumberReader::scale);
  // "a third and a half" adds nothing; "one million and a third of them" does not either
  if (is(rest->end, NumberReader::of)) return;
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
    // without an article only "half" stands alone: "quarter" and "third" are periods and ranks
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

}  // namespace

std::optional<NumberRead> NumberReader::read(const Words& words, std::size_t at, std::size_t end) const {
  if (at >= end || !may_start(words[at])) return std::nullopt;
  // most articles stand before plain words
  if (roles(words[at]) == article && at + 1 < end && words[at + 1].kind == WordKind::word && roles(words[at + 1]) == 0)
    return std::nullopt;
  return NumberScan(*this, words, end).number(at);
}

}  // namespace gainsay
