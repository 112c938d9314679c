#include "extract/statement/story.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr std::size_t names_of_document = 5;  // besides those of the sentence
constexpr std::size_t names_of_sentence = 4;
constexpr std::size_t shortest_name = 4;
constexpr std::size_t shortest_quote = 5;  // words
constexpr std::size_t nearest = 12;        // tokens between a person and what the person denies or wants
constexpr std::size_t longest_object = 6;

using Names = std::vector<std::string>;

std::string joined_words(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) out.append(out.empty() ? "" : " ").append(word);
  return out;
}

// The documents of a story: what one of them says, with the names that it shares with the others.
class StoryReader {
 public:
  StoryReader(const Sheet& sheet, const StatementBuilder& builder, const Topic& topic,
              std::vector<Statement>& statements)
      : sheet_(sheet), builder_(builder), topic_(topic), statements_(statements), annotation_(sheet.annotation()) {}
  void read();

 private:
  [[nodiscard]] bool is_name(const Line& line, std::size_t at) const;
  [[nodiscard]] std::string surname_before(const Line& line, std::size_t at) const;
  [[nodiscard]] Names subjects_of(const Line& line) const;
  [[nodiscard]] std::vector<std::string_view> words_of(const Line& line, std::size_t first, std::size_t end) const;
  [[nodiscard]] std::vector<std::string_view> words_with_antecedent(std::size_t line) const;
  void put(ByteSpan span, std::size_t sentence, Value value, const std::map<std::string, std::string>& slots);
  void count_names();
  void read_quotes();
  void read_denials();
  void read_stances();
  void put_for_each(const Line& line, std::size_t at, const Value& value, const std::string& words);
  void read_figures();
  void read_days();

  const Sheet& sheet_;
  const StatementBuilder& builder_;
  const Topic& topic_;
  std::vector<Statement>& statements_;
  const Annotation& annotation_;
  Names frequent_;
};

bool StoryReader::is_name(const Line& line, std::size_t at) const {
  if (at >= line.tokens.size() || line.tokens[at].kind != Token::Kind::word || !sheet_.capitalised(line, at))
    return false;
  const std::string_view word = sheet_.folded(line, at);
  return word.size() >= shortest_name && sheet_.lexicon().has_content(word) && !sheet_.lexicon().month(word) &&
         !sheet_.lexicon().weekday(word);
}

// The names that the document tells most often.
void StoryReader::count_names() {
  std::map<std::string_view, std::size_t> places;
  std::vector<std::pair<std::string_view, int>> order;  // as the names appear
  for (const Line& line : sheet_.lines())
    for (std::size_t i = 1; i < line.tokens.size(); ++i) {
      if (!is_name(line, i)) continue;
      const auto [place, added] = places.try_emplace(sheet_.folded(line, i), order.size());
      if (added) order.emplace_back(sheet_.folded(line, i), 0);
      ++order[place->second].second;
    }
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  for (std::size_t i = 0; i < std::min(order.size(), names_of_document); ++i) frequent_.emplace_back(order[i].first);
}

