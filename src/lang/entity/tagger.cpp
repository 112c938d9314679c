#include "lang/entity/tagger.h"

#include <algorithm>

namespace gainsay {
namespace {

enum : WordClasses::Bits {
  is_title = 1U << 0U,
  is_modifier = 1U << 1U,
  is_past = 1U << 2U,
  is_locative = 1U << 3U,
  is_surname = 1U << 4U,
  is_adjective = 1U << 5U,
  is_adjective_modifier = 1U << 6U,
};

constexpr std::size_t longest_title = 12;  // words in front of a name

bool upper(std::string_view phrase, const Word& word) { return word.capitalised && word.span.end <= phrase.size(); }

// Bit n for each capitalised word but an opening "The".
std::uint32_t capitals_of(std::string_view phrase, const Words& words) {
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < words.size() && i < 32; ++i)
    if (upper(phrase, words[i])) bits |= 1U << i;
  return bits;
}

constexpr std::size_t shortest_misspelt = 6;

// One letter wrong, missing or too many, or up to two missing at the end. What adds to a name is a form of it.
bool misspells(std::string_view word, std::string_view name) {
  if (word.size() > name.size() && word.starts_with(name)) return false;
  if (name.size() < shortest_misspelt || name.size() > word.size() + 2 || word.size() > name.size() + 1) return false;
  if (name.starts_with(word)) return true;
  std::size_t same = 0;
  while (same < word.size() && same < name.size() && word[same] == name[same]) ++same;
  const std::string_view a = word.substr(same), b = name.substr(same);
  if (a.size() == b.size() + 1) return a.substr(1) == b;
  if (b.size() == a.size() + 1) return b.substr(1) == a;
  return a.size() == b.size() && a.size() > 1 && a.substr(1) == b.substr(1);
}

bool is_name(const Entity& entity, std::string_view phrase) {
  return phrase == entity.name || std::find(entity.names.begin(), entity.names.end(), phrase) != entity.names.end();
}

}  // namespace

void EntityTagger::add_name(std::string_view phrase, Reading reading, Vocabulary& vocabulary) {
  const Vocabulary none;
  const Words words(phrase, none);
  if (words.size() == 0) return;
  reading.capitals = capitals_of(phrase, words);
  reading.all_capitals = words.size() == 1 && words[0].all_capitals && words[0].folded.size() <= 3;
  phrases_.add(phrase, static_cast<std::uint32_t>(readings_.size()), vocabulary);
  readings_.push_back(reading);
  if (reading.kind == Kind::name && words.size() == 1 && words[0].capitalised && !words[0].all_capitals)
    spelling_[std::string(words[0].folded.substr(0, 2))].emplace_back(std::string(words[0].folded), reading.entity);
  if (reading.kind == Kind::adjective) classes_.add(phrase, is_adjective, vocabulary);
  const Entity& entity = entities_[reading.entity];
  if (reading.kind != Kind::name || words.size() < 2 || !entity.is("person") || !is_name(entity, phrase)) return;
  add_surname(words[words.size() - 1].folded, reading.entity, vocabulary);
}

void EntityTagger::add_surname(std::string_view surname, EntityIndex bearer, Vocabulary& vocabulary) {
  classes_.add(surname, is_surname, vocabulary);
  auto& bearers = surnames_[vocabulary.intern(surname)];
  if (std::find(bearers.begin(), bearers.end(), bearer) == bearers.end()) bearers.push_back(bearer);
}

// "Zelenskiy" for "Zelensky". A variant is found as written, and no other word counts as a misspelling of it.
void EntityTagger::add_transliterations(std::string_view phrase, const EntityWords& words, Reading reading,
                                        Vocabulary& vocabulary) {
  constexpr std::size_t shortest_stem = 3;
  const std::size_t space = phrase.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? phrase : phrase.substr(space + 1);
  const bool surname = space != std::string_view::npos && entities_[reading.entity].is("person");
  const Vocabulary none;
  reading.capitals = capitals_of(phrase, Words(phrase, none));
  for (const auto& group : words.endings) {
    std::string_view own;
    for (const std::string& ending : group)
      if (last.size() >= ending.size() + shortest_stem && last.ends_with(ending) && ending.size() > own.size())
        own = ending;
    if (own.empty()) continue;
    const std::string stem(phrase.substr(0, phrase.size() - own.size()));
    for (const std::string& ending : group) {
      if (ending == own) continue;
      const std::string variant = stem + ending;
      phrases_.add(variant, static_cast<std::uint32_t>(readings_.size()), vocabulary);
      readings_.push_back(reading);
      if (surname) add_surname(split_phrase(variant).back(), reading.entity, vocabulary);
    }
  }
}

