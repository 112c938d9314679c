#include "lang/coreference.h"

#include <algorithm>

namespace gainsay {
namespace {

enum : WordClasses::Bits {
  pronoun_he = 1U << 0U,
  pronoun_she = 1U << 1U,
  pronoun_it = 1U << 2U,
  pronoun_they = 1U << 3U,
  is_subject = 1U << 4U,
  expletive_link = 1U << 5U,
};
constexpr WordClasses::Bits any_pronoun = pronoun_he | pronoun_she | pronoun_it | pronoun_they;

// The pronouns that may stand for an entity.
std::uint8_t pronouns_of(const Entity& entity) {
  if (entity.is("person")) return entity.pronoun == "she" ? pronoun_she : pronoun_he;
  WordClasses::Bits fitting = 0;
  if (entity.pronoun.empty() || entity.pronoun == "it") fitting |= pronoun_it;
  if (entity.pronoun == "they" || (entity.is("actor") && entity.pronoun.empty())) fitting |= pronoun_they;
  return static_cast<std::uint8_t>(fitting);
}

constexpr std::size_t candidates = 24;  // mentions looked back at
constexpr std::size_t link_reach = 3;   // words between "it was" and "that"

}  // namespace

Coreference::Coreference(const PronounWords& words, const EntityTagger& tagger, const EntityTable& entities,
                         Vocabulary& vocabulary)
    : tagger_(tagger) {
  const auto add = [&](const std::vector<std::string>& forms, WordClasses::Bits bit) {
    classes_.add(forms, bit, vocabulary);
    if (!forms.empty()) classes_.add(forms.front(), is_subject, vocabulary);
  };
  add(words.he, pronoun_he);
  add(words.she, pronoun_she);
  add(words.it, pronoun_it);
  add(words.they, pronoun_they);
  for (const std::string& phrase : words.expletive) expletives_.add(phrase, 0, vocabulary);
  for (const std::string& phrase : words.expletive_be) expletive_be_.add(phrase, 0, vocabulary);
  classes_.add(words.expletive_link, expletive_link, vocabulary);
  for (const Entity& entity : entities) pronouns_of_.push_back(pronouns_of(entity));
}

class Coreference::Pass {
 public:
  Pass(const Coreference& owner, Annotation& annotation) : owner_(owner), annotation_(annotation) {}
  void run();

 private:
  // A mention that may be meant again, with where it stands.
  struct Candidate {
    std::size_t sentence = 0, block = 0;
    bool subject = false;
    std::vector<EntityIndex> readings;
    std::size_t quote_depth = 0;
  };

  void sentence(std::size_t index);
  void see(const Mention& mention, std::size_t sentence);
  [[nodiscard]] bool fits(EntityIndex entity, WordClasses::Bits pronoun) const;
  [[nodiscard]] bool stands_for_nothing(std::size_t word, const Sentence& in) const;
  void pronoun(std::size_t word, std::size_t sentence);
  bool description(std::size_t word, std::size_t sentence, std::size_t end);
  void add(std::size_t first, std::size_t end, EntityIndex entity, std::size_t sentence);
  template <class Fits>
  [[nodiscard]] std::optional<EntityIndex> best(std::size_t sentence, bool subject, const Fits& fits) const;
  [[nodiscard]] const Word& word(std::size_t i) const { return annotation_.words[i]; }

