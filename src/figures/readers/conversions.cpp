#include <algorithm>

#include "figures/reading.h"
#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_noun = 2;  // words between a figure and its conversion: "12 km north (7 miles)"

// One side of a conversion: a figure, or several of one unit ("2.5 x 2.3 x 6.9 cm", "6 and 9 miles").
using Side = std::vector<std::size_t>;

class ConversionReader {
 public:
  ConversionReader(const Sheet& sheet, const Take& take) : sheet_(sheet), take_(take) {}
  void read(const Line& line);

 private:
  [[nodiscard]] const QuantityMention& figure(std::size_t at) const { return *line_->tokens[at].figure; }
  [[nodiscard]] bool measures(std::size_t at) const;
  [[nodiscard]] bool joins(std::size_t at) const;
  [[nodiscard]] Side side_ending(std::size_t at) const;
  [[nodiscard]] Side side_starting(std::size_t at, std::size_t wanted) const;
  [[nodiscard]] std::vector<Decimal> numbers_of(const Side& side) const;
  [[nodiscard]] std::optional<std::size_t> second_of(std::size_t first) const;
  [[nodiscard]] bool closed_bracket(const Side& side) const;
  void compare(const Side& first, const Side& second);
  void emit(std::size_t from, std::size_t to, const QuantityMention& a, const QuantityMention& b, Decimal first,
            Decimal second);

  const Sheet& sheet_;
  const Take& take_;
  const Line* line_ = nullptr;
  std::vector<std::size_t> taken_;
};

bool ConversionReader::measures(std::size_t at) const {
  const QuantityMention& here = figure(at);
  const Unit* unit = sheet_.units().find(here.value.unit);
  return unit != nullptr && !unit->currency && is_level(here) && here.value.unit != "percent" &&
         unit->dimension != "time" && unit->dimension != "points";
}

// "x", "by", "and", "-" between two figures of one side.
bool ConversionReader::joins(std::size_t at) const {
  return sheet_.is_mark(*line_, at, "x") || sheet_.is_mark(*line_, at, "-") || sheet_.is(*line_, at, Hint::times) ||
         sheet_.is(*line_, at, Hint::conjunction) || sheet_.is(*line_, at, Hint::to);
}

// Figures before another one belong to its side when they are bare or of its unit: "2.5 x 2.3 x" before "6.9 cm".
Side ConversionReader::side_ending(std::size_t at) const {
  Side side = {at};
  while (side.front() >= 2 && joins(side.front() - 1) && line_->tokens[side.front() - 2].figure != nullptr) {
    const QuantityMention& before = figure(side.front() - 2);
    const bool bare = is_count(before) && before.counted.empty();
    if (!bare && before.value.unit != figure(at).value.unit) break;
    side.insert(side.begin(), side.front() - 2);
  }
  return side;
}

// "6 and 9 miles" may be read as two figures of one unit; they are one side when the other side has two as well.
Side ConversionReader::side_starting(std::size_t at, std::size_t wanted) const {
  Side side = {at};
  while (side.back() + 2 < line_->tokens.size() && joins(side.back() + 1) &&
         line_->tokens[side.back() + 2].figure != nullptr) {
    const bool more = side.size() < wanted && figure(side.back()).value.unit == figure(side.back() + 2).value.unit;
    if (measures(side.back()) && !more) break;
    side.push_back(side.back() + 2);
  }
  return side;
}

// Both ends of each range.
std::vector<Decimal> ConversionReader::numbers_of(const Side& side) const {
  std::vector<Decimal> numbers;
  for (const std::size_t at : side) {
    numbers.push_back(figure(at).stated);
    if (figure(at).stated_high != figure(at).stated) numbers.push_back(figure(at).stated_high);
  }
  return numbers;
}

// The figure that says the same again: in brackets, after "or" or a slash.
std::optional<std::size_t> ConversionReader::second_of(std::size_t first) const {
  std::size_t at = first + 1;
  if (sheet_.is_mark(*line_, at, "-")) ++at;  // "100-metre (328-foot)"
  for (std::size_t words = 0; words <= longest_noun; ++words, ++at) {
    if (at >= line_->tokens.size()) return std::nullopt;
    const bool bracket = sheet_.is_mark(*line_, at, "(") || sheet_.is_mark(*line_, at, "[");
    const bool slash = sheet_.is_mark(*line_, at, "/") && words == 0;
    std::size_t next = at;
    if (bracket || slash)
      next = at + 1;
    else if (sheet_.is_mark(*line_, at, ",") && sheet_.is(*line_, at + 1, Hint::amounts_to))
      next = sheet_.past(*line_, at + 1, Hint::amounts_to);
    else
      next = sheet_.past(*line_, at, Hint::alternative);
    if (next > at) {
      next = sheet_.past(*line_, next, Hint::amounts_to);
      return next < line_->tokens.size() && line_->tokens[next].figure != nullptr ? std::optional(next) : std::nullopt;
    }
    if (line_->tokens[at].kind != Token::Kind::word) return std::nullopt;
  }
  return std::nullopt;
}

