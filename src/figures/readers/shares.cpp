#include <algorithm>

#include "figures/reading.h"
#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

constexpr std::size_t nearest_words = 3;   // between "of" and the whole: "of the usual 178"
constexpr std::size_t longest_reach = 18;  // tokens between a share and its numbers

bool is_share(const QuantityMention& figure) { return is_level(figure) && figure.value.unit == "percent"; }

class ShareReader {
 public:
  ShareReader(const Sheet& sheet, const Take& take) : sheet_(sheet), take_(take) {}
  void read(const Line& line);

 private:
  struct Pair {
    std::size_t part = 0;
    std::size_t whole = 0;
  };
  [[nodiscard]] const QuantityMention& figure(std::size_t at) const { return *line_->tokens[at].figure; }
  [[nodiscard]] bool usable(std::size_t at) const;
  [[nodiscard]] std::optional<std::size_t> of_before(std::size_t whole) const;
  [[nodiscard]] std::optional<std::size_t> part_of(std::size_t whole, std::size_t of) const;
  [[nodiscard]] std::optional<std::size_t> share_of(const Pair& pair) const;
  [[nodiscard]] bool is_closed(std::size_t share) const;
  void emit(const Pair& pair, std::size_t share);

  const Sheet& sheet_;
  const Take& take_;
  const Line* line_ = nullptr;
};

// A plain number of something: no share, no year, nothing bounded ("over 70").
bool ShareReader::usable(std::size_t at) const {
  const QuantityMention& here = figure(at);
  return is_level(here) && here.value.unit != "percent" && here.value.unit != "percentage_point" &&
         !looks_like_year(here) && here.value.hard.low && here.value.hard.high && here.stated > Decimal(0) &&
         here.stated == here.stated_high;
}

// "of the 120", "of its usual 178", "of the city's 2,328", "out of 30": where "of" is.
std::optional<std::size_t> ShareReader::of_before(std::size_t whole) const {
  for (std::size_t back = 1; back <= nearest_words + 1 && back <= whole; ++back) {
    const std::size_t at = whole - back;
    if (line_->tokens[at].kind == Token::Kind::mark || line_->tokens[at].figure != nullptr) return std::nullopt;
    if (sheet_.is(*line_, at, Hint::out_of) || sheet_.is(*line_, at, Hint::of)) return at;
  }
  return std::nullopt;
}

