#include <algorithm>

#include "figures/reading.h"
#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

constexpr std::size_t nearest = 4;  // tokens between "born" and its date
constexpr int oldest = 120;

// A day on which someone was born or died, with the line that tells it.
struct LifeDate {
  const Line* line = nullptr;
  std::size_t at = 0;    // token of the date
  std::size_t verb = 0;  // of "born", "died"
  DateRange range;
};

struct Age {
  const Line* line = nullptr;
  std::size_t at = 0;
  const QuantityMention* figure = nullptr;
};

class AgeReader {
 public:
  AgeReader(const Sheet& sheet, const Take& take) : sheet_(sheet), take_(take) {}
  void read();

 private:
  [[nodiscard]] std::vector<LifeDate> dates_of(const Line& line, Hint verb) const;
  [[nodiscard]] std::vector<Age> ages_of(const Line& line) const;
  [[nodiscard]] bool is_age(const Line& line, std::size_t at) const;
  [[nodiscard]] bool has_pronoun_subject(const Line& line, std::size_t verb) const;
  void compare(const LifeDate& born, const Age& age, const DateRange& on);
  void read_line(const Line& line);

  const Sheet& sheet_;
  const Take& take_;
};

// "born on 9 May 1937", "who died on 27 February"
std::vector<LifeDate> AgeReader::dates_of(const Line& line, Hint verb) const {
  std::vector<LifeDate> out;
  for (const std::size_t at : line.dates) {
    const DateMention& date = *line.tokens[at].date;
    if (!date.range.first || !date.range.last || date.clock || date.relation != DateRelation::during) continue;
    for (std::size_t back = 1; back <= nearest && back <= at; ++back) {
      if (line.tokens[at - back].kind == Token::Kind::mark || line.tokens[at - back].date != nullptr) break;
      if (!sheet_.is(line, at - back, verb)) continue;
      out.push_back({&line, at, at - back, date.range});
      break;
    }
  }
  return out;
}

// "aged 86", "Hollis, 46, who", "and is 34", "turned 64"
bool AgeReader::is_age(const Line& line, std::size_t at) const {
  const QuantityMention& figure = *line.tokens[at].figure;
  const bool years = figure.value.unit == "year" || (figure.value.unit == "count" && figure.counted.empty());
  if (!years || !is_level(figure) || !figure.value.hedge.empty() || !figure.stated.is_whole() ||
      figure.stated != figure.stated_high || figure.stated < Decimal(1) || figure.stated > Decimal(oldest))
    return false;
  const bool closed = at + 1 >= line.tokens.size() || line.tokens[at + 1].kind == Token::Kind::mark ||
                      sheet_.is(line, at + 1, Hint::conjunction);
  if (sheet_.follows(line, at, Hint::aged) && !sheet_.is_mark(line, at + 1, "-")) return true;
  if (sheet_.follows(line, at, Hint::turned)) return closed || figure.value.unit == "year";
  return at >= 2 && sheet_.is_mark(line, at - 1, ",") && sheet_.is_mark(line, at + 1, ",") &&
         sheet_.capitalised(line, at - 2);
}

std::vector<Age> AgeReader::ages_of(const Line& line) const {
  std::vector<Age> out;
  for (const std::size_t at : line.figures)
    if (is_age(line, at)) out.push_back({&line, at, line.tokens[at].figure});
  return out;
}

bool AgeReader::has_pronoun_subject(const Line& line, std::size_t verb) const {
  return verb > 0 && verb <= 3 && sheet_.is(line, 0, Hint::pronoun);
}

void AgeReader::compare(const LifeDate& born, const Age& age, const DateRange& on) {
  const int least = whole_years(*born.range.last, *on.first), most = whole_years(*born.range.first, *on.last);
  if (least < 0 || most > oldest) return;
  Reckoning out;
  out.sentence = age.line->sentence;
  const bool together = age.line == born.line;
  out.span = together ? sheet_.span(*age.line, std::min(age.at, born.verb), std::max(age.at, born.at) + 1)
                      : sheet_.span(*age.line, age.at, age.at + 1);
  if (!together) {
    out.other = sheet_.span(*born.line, born.verb, born.at + 1);
    out.other_sentence = born.line->sentence;
  }
  out.stated = age.figure->value;
  out.stated.unit = "year";
  out.stated.hard = out.stated.soft = Interval::exactly(age.figure->stated);
  const std::string when =
      *on.first == *on.last ? to_string(*on.last) : to_string(*on.first) + " to " + to_string(*on.last);
  out.reckoned = reckoned_as({Decimal(least), Decimal(most), false, false}, "year", "");
  out.reckoned.text = (least == most ? shown(Decimal(most)) : shown(Decimal(least)) + " or " + shown(Decimal(most))) +
                      " years on " + when;
  take_(std::move(out));
}

void AgeReader::read_line(const Line& line) {
  const auto born = dates_of(line, Hint::born);
  const auto ages = ages_of(line);
  const auto published = sheet_.annotation().document->metadata.published;
  if (born.size() != 1 || ages.size() != 1 || !published) return;
  const auto died = dates_of(line, Hint::died);
  // "told at 22, in 1959" is another day than that of the text
  const bool other_day = line.dates.size() > born.size() + died.size();
  if (other_day || died.size() > 1) return;
  if (died.empty() && sheet_.has(line, 0, line.tokens.size(), Hint::died)) return;
  if (sheet_.follows(line, ages.front().at, Hint::turned)) {
    // "turned 64 last month": within the year
    DateRange on = DateRange::of(*published);
    on.first = add_months(*published, -2);
    return compare(born.front(), ages.front(), on);
  }
  compare(born.front(), ages.front(), died.empty() ? DateRange::of(*published) : died.front().range);
}

void AgeReader::read() {
  std::vector<LifeDate> births, deaths;
  for (const Line& line : sheet_.lines()) {
    read_line(line);
    for (const LifeDate& date : dates_of(line, Hint::born)) births.push_back(date);
    for (const LifeDate& date : dates_of(line, Hint::died))
      if (ages_of(line).size() == 1) deaths.push_back(date);
  }
  // an obituary: one death with an age, and one birth told of "he" or "she"
  if (births.size() != 1 || deaths.size() != 1 || births.front().line == deaths.front().line) return;
  if (!has_pronoun_subject(*births.front().line, births.front().verb)) return;
  compare(births.front(), ages_of(*deaths.front().line).front(), deaths.front().range);
}

}  // namespace

static void read_ages(const Sheet& sheet, const Take& take) { AgeReader(sheet, take).read(); }

extern const FigureReader figure_reader_ages;
const FigureReader figure_reader_ages = {
    "ages", "an age beside the days of birth and of death: \"born in May 1937, died in March 2026 aged 88\"",
    read_ages};

}  // namespace gainsay
