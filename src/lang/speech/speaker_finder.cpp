#include "lang/speech/speaker_finder.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::size_t longest_phrase = 16;  // words of a speaker as written
constexpr std::size_t remembered_speakers = 32;

constexpr WordClasses::Bits opens_adverbial =
    clause_class::preposition | clause_class::subordinator | clause_class::loose_subordinator | clause_class::adverb;
constexpr WordClasses::Bits opens_clause =
    clause_class::subordinator | clause_class::complementiser | clause_class::relative;
constexpr WordClasses::Bits finite = clause_class::auxiliary | clause_class::modal | clause_class::be;

bool separates(char mark) { return mark != 0; }

}  // namespace

std::optional<Speaker> SpeakerFinder::of_mention(const Mention& mention) const {
  const auto& readings = std::get<EntityMention>(mention.body).readings;
  if (readings.empty()) return std::nullopt;
  const auto speaks = [&](EntityIndex i) { return entities_[i].is("actor") || entities_[i].is("person"); };
  const auto at = std::find_if(readings.begin(), readings.end(), speaks);
  Speaker speaker;
  speaker.span = mention.span;
  speaker.first_word = mention.first_word;
  speaker.end_word = mention.end_word;
  speaker.id = entities_[at == readings.end() ? readings.front() : *at].id;
  speaker.agent = at != readings.end();
  speaker.known = true;
  return speaker;
}

std::optional<SpeakerFinder::Name> SpeakerFinder::name_at(std::size_t i) const {
  if (const Mention* mention = text_.entity(i)) return Name{mention->first_word, mention->end_word, mention, nullptr};
  if (const StrangerMention* stranger = text_.stranger(i))
    return Name{stranger->first_word, stranger->end_word, nullptr, stranger};
  return std::nullopt;
}

std::optional<Speaker> SpeakerFinder::speaker_of(const Name& name) const {
  if (name.mention != nullptr) return of_mention(*name.mention);
  Speaker speaker;
  speaker.span = name.stranger->span;
  speaker.first_word = name.first;
  speaker.end_word = name.end;
  speaker.id = text_.annotation().strangers[name.stranger->stranger].name;
  speaker.agent = speaker.person = true;
  return speaker;
}

// Where the noun of a phrase ends: before its first preposition or relative pronoun.
static std::size_t head_end(const TextIndex& text, std::size_t first, std::size_t end) {
  std::size_t i = first + 1;
  while (i < end && !text.is(i, clause_class::preposition | clause_class::relative) && !separates(text.mark(i))) ++i;
  return std::min(i, end);
}

std::string SpeakerFinder::side_of_phrase(std::size_t first, std::size_t end) const {
  bool represents = false;
  const Mention* named = nullptr;
  for (std::size_t i = first; i < end; ++i) {
    if (text_.is(i, clause_class::independent)) return "";
    represents = represents || text_.is(i, clause_class::representative);
    if (named == nullptr) named = text_.entity(i);
  }
  if (!represents || named == nullptr) return "";
  const auto speaker = of_mention(*named);
  return speaker ? speaker->id : "";
}

// The end of a row of capitalised words that no pack knows as anything else: "Boris Bondarev", "Abdel Fattah el-Sisi".
std::size_t SpeakerFinder::name_end(std::size_t at, std::size_t end) const {
  std::size_t i = at;
  while (i < end) {
    const Word& w = text_.word(i);
    const bool joins = w.folded == "-" && !w.space_before && i > at && i + 1 < end && !text_.word(i + 1).space_before;
    const bool name = w.kind == WordKind::word && w.capitalised && text_.entity(i) == nullptr &&
                      text_.date(i) == nullptr && text_.stranger(i) == nullptr &&
                      !text_.is(i, clause_class::adjective | clause_class::determiner | clause_class::preposition);
    if (!joins && !name) break;
    ++i;
  }
  return i;
}

void SpeakerFinder::recall(Speaker& speaker) const {
  const std::size_t head = head_end(text_, speaker.first_word, speaker.end_word);
  const std::string_view last = text_.word(head - 1).folded;
  const bool definite = text_.is(speaker.first_word, clause_class::definite);
  const bool surname = speaker.end_word == speaker.first_word + 1 && text_.word(speaker.first_word).capitalised;
  if (!definite && !surname) return;
  if (definite && head != speaker.first_word + 2) return;
  for (auto it = remembered_.rbegin(); it != remembered_.rend(); ++it) {
    if (it->last_word != last) continue;
    speaker.id = it->id;
    speaker.side = it->side;
    speaker.agent = true;
    return;
  }
}

