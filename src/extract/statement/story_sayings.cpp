#include <algorithm>

#include "extract/statement/story_reader.h"

namespace gainsay {
namespace {

constexpr std::size_t shortest_quote = 5;  // words
constexpr std::size_t longest_object = 6;  // tokens
constexpr std::size_t negation_reach = 4;  // tokens from "I" on in which a negation turns its verb
constexpr std::size_t subject_reach = 3;   // tokens between "I" and its verb

std::string joined_names(const std::vector<std::string>& names, const std::string& person) {
  std::string out;
  for (const std::string& name : names)
    if (name != person) out.append(out.empty() ? "" : " ").append(name);
  return out;
}

}  // namespace

// Of a topic of categories only what people say of themselves counts: that alone can they deny.
void StoryReader::put_quote(const Speech& speech, const Line& line, const std::string& person) {
  std::size_t first = 0;
  const std::size_t word = annotation_.words.at_byte(speech.content.begin);
  const std::size_t last = annotation_.words.at_byte(speech.content.end);
  while (first < line.tokens.size() && line.tokens[first].first < word) ++first;
  std::size_t end = first;
  while (end < line.tokens.size() && line.tokens[end].first < last) ++end;
  if (end == first) return;
  const bool denies = sheet_.is(line, first, Hint::denial_quote);
  const std::size_t self = sheet_.find(line, first, end, Hint::first_person);
  // "I never asked", not "I asked and got none"
  if (!denies && (self >= end || sheet_.has(line, self, std::min(end, self + negation_reach), Hint::negates))) return;
  put(speech.content, line.sentence, CategoryValue{denies ? "denied" : "said"},
      {{"person", person},
       {"words", joined_words(words_of(line, first, end))},
       {"with", joined_names(names_in(line, first, end), person)}});
}

void StoryReader::read_quotes() {
  for (const Speech& speech : annotation_.speeches) {
    if (speech.attribution != Attribution::quote || speech.denied) continue;
    const std::size_t first = annotation_.words.at_byte(speech.content.begin),
                      end = annotation_.words.at_byte(speech.content.end);
    const auto sentence =
        std::upper_bound(annotation_.sentences.begin(), annotation_.sentences.end(), speech.content.begin,
                         [](std::size_t at, const Sentence& s) { return at < s.span.begin; });
    const auto number = sentence == annotation_.sentences.begin() ? 0 : sentence - annotation_.sentences.begin() - 1;
    const Line& line = sheet_.lines()[static_cast<std::size_t>(number)];
    std::size_t token = 0;
    while (token + 1 < line.tokens.size() && line.tokens[token].first < first) ++token;
    const std::string person = speaker_at(line, token);
    if (person.empty()) continue;
    if (topic_.value.type != ValueType::quote) {
      put_quote(speech, line, person);
    } else if (end - first >= shortest_quote) {
      const std::string text = annotation_.document->text.substr(speech.content.begin, speech.content.size());
      put(speech.content, line.sentence, QuoteValue{text}, {{"person", person}, {"words", ""}});
    }
  }
}

void StoryReader::read_denials() {
  for (const Line& line : sheet_.lines())
    for (std::size_t i = 1; i < line.tokens.size(); ++i) {
      const std::size_t end = sheet_.past(line, i, Hint::denies);
      if (end == i) continue;
      const std::string person = surname_before(line, i);
      if (person.empty()) continue;
      const std::size_t last = clause_end(line, end);
      const bool saying = sheet_.is(line, end, Hint::saying);
      put(sheet_.span(line, i, line.tokens.size()), line.sentence, CategoryValue{"denied"},
          {{"person", person},
           {"words", joined_words(words_of(line, sheet_.past(line, end, Hint::saying), last))},
           {"with", joined_names(names_in(line, end, last), person)},
           {"saying", saying ? "yes" : ""}});
      break;
    }
}

// "the bridge", "a sale of the plant" (sale), "plans for a bridge" (plans bridge): what is wanted, up to a preposition
// unless its noun says nothing by itself.
std::string StoryReader::object_after(const Line& line, std::size_t at, bool with_names) const {
  std::string object;
  bool generic = true;  // so far nothing says what it is
  at = sheet_.past(line, at, Hint::seeking);
  for (std::size_t i = at; i < std::min(line.tokens.size(), at + longest_object); ++i) {
    if (line.tokens[i].kind != Token::Kind::word) break;
    if (sheet_.is(line, i, Hint::phrase_end)) {
      if (!generic) break;
      continue;
    }
    std::string word = joined_words(words_of(line, i, i + 1));
    if (word.empty() && with_names && is_name(line, i)) word = sheet_.folded(line, i);
    if (word.empty() && sheet_.capitalised(line, i)) return {};
    if (word.empty()) continue;
    object.append(object.empty() ? "" : " ").append(word);
    generic = sheet_.is(line, i, Hint::generic);
  }
  return generic ? std::string() : object;
}

// The noun that a clause begins with: "A toll" of "A toll is unavoidable".
std::string StoryReader::object_before(const Line& line, std::size_t at) const {
  std::size_t start = at;
  while (start > 0 && at - start < longest_object && line.tokens[start - 1].kind == Token::Kind::word &&
         !sheet_.is(line, start - 1, Hint::phrase_end))
    --start;
  const bool begins = start == 0 || line.tokens[start - 1].kind == Token::Kind::mark;
  if (!begins || sheet_.has(line, start, at, Hint::generic) || sheet_.has(line, start, at, Hint::negates)) return {};
  std::string object;
  for (std::size_t i = start; i < at; ++i) {
    if (i > start && sheet_.capitalised(line, i)) return {};
    for (const std::string_view word : sheet_.content(line, i, i + 1))
      object.append(object.empty() ? "" : " ").append(word);
  }
  return object;
}

void StoryReader::put_stance(const Line& line, std::size_t first, std::size_t end, const std::string& person,
                             const std::string& object, bool favours) {
  if (person.empty() || object.empty() || topic_.value.scale.empty()) return;
  const std::string& stance = favours ? topic_.value.scale.back() : topic_.value.scale.front();
  put(sheet_.span(line, first, end), line.sentence, StanceValue{stance, topic_.value.scale},
      {{"person", person}, {"object", object}});
}

// "A toll is unavoidable", "I am staying at Halden", "The plant is for sale": what the speaker of a clause wants.
void StoryReader::read_wishes(const Line& line) {
  for (std::size_t i = 1; i < line.tokens.size(); ++i) {
    if (const std::size_t end = sheet_.past(line, i, Hint::needful); end > i)
      put_stance(line, i, end, speaker_at(line, i), object_before(line, i), true);
    const std::size_t stays = sheet_.past(line, i, Hint::stays), leaves = sheet_.past(line, i, Hint::leaves);
    const std::size_t end = std::max(stays, leaves);
    if (end == i || sheet_.has(line, i - std::min<std::size_t>(i, 2), i, Hint::negates)) continue;
    const bool first_person = sheet_.has(line, i - std::min(i, subject_reach), end, Hint::first_person);
    const std::string person = first_person ? speaker_at(line, i) : surname_before(line, i);
    put_stance(line, i, end, person, object_after(line, end, true), stays > i);
  }
}

// "The mayor, Anja Rom, opposes the bridge", "I rule out a sale": who is for or against what.
void StoryReader::read_stances() {
  for (const Line& line : sheet_.lines()) {
    read_wishes(line);
    for (std::size_t i = 1; i < line.tokens.size(); ++i) {
      const std::size_t for_it = sheet_.past(line, i, Hint::favours), against = sheet_.past(line, i, Hint::opposes);
      if (for_it == i && against == i) continue;
      if (sheet_.has(line, i - std::min<std::size_t>(i, 2), i, Hint::negates)) continue;
      if (sheet_.is(line, i - 1, Hint::pronoun)) continue;
      const std::size_t start = std::max(for_it, against);
      std::string person = surname_before(line, i);
      // what a speaker says may have a thing as its subject
      const bool own_words = sheet_.has(line, i - std::min(i, subject_reach), i, Hint::first_person);
      if (own_words || person.empty()) person = speaker_at(line, i);
      put_stance(line, i, start, person, object_after(line, start, false), for_it > against);
      break;
    }
  }
}

}  // namespace gainsay
