#include <algorithm>

#include "figures/reading.h"
#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_gap = 14;      // tokens between two parts of one list
constexpr std::size_t closest_words = 3;     // between "of" and the figure that it opens
constexpr double plausible_shortfall = 0.2;  // a larger one is a list that names some parts only
constexpr double plausible_excess = 0.35;

// How surely the figures of a list are parts of the whole beside them.
enum class Tie { none, weak, strong };

class SumReader {
 public:
  SumReader(const Sheet& sheet, const Take& take) : sheet_(sheet), take_(take) {}
  void read(const Line& line);

 private:
  using Positions = std::vector<std::size_t>;
  [[nodiscard]] const QuantityMention& figure(std::size_t at) const { return *line_->tokens[at].figure; }
  [[nodiscard]] bool usable(std::size_t at) const;
  [[nodiscard]] bool goes_on(std::size_t a, std::size_t b) const;
  [[nodiscard]] std::optional<std::size_t> opened_whole(std::size_t part) const;
  [[nodiscard]] Tie tie_behind(std::size_t whole, std::size_t part) const;
  [[nodiscard]] bool closes(std::size_t last, std::size_t whole) const;
  [[nodiscard]] bool adds_to_something_else(std::size_t first) const;
  [[nodiscard]] bool ends_clause(std::size_t at) const;
  void read_list(const Positions& list);
  bool emit(const Positions& parts, std::size_t whole, Tie tie);

  const Sheet& sheet_;
  const Take& take_;
  const Line* line_ = nullptr;
};

bool SumReader::usable(std::size_t at) const {
  const QuantityMention& here = figure(at);
  const bool open = !here.value.hard.low || !here.value.hard.high;
  return is_level(here) && !looks_like_year(here) && !open && here.stated > Decimal(0) &&
         here.stated == here.stated_high && here.value.unit != "percentage_point";
}

// "54 in the north, 30 in the south": a comma or "and" is between two parts, and no colon or bracket.
bool SumReader::goes_on(std::size_t a, std::size_t b) const {
  if (b - a - 1 > longest_gap || !same_unit(figure(a), figure(b))) return false;
  bool list = false;
  for (std::size_t i = a + 1; i < b; ++i) {
    const bool separator = sheet_.is_mark(*line_, i, ",") || sheet_.is_mark(*line_, i, ";");
    if (separator || sheet_.is(*line_, i, Hint::conjunction)) list = true;
    if (sheet_.is_mark(*line_, i, ":") || sheet_.is_mark(*line_, i, "(") || sheet_.is_mark(*line_, i, ")"))
      return false;
  }
  return list;
}

// "230 million of the 480 million", "two of the 51": the token of the whole.
std::optional<std::size_t> SumReader::opened_whole(std::size_t part) const {
  for (std::size_t i = part + 1; i < std::min(part + 4, line_->tokens.size()); ++i) {
    if (line_->tokens[i].kind == Token::Kind::mark) return std::nullopt;
    const std::size_t next = sheet_.past(*line_, i, Hint::of);
    if (next == i) continue;
    const std::size_t whole = sheet_.past(*line_, next, Hint::determiner);
    if (whole > next && whole < line_->tokens.size() && line_->tokens[whole].figure != nullptr && usable(whole) &&
        same_unit(figure(part), figure(whole)))
      return whole;
    return std::nullopt;
  }
  return std::nullopt;
}

bool SumReader::ends_clause(std::size_t at) const {
  for (std::size_t i = at + 1; i < line_->tokens.size() && i < at + 6; ++i)
    if (sheet_.is_mark(*line_, i, ".") || sheet_.is_mark(*line_, i, ",") || sheet_.is_mark(*line_, i, ";")) return true;
  return at + 6 > line_->tokens.size();
}

// What is between a whole and the first of its parts.
Tie SumReader::tie_behind(std::size_t whole, std::size_t part) const {
  if (sheet_.has(*line_, whole + 1, part, Hint::including) || sheet_.has(*line_, whole + 1, part, Hint::another))
    return Tie::none;
  for (std::size_t i = whole + 1; i < part; ++i)
    if (sheet_.is_mark(*line_, i, ":") || sheet_.is_mark(*line_, i, "--") || sheet_.is_mark(*line_, i, "("))
      return Tie::strong;
  for (std::size_t back = 1; back <= closest_words && back <= whole; ++back) {
    const std::size_t from = whole - back;
    if (!sheet_.is(*line_, from, Hint::of) && !sheet_.is(*line_, from, Hint::out_of)) continue;
    const bool opens =
        from == 0 || line_->tokens[from - 1].kind == Token::Kind::mark || sheet_.is(*line_, from, Hint::out_of);
    return opens ? Tie::strong : Tie::none;
  }
  if (sheet_.has(*line_, whole + 1, part, Hint::of_these)) return Tie::strong;
  return sheet_.has_mark(*line_, whole + 1, part, ",") ? Tie::weak : Tie::none;
}

