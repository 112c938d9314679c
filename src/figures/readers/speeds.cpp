#include <algorithm>

#include "figures/reading.h"
#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_reach = 4;  // tokens between "an average" and the speed

// The one figure of a line that is of a dimension; nothing when there are two.
std::optional<std::size_t> only(const Sheet& sheet, const Line& line, std::string_view dimension) {
  std::optional<std::size_t> found;
  for (const std::size_t at : line.figures) {
    const QuantityMention& figure = *line.tokens[at].figure;
    if (!is_level(figure) || sheet.dimension(figure.value.unit) != dimension) continue;
    if (found || figure.stated != figure.stated_high || !figure.value.hard.low || !figure.value.hard.high)
      return std::nullopt;
    found = at;
  }
  return found;
}

bool is_stated_speed(const Sheet& sheet, const Line& line, std::size_t at) {
  for (std::size_t back = 1; back <= longest_reach && back <= at; ++back) {
    if (line.tokens[at - back].kind == Token::Kind::mark || line.tokens[at - back].figure != nullptr) return false;
    if (sheet.is(line, at - back, Hint::at_speed)) return true;
  }
  return false;
}

constexpr int metres_in_kilometre = 1000;  // lengths are in metres, times in hours, speeds in kilometres per hour

// In the base unit of its dimension.
Interval in_base(const Sheet& sheet, const QuantityMention& figure) {
  const Unit* unit = sheet.units().find(figure.value.unit);
  return unit == nullptr ? loosely(figure) : loosely(figure).scaled(unit->factor);
}

void read_speeds(const Sheet& sheet, const Take& take) {
  for (const Line& line : sheet.lines()) {
    if (line.figures.size() < 3) continue;
    const auto speed = only(sheet, line, "speed"), length = only(sheet, line, "length"),
               time = only(sheet, line, "time");
    if (!speed || !length || !time || !is_stated_speed(sheet, line, *speed)) continue;
    const QuantityMention& stated = *line.tokens[*speed].figure;
    const Unit* unit = sheet.units().find(stated.value.unit);
    if (unit == nullptr || unit->factor <= Decimal(0)) continue;
    const QuantityMention &way = *line.tokens[*length].figure, &taken = *line.tokens[*time].figure;
    Reckoning out;
    out.sentence = line.sentence;
    const auto [first, last] = std::minmax({*speed, *length, *time});
    out.span = sheet.span(line, first, last + 1);
    out.stated = stated.value;
    // "an average of" loosens the speed at every moment, not the quotient
    const Decimal loose = stated.stated * *Decimal::parse("0.07");
    out.stated.hard = out.stated.soft = {stated.stated - loose, stated.stated + loose, false, false};
    const Interval made = divided(divided(in_base(sheet, way), in_base(sheet, taken)),
                                  Interval::exactly(unit->factor * Decimal(metres_in_kilometre)));
    out.reckoned = reckoned_as(made, stated.value.unit, way.value.text + " in " + taken.value.text);
    take(std::move(out));
  }
}

}  // namespace

extern const FigureReader figure_reader_speeds;
const FigureReader figure_reader_speeds = {
    "speeds", "a way, the time that it takes and the speed: \"180 km in 90 minutes, at 120 km/h\"", read_speeds};

}  // namespace gainsay
