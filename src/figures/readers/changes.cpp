#include <algorithm>
#include <array>

#include "figures/reading.h"
#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_reach = 14;  // tokens between "from" and "to"
constexpr std::size_t widest_clause = 22;  // between a change and its two figures

// What something was and what it became.
struct Move {
  std::size_t before = 0;
  std::size_t after = 0;
  std::size_t change = 0;  // of "C more than A": where C is; 0 when it must be looked for
};

// How far a word that multiplies may be off: "doubled" for 1.9 times.
struct Multiple {
  Hint hint;
  const char* factor;
};
constexpr std::array<Multiple, 4> multiples = {Multiple{Hint::doubled, "2"}, Multiple{Hint::trebled, "3"},
                                               Multiple{Hint::quadrupled, "4"}, Multiple{Hint::halved, "0.5"}};

class ChangeReader {
 public:
  ChangeReader(const Sheet& sheet, const Take& take) : sheet_(sheet), take_(take) {}
  void read(const Line& line);

 private:
  [[nodiscard]] const QuantityMention& figure(std::size_t at) const { return *line_->tokens[at].figure; }
  [[nodiscard]] bool level(std::size_t at) const;
  [[nodiscard]] bool opens(std::size_t at, Hint hint) const;
  [[nodiscard]] std::optional<std::size_t> share_near(const Move& move) const;
  [[nodiscard]] bool is_range(std::size_t at) const;
  [[nodiscard]] bool is_share(std::size_t at) const;
  [[nodiscard]] std::optional<std::size_t> moved_to(std::size_t from) const;
  void judge_move(const Move& move);
  void judge_share(const Move& move, std::size_t share);
  [[nodiscard]] QuantityMention end_of(const Move& move, bool before) const;
  [[nodiscard]] std::optional<int> folds(std::size_t at) const;
  bool judge_multiple(const Move& move);
  void emit(const Move& move, std::size_t first, std::size_t last, const QuantityValue& stated,
            const QuantityValue& reckoned);
  void read_from_to();
  void read_comparisons();

  const Sheet& sheet_;
  const Take& take_;
  const Line* line_ = nullptr;
};

bool ChangeReader::level(std::size_t at) const {
  const QuantityMention& here = figure(at);
  return here.value.form == QuantityForm::level && here.value.hard.low && here.value.hard.high &&
         here.stated > Decimal(0) && here.stated == here.stated_high && here.value.unit != "percentage_point" &&
         !looks_like_year(here);
}

// "from 500 to 1,650" in one figure.
bool ChangeReader::is_range(std::size_t at) const {
  const QuantityMention& here = figure(at);
  return here.value.form == QuantityForm::level && here.value.unit != "percent" && here.stated > Decimal(0) &&
         here.stated != here.stated_high && sheet_.is(*line_, at, Hint::from) && !looks_like_year(here);
}

bool ChangeReader::is_share(std::size_t at) const {
  const QuantityMention& here = figure(at);
  return here.value.unit == "percent" && here.value.form != QuantityForm::ordinal && here.stated == here.stated_high;
}

// "from 40", "from the 40", "to about 90": the hint and at most a determiner are right before the figure.
bool ChangeReader::opens(std::size_t at, Hint hint) const {
  if (sheet_.follows(*line_, at, hint)) return true;
  return at > 0 && sheet_.is(*line_, at - 1, Hint::determiner) && sheet_.follows(*line_, at - 1, hint);
}

// The one share of the clause around the move.
std::optional<std::size_t> ChangeReader::share_near(const Move& move) const {
  const std::size_t first = std::min(move.before, move.after), last = std::max(move.before, move.after);
  std::optional<std::size_t> best;
  std::size_t best_distance = widest_clause;
  for (const std::size_t at : line_->figures) {
    if (at == move.before || at == move.after || !is_share(at)) continue;
    const std::size_t from = at < first ? at : last, to = at < first ? first : at;
    const std::size_t distance = at > first && at < last ? 1 : to - from;
    bool apart = false;
    for (std::size_t i = from + 1; i < to && !(at > first && at < last); ++i)
      apart = apart || sheet_.is_mark(*line_, i, ";") || sheet_.is_mark(*line_, i, ":") ||
              (sheet_.is_mark(*line_, i, ",") && sheet_.is(*line_, i + 1, Hint::conjunction)) ||
              (line_->tokens[i].figure != nullptr && i != move.before && i != move.after &&
               sheet_.dimension(figure(i).value.unit) != "time");  // "by 240% in two years"
    if (apart || distance >= best_distance) continue;
    best = at;
    best_distance = distance;
  }
  return best;
}