// "..., which makes 343", "..., seven in all".
bool SumReader::closes(std::size_t last, std::size_t whole) const {
  if (sheet_.has(*line_, last + 1, whole, Hint::makes)) return true;
  for (std::size_t i = whole + 1; i < std::min(whole + 4, line_->tokens.size()); ++i) {
    if (line_->tokens[i].kind == Token::Kind::mark) return false;
    if (sheet_.is(*line_, i, Hint::in_all)) return true;
  }
  return false;
}

// "With the 12 of last week that makes 40": one part was told before.
bool SumReader::adds_to_something_else(std::size_t first) const {
  return sheet_.has(*line_, 0, first, Hint::another) || sheet_.has(*line_, 0, first, Hint::hedged);
}

bool SumReader::emit(const Positions& parts, std::size_t whole, Tie tie) {
  Interval sum = Interval::exactly(0);
  std::string terms;
  std::size_t first = whole, last = whole;
  Decimal largest;
  for (const std::size_t part : parts) {
    sum = added(sum, figure(part).value.hard);
    terms += (terms.empty() ? "" : " + ") + shown(figure(part));
    first = std::min(first, part);
    last = std::max(last, part);
    largest = std::max(largest, figure(part).stated);
  }
  const QuantityMention& total = figure(whole);
  if (largest >= total.stated) return false;
  const Decimal made = middle_of(sum);
  const double off = gap_share(made, total.stated);
  if (off > (made < total.stated ? plausible_shortfall : plausible_excess)) return false;
  if (tie == Tie::weak && (off > plausible_shortfall || total.value.unit == "percent")) return false;
  Reckoning out;
  out.sentence = line_->sentence;
  out.span = sheet_.span(*line_, first, last + 1);
  out.stated = total.value;
  out.reckoned = reckoned_as(sum, total.value.unit, terms);
  take_(std::move(out));
  return true;
}

void SumReader::read_list(const Positions& list) {
  if (list.size() < 3) return;
  // the whole is attached to one of the parts
  for (std::size_t i = 0; i + 1 < list.size(); ++i)
    if (const auto whole = opened_whole(list[i]); whole && *whole == list[i + 1]) {
      Positions parts = list;
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      if (parts.size() > 2 && !adds_to_something_else(parts.front())) emit(parts, *whole, Tie::strong);
      return;
    }
  if (closes(list[list.size() - 2], list.back())) {
    const Positions parts(list.begin(), list.end() - 1);
    if (!adds_to_something_else(parts.front())) emit(parts, list.back(), Tie::strong);
    return;
  }
  const Tie tie = tie_behind(list[0], list[1]);
  const Positions parts(list.begin() + 1, list.end());
  const bool joined = sheet_.has(*line_, parts[parts.size() - 2], parts.back(), Hint::conjunction);
  if (tie == Tie::none || !joined || !ends_clause(parts.back())) return;
  emit(parts, list[0], tie);
}

void SumReader::read(const Line& line) {
  line_ = &line;
  Positions list;
  for (const std::size_t at : line.figures) {
    if (!usable(at) || sheet_.has(line, at + 1, at + 3, Hint::of_these)) continue;
    const bool whole_of_last = !list.empty() && opened_whole(list.back()) == at;
    const bool behind_colon = list.size() == 1 && same_unit(figure(list[0]), figure(at)) && at - list[0] <= longest_gap;
    const bool colon = behind_colon && tie_behind(list[0], at) == Tie::strong;
    if (!list.empty() && !whole_of_last && !colon && !goes_on(list.back(), at)) {
      read_list(list);
      list.clear();
    }
    list.push_back(at);
  }
  read_list(list);
}

void read_sums(const Sheet& sheet, const Take& take) {
  SumReader reader(sheet, take);
  for (const Line& line : sheet.lines())
    if (line.figures.size() > 2) reader.read(line);
}

}  // namespace

extern const FigureReader figure_reader_sums;
const FigureReader figure_reader_sums = {
    "sums", "parts that a sentence lists beside their whole: \"12, 14 and 9, which makes 35\"", read_sums};

}  // namespace gainsay
