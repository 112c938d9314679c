#include "figures/reading.h"
#include "figures/reckoning_math.h"
#include "figures/time.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_reach = 16;  // tokens between "an hour before" and the moment that it counts from
constexpr std::size_t nearest = 4;         // tokens between the first moment and the length of time

// "at 8.30pm, an hour before the concert begins at 7.30pm": one moment, how far it is from another, and the other.
class SequenceReader {
 public:
  SequenceReader(const Sheet& sheet, const Take& take) : sheet_(sheet), take_(take) {}
  void read(const Line& line);

 private:
  [[nodiscard]] std::optional<Moment> before(const Line& line, std::size_t at) const;
  [[nodiscard]] std::optional<Moment> behind(const Line& line, std::size_t at) const;

  const Sheet& sheet_;
  const Take& take_;
};

std::optional<Moment> SequenceReader::before(const Line& line, std::size_t at) const {
  for (std::size_t i = at; i-- > 0 && at - i <= nearest;) {
    if (line.tokens[i].date != nullptr) return moment_at(line, i);
    if (line.tokens[i].figure != nullptr) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Moment> SequenceReader::behind(const Line& line, std::size_t at) const {
  for (std::size_t i = at; i < std::min(line.tokens.size(), at + longest_reach); ++i) {
    if (line.tokens[i].date != nullptr) return moment_at(line, i);
    if (line.tokens[i].figure != nullptr || sheet_.is_mark(line, i, ";") || sheet_.is(line, i, Hint::relative) ||
        sheet_.is(line, i, Hint::born))
      return std::nullopt;
  }
  return std::nullopt;
}

void SequenceReader::read(const Line& line) {
  for (const Duration& gap : durations_of(sheet_, line)) {
    const std::size_t earlier = sheet_.past(line, gap.end, Hint::before);
    const std::size_t later = sheet_.past(line, gap.end, Hint::after);
    if (earlier == gap.end && later == gap.end) continue;
    const bool first_is_earlier = earlier > gap.end;
    const auto here = before(line, gap.first);
    const auto there = behind(line, first_is_earlier ? earlier : later);
    if (!here || !there || here->clock != there->clock) continue;
    if (!here->clock && (!is_told_in_full(sheet_, line, here->at) || !is_told_in_full(sheet_, line, there->at)))
      continue;
    // told without a year each, two days may be of two years
    const Interval passed =
        first_is_earlier ? subtracted(there->minutes, here->minutes) : subtracted(here->minutes, there->minutes);
    const Decimal unit = minutes_of(sheet_, gap.unit);
    Reckoning out;
    out.sentence = line.sentence;
    out.span = sheet_.span(line, here->at, there->at + 1);
    out.stated.unit = gap.unit;
    out.stated.text = sheet_.text(line, gap.first, first_is_earlier ? earlier : later);
    const Decimal slack = here->clock ? Decimal(0) : unit;
    out.stated.hard = out.stated.soft = in_unit(gap.minutes.widened(slack, slack), unit);
    out.reckoned = reckoned_as(
        in_unit(passed, unit), gap.unit,
        "from " +
            sheet_.text(line, first_is_earlier ? here->at : there->at, (first_is_earlier ? here->at : there->at) + 1) +
            " to " +
            sheet_.text(line, first_is_earlier ? there->at : here->at, (first_is_earlier ? there->at : here->at) + 1));
    take_(std::move(out));
  }
}

void read_sequences(const Sheet& sheet, const Take& take) {
  SequenceReader reader(sheet, take);
  for (const Line& line : sheet.lines())
    if (line.dates.size() > 1) reader.read(line);
}

}  // namespace

extern const FigureReader figure_reader_sequences;
const FigureReader figure_reader_sequences = {
    "sequences", "a moment and how far it is from another: \"in 1969, four years after the war, in 1965\"",
    read_sequences};

}  // namespace gainsay