void EntityTagger::add_entity(const Entity& entity, EntityIndex index, const EntityWords& words,
                              Vocabulary& vocabulary) {
  Reading reading;
  reading.entity = index;
  add_name(entity.name, reading, vocabulary);
  for (const std::string& name : entity.names) add_name(name, reading, vocabulary);
  for (const std::string& name : entity.spellings) add_name(name, reading, vocabulary);
  add_transliterations(entity.name, words, reading, vocabulary);
  for (const std::string& name : entity.names) add_transliterations(name, words, reading, vocabulary);
  reading.kind = Kind::adjective;
  for (const std::string& name : entity.adjectives) add_name(name, reading, vocabulary);
  reading.kind = Kind::role;
  for (const Role& role : entity.roles) {
    reading.from = role.from;
    reading.until = role.until;
    if (std::find(role.names.begin(), role.names.end(), role.title) == role.names.end())
      add_name(role.title, reading, vocabulary);
    for (const std::string& name : role.names) add_name(name, reading, vocabulary);
  }
  for (const std::string& description : entity.descriptions) {
    descriptions_.add(description, index, vocabulary);
    if (const std::size_t article = description.find(' '); article != std::string::npos)
      described_nouns_.add(std::string_view(description).substr(article + 1), index, vocabulary);
  }
}

EntityTagger::EntityTagger(const EntityWords& words, const Inflections& inflections, const EntityTable& entities,
                           Vocabulary& vocabulary)
    : entities_(entities) {
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const auto index = static_cast<EntityIndex>(i);
    add_entity(entities[index], index, words, vocabulary);
  }
  for (const std::string& title : words.titles) classes_.add(noun_forms(inflections, title), is_title, vocabulary);
  classes_.add(words.title_modifiers, is_modifier, vocabulary);
  classes_.add(words.past_holders, is_past, vocabulary);
  classes_.add(words.locatives, is_locative, vocabulary);
  classes_.add(words.adjective_modifiers, is_adjective_modifier, vocabulary);
  for (const std::string& noun : words.adjective_nouns)
    for (const std::string& form : noun_forms(inflections, noun)) adjective_nouns_.add(form, 0, vocabulary);
}

class EntityTagger::Pass {
 public:
  Pass(const EntityTagger& tagger, const Document& document, const Words& words)
      : tagger_(tagger), document_(document), words_(words) {}

  void sentence(std::size_t first, std::size_t end);
  std::vector<Mention> take() { return std::move(mentions_); }

 private:
  [[nodiscard]] bool fits(const Reading& reading, std::size_t at, std::size_t count) const;
  [[nodiscard]] bool holds(const Reading& role, std::size_t at, std::size_t end_word) const;
  [[nodiscard]] bool somebody_else(std::size_t at) const;
  [[nodiscard]] std::size_t adjective_end(std::size_t at) const;
  [[nodiscard]] Match match(std::size_t at) const;
  [[nodiscard]] Match readings_of(const PhraseTable::Hit& hit, std::size_t at) const;
  [[nodiscard]] Match short_name(std::size_t at) const;
  [[nodiscard]] Match misspelling(std::size_t at) const;
  void add(std::size_t at, Match match, Reference reference);
  void introduce(const Match& match);
  void take_in_titles(Mention& mention);
  [[nodiscard]] std::size_t titles_begin(std::size_t at) const;
  [[nodiscard]] std::size_t owner_begin(std::size_t at) const;
  [[nodiscard]] const Mention* ending_at(std::size_t word) const;
  [[nodiscard]] const EntityMention& entity_of(const Mention& mention) const {
    return std::get<EntityMention>(mention.body);
  }
  [[nodiscard]] bool has(std::size_t at, WordClasses::Bits bits) const {
    return tagger_.classes_.any(words_[at], bits);
  }
  void order_readings(std::size_t at, std::vector<EntityIndex>& readings) const;

  const EntityTagger& tagger_;
  const Document& document_;
  const Words& words_;
  std::size_t first_ = 0, end_ = 0;  // words of the sentence
  std::vector<Mention> mentions_;
  std::unordered_map<WordId, EntityIndex> introduced_;  // surname -> who was last named in full
};

bool EntityTagger::Pass::fits(const Reading& reading, std::size_t at, std::size_t count) const {
  if (reading.all_capitals && !words_[at].all_capitals) return false;
  if (reading.capitals == 0) return true;
  for (std::size_t i = 0; i < count && i < 32; ++i)
    if ((reading.capitals >> i & 1U) != 0 && words_[at + i].capitalised) return true;
  return false;
}

