#include <algorithm>

#include "extract/statement/story_reader.h"

namespace gainsay {
namespace {

constexpr int smallest = 100;           // smaller figures are compared only where something says what they count
constexpr std::size_t after_count = 4;  // tokens between a count and the verb that says how long it has grown
constexpr std::size_t around_day = 8;

}  // namespace

// A figure told as it is, without a comparison or a share beside it.
bool StoryReader::is_comparable(const Line& line, std::size_t at) const {
  const QuantityMention& figure = *line.tokens[at].figure;
  return is_level(figure) && figure.value.hedge.empty() && figure.stated == figure.stated_high &&
         !looks_like_year(figure) && figure.value.unit != "percent";
}

// "all" of "all six carriages", "has" of "had four carriages"; empty for other figures.
std::string_view StoryReader::count_of_whole(const Line& line, std::size_t at) const {
  if (line.tokens[at].figure->value.unit != "count" || line.tokens[at].figure->counted.empty()) return {};
  if (sheet_.follows(line, at, Hint::all_of)) return "all";
  return sheet_.follows(line, at, Hint::owns) ? "has" : std::string_view();
}

// "11 people have died", "the death toll rose to 12": a count up to now, which cannot fall.
bool StoryReader::only_grows(const Line& line, std::size_t at) const {
  if (line.tokens[at].figure->value.unit != "count") return false;
  if (sheet_.has(line, 0, at, Hint::toll)) return true;
  for (std::size_t i = at + 1; i < std::min(line.tokens.size(), at + after_count); ++i) {
    if (line.tokens[i].kind != Token::Kind::word) return false;
    if (sheet_.is(line, i, Hint::perfect)) return true;
  }
  return false;
}

void StoryReader::read_figures() {
  for (std::size_t number = 0; number < sheet_.lines().size(); ++number) {
    const Line& line = sheet_.lines()[number];
    if (sheet_.has(line, 0, line.tokens.size(), Hint::than) || sheet_.has(line, 0, line.tokens.size(), Hint::corrects))
      continue;
    for (const std::size_t at : line.figures) {
      if (!is_comparable(line, at)) continue;
      const QuantityMention& figure = *line.tokens[at].figure;
      const std::string_view whole = count_of_whole(line, at);
      const bool grows = only_grows(line, at);
      if (figure.stated < Decimal(smallest) && whole.empty() && !grows) continue;
      Stems words = words_with_antecedent(number);
      if (sheet_.has(line, 0, line.tokens.size(), Hint::died) || sheet_.has(line, 0, at, Hint::toll))
        words.push_back("@died");
      std::string places;
      for (const std::string& name : names_in(line, 0, line.tokens.size()))
        places.append(places.empty() ? "" : " ").append(name);
      put_for_each(line, at, at + 1, figure.value,
                   {{"words", joined_words(words)},
                    {"places", places},
                    {"counted", figure.counted},
                    {"whole", std::string(whole)},
                    {"grows", grows ? "yes" : ""}});
    }
  }
}

// "broke out on Sunday, 2 August", "has been burning since Friday, 31 July"
void StoryReader::read_days() {
  for (std::size_t number = 0; number < sheet_.lines().size(); ++number) {
    const Line& line = sheet_.lines()[number];
    for (const std::size_t at : line.dates) {
      const DateMention& date = *line.tokens[at].date;
      const std::size_t start = at > around_day ? at - around_day : 0;
      const std::size_t verb = sheet_.find(line, start, at, Hint::begins);
      const bool begins = verb < at;
      const bool since = begins && date.range.first && !date.range.last;
      const bool day =
          date.granularity == Granularity::day && date.range.first && (since || date.range.first == date.range.last);
      bool named = false;
      for (std::size_t i = line.tokens[at].first; i < line.tokens[at].end; ++i)
        named = named || sheet_.lexicon().month(annotation_.words[i].folded).has_value();
      if (!day || !named || sheet_.has(line, 0, line.tokens.size(), Hint::corrects)) continue;
      // that something began says nothing of what it was
      Stems words =
          begins && sheet_.is(line, 0, Hint::pronoun) ? words_with_antecedent(number) : words_of(line, start, verb);
      if (begins) words.push_back("@begins");
      put_for_each(line, at, at + 1, DateValue{DateRange::of(*date.range.first), date.granularity},
                   {{"words", joined_words(words)}});
    }
  }
}

}  // namespace gainsay