// Of "(10 laps of 500 m)" nothing is a conversion: the bracket holds the figures and no more.
bool ConversionReader::closed_bracket(const Side& side) const {
  const std::size_t open = side.front() - 1, close = side.back() + 1;
  const bool in_bracket = sheet_.is_mark(*line_, open, "(") || sheet_.is_mark(*line_, open, "[") ||
                          (side.front() >= 2 && sheet_.is_mark(*line_, side.front() - 2, "("));
  if (!in_bracket || close >= line_->tokens.size()) return true;
  const std::size_t behind = sheet_.is_mark(*line_, close, "-") ? close + 1 : close;
  return line_->tokens[behind].kind == Token::Kind::mark || behind + 1 >= line_->tokens.size() ||
         line_->tokens[behind + 1].kind == Token::Kind::mark;
}

QuantityMention only_number(const QuantityMention& unit_of, Decimal number, bool bounded) {
  QuantityMention out = unit_of;
  out.stated = out.stated_high = number;
  if (!bounded) {
    const Decimal half = std::min(number.last_digit_unit(), number.abs() / Decimal(10));
    out.value.hard = out.value.soft = {number - half / Decimal(2), number + half, false, false};
    out.value.hedge.clear();
  }
  return out;
}

void ConversionReader::emit(std::size_t from, std::size_t to, const QuantityMention& a, const QuantityMention& b,
                            Decimal first, Decimal second) {
  const QuantityMention said = only_number(a, first, false), again = only_number(b, second, false);
  QuantityValue other = said.value;
  other.hard = other.soft = loosely(said);
  const auto converted = convert(other, again.value.unit, sheet_.units());
  if (!converted || !converted->hard.low || !converted->hard.high) return;
  const Unit* from_unit = sheet_.units().find(said.value.unit);
  const Unit* to_unit = sheet_.units().find(again.value.unit);
  if (from_unit->offset != to_unit->offset) {
    // degrees may be a difference of temperatures
    const Interval difference = loosely(said).scaled(from_unit->factor / to_unit->factor);
    if (difference.overlaps(loosely(again))) return;
  }
  Reckoning out;
  out.sentence = line_->sentence;
  out.span = sheet_.span(*line_, from, to + 1);
  out.stated = again.value;
  out.stated.text = sheet_.text(*line_, to, to + 1);
  const Decimal slack = middle_of(converted->hard).abs() / Decimal(50);  // rates rounded to two digits: 1.6 for 1.609
  out.stated.hard = out.stated.soft = loosely(again);
  out.reckoned =
      reckoned_as(converted->hard.widened(slack, slack), again.value.unit, sheet_.text(*line_, from, from + 1));
  take_(std::move(out));
}

void ConversionReader::compare(const Side& first, const Side& second) {
  const QuantityMention &a = figure(first.back()), &b = figure(second.back());
  if (sheet_.dimension(a.value.unit) != sheet_.dimension(b.value.unit) || a.value.unit == b.value.unit) return;
  const std::vector<Decimal> one = numbers_of(first), other = numbers_of(second);
  if (one.size() != other.size()) return;
  for (std::size_t i = 0; i < one.size(); ++i) emit(first.front(), second.back(), a, b, one[i], other[i]);
  taken_.insert(taken_.end(), second.begin(), second.end());
}

void ConversionReader::read(const Line& line) {
  line_ = &line;
  taken_.clear();
  for (const std::size_t at : line.figures) {
    if (!measures(at) || std::find(taken_.begin(), taken_.end(), at) != taken_.end()) continue;
    const auto next = second_of(at);
    if (!next) continue;
    const Side before = side_ending(at), second = side_starting(*next, numbers_of(before).size());
    if (!measures(second.back()) || !closed_bracket(second)) continue;
    // "2 km and 3 km (1.9 miles)" converts the last one only
    const bool last_only = numbers_of(before).size() > 1 && numbers_of(second).size() == 1;
    compare(last_only ? Side{at} : before, second);
  }
}

void read_conversions(const Sheet& sheet, const Take& take) {
  ConversionReader reader(sheet, take);
  for (const Line& line : sheet.lines())
    if (line.figures.size() > 1) reader.read(line);
}

}  // namespace

extern const FigureReader figure_reader_conversions;
const FigureReader figure_reader_conversions = {
    "conversions", "one measure in two units: \"12 km (7.5 miles)\", \"2 x 3 cm (0.8 x 1.2 in)\"", read_conversions};

}  // namespace gainsay