// A name that no pack knows follows: "Ukrainian President Leonid Kuchma".
bool EntityTagger::Pass::somebody_else(std::size_t at) const {
  if (at >= end_ || !words_[at].capitalised || words_[at].all_capitals) return false;
  if (words_[at].id == unknown_word) return true;
  return at + 1 < end_ && words_[at + 1].capitalised && words_[at + 1].id == unknown_word;
}

bool EntityTagger::Pass::holds(const Reading& role, std::size_t at, std::size_t end_word) const {
  const auto& today = document_.metadata.published;
  if (role.from && today && *today < *role.from) return false;
  if (role.until && today && *role.until < *today) return false;
  for (std::size_t i = at; i > first_ && i + 3 > at; --i)
    if (has(i - 1, is_past)) return false;
  return !somebody_else(end_word);
}

// The end of "Russian (armed) forces" that starts at an adjective; 0 when no such noun follows.
std::size_t EntityTagger::Pass::adjective_end(std::size_t at) const {
  for (std::size_t i = at; i < end_ && i < at + 3; ++i) {
    const auto noun = tagger_.adjective_nouns_.longest(words_, i, end_);
    if (noun.words > 0) {
      // "special military operation", "ground forces": the last noun of the row is the head
      const bool more = i + noun.words < end_ && has(i, is_adjective_modifier) &&
                        tagger_.adjective_nouns_.longest(words_, i + noun.words, end_).words > 0;
      if (!more) return i + noun.words;
    }
    if (!has(i, is_adjective_modifier)) break;
  }
  return 0;
}

EntityTagger::Match EntityTagger::Pass::readings_of(const PhraseTable::Hit& hit, std::size_t at) const {
  Match match;
  for (const Kind kind : {Kind::adjective, Kind::name, Kind::role}) {
    std::size_t end = at + hit.words;
    if (kind == Kind::adjective && (end = adjective_end(end)) == 0) continue;
    for (const std::uint32_t payload : *hit.payloads) {
      const Reading& reading = tagger_.readings_[payload];
      if (reading.kind != kind || !fits(reading, at, hit.words)) continue;
      if (kind == Kind::role && !holds(reading, at, end)) continue;
      if (std::find(match.entities.begin(), match.entities.end(), reading.entity) == match.entities.end())
        match.entities.push_back(reading.entity);
    }
    if (match.entities.empty()) continue;
    match.kind = kind;
    match.end_word = end;
    return match;
  }
  return match;
}

EntityTagger::Match EntityTagger::Pass::match(std::size_t at) const {
  const auto hits = tagger_.phrases_.all(words_, at, end_);
  Match best;
  for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
    Match found = readings_of(*hit, at);
    if (found.end_word > best.end_word) best = std::move(found);
  }
  return best;
}

EntityTagger::Match EntityTagger::Pass::short_name(std::size_t at) const {
  Match match;
  if (!words_[at].capitalised || !has(at, is_surname)) return match;
  const auto known = introduced_.find(words_[at].id);
  if (known == introduced_.end()) return match;
  match.end_word = at + 1;
  match.entities = {known->second};
  return match;
}

// A capitalised word that no pack knows, alone and inside of a sentence, and nearly a name: "Kupyans".
EntityTagger::Match EntityTagger::Pass::misspelling(std::size_t at) const {
  const Word& w = words_[at];
  if (w.id != unknown_word || !w.capitalised || w.all_capitals || at == first_ || w.folded.size() < shortest_misspelt)
    return {};
  const auto name_like = [&](std::size_t i) { return i < end_ && words_[i].capitalised; };
  if (words_[at - 1].kind != WordKind::word || name_like(at - 1) || name_like(at + 1)) return {};
  const auto near = tagger_.spelling_.find(std::string(w.folded.substr(0, 2)));
  if (near == tagger_.spelling_.end()) return {};
  Match match;
  for (const auto& [name, entity] : near->second) {
    if (!misspells(w.folded, name)) continue;
    match.end_word = at + 1;
    match.entities = {entity};
    return match;
  }
  return {};
}

void EntityTagger::Pass::introduce(const Match& match) {
  const WordId last = words_[match.end_word - 1].id;
  if (match.entities.size() == 1 && has(match.end_word - 1, is_surname)) introduced_[last] = match.entities.front();
}

