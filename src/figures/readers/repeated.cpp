#include <algorithm>

#include "figures/reading.h"
#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

constexpr std::size_t most_figures = 400;  // of a document: pairs of more are not compared
constexpr std::size_t window = 9;          // tokens on each side that say what a figure is of

struct Told {
  const Line* line = nullptr;
  std::size_t at = 0;
  const QuantityMention* figure = nullptr;
  std::string digits;                      // without point and the zeros at both ends
  std::vector<std::string_view> content;   // beside it
  std::vector<std::string_view> sentence;  // of its whole sentence
};

// "gbp" of "gbp/year" and "gbp".
std::string_view base_unit(std::string_view unit) {
  const std::size_t per = std::min(unit.find('/'), unit.find("-per-"));
  return unit.substr(0, per);
}

std::string digits_of(Decimal number) {
  std::string out;
  for (const char c : number.to_string())
    if (c >= '0' && c <= '9') out += c;
  out.erase(0, std::min(out.find_first_not_of('0'), out.size()));
  while (!out.empty() && out.back() == '0') out.pop_back();
  return out;
}

std::size_t shared(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::string_view> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

// "6,418" and "6,841", "210" and "120": the same digits, two neighbours or the ends of three changed about.
bool is_transposed(const std::string& a, const std::string& b) {
  if (a.size() != b.size() || a.size() < 2 || a == b) return false;
  std::size_t first = 0;
  while (a[first] == b[first]) ++first;
  std::size_t last = a.size() - 1;
  while (a[last] == b[last]) --last;
  if (last - first > 2) return false;
  std::string x = a.substr(first, last - first + 1), y = b.substr(first, last - first + 1);
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  return x == y;
}

// "$45 million" and "$45 billion"
bool is_scale_slip(const Told& a, const Told& b) {
  if (a.digits != b.digits || a.digits.empty() || a.figure->stated == b.figure->stated) return false;
  const Decimal more = std::max(a.figure->stated, b.figure->stated),
                less = std::min(a.figure->stated, b.figure->stated);
  const Decimal times = more / less;
  return times == Decimal(1000) || times == Decimal(1000000) || times == Decimal(1000000000);
}

Decimal least(const Told& a, const Told& b) { return std::min(a.figure->stated, b.figure->stated); }

class RepetitionReader {
 public:
  RepetitionReader(const Sheet& sheet, const Take& take) : sheet_(sheet), take_(take) {}
  void read();

 private:
  void gather();
  [[nodiscard]] bool is_of_another(const Told& told) const;
  [[nodiscard]] bool same_thing(const Told& a, const Told& b) const;
  void emit(const Told& first, const Told& second);

  const Sheet& sheet_;
  const Take& take_;
  std::vector<Told> told_;
};

void RepetitionReader::gather() {
  for (const Line& line : sheet_.lines()) {
    const std::size_t block = sheet_.annotation().sentences[line.sentence].block;
    if (sheet_.annotation().document->blocks[block].kind == BlockKind::code) continue;
    for (const std::size_t at : line.figures) {
      const QuantityMention& figure = *line.tokens[at].figure;
      if (!is_level(figure) || !figure.value.hedge.empty() || figure.stated != figure.stated_high ||
          looks_like_year(figure) || figure.stated <= Decimal(0))
        continue;
      std::string digits = digits_of(figure.stated);
      if (figure.stated < Decimal(100) && digits.size() < 3) continue;
      const std::size_t first = at > window ? at - window : 0;
      told_.push_back({&line, at, &figure, std::move(digits), sheet_.content(line, first, at + window + 1),
                       sheet_.content(line, 0, line.tokens.size())});
      if (told_.size() > most_figures) return;
    }
  }
}

bool RepetitionReader::is_of_another(const Told& told) const {
  const std::size_t first = told.at > window ? told.at - window : 0;
  return sheet_.has(*told.line, first, told.at + window, Hint::another) ||
         sheet_.has(*told.line, first, told.at + window, Hint::than);
}

bool RepetitionReader::same_thing(const Told& a, const Told& b) const {
  if (a.line == b.line || base_unit(a.figure->value.unit) != base_unit(b.figure->value.unit)) return false;
  const std::string &one = a.figure->counted, &other = b.figure->counted;
  if (!one.empty() && !other.empty() && one != other) return false;
  const std::size_t common = shared(a.content, b.content) + (!one.empty() && one == other ? 1 : 0);
  if (is_scale_slip(a, b))
    return shared(a.sentence, b.sentence) >= (a.digits.size() > 1 ? 1 : 2) && least(a, b) >= Decimal(1000);
  if (is_of_another(a) || is_of_another(b)) return false;
  if (!is_transposed(a.digits, b.digits) || gap_share(a.figure->stated, b.figure->stated) > 0.6) return false;
  const std::size_t needed = a.digits.size() >= 4 ? 0 : a.digits.size() == 3 ? 1 : 2;
  return common >= needed;
}

void RepetitionReader::emit(const Told& first, const Told& second) {
  Reckoning out;
  out.sentence = second.line->sentence;
  out.span = sheet_.span(*second.line, second.at, second.at + 1);
  out.stated = second.figure->value;
  out.reckoned = first.figure->value;
  out.other = sheet_.span(*first.line, first.at, first.at + 1);
  out.other_sentence = first.line->sentence;
  take_(std::move(out));
}

void RepetitionReader::read() {
  gather();
  const auto told_again = [&](const Told& told) {
    return std::count_if(told_.begin(), told_.end(), [&](const Told& other) {
      return other.figure->stated == told.figure->stated && other.figure->value.unit == told.figure->value.unit;
    });
  };
  for (std::size_t i = 0; i < told_.size(); ++i)
    for (std::size_t j = i + 1; j < told_.size(); ++j) {
      if (!same_thing(told_[i], told_[j])) continue;
      // two figures that are each told again and again are two things
      if (told_again(told_[i]) > 1 && told_again(told_[j]) > 1) continue;
      emit(told_[i], told_[j]);
    }
}

}  // namespace

static void read_repeated(const Sheet& sheet, const Take& take) { RepetitionReader(sheet, take).read(); }

extern const FigureReader figure_reader_repeated;
const FigureReader figure_reader_repeated = {
    "repeated", "a figure told twice, once with digits changed about or in another scale: \"6,418\" and \"6,841\"",
    read_repeated};

}  // namespace gainsay
