#include "figures/reading.h"
#include "figures/reckoning_math.h"
#include "figures/time.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_reach = 14;  // tokens between a stretch of time and its length
constexpr std::size_t nearest = 5;         // between the length and the stretch after it

struct Stretch {
  std::size_t first = 0;  // tokens
  std::size_t end = 0;
  Interval minutes;
  Decimal unit_minutes = 1;  // how coarsely its ends are told
  bool clock = false;
};

class SpanReader {
 public:
  SpanReader(const Sheet& sheet, const Take& take) : sheet_(sheet), take_(take) {}
  void read(const Line& line);

 private:
  [[nodiscard]] bool opens(std::size_t at, Hint hint) const;
  [[nodiscard]] std::vector<Stretch> stretches() const;
  [[nodiscard]] std::optional<Stretch> until_today(std::size_t at) const;
  [[nodiscard]] bool measures(const Duration& length, const Stretch& stretch) const;
  void emit(const Duration& length, const Stretch& stretch);

  const Sheet& sheet_;
  const Take& take_;
  const Line* line_ = nullptr;
};

// "from 1971", "until she retired in 2004": the hint is at most a few words before the date.
bool SpanReader::opens(std::size_t at, Hint hint) const {
  for (std::size_t back = 1; back <= nearest && back <= at; ++back) {
    if (line_->tokens[at - back].kind != Token::Kind::word) return false;
    if (sheet_.is(*line_, at - back, hint)) return true;
  }
  return false;
}

// From a day to the day of publication.
std::optional<Stretch> SpanReader::until_today(std::size_t at) const {
  const DateMention& date = *line_->tokens[at].date;
  const auto published = sheet_.annotation().document->metadata.published;
  const bool since = date.relation == DateRelation::since || opens(at, Hint::since);
  const auto start = moment_at(*line_, at);
  if (!published || !since || !start || start->clock) return std::nullopt;
  constexpr int minutes_in_day = 24 * 60;
  const Decimal now(static_cast<std::int64_t>(published->time_since_epoch().count()) * minutes_in_day);
  return Stretch{at, at + 1, subtracted(Interval::exactly(now), start->minutes), start->unit_minutes, false};
}

std::vector<Stretch> SpanReader::stretches() const {
  std::vector<Stretch> out;
  for (std::size_t i = 0; i < line_->dates.size(); ++i) {
    const std::size_t at = line_->dates[i];
    if (!line_->tokens[at].date->clock && !is_told_in_full(sheet_, *line_, at)) continue;
    if (const auto whole = stretch_at(*line_, at)) {
      out.push_back({at, at + 1, between(whole->first, whole->second), whole->first.unit_minutes, whole->first.clock});
      continue;
    }
    if (const auto open = until_today(at)) {
      out.push_back(*open);
      continue;
    }
    if (i + 1 == line_->dates.size()) continue;
    const std::size_t next = line_->dates[i + 1];
    const auto first = moment_at(*line_, at), last = moment_at(*line_, next);
    if (!first || !last || first->clock != last->clock || next - at > longest_reach) continue;
    const DateRelation relation = line_->tokens[next].date->relation;
    const bool ends = relation == DateRelation::until || opens(next, Hint::until);
    if (!opens(at, Hint::from) || !ends) continue;
    if (!first->clock && *last->minutes.high <= *first->minutes.low) continue;  // that is for `ranges`
    out.push_back(
        {at, next + 1, between(*first, *last), std::max(first->unit_minutes, last->unit_minutes), first->clock});
  }
  return out;
}