void SpeakerFinder::remember(const Speaker& speaker) {
  if (speaker.known || speaker.id.empty() || speaker.first_word >= speaker.end_word) return;
  if (!remembered_.empty() && remembered_.back().id == speaker.id) return;
  const std::size_t head = head_end(text_, speaker.first_word, speaker.end_word);
  if (remembered_.size() == remembered_speakers) remembered_.erase(remembered_.begin());
  remembered_.push_back({speaker.id, speaker.side, std::string(text_.word(head - 1).folded)});
}

std::optional<Speaker> SpeakerFinder::as_written(std::size_t first, std::size_t end) const {
  if (end - first > longest_phrase) return std::nullopt;
  Speaker speaker;
  bool named = false;
  for (std::size_t i = first; i < end; ++i) {
    if (text_.is(i, finite)) return std::nullopt;
    speaker.agent = speaker.agent || text_.is(i, clause_class::agent);
  }
  // A person's name at the end is the speaker, whatever is in front: "the political analyst Tatiana Stanovaya".
  for (std::size_t i = first; i < end; ++i) {
    const std::size_t name = name_end(i, end);
    if (name < i + 2 || name != end) continue;
    const bool opens = i == first && text_.is(i, clause_class::agent);
    first = opens ? i + 1 : i;
    named = true;
    break;
  }
  if (first >= end) return std::nullopt;
  speaker.first_word = first;
  speaker.end_word = end;
  speaker.span = text_.span(first, end);
  speaker.id = text_.text(speaker.span);
  // A single capitalised word that is not a function word, after a comma, is someone's name.
  const Word& only = text_.word(first);
  const bool inside = first > 0 && text_.comma(first - 1);
  const bool single = end == first + 1 && only.capitalised && inside && !text_.is(first, ~WordClasses::Bits{0});
  speaker.person = named;
  speaker.agent = speaker.agent || named || single;
  if (!named) {
    speaker.side = side_of_phrase(first, end);
    const Word& w = text_.word(first);
    if (w.capitalised && !w.all_capitals && text_.entity(first) == nullptr &&
        text_.is(first, clause_class::determiner | clause_class::agent | clause_class::possessive))
      speaker.id[0] = static_cast<char>(speaker.id[0] + ('a' - 'A'));
  }
  recall(speaker);
  return speaker;
}

std::optional<Speaker> SpeakerFinder::pronoun(std::size_t at) const {
  Speaker speaker;
  if (const auto name = name_at(at))
    if (const auto named = speaker_of(*name)) speaker = *named;
  speaker.first_word = at;
  speaker.end_word = at + 1;
  speaker.span = text_.span(at, at + 1);
  speaker.agent = true;
  speaker.pronoun = true;
  return speaker;
}

// One of a list: a name, or a noun phrase for someone who can speak.
std::optional<Speaker> SpeakerFinder::member(std::size_t first, std::size_t end) const {
  while (end > first && text_.adverbial(end - 1)) --end;
  if (end > first && text_.is(end - 1, clause_class::determiner)) --end;  // "… all agreed"
  if (first >= end || text_.is(first, opens_adverbial) || text_.is(first, clause_class::possessive))
    return std::nullopt;
  const std::size_t bare = text_.is(first, clause_class::determiner) ? first + 1 : first;
  if (bare >= end) return std::nullopt;
  if (const auto name = name_at(bare); name && name->first <= bare && name->end == end) return speaker_of(*name);
  for (std::size_t i = first; i < end; ++i)
    if (text_.is(i, clause_class::relative | clause_class::preposition | clause_class::coordinator))
      return std::nullopt;
  auto speaker = as_written(first, end);
  return speaker && (speaker->person || (speaker->agent && end - first < 5)) ? speaker : std::nullopt;
}

// "Macron and Merz", "the council, Ana Duarte and the unions": nothing when one part is nobody who speaks.
std::optional<Speaker> SpeakerFinder::list(std::size_t first, std::size_t end) const {
  std::optional<Speaker> leader;
  std::size_t begin = first;
  bool joined = false;
  for (std::size_t i = first; i <= end; ++i) {
    const bool joint = i < end && text_.is(i, clause_class::coordinator) && text_.entity(i) == nullptr;
    if (i < end && !joint && text_.mark(i) != ',') continue;
    if (i > begin) {
      auto one = member(begin, i);
      if (!one) return std::nullopt;
      if (leader) {
        leader->others.push_back(std::move(*one));
      } else {
        leader = std::move(one);
      }
    }
    begin = i + 1;
    joined = joined || joint;
  }
  if (!joined || !leader || leader->others.empty()) return std::nullopt;
  leader->end_word = end;
  return leader;
}