void ChangeReader::emit(const Move& move, std::size_t first, std::size_t last, const QuantityValue& stated,
                        const QuantityValue& reckoned) {
  Reckoning out;
  out.sentence = line_->sentence;
  out.span =
      sheet_.span(*line_, std::min({first, move.before, move.after}), std::max({last, move.before, move.after}) + 1);
  out.stated = stated;
  out.stated.form = QuantityForm::level;  // both are shares of what was
  out.reckoned = reckoned;
  take_(std::move(out));
}

// One end of a move; of "from 20 to 50", which is a range in one figure, its lower or its upper number.
QuantityMention ChangeReader::end_of(const Move& move, bool before) const {
  QuantityMention end = figure(before ? move.before : move.after);
  if (move.before != move.after) return end;
  end.stated = end.stated_high = before ? end.stated : end.stated_high;
  const Decimal half = std::min(end.stated.last_digit_unit(), end.stated.abs() / Decimal(10)) / Decimal(2);
  end.value.hard = end.value.soft = {end.stated - half, end.stated + half, false, false};
  return end;
}

void ChangeReader::judge_share(const Move& move, std::size_t share) {
  const QuantityMention before = end_of(move, true), after = end_of(move, false);
  const bool up = after.stated > before.stated;
  const Interval& a = before.value.hard;
  const Interval& b = after.value.hard;
  if (before.value.unit == "percent") return;
  const Interval ratio = divided(b, a);
  const Interval one = Interval::exactly(1);
  const Interval made = (up ? subtracted(ratio, one) : subtracted(one, ratio)).scaled(Decimal(100));
  const std::string terms = up ? "(" + shown(after) + " - " + shown(before) + ") / " + shown(before)
                               : "(" + shown(before) + " - " + shown(after) + ") / " + shown(before);
  emit(move, share, share, figure(share).value, reckoned_as(made, "percent", terms));
}

// 5 of "fivefold".
std::optional<int> ChangeReader::folds(std::size_t at) const {
  const std::string_view word = sheet_.folded(*line_, at);
  for (std::size_t cut = 2; cut + 2 < word.size(); ++cut)
    if (const auto number = sheet_.lexicon().cardinal(word.substr(0, cut));
        number && *number > 1 && sheet_.lexicon().is_fold(word.substr(cut)))
      return number;
  return std::nullopt;
}

// "more than doubled, from 40 to 90", "has grown fivefold, from 12 to 36"
bool ChangeReader::judge_multiple(const Move& move) {
  const std::size_t first = std::min(move.before, move.after);
  const std::size_t from = first > widest_clause ? first - widest_clause : 0;
  const QuantityMention before = end_of(move, true), after = end_of(move, false);
  const Interval ratio = divided(after.value.hard, before.value.hard);
  const auto compare = [&](std::size_t at, std::size_t end, Decimal factor) {
    QuantityValue stated;
    stated.text = sheet_.text(*line_, at, end);
    stated.unit = "count";
    const Decimal loose = factor * *Decimal::parse("0.15");
    stated.hard = {factor - loose, factor + loose, false, false};
    if (at > 0 && sheet_.follows(*line_, at, Hint::than)) stated.hard = {factor, std::nullopt, false, false};
    stated.soft = stated.hard;
    emit(move, at, end - 1, stated, reckoned_as(ratio, "count", shown(after) + " / " + shown(before)));
  };
  for (std::size_t i = from; i < line_->tokens.size(); ++i) {
    for (const Multiple& multiple : multiples)
      if (const std::size_t end = sheet_.past(*line_, i, multiple.hint); end > i) {
        compare(i, end, *Decimal::parse(multiple.factor));
        return true;
      }
    if (const auto times = folds(i)) {
      compare(i, i + 1, Decimal(*times));
      return true;
    }
    if (line_->tokens[i].figure != nullptr && i != move.before && i != move.after) {
      const std::size_t dash = sheet_.is_mark(*line_, i + 1, "-") ? i + 2 : i + 1;
      const bool fold = sheet_.is(*line_, dash, Hint::fold);
      if (fold || sheet_.follows(*line_, i, Hint::factor_of)) {
        compare(i, fold ? dash + 1 : i + 1, figure(i).stated);
        return true;
      }
    }
  }
  return false;
}

