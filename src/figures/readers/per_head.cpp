#include <algorithm>

#include "figures/reading.h"
#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_reach = 4;  // tokens between a figure and "each"
constexpr double plausible_gap = 0.75;    // a share of the larger one; more is another sum altogether

class PerHeadReader {
 public:
  PerHeadReader(const Sheet& sheet, const Take& take) : sheet_(sheet), take_(take) {}
  void read();

 private:
  [[nodiscard]] static bool usable(const Token& token);
  [[nodiscard]] bool is_each(const Line& line, std::size_t at) const;
  struct Base {
    std::size_t at = 0;  // its last token
    Decimal number;
  };
  [[nodiscard]] std::optional<Base> rate_base(const Line& line, std::size_t at) const;
  [[nodiscard]] const QuantityMention* total_of(const Line& line, std::size_t each, const QuantityMention& count) const;
  void read_each(const Line& line, std::size_t each);
  void read_rate(const Line& line, std::size_t rate, const Base& base);
  void emit(const Line& line, std::size_t first, std::size_t last, const QuantityMention& stated, const Interval& made,
            const std::string& terms);

  const Sheet& sheet_;
  const Take& take_;
};

bool PerHeadReader::usable(const Token& token) {
  return token.figure != nullptr && is_level(*token.figure) && !looks_like_year(*token.figure) &&
         token.figure->stated > Decimal(0) && token.figure->stated == token.figure->stated_high &&
         token.figure->value.hard.low && token.figure->value.hard.high;
}

// "£382 apiece", "£1,730 on each of them"
bool PerHeadReader::is_each(const Line& line, std::size_t at) const {
  for (std::size_t i = at + 1; i < std::min(at + 1 + longest_reach, line.tokens.size()); ++i) {
    if (line.tokens[i].kind == Token::Kind::mark || line.tokens[i].figure != nullptr) return false;
    if (sheet_.is(line, i, Hint::each)) return true;
  }
  return false;
}

// "11.6 for every hundred people": the number that a rate counts in.
std::optional<PerHeadReader::Base> PerHeadReader::rate_base(const Line& line, std::size_t at) const {
  for (std::size_t i = at + 1; i < std::min(at + 1 + longest_reach, line.tokens.size()); ++i) {
    if (line.tokens[i].kind == Token::Kind::mark || line.tokens[i].figure != nullptr) return std::nullopt;
    if (const std::size_t end = sheet_.past(line, i, Hint::for_hundred); end > i) return Base{end - 1, 100};
    if (const std::size_t end = sheet_.past(line, i, Hint::for_thousand); end > i) return Base{end - 1, 1000};
    const std::size_t base = sheet_.past(line, i, Hint::for_every);
    if (base == i) continue;
    if (base >= line.tokens.size() || !usable(line.tokens[base]) || !is_count(*line.tokens[base].figure) ||
        line.tokens[base].figure->stated < Decimal(10))
      return std::nullopt;
    return Base{base, line.tokens[base].figure->stated};
  }
  return std::nullopt;
}

void PerHeadReader::emit(const Line& line, std::size_t first, std::size_t last, const QuantityMention& stated,
                         const Interval& made, const std::string& terms) {
  Reckoning out;
  out.sentence = line.sentence;
  out.span = sheet_.span(line, first, last + 1);
  out.stated = stated.value;
  out.reckoned = reckoned_as(made, stated.value.unit, terms);
  take_(std::move(out));
}

// The sum that is shared out: of the same sentence, otherwise the one that the document tells again and again.
const QuantityMention* PerHeadReader::total_of(const Line& line, std::size_t each, const QuantityMention& count) const {
  const QuantityMention& stated = *line.tokens[each].figure;
  const auto fits = [&](const Token& token) {
    return usable(token) && token.figure->value.unit == stated.value.unit && token.figure->stated > stated.stated;
  };
  for (const std::size_t at : line.figures)
    if (at != each && fits(line.tokens[at])) return line.tokens[at].figure;
  std::vector<const QuantityMention*> all;
  for (const Line& other : sheet_.lines())
    for (const std::size_t at : other.figures)
      if (fits(other.tokens[at])) all.push_back(other.tokens[at].figure);
  const QuantityMention* best = nullptr;
  for (const QuantityMention* total : all) {
    // one that fits settles it
    if (divided(loosely(*total), loosely(count)).overlaps(loosely(stated))) return nullptr;
    const auto again = std::count_if(all.begin(), all.end(),
                                     [&](const QuantityMention* other) { return other->stated == total->stated; });
    if (again > 1 && best == nullptr) best = total;
  }
  return best;
}

void PerHeadReader::read_each(const Line& line, std::size_t each) {
  const QuantityMention& stated = *line.tokens[each].figure;
  if (stated.value.unit == "count" || stated.value.unit == "percent") return;
  std::optional<std::size_t> count;
  for (const std::size_t at : line.figures) {
    if (at == each || !usable(line.tokens[at]) || !is_count(*line.tokens[at].figure)) continue;
    if (line.tokens[at].figure->counted.empty() || line.tokens[at].figure->stated < Decimal(2)) continue;
    if (count) return;  // two counts: which of them shares is not told
    count = at;
  }
  if (!count) return;
  const QuantityMention& number = *line.tokens[*count].figure;
  const QuantityMention* total = total_of(line, each, number);
  if (total == nullptr) return;
  const Interval made = divided(loosely(*total), loosely(number));
  if (gap_share(middle_of(made), stated.stated) > plausible_gap) return;
  emit(line, std::min(each, *count), std::max(each, *count), stated, made, shown(*total) + " / " + shown(number));
}

// "With 200,000 residents, 2,328 complaints are 11.6 for every hundred people."
void PerHeadReader::read_rate(const Line& line, std::size_t rate, const Base& base) {
  const QuantityMention& stated = *line.tokens[rate].figure;
  std::vector<std::size_t> counts;
  for (const std::size_t at : line.figures)
    if (at != rate && at != base.at && usable(line.tokens[at]) && is_count(*line.tokens[at].figure))
      counts.push_back(at);
  if (counts.size() != 2 || !is_count(stated)) return;
  const auto more = [&](std::size_t a, std::size_t b) {
    return line.tokens[a].figure->stated > line.tokens[b].figure->stated ? a : b;
  };
  const std::size_t whole = more(counts[0], counts[1]), part = whole == counts[0] ? counts[1] : counts[0];
  if (line.tokens[part].figure->stated < stated.stated) return;
  const QuantityMention &all = *line.tokens[whole].figure, &some = *line.tokens[part].figure;
  const Decimal in = base.number;
  const auto [first, last] = std::minmax({rate, base.at, whole, part});
  emit(line, first, last, stated, divided(loosely(some), loosely(all)).scaled(in),
       shown(some) + " / " + shown(all) + " x " + shown(in));
}

void PerHeadReader::read() {
  for (const Line& line : sheet_.lines()) {
    if (line.figures.size() < 2 || sheet_.block_kind(line) == BlockKind::heading) continue;
    for (const std::size_t at : line.figures) {
      if (!usable(line.tokens[at])) continue;
      if (const auto base = rate_base(line, at))
        read_rate(line, at, *base);
      else if (is_each(line, at))
        read_each(line, at);
    }
  }
}

}  // namespace

static void read_per_head(const Sheet& sheet, const Take& take) { PerHeadReader(sheet, take).read(); }

extern const FigureReader figure_reader_per_head;
const FigureReader figure_reader_per_head = {
    "per_head", "a sum shared out: \"96 million for 340 flats, or 282,000 apiece\"", read_per_head};

}  // namespace gainsay