// The person's name that the words are, as an apposition: "Friedrich Merz".
std::optional<Speaker> SpeakerFinder::person_in(std::size_t first, std::size_t end) const {
  if (first >= end) return std::nullopt;
  if (const auto name = name_at(first)) {
    if (name->first != first || name->end != end) return std::nullopt;
    auto speaker = speaker_of(*name);
    if (!speaker || speaker->person) return speaker;
    const auto entity = entities_.find(speaker->id);
    return entity && entities_[*entity].is("person") ? speaker : std::nullopt;
  }
  if (name_end(first, end) != end || end < first + 2) return std::nullopt;
  return as_written(first, end);
}

std::optional<Speaker> SpeakerFinder::person_at(std::size_t first, std::size_t end) const {
  if (text_.is(first, clause_class::determiner) && first + 1 < end) ++first;
  const auto name = name_at(first);
  if (!name || name->first > first || name->end >= end) return std::nullopt;
  if (text_.word(name->end).kind == WordKind::possessive) return std::nullopt;
  auto speaker = speaker_of(*name);
  if (!speaker || speaker->person) return speaker;
  const auto entity = entities_.find(speaker->id);
  return entity && entities_[*entity].is("person") ? speaker : std::nullopt;
}

std::optional<Speaker> SpeakerFinder::phrase(std::size_t first, std::size_t end) {
  while (first < end && text_.quote(first) != nullptr && text_.quote(first)->first_word == first) ++first;
  while (first < end &&
         (text_.adverbial(first) || text_.is(first, clause_class::coordinator) || separates(text_.mark(first))))
    ++first;
  while (end > first && (separates(text_.mark(end - 1)) || text_.is(end - 1, clause_class::relative))) --end;
  if (first >= end || text_.is(end - 1, clause_class::other_pronoun)) return std::nullopt;
  if (text_.is(end - 1, clause_class::subject_pronoun)) return pronoun(end - 1);
  for (std::size_t i = first; i < end; ++i)
    if (text_.is(i, clause_class::relative)) end = i;
  if (auto several = list(first, end)) return several;
  const std::size_t bare = text_.is(first, clause_class::determiner) && first + 1 < end ? first + 1 : first;
  if (const auto name = name_at(bare); name && name->first <= bare && name->first >= first) {
    const std::size_t next = name->end;
    // "Ukraine and its allies": the first of them leads the list
    if (next >= end || text_.is(next, clause_class::coordinator) || separates(text_.mark(next))) {
      auto speaker = speaker_of(*name);
      if (speaker && next < end) speaker->end_word = end, speaker->span = text_.span(first, end);
      return speaker;
    }
  }
  if (const auto last = name_at(end - 1); last && last->end == end && last->first >= first) {
    const std::size_t before = last->first;
    const std::size_t link = before > first && text_.is(before - 1, clause_class::determiner) ? before - 1 : before;
    const bool as = link == first + 1 && text_.is(first, clause_class::loose_subordinator);
    if (link == first || as || !text_.is(link - 1, clause_class::preposition)) return speaker_of(*last);
  }
  if (text_.is(first, clause_class::preposition | clause_class::infinitive)) return std::nullopt;
  return as_written(first, end);
}

// The start of the noun phrase that ends at `end`: after the last word that opens a clause.
std::size_t SpeakerFinder::noun_phrase_begin(std::size_t first, std::size_t end) const {
  std::size_t i = end;
  while (i > first) {
    const std::size_t at = i - 1;
    if (text_.is(at, opens_clause) || text_.is(at, finite)) break;
    if (text_.is(at, clause_class::loose_subordinator) && !text_.is(at, clause_class::preposition)) break;
    if (text_.is(at, clause_class::coordinator)) {
      const bool list = at > first && (text_.entity(at - 1) != nullptr || text_.is(at - 1, clause_class::adjective)) &&
                        at - first < 6;
      if (!list) break;
    }
    --i;
  }
  return i;
}

std::optional<Speaker> SpeakerFinder::segment(std::size_t first, std::size_t end) {
  const std::size_t begin = noun_phrase_begin(first, end);
  // "one officer who regularly travels to the region said": the noun comes before "who"
  if (begin > first + 1 && text_.is(begin - 1, clause_class::relative) &&
      (text_.entity(end - 1) == nullptr || text_.entity(end - 1)->first_word > begin))
    return phrase(noun_phrase_begin(first, begin - 1), begin - 1);
  return phrase(begin, end);
}