void ChangeReader::judge_move(const Move& move) {
  if (move.before != move.after &&
      (!same_unit(figure(move.before), figure(move.after)) || figure(move.before).stated == figure(move.after).stated))
    return;
  if (move.change != 0)
    judge_share(move, move.change);
  else if (const auto share = share_near(move))
    judge_share(move, *share);
  else
    judge_multiple(move);
}

// Of "from 40 to 90" or "to 90 from 40", where the second figure is: the nearer one, with no share between.
std::optional<std::size_t> ChangeReader::moved_to(std::size_t from) const {
  const std::vector<std::size_t>& figures = line_->figures;
  const std::size_t before = figures[from];
  std::optional<std::size_t> ahead, back;
  for (std::size_t j = from + 1; j < figures.size() && figures[j] - before <= longest_reach && !is_share(figures[j]);
       ++j)
    if (level(figures[j]) && opens(figures[j], Hint::to)) {
      ahead = figures[j];
      break;
    }
  for (std::size_t j = from; j-- > 0 && before - figures[j] <= longest_reach && !is_share(figures[j]);)
    if (level(figures[j]) && opens(figures[j], Hint::to)) {
      back = figures[j];
      break;
    }
  if (ahead && back) return *ahead - before < before - *back ? ahead : back;
  return ahead ? ahead : back;
}

void ChangeReader::read_from_to() {
  const std::vector<std::size_t>& figures = line_->figures;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (is_range(figures[i])) return judge_move({figures[i], figures[i], 0});
    if (!level(figures[i]) || !opens(figures[i], Hint::from)) continue;
    const std::size_t before = figures[i];
    if (const auto after = moved_to(i)) return judge_move({before, *after, 0});
  }
}

// "sold for 304, 6 per cent less than the 312 of a year before", "it is 18, up 20 per cent from 15"
void ChangeReader::read_comparisons() {
  const std::vector<std::size_t>& figures = line_->figures;
  for (std::size_t i = 1; i + 1 < figures.size(); ++i) {
    const std::size_t share = figures[i], before = figures[i + 1], after = figures[i - 1];
    if (!is_share(share) || !level(before) || !level(after) || before - share > 9 || share - after > longest_reach)
      continue;
    const bool compared =
        opens(before, Hint::than) ||
        ((sheet_.has(*line_, after + 1, before, Hint::rise) || sheet_.has(*line_, after + 1, before, Hint::fall)) &&
         (opens(before, Hint::from) || sheet_.has(*line_, share + 1, before, Hint::than)));
    if (compared && figure(share).value.form != QuantityForm::ordinal &&
        !sheet_.has_mark(*line_, share + 1, before, ","))
      judge_move({before, after, share});
  }
  // "6 instead of 24, a reduction of three quarters"
  for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
    const std::size_t after = figures[i], before = figures[i + 1], share = figures[i + 2];
    if (!level(after) || !level(before) || !is_share(share) || !opens(before, Hint::instead)) continue;
    if (sheet_.has(*line_, before + 1, share, Hint::fall) || sheet_.has(*line_, before + 1, share, Hint::rise))
      judge_move({before, after, share});
  }
}

void ChangeReader::read(const Line& line) {
  line_ = &line;
  if (sheet_.has(line, 0, line.tokens.size(), Hint::hedged)) return;
  read_from_to();
  read_comparisons();
}

void read_changes(const Sheet& sheet, const Take& take) {
  ChangeReader reader(sheet, take);
  for (const Line& line : sheet.lines())
    if (!line.figures.empty()) reader.read(line);
}

}  // namespace

extern const FigureReader figure_reader_changes;
const FigureReader figure_reader_changes = {
    "changes", "a rise or fall beside what it was from and to: \"up a third, from 60 to 80\"", read_changes};

}  // namespace gainsay
