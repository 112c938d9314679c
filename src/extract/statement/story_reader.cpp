#include "extract/statement/story_reader.h"

#include <algorithm>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr std::size_t names_of_document = 5;  // besides those of the sentence
constexpr std::size_t names_of_sentence = 4;
constexpr std::size_t shortest_name = 4;
constexpr std::size_t nearest = 12;           // tokens between a person and what the person denies or wants
constexpr std::size_t longest_relative = 25;  // tokens of a relative clause between commas

void sort_and_unite(std::vector<std::string_view>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

}  // namespace

std::string joined_words(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) out.append(out.empty() ? "" : " ").append(word);
  return out;
}

bool StoryReader::is_name(const Line& line, std::size_t at) const {
  if (at >= line.tokens.size() || line.tokens[at].kind != Token::Kind::word || !sheet_.capitalised(line, at))
    return false;
  const std::string_view word = sheet_.folded(line, at);
  return word.size() >= shortest_name && sheet_.lexicon().has_content(word) && !sheet_.lexicon().month(word) &&
         !sheet_.lexicon().weekday(word);
}

// The names that the document gives most often.
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

// The first word of a sentence is left out: its capital letter says nothing.
StoryReader::Names StoryReader::names_in(const Line& line, std::size_t first, std::size_t end) const {
  Names names;
  for (std::size_t i = std::max<std::size_t>(first, 1); i < std::min(end, line.tokens.size()); ++i)
    if (is_name(line, i)) names.emplace_back(sheet_.folded(line, i));
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

StoryReader::Names StoryReader::subjects_of(const Line& line) const {
  Names names = frequent_;
  for (std::size_t i = 1; i < line.tokens.size() && names.size() < names_of_document + names_of_sentence; ++i)
    if (is_name(line, i)) names.emplace_back(sheet_.folded(line, i));
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

// Words that are not names: names tell the story, the others what is said. What opens a sentence or a quotation counts
// as a word, since its capital letter says nothing.
StoryReader::Stems StoryReader::words_of(const Line& line, std::size_t first, std::size_t end) const {
  Stems out;
  for (std::size_t i = first; i < std::min(end, line.tokens.size()); ++i)
    if (i == 0 || sheet_.is_mark(line, i - 1, "\"") || !sheet_.capitalised(line, i))
      for (const std::string_view word : sheet_.content(line, i, i + 1)) out.push_back(word);
  sort_and_unite(out);
  return out;
}

// "It has a value of 40 million": the sentence before says what "it" is.
StoryReader::Stems StoryReader::words_with_antecedent(std::size_t number) const {
  const Line& line = sheet_.lines()[number];
  Stems words = words_of(line, 0, line.tokens.size());
  const bool same_block = number > 0 && annotation_.sentences[sheet_.lines()[number - 1].sentence].block ==
                                            annotation_.sentences[line.sentence].block;
  if (!same_block || !sheet_.is(line, 0, Hint::pronoun)) return words;
  const Line& before = sheet_.lines()[number - 1];
  for (const std::string_view word : words_of(before, 0, before.tokens.size())) words.push_back(word);
  sort_and_unite(words);
  return words;
}

// Of the comma in "Ada Holm, who lost by a hair, demands": where the relative clause begins; the comma itself when it
// ends none.
std::size_t StoryReader::before_relative(const Line& line, std::size_t comma) const {
  for (std::size_t i = comma; i-- > 0 && comma - i <= longest_relative;)
    if (sheet_.is_mark(line, i, ",")) return sheet_.is(line, i + 1, Hint::relative) ? i : comma;
  return comma;
}

// "The mayor, Lena Ortez, denied": the surname of the person before a verb; a row of two names wins over one alone.
std::string StoryReader::surname_before(const Line& line, std::size_t at) const {
  std::string alone;
  std::size_t left = nearest;
  for (std::size_t i = at; i-- > 0 && left > 0; --left) {
    if (sheet_.is_mark(line, i, ";")) break;
    if (sheet_.is_mark(line, i, ",")) i = before_relative(line, i);
    if (i + 1 < at && sheet_.is(line, i, Hint::relative)) break;
    if (line.tokens[i].kind != Token::Kind::word || !sheet_.capitalised(line, i)) continue;
    const bool row = i > 0 && line.tokens[i - 1].kind == Token::Kind::word && sheet_.capitalised(line, i - 1) &&
                     !sheet_.is(line, i - 1, Hint::determiner);
    if (row) return std::string(sheet_.folded(line, i));
    if (alone.empty() && nearest - left < 2 && sheet_.folded(line, i).size() > 2 &&
        sheet_.lexicon().has_content(sheet_.folded(line, i)))
      alone = sheet_.folded(line, i);
  }
  return alone;
}

// The surname of a speaker in no pack: "Anja Rom" and "Rom" are one person.
static std::string surname_of(const std::string& speaker) {
  const std::size_t space = speaker.rfind(' ');
  const std::string last = space == std::string::npos ? speaker : speaker.substr(space + 1);
  return last.empty() || last.front() < 'A' || last.front() > 'Z' ? std::string() : fold(last);
}

// Who says the words at a token, by surname; empty when the text itself does.
std::string StoryReader::speaker_at(const Line& line, std::size_t at) const {
  const ByteSpan span = sheet_.span(line, at, at + 1);
  for (const Voice& voice : voices_of(annotation_, span))
    if (!voice.speaker.empty()) return surname_of(voice.speaker);
  return {};
}

std::size_t StoryReader::clause_end(const Line& line, std::size_t at) const {
  while (at < line.tokens.size() && line.tokens[at].kind != Token::Kind::mark) ++at;
  return at;
}

void StoryReader::put(ByteSpan span, std::size_t sentence, Value value, const Slots& slots) {
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

// One statement for each name of the story; all of them know all names, so that two documents meet once only.
void StoryReader::put_for_each(const Line& line, std::size_t first, std::size_t end, const Value& value,
                               const Slots& slots) {
  const Names subjects = subjects_of(line);
  Slots filled = slots;
  std::string& names = filled["names"];
  for (const std::string& subject : subjects) names.append(names.empty() ? "" : " ").append(subject);
  for (const std::string& subject : subjects) {
    filled["subject"] = subject;
    put(sheet_.span(line, first, end), line.sentence, value, filled);
  }
}

}  // namespace gainsay
