#include "lang/entity/coreference.h"

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
  is_qualifier = 1U << 6U,
  is_naming = 1U << 7U,
};
constexpr WordClasses::Bits any_pronoun = pronoun_he | pronoun_she | pronoun_it | pronoun_they;

// The pronouns that may refer to an entity.
std::uint8_t pronouns_of(const Entity& entity) {
  if (entity.is("person")) return entity.pronoun == "she" ? pronoun_she : pronoun_he;
  WordClasses::Bits fitting = 0;
  if (entity.pronoun.empty() || entity.pronoun == "it") fitting |= pronoun_it;
  if (entity.pronoun == "they" || (entity.is("actor") && entity.pronoun.empty())) fitting |= pronoun_they;
  return static_cast<std::uint8_t>(fitting);
}

constexpr std::size_t candidates = 24;  // mentions looked back at
constexpr std::size_t qualifiers = 3;   // words between "the" and "city"
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
  classes_.add(words.qualifiers, is_qualifier, vocabulary);
  classes_.add(words.naming, is_naming, vocabulary);
  for (const Entity& entity : entities) pronouns_of_.push_back(pronouns_of(entity));
}

class Coreference::Pass {
 public:
  Pass(const Coreference& owner, Annotation& annotation) : owner_(owner), annotation_(annotation) {}
  void run();

 private:
  // A mention that may be meant again, with where it is.
  struct Candidate {
    std::size_t sentence = 0, block = 0;
    bool subject = false;
    const std::vector<EntityIndex>* readings = nullptr;  // null: a stranger, or the entity alone
    std::uint32_t stranger = none;
    EntityIndex entity = none;
  };
  struct Found {
    EntityIndex entity = none;
    std::uint32_t stranger = none;
  };
  static constexpr std::uint32_t none = 0xFFFFFFFFU;

  void sentence(std::size_t index);
  void see(const Mention& mention, std::size_t sentence);
  void see(const StrangerMention& mention, std::size_t sentence);
  [[nodiscard]] bool opens(std::size_t first, std::size_t end, const Sentence& in) const;
  [[nodiscard]] bool fits(EntityIndex entity, WordClasses::Bits pronoun) const;
  [[nodiscard]] bool fits(const Stranger& stranger, WordClasses::Bits pronoun) const;
  [[nodiscard]] bool stands_for_nothing(std::size_t word, const Sentence& in) const;
  void pronoun(std::size_t word, std::size_t sentence);
  bool description(std::size_t word, std::size_t sentence, std::size_t end);
  void add(std::size_t first, std::size_t end, const Found& found, std::size_t sentence);
  template <class Fits>
  [[nodiscard]] std::optional<Found> best(std::size_t sentence, bool subject, const Fits& fits) const;
  [[nodiscard]] const Word& word(std::size_t i) const { return annotation_.words[i]; }

  const Coreference& owner_;
  Annotation& annotation_;
  std::vector<Candidate> seen_;
  std::vector<Mention> found_;
  std::vector<StrangerMention> strangers_;
  std::size_t next_mention_ = 0, next_stranger_ = 0;
};

bool Coreference::Pass::fits(EntityIndex index, WordClasses::Bits pronoun) const {
  return (owner_.pronouns_of_[index] & pronoun) != 0;
}

bool Coreference::Pass::fits(const Stranger& stranger, WordClasses::Bits pronoun) const {
  if (pronoun == pronoun_he) return stranger.gender != Gender::she;
  return pronoun == pronoun_she && stranger.gender != Gender::he;
}

template <class Fits>
std::optional<Coreference::Pass::Found> Coreference::Pass::best(std::size_t sentence, bool subject,
                                                                const Fits& fits) const {
  const std::size_t block = annotation_.sentences[sentence].block;
  std::optional<Found> found;
  int rank = 0;
  std::size_t looked = 0;
  for (auto it = seen_.rbegin(); it != seen_.rend() && looked < candidates; ++it, ++looked) {
    if (it->block + 1 < block) break;
    const auto fitting = fits(*it);
    if (!fitting) continue;
    // Subjects first; for an object or possessive the same sentence before earlier ones.
    const bool here = it->sentence == sentence;
    const bool near = it->sentence + 1 >= sentence && it->block == block;
    const int score = (it->subject ? 4 : 0) + (near ? 3 : 0) + (here && !subject ? 5 : 0) + (here && subject ? 1 : 0);
    if (!found || score > rank) {
      found = *fitting;
      rank = score;
    }
  }
  return found;
}