const Mention* EntityTagger::Pass::ending_at(std::size_t word) const {
  for (auto it = mentions_.rbegin(); it != mentions_.rend() && it->end_word + 2 > word; ++it)
    if (it->end_word == word && it->first_word >= first_) return &*it;
  return nullptr;
}

// After what names the owner of a title: "Kremlin aide", "Putin's aide", "French President".
std::size_t EntityTagger::Pass::owner_begin(std::size_t at) const {
  if (at <= first_) return at;
  if (const Mention* owner = ending_at(at)) return owner->first_word;
  if (has(at - 1, is_adjective) && words_[at - 1].capitalised) return at - 1;
  if (words_[at - 1].kind == WordKind::possessive)
    if (const Mention* owner = ending_at(at - 1)) return owner->first_word;
  return at;
}

std::size_t EntityTagger::Pass::titles_begin(std::size_t at) const {
  std::size_t begin = at;
  bool title = false;
  for (std::size_t p = at; p > first_ && at - p < longest_title;) {
    const Word& before = words_[p - 1];
    if (has(p - 1, is_title) || (title && has(p - 1, is_modifier))) {
      title = true;
      begin = --p;
    } else if (title && before.folded == "-" && !before.space_before && p >= first_ + 2) {
      begin = p -= 2;
    } else if (has(p - 1, is_modifier)) {
      --p;
    } else {
      // "Special Envoy for Ukraine Keith Kellogg", "President of Russia Vladimir Putin"
      const Mention* realm = title ? nullptr : ending_at(p);
      const std::size_t head = realm == nullptr ? 0 : realm->first_word;
      if (head < first_ + 2 || words_[head - 1].kind != WordKind::word || words_[head - 1].capitalised ||
          words_[head - 1].folded.size() > 3 || !has(head - 2, is_title))
        break;
      p = head - 1;
    }
  }
  return title ? owner_begin(begin) : at;
}

void EntityTagger::Pass::take_in_titles(Mention& mention) {
  const Mention* role = ending_at(mention.first_word);
  const bool held = role != nullptr && entity_of(*role).reference == Reference::role;
  const std::size_t begin = held ? role->first_word : titles_begin(mention.first_word);
  if (begin == mention.first_word) return;
  while (!mentions_.empty() && mentions_.back().first_word >= begin) mentions_.pop_back();
  mention.first_word = begin;
  mention.span.begin = words_[begin].span.begin;
}

void EntityTagger::Pass::order_readings(std::size_t at, std::vector<EntityIndex>& readings) const {
  if (readings.size() < 2) return;
  const bool place = at > first_ && has(at - 1, is_locative);
  const auto rank = [&](EntityIndex i) {
    const Entity& entity = tagger_.entities_[i];
    return entity.is(place ? "place" : "actor") ? 0 : 1;
  };
  std::stable_sort(readings.begin(), readings.end(), [&](EntityIndex a, EntityIndex b) { return rank(a) < rank(b); });
}

void EntityTagger::Pass::add(std::size_t at, Match match, Reference reference) {
  order_readings(at, match.entities);
  Mention mention;
  mention.first_word = at;
  mention.end_word = match.end_word;
  mention.span = {words_[at].span.begin, words_[match.end_word - 1].span.end};
  if (match.kind == Kind::name && tagger_.entities_[match.entities.front()].is("person")) {
    introduce(match);
    take_in_titles(mention);
  }
  mention.body = EntityMention{std::move(match.entities), reference};
  mentions_.push_back(std::move(mention));
}

void EntityTagger::Pass::sentence(std::size_t first, std::size_t end) {
  first_ = first;
  end_ = end;
  for (std::size_t at = first; at < end;) {
    Match found;
    if (tagger_.phrases_.may_start(words_[at].id)) found = match(at);
    auto reference = found.kind == Kind::role ? Reference::role : Reference::name;
    if (found.end_word == 0 && !words_[at].capitalised) {
      ++at;
      continue;
    }
    if (found.end_word == 0) {
      found = short_name(at);
      reference = Reference::short_name;
    }
    if (found.end_word == 0) {
      found = misspelling(at);
      reference = Reference::misspelling;
    }
    if (found.end_word == 0) {
      ++at;
      continue;
    }
    const std::size_t next = found.end_word;
    add(at, std::move(found), reference);
    at = next;
  }
}

std::vector<Mention> EntityTagger::tag(const Document& document, const Words& words,
                                       const std::vector<Sentence>& sentences) const {
  Pass pass(*this, document, words);
  for (const Sentence& sentence : sentences) pass.sentence(sentence.first_word, sentence.end_word);
  return pass.take();
}

}  // namespace gainsay