std::optional<Speaker> SpeakerFinder::before(std::size_t first, std::size_t end) {
  if (end <= first) return std::nullopt;
  const std::uint32_t quote = text_.quote_index(end);
  std::size_t left = end;  // the last strong boundary
  std::vector<std::size_t> commas;
  const bool dashed = text_.mark(end - 1) == '-';
  while (left > first && text_.quote_index(left - 1) == quote) {
    const char mark = text_.mark(left - 1);
    if (mark == ',' || (dashed && mark == '-')) {
      commas.push_back(left - 1);
    } else if (separates(mark)) {
      break;
    }
    --left;
  }
  if (left == end) return std::nullopt;
  const std::size_t last = commas.empty() ? left : commas.front() + 1;
  if (text_.is(end - 1, clause_class::relative)) {
    const std::size_t noun_end = end - 1 == last && !commas.empty() ? commas.front() : end - 1;
    const std::size_t noun_first = noun_end == end - 1 ? last : commas.size() > 1 ? commas[1] + 1 : left;
    return noun_first < noun_end ? segment(noun_first, noun_end) : std::nullopt;
  }
  if (last < end) {
    // "the council, Ana Duarte and the unions said"
    if (!commas.empty() && !dashed)
      if (auto several = list(noun_phrase_begin(left, commas.back()), end); several && several->others.size() > 1)
        return several;
    return segment(last, end);
  }
  // "the chancellor, Friedrich Merz, said"
  if (commas.size() == 2 && text_.mark(commas[0]) == ',')
    if (auto person = person_in(commas[1] + 1, commas[0]); person && !person_in(left, commas[1])) {
      person->first_word = left;
      return person;
    }
  // The verb follows a comma: an apposition comes between. The subject is the first phrase that is not an adverbial.
  std::size_t from = left;
  for (auto comma = commas.rbegin(); comma != commas.rend(); ++comma) {
    const bool adverbial =
        from < *comma && (text_.is(from, opens_adverbial) || text_.adverbial(from) || text_.participle(from));
    if (from < *comma && !adverbial) {
      if (*comma == commas.front() && commas.size() > 1 && comma != commas.rbegin()) break;
      return commas.size() < 2 ? std::nullopt : segment(from, *comma);
    }
    from = *comma + 1;
  }
  return std::nullopt;
}

std::size_t SpeakerFinder::noun_phrase_end(std::size_t at, std::size_t end) const {
  std::size_t i = at;
  for (; i < end; ++i) {
    if (separates(text_.mark(i)) || text_.date(i) != nullptr || text_.quote_index(i) != text_.quote_index(at)) break;
    if (text_.word(i).folded == "." || text_.word(i).folded == "?" || text_.word(i).folded == "...") break;
    if (text_.is(i, clause_class::relative | clause_class::subordinator | clause_class::complementiser | finite)) break;
    if (const auto hit = attached_.longest(text_.words(), i, end); i > at && hit.words > 0) {
      i += hit.words - 1;  // "a person close to the talks"
      continue;
    }
    const bool attaches = text_.is(i, clause_class::attaching);
    if (i > at && !attaches && text_.is(i, clause_class::preposition | clause_class::loose_subordinator)) break;
    if (i > at && text_.entity(i) == nullptr && text_.participle(i)) break;
  }
  return i;
}

std::optional<Speaker> SpeakerFinder::behind(std::size_t at, std::size_t end) {
  if (at >= end) return std::nullopt;
  if (const auto name = name_at(at); name && name->first == at) {
    const bool joined = name->end < end && text_.is(name->end, clause_class::coordinator);
    if (joined)
      if (auto several = list(at, noun_phrase_end(at, end))) return several;
    if (name->end >= end || text_.word(name->end).kind != WordKind::possessive) return speaker_of(*name);
  }
  const Word& w = text_.word(at);
  const bool starts = w.kind == WordKind::word &&
                      (w.capitalised || text_.is(at, clause_class::determiner | clause_class::agent |
                                                         clause_class::adjective | clause_class::possessive));
  if (!starts) return std::nullopt;
  const std::size_t stop = noun_phrase_end(at, end);
  if (stop <= at) return std::nullopt;
  // "said the mayor, Ana Duarte."
  if (stop + 1 < end && text_.mark(stop) == ',')
    if (auto person = person_in(stop + 1, noun_phrase_end(stop + 1, end))) return person;
  return phrase(at, stop);
}

}  // namespace gainsay