void Coreference::Pass::add(std::size_t first, std::size_t end, const Found& found, std::size_t sentence) {
  const ByteSpan span{word(first).span.begin, word(end - 1).span.end};
  if (found.stranger != none) {
    strangers_.push_back({span, first, end, found.stranger, Reference::pronoun});
  } else {
    found_.push_back({span, first, end, EntityMention{{found.entity}, Reference::pronoun}});
  }
  const Sentence& in = annotation_.sentences[sentence];
  seen_.push_back({sentence, in.block, first == in.first_word, nullptr, found.stranger, found.entity});
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
    const auto found = best(sentence, subject, [&](const Candidate& candidate) -> std::optional<Found> {
      if (candidate.stranger != none)
        return fits(annotation_.strangers[candidate.stranger], one) ? std::optional(Found{none, candidate.stranger})
                                                                    : std::nullopt;
      if (candidate.readings == nullptr)
        return fits(candidate.entity, one) ? std::optional(Found{candidate.entity, none}) : std::nullopt;
      for (const EntityIndex i : *candidate.readings)
        if (fits(i, one)) return Found{i, none};
      return std::nullopt;
    });
    if (found) return add(at, at + 1, *found, sentence);
  }
}

bool Coreference::Pass::description(std::size_t at, std::size_t sentence, std::size_t end) {
  auto hit = owner_.tagger_.description(annotation_.words, at, end);
  std::size_t noun = at;
  if (hit.words == 0 && owner_.tagger_.may_describe(word(at))) {
    // "the strategically important city"
    for (noun = at + 1; noun < end && noun <= at + qualifiers && owner_.classes_.any(word(noun), is_qualifier);) ++noun;
    if (noun > at + 1 && noun < end) hit = owner_.tagger_.described_noun(annotation_.words, noun, end);
  }
  if (hit.words == 0) return false;
  if (noun + hit.words < end && owner_.classes_.any(word(noun + hit.words), is_naming)) return false;
  const auto& entities = *hit.payloads;
  const auto meant = [&](EntityIndex i) { return std::find(entities.begin(), entities.end(), i) != entities.end(); };
  const auto found = best(sentence, false, [&](const Candidate& candidate) -> std::optional<Found> {
    if (candidate.readings == nullptr)
      return candidate.stranger == none && meant(candidate.entity) ? std::optional(Found{candidate.entity, none})
                                                                   : std::nullopt;
    for (const EntityIndex i : *candidate.readings)
      if (meant(i)) return Found{i, none};
    return std::nullopt;
  });
  if (!found) return false;
  add(at, noun + hit.words, *found, sentence);
  return true;
}

void Coreference::Pass::see(const Mention& mention, std::size_t sentence) {
  const auto* entity = std::get_if<EntityMention>(&mention.body);
  if (entity == nullptr || entity->reference == Reference::misspelling) return;
  const Sentence& in = annotation_.sentences[sentence];
  seen_.push_back({sentence, in.block, opens(mention.first_word, mention.end_word, in), &entity->readings, none, none});
}

void Coreference::Pass::see(const StrangerMention& mention, std::size_t sentence) {
  const Sentence& in = annotation_.sentences[sentence];
  seen_.push_back(
      {sentence, in.block, opens(mention.first_word, mention.end_word, in), nullptr, mention.stranger, none});
}

// The first mention of a sentence is its subject when at most an article precedes it.
bool Coreference::Pass::opens(std::size_t first, std::size_t end, const Sentence& in) const {
  const bool owner = end < in.end_word && word(end).kind == WordKind::possessive;
  return first <= in.first_word + 1 && !owner;
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
    for (const auto& strangers = annotation_.stranger_mentions;
         next_stranger_ < strangers.size() && strangers[next_stranger_].first_word <= i; ++next_stranger_) {
      see(strangers[next_stranger_], index);
      next = std::max(next, strangers[next_stranger_].end_word);
      covered = true;
    }
    if (!covered && word(i).id != unknown_word) {
      if ((owner_.classes_.of(word(i)) & any_pronoun) != 0)
        pronoun(i, index);
      else if (description(i, index, in.end_word))
        next = std::max(next, found_.back().end_word);
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
  auto& strangers = annotation_.stranger_mentions;
  const std::size_t named = strangers.size();
  strangers.insert(strangers.end(), strangers_.begin(), strangers_.end());
  std::inplace_merge(strangers.begin(), strangers.begin() + static_cast<std::ptrdiff_t>(named), strangers.end(),
                     [](const StrangerMention& a, const StrangerMention& b) { return a.first_word < b.first_word; });
}

void Coreference::resolve(Annotation& annotation) const { Pass(*this, annotation).run(); }

}  // namespace gainsay