Names StoryReader::subjects_of(const Line& line) const {
  Names names = frequent_;
  for (std::size_t i = 1; i < line.tokens.size() && names.size() < names_of_document + names_of_sentence; ++i)
    if (is_name(line, i)) names.emplace_back(sheet_.folded(line, i));
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

// "The mayor, Lena Ortez, denied": the surname of the person before a verb; a row of two names wins over one alone.
std::string StoryReader::surname_before(const Line& line, std::size_t at) const {
  std::string alone;
  for (std::size_t i = at; i-- > 0 && at - i <= nearest;) {
    if (sheet_.is_mark(line, i, ";")) break;
    if (line.tokens[i].kind != Token::Kind::word || !sheet_.capitalised(line, i)) continue;
    const bool row = i > 0 && line.tokens[i - 1].kind == Token::Kind::word && sheet_.capitalised(line, i - 1) &&
                     !sheet_.is(line, i - 1, Hint::determiner);
    if (row) return std::string(sheet_.folded(line, i));
    if (alone.empty() && at - i <= 2 && sheet_.folded(line, i).size() > 2 &&
        sheet_.lexicon().has_content(sheet_.folded(line, i)))
      alone = sheet_.folded(line, i);
  }
  return alone;
}

// Words that are no names: names tell the story, the others what is said.
std::vector<std::string_view> StoryReader::words_of(const Line& line, std::size_t first, std::size_t end) const {
  std::vector<std::string_view> out;
  for (std::size_t i = first; i < std::min(end, line.tokens.size()); ++i)
    if (i == 0 || !sheet_.capitalised(line, i))
      for (const std::string_view word : sheet_.content(line, i, i + 1)) out.push_back(word);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// "It has a value of 40 million": the sentence before says what "it" is.
std::vector<std::string_view> StoryReader::words_with_antecedent(std::size_t number) const {
  const Line& line = sheet_.lines()[number];
  std::vector<std::string_view> words = words_of(line, 0, line.tokens.size());
  const bool same_block = number > 0 && annotation_.sentences[sheet_.lines()[number - 1].sentence].block ==
                                            annotation_.sentences[line.sentence].block;
  if (!same_block || !sheet_.is(line, 0, Hint::pronoun)) return words;
  const Line& before = sheet_.lines()[number - 1];
  for (const std::string_view word : words_of(before, 0, before.tokens.size())) words.push_back(word);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

void StoryReader::put(ByteSpan span, std::size_t sentence, Value value,
                      const std::map<std::string, std::string>& slots) {
  Statement out = builder_.at(span, annotation_.sentences[sentence]);
  out.topic = topic_.id;
  out.value = std::move(value);
  if (const auto person = slots.find("person"); person != slots.end()) out.speaker = person->second;
  for (const std::string& name : topic_.key) {
    const auto slot = slots.find(name);
    out.key.emplace_back(name, slot != slots.end() ? slot->second : to_string(out.published).substr(0, 7));
  }
  for (const auto& [name, filler] : slots)
    if (std::find(topic_.key.begin(), topic_.key.end(), name) == topic_.key.end()) out.slots.emplace_back(name, filler);
  statements_.push_back(std::move(out));
}

// The surname of a speaker in no pack: "Anja Rom" and "Rom" are one person.
std::string surname_of(const std::string& speaker) {
  const std::size_t space = speaker.rfind(' ');
  const std::string last = space == std::string::npos ? speaker : speaker.substr(space + 1);
  return last.empty() || last.front() < 'A' || last.front() > 'Z' ? std::string() : fold(last);
}

void StoryReader::read_quotes() {
  for (const Speech& speech : annotation_.speeches) {
    if (speech.attribution != Attribution::quote || speech.denied) continue;
    const std::string person = surname_of(speech.speaker);
    const std::size_t first = annotation_.words.at_byte(speech.content.begin),
                      end = annotation_.words.at_byte(speech.content.end);
    if (person.empty() || end - first < shortest_quote) continue;
    const auto sentence =
        std::upper_bound(annotation_.sentences.begin(), annotation_.sentences.end(), speech.content.begin,
                         [](std::size_t at, const Sentence& s) { return at < s.span.begin; });
    const auto number = sentence == annotation_.sentences.begin() ? 0 : sentence - annotation_.sentences.begin() - 1;
    const Line& line = sheet_.lines()[static_cast<std::size_t>(number)];
    const std::string text = annotation_.document->text.substr(speech.content.begin, speech.content.size());
    if (topic_.value.type == ValueType::quote)
      put(speech.content, line.sentence, QuoteValue{text}, {{"person", person}, {"words", ""}});
    else
      put(speech.content, line.sentence, CategoryValue{"said"},
          {{"person", person}, {"words", joined_words(words_of(line, 0, line.tokens.size()))}});
  }
}

void StoryReader::read_denials() {
  for (const Line& line : sheet_.lines())
    for (std::size_t i = 1; i < line.tokens.size(); ++i) {
      const std::size_t end = sheet_.past(line, i, Hint::denies);
      if (end == i) continue;
      const std::string person = surname_before(line, i);
      if (person.empty()) continue;
      put(sheet_.span(line, i, line.tokens.size()), line.sentence, CategoryValue{"denied"},
          {{"person", person}, {"words", joined_words(words_of(line, end, line.tokens.size()))}});
      break;
    }
}

// "The mayor, Anja Rom, opposes the bridge": who is for or against what.
void StoryReader::read_stances() {
  for (const Line& line : sheet_.lines())
    for (std::size_t i = 1; i < line.tokens.size(); ++i) {
      const std::size_t for_it = sheet_.past(line, i, Hint::favours), against = sheet_.past(line, i, Hint::opposes);
      if (for_it == i && against == i) continue;
      const std::string person = surname_before(line, i);
      const std::size_t start = std::max(for_it, against);
      std::string_view object;
      for (std::size_t j = start; j < std::min(line.tokens.size(), start + longest_object); ++j) {
        if (line.tokens[j].kind != Token::Kind::word) break;
        if (const auto word = words_of(line, j, j + 1); !word.empty()) object = word.front();
      }
      if (person.empty() || object.empty() || topic_.value.scale.empty()) break;
      const std::string& stance = against > for_it ? topic_.value.scale.front() : topic_.value.scale.back();
      put(sheet_.span(line, i, start), line.sentence, StanceValue{stance, topic_.value.scale},
          {{"person", person}, {"object", std::string(object)}});
      break;
    }
}

// One statement for each name of the story; all of them know all names, so that two documents meet once only.
void StoryReader::put_for_each(const Line& line, std::size_t at, const Value& value, const std::string& words) {
  const Names subjects = subjects_of(line);
  std::string names;
  for (const std::string& subject : subjects) names.append(names.empty() ? "" : " ").append(subject);
  for (const std::string& subject : subjects)
    put(sheet_.span(line, at, at + 1), line.sentence, value,
        {{"subject", subject}, {"words", words}, {"names", names}});
}

void StoryReader::read_figures() {
  for (std::size_t number = 0; number < sheet_.lines().size(); ++number) {
    const Line& line = sheet_.lines()[number];
    if (sheet_.has(line, 0, line.tokens.size(), Hint::than) || sheet_.has(line, 0, line.tokens.size(), Hint::corrects))
      continue;
    for (const std::size_t at : line.figures) {
      const QuantityMention& figure = *line.tokens[at].figure;
      if (!is_level(figure) || !figure.value.hedge.empty() || figure.stated != figure.stated_high ||
          looks_like_year(figure) || figure.stated < Decimal(100) || figure.value.unit == "percent")
        continue;
      const std::string words = joined_words(words_with_antecedent(number));
      put_for_each(line, at, figure.value, words);
    }
  }
}

void StoryReader::read_days() {
  for (const Line& line : sheet_.lines())
    for (const std::size_t at : line.dates) {
      const DateMention& date = *line.tokens[at].date;
      const bool day = date.granularity == Granularity::day && date.range.first && date.range.first == date.range.last;
      bool named = false;
      for (std::size_t i = line.tokens[at].first; i < line.tokens[at].end; ++i)
        named = named || sheet_.lexicon().month(annotation_.words[i].folded).has_value();
      if (!day || !named || sheet_.has(line, 0, line.tokens.size(), Hint::corrects)) continue;
      constexpr std::size_t around = 8;
      const std::string words = joined_words(words_of(line, at > around ? at - around : 0, at));
      put_for_each(line, at, DateValue{date.range, date.granularity}, words);
    }
}

void StoryReader::read() {
  switch (topic_.value.type) {
    case ValueType::quote:
      return read_quotes();
    case ValueType::category:
      read_quotes();
      return read_denials();
    case ValueType::stance:
      return read_stances();
    case ValueType::quantity:
      count_names();
      return read_figures();
    case ValueType::date:
      count_names();
      return read_days();
  }
}

}  // namespace

StoryFinder::StoryFinder(const RuleSet& rules) {
  for (const Topic& topic : rules.topics)
    if (std::any_of(topic.slots.begin(), topic.slots.end(), [](const SlotSpec& slot) { return slot.type == "story"; }))
      topics_.push_back(&topic);
}

void StoryFinder::find(const Sheet& sheet, const StatementBuilder& builder, std::vector<Statement>& statements) const {
  for (const Topic* topic : topics_) StoryReader(sheet, builder, *topic, statements).read();
}

}  // namespace gainsay