  const Coreference& owner_;
  Annotation& annotation_;
  std::vector<Candidate> seen_;
  std::vector<Mention> found_;
  std::size_t next_mention_ = 0;
};

bool Coreference::Pass::fits(EntityIndex index, WordClasses::Bits pronoun) const {
  return (owner_.pronouns_of_[index] & pronoun) != 0;
}

template <class Fits>
std::optional<EntityIndex> Coreference::Pass::best(std::size_t sentence, bool subject, const Fits& fits) const {
  const std::size_t block = annotation_.sentences[sentence].block;
  std::optional<EntityIndex> found;
  int rank = 0;
  std::size_t looked = 0;
  for (auto it = seen_.rbegin(); it != seen_.rend() && looked < candidates; ++it, ++looked) {
    if (it->block + 1 < block) break;
    const auto reading = std::find_if(it->readings.begin(), it->readings.end(), fits);
    if (reading == it->readings.end()) continue;
    // Subjects first; for an object or possessive the same sentence before earlier ones.
    const bool here = it->sentence == sentence;
    const bool near = it->sentence + 1 >= sentence && it->block == block;
    const int score = (it->subject ? 4 : 0) + (near ? 3 : 0) + (here && !subject ? 5 : 0) + (here && subject ? 1 : 0);
    if (!found || score > rank) {
      found = *reading;
      rank = score;
    }
  }
  return found;
}

void Coreference::Pass::add(std::size_t first, std::size_t end, EntityIndex entity, std::size_t sentence) {
  Mention mention;
  mention.first_word = first;
  mention.end_word = end;
  mention.span = {word(first).span.begin, word(end - 1).span.end};
  mention.body = EntityMention{{entity}, Reference::pronoun};
  found_.push_back(mention);
  const Sentence& in = annotation_.sentences[sentence];
  seen_.push_back({sentence, in.block, first == in.first_word, {entity}, 0});
}

// "it is unclear", "it was also noted that"
bool Coreference::Pass::stands_for_nothing(std::size_t at, const Sentence& in) const {
  const Words& words = annotation_.words;
  if (owner_.expletives_.longest(words, at + 1, in.end_word).words > 0) return true;
  const std::size_t be = owner_.expletive_be_.longest(words, at + 1, in.end_word).words;
  if (be == 0) return false;
  const std::size_t first = at + 1 + be;
  for (std::size_t i = first + 1; i < in.end_word && i <= first + link_reach; ++i) {
    if (word(i).kind != WordKind::word) return false;
    if (owner_.classes_.any(word(i), expletive_link)) return true;
  }
  return false;
}

void Coreference::Pass::pronoun(std::size_t at, std::size_t sentence) {
  const WordClasses::Bits bits = owner_.classes_.of(word(at));
  const Sentence& in = annotation_.sentences[sentence];
  if ((bits & pronoun_it) != 0 && stands_for_nothing(at, in)) return;
  const bool subject = (bits & is_subject) != 0;
  for (const WordClasses::Bits one : {pronoun_he, pronoun_she, pronoun_it, pronoun_they}) {
    if ((bits & one) == 0) continue;
    const auto found = best(sentence, subject, [&](EntityIndex i) { return fits(i, one); });
    if (found) return add(at, at + 1, *found, sentence);
  }
}

bool Coreference::Pass::description(std::size_t at, std::size_t sentence, std::size_t end) {
  const auto hit = owner_.tagger_.description(annotation_.words, at, end);
  if (hit.words == 0) return false;
  const auto& entities = *hit.payloads;
  const auto found = best(
      sentence, false, [&](EntityIndex i) { return std::find(entities.begin(), entities.end(), i) != entities.end(); });
  if (!found) return false;
  add(at, at + hit.words, *found, sentence);
  return true;
}

void Coreference::Pass::see(const Mention& mention, std::size_t sentence) {
  const auto* entity = std::get_if<EntityMention>(&mention.body);
  if (entity == nullptr || entity->reference == Reference::misspelling) return;
  const Sentence& in = annotation_.sentences[sentence];
  // The first mention of a sentence is its subject when at most an article stands in front of it.
  const bool owner = mention.end_word < in.end_word && word(mention.end_word).kind == WordKind::possessive;
  const bool subject = mention.first_word <= in.first_word + 1 && !owner;
  seen_.push_back({sentence, in.block, subject, entity->readings, 0});
}

void Coreference::Pass::sentence(std::size_t index) {
  const Sentence& in = annotation_.sentences[index];
  for (std::size_t i = in.first_word; i < in.end_word;) {
    std::size_t next = i + 1;
    bool covered = false;
    for (; next_mention_ < annotation_.mentions.size() && annotation_.mentions[next_mention_].first_word <= i;
         ++next_mention_) {
      const Mention& mention = annotation_.mentions[next_mention_];
      see(mention, index);
      if (std::holds_alternative<EntityMention>(mention.body)) next = std::max(next, mention.end_word), covered = true;
    }
    if (!covered && word(i).id != unknown_word) {
      if ((owner_.classes_.of(word(i)) & any_pronoun) != 0)
        pronoun(i, index);
      else if (description(i, index, in.end_word))
        next = found_.back().end_word;
    }
    i = next;
  }
}

void Coreference::Pass::run() {
  for (std::size_t s = 0; s < annotation_.sentences.size(); ++s) {
    sentence(s);
    if (seen_.size() > 4 * candidates) seen_.erase(seen_.begin(), seen_.end() - 2 * candidates);
  }
  auto& mentions = annotation_.mentions;
  const std::size_t old = mentions.size();
  mentions.insert(mentions.end(), std::make_move_iterator(found_.begin()), std::make_move_iterator(found_.end()));
  std::inplace_merge(mentions.begin(), mentions.begin() + static_cast<std::ptrdiff_t>(old), mentions.end(),
                     [](const Mention& a, const Mention& b) {
                       return a.first_word != b.first_word ? a.first_word < b.first_word : a.end_word > b.end_word;
                     });
}

void Coreference::resolve(Annotation& annotation) const { Pass(*this, annotation).run(); }

}  // namespace gainsay