// The length is told of the stretch: "a span of 43 years" after it, "for eleven weeks, from" before it.
bool SpanReader::measures(const Duration& length, const Stretch& stretch) const {
  if (length.first >= stretch.end) {
    if (length.first - stretch.end > longest_reach) return false;
    for (std::size_t i = stretch.end; i < length.first; ++i)
      if (line_->tokens[i].figure != nullptr || line_->tokens[i].date != nullptr || sheet_.is_mark(*line_, i, ";"))
        return false;
    const bool beside = length.first - stretch.end <= 1 && line_->tokens[stretch.end].kind == Token::Kind::mark;
    return beside || (sheet_.follows(*line_, length.first, Hint::span) &&
                      sheet_.has_mark(*line_, stretch.end, length.first, ","));
  }
  if (length.end > stretch.first || stretch.first - length.end > nearest) return false;
  for (std::size_t i = length.end; i < stretch.first; ++i)
    if (line_->tokens[i].figure != nullptr || line_->tokens[i].date != nullptr || sheet_.is(*line_, i, Hint::before) ||
        sheet_.is(*line_, i, Hint::after))
      return false;
  return sheet_.has_mark(*line_, length.end, stretch.first, ",") || sheet_.follows(*line_, length.first, Hint::lasts);
}

void SpanReader::emit(const Duration& length, const Stretch& stretch) {
  const Decimal unit = minutes_of(sheet_, length.unit);
  // both ends may count, and a length in years is told when one has begun or is over
  const Decimal slack = stretch.clock ? Decimal(1) : std::max(unit, stretch.unit_minutes / Decimal(2));
  Reckoning out;
  out.sentence = line_->sentence;
  out.span = sheet_.span(*line_, std::min(length.first, stretch.first), std::max(length.end, stretch.end));
  out.stated.unit = length.unit;
  out.stated.text = sheet_.text(*line_, length.first, length.end);
  out.stated.hard = out.stated.soft = in_unit(length.minutes.widened(slack, slack), unit);
  out.reckoned =
      reckoned_as(in_unit(stretch.minutes, unit), length.unit, sheet_.text(*line_, stretch.first, stretch.end));
  take_(std::move(out));
}

void SpanReader::read(const Line& line) {
  line_ = &line;
  const std::vector<Duration> lengths = durations_of(sheet_, line);
  if (lengths.empty()) return;
  for (const Stretch& stretch : stretches()) {
    const Duration* only = nullptr;
    bool several = false;
    for (const Duration& length : lengths) {
      if (!measures(length, stretch)) continue;
      several = only != nullptr;
      only = &length;
    }
    if (only != nullptr && !several) emit(*only, stretch);
  }
}

// "Bake for an hour: if it goes in at 3pm it comes out at 4pm": two times of day and the one length between them.
void read_two_times(const Sheet& sheet, const Line& line, const Take& take) {
  const std::vector<Duration> lengths = durations_of(sheet, line);
  if (lengths.size() != 1 || line.dates.size() != 2) return;
  const auto first = moment_at(line, line.dates[0]), last = moment_at(line, line.dates[1]);
  if (!first || !last || !first->clock || !last->clock || *last->minutes.low <= *first->minutes.low) return;
  const Duration& length = lengths.front();
  if (!sheet.follows(line, length.first, Hint::lasts) || sheet.is(line, length.end, Hint::before) ||
      sheet.is(line, length.end, Hint::after) || sheet.is(line, length.end, Hint::later))
    return;
  const Decimal unit = minutes_of(sheet, length.unit);
  Reckoning out;
  out.sentence = line.sentence;
  out.span = sheet.span(line, std::min(length.first, first->at), std::max(length.end, last->at + 1));
  out.stated.unit = length.unit;
  out.stated.text = sheet.text(line, length.first, length.end);
  out.stated.hard = out.stated.soft = in_unit(length.minutes.widened(Decimal(1), Decimal(1)), unit);
  out.reckoned = reckoned_as(
      in_unit(between(*first, *last), unit), length.unit,
      "from " + sheet.text(line, first->at, first->at + 1) + " to " + sheet.text(line, last->at, last->at + 1));
  take(std::move(out));
}

void read_spans(const Sheet& sheet, const Take& take) {
  SpanReader reader(sheet, take);
  for (const Line& line : sheet.lines()) {
    if (line.dates.empty()) continue;
    reader.read(line);
    read_two_times(sheet, line, take);
  }
}

}  // namespace

extern const FigureReader figure_reader_spans;
const FigureReader figure_reader_spans = {
    "spans", "a stretch of time and its length: \"from 1971 to 2004, a span of 33 years\"", read_spans};

}  // namespace gainsay