// The part that goes with a whole: right before "of", otherwise the first figure after the whole.
std::optional<std::size_t> ShareReader::part_of(std::size_t whole, std::size_t of) const {
  for (std::size_t i = of; i-- > 0;) {
    if (line_->tokens[i].kind == Token::Kind::mark || of - i > 4) break;
    if (line_->tokens[i].figure == nullptr) continue;
    if (is_share(figure(i))) {  // "595 complaints are 36 per cent of the 2,328": the part is before the share
      for (std::size_t j = i; j-- > 0 && i - j < longest_reach;)
        if (line_->tokens[j].figure != nullptr)
          return usable(j) && same_unit(figure(j), figure(whole)) ? std::optional(j) : std::nullopt;
      return std::nullopt;
    }
    return usable(i) && same_unit(figure(i), figure(whole)) ? std::optional(i) : std::nullopt;
  }
  for (std::size_t i = whole + 1; i < line_->tokens.size() && i < whole + longest_reach; ++i) {
    if (sheet_.is_mark(*line_, i, ";")) break;
    if (line_->tokens[i].figure == nullptr || !usable(i)) continue;
    return same_unit(figure(i), figure(whole)) ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

// The share is the last word on the matter: "or 40 per cent.", not "or 40 per cent of the vote".
bool ShareReader::is_closed(std::size_t share) const {
  std::size_t i = share + 1;
  if (i >= line_->tokens.size()) return true;
  if (sheet_.is(*line_, i, Hint::of_these)) return true;
  return line_->tokens[i].kind == Token::Kind::mark && !sheet_.is_mark(*line_, i, "\"");
}

std::optional<std::size_t> ShareReader::share_of(const Pair& pair) const {
  const std::size_t first = std::min(pair.part, pair.whole), last = std::max(pair.part, pair.whole);
  for (std::size_t i = first + 1; i < last; ++i)  // between the two: "36 per cent of"
    if (line_->tokens[i].figure != nullptr && is_share(figure(i)))
      return pair.part < pair.whole && sheet_.is(*line_, i + 1, Hint::of) ? std::optional(i) : std::nullopt;
  for (std::size_t i = last + 1; i < line_->tokens.size() && i < last + longest_reach; ++i) {
    if (sheet_.is_mark(*line_, i, ";")) break;
    if (line_->tokens[i].figure == nullptr) continue;
    if (!is_share(figure(i))) return std::nullopt;
    const bool linked = sheet_.follows(*line_, i, Hint::amounts_to) || line_->tokens[i - 1].kind == Token::Kind::mark;
    return linked && is_closed(i) ? std::optional(i) : std::nullopt;
  }
  // "76 percent: 1.9 million of the 2.5 million voters came"
  for (std::size_t i = first; i-- > 0 && first - i < longest_reach;) {
    if (line_->tokens[i].figure == nullptr) continue;
    const bool colon = sheet_.has_mark(*line_, i + 1, i + 2, ":") || sheet_.has_mark(*line_, i + 1, i + 2, "--");
    return is_share(figure(i)) && colon ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

// "one in twenty", "a quarter": a fraction in words is meant to within a fifth of itself.
Interval meant(const QuantityMention& share) {
  const Interval& hard = share.value.hard;
  if (!share.value.hedge.empty() || !hard.low || !hard.high || *hard.high - *hard.low < Decimal(5)) return hard;
  const Decimal loose = share.stated / Decimal(5);
  return {std::max(*hard.low, share.stated - loose), std::min(*hard.high, share.stated + loose), false, false};
}

void ShareReader::emit(const Pair& pair, std::size_t share) {
  const QuantityMention &part = figure(pair.part), &whole = figure(pair.whole), &stated = figure(share);
  if (part.stated > whole.stated) return;
  Reckoning out;
  out.sentence = line_->sentence;
  const auto [first, last] = std::minmax({pair.part, pair.whole, share});
  out.span = sheet_.span(*line_, first, last + 1);
  out.stated = stated.value;
  out.stated.hard = out.stated.soft = meant(stated);
  const Interval made = divided(part.value.hard, whole.value.hard).scaled(Decimal(100));
  out.reckoned = reckoned_as(made, "percent", shown(part) + " of " + shown(whole));
  take_(std::move(out));
}

void ShareReader::read(const Line& line) {
  line_ = &line;
  for (const std::size_t at : line.figures) {
    if (!usable(at)) continue;
    const auto of = of_before(at);
    if (!of) continue;
    const auto part = part_of(at, *of);
    if (!part) continue;
    const Pair pair{*part, at};
    if (const auto share = share_of(pair)) emit(pair, *share);
  }
  // "480 patients, of whom 120, or a quarter"
  for (std::size_t i = 0; i + 1 < line.figures.size(); ++i) {
    const std::size_t whole = line.figures[i], part = line.figures[i + 1];
    if (!usable(whole) || !usable(part) || !same_unit(figure(whole), figure(part)) || of_before(whole)) continue;
    if (!sheet_.follows(line, part, Hint::of_these)) continue;
    const Pair pair{part, whole};
    if (const auto share = share_of(pair)) emit(pair, *share);
  }
}

void read_shares(const Sheet& sheet, const Take& take) {
  ShareReader reader(sheet, take);
  for (const Line& line : sheet.lines())
    if (line.figures.size() > 2) reader.read(line);
}

}  // namespace

extern const FigureReader figure_reader_shares;
const FigureReader figure_reader_shares = {
    "shares", "a share beside its part and its whole: \"of the 60 councillors 45, or 75 per cent\"", read_shares};

}  // namespace gainsay
