#include "lang/speech/finder.h"

#include <algorithm>
#include <optional>

#include "lang/speech/group.h"
#include "lang/speech/label.h"
#include "lang/speech/quote_speakers.h"
#include "lang/speech/scope.h"
#include "lang/speech/speaker_finder.h"

namespace gainsay {
namespace {

constexpr WordClasses::Bits finite = clause_class::auxiliary | clause_class::modal | clause_class::be;
constexpr WordClasses::Bits opens_adverbial =
    clause_class::preposition | clause_class::subordinator | clause_class::loose_subordinator | clause_class::adverb;

}  // namespace

SpeechFinder::SpeechFinder(const SpeechWords& words, const QuoteWords& quotes, const Inflections& inflections,
                           const EntityTable& entities, Vocabulary& vocabulary)
    : entities_(entities), verbs_(words.verbs), scare_words_(quotes.scare_words) {
  // A verb that both reports and denies ("counter") denies only what is called a claim, so that is tried first.
  std::vector<std::uint32_t> verbs;
  for (const bool denies : {true, false})
    for (std::uint32_t v = 0; v < verbs_.size(); ++v)
      if (verbs_[v].denies == denies) verbs.push_back(v);
  for (const std::uint32_t v : verbs) {
    for (const std::string& base : verbs_[v].words) {
      for (const std::string& form : verb_forms(inflections, base)) {
        phrases_.add(form, static_cast<std::uint32_t>(forms_.size()), vocabulary);
        forms_.push_back({v, form == base});
      }
    }
  }
  for (const std::string& label : words.labels) labels_.add(label, 0, vocabulary);
  for (const std::string& source : words.sources) sources_.add(source, 0, vocabulary);
  for (const std::string& phrase : words.attached) attached_.add(phrase, 0, vocabulary);
  for (const std::string& phrase : quotes.naming) naming_.add(phrase, 0, vocabulary);
}

class SpeechFinder::Pass {
 public:
  Pass(const SpeechFinder& finder, const TextIndex& text, QuoteSpeakers& quotes)
      : finder_(finder),
        text_(text),
        scope_(text, finder.phrases_),
        speakers_(text, finder.entities_, finder.attached_),
        labels_(text, finder.entities_, finder.labels_),
        quotes_(quotes) {
    labels_.find(speakers_);
  }

  void sentence(const Sentence& sentence, BlockKind kind);
  std::vector<Speech> take() { return std::move(speeches_); }
  [[nodiscard]] const SpeakerFinder& speakers() const { return speakers_; }

 private:
  using Group = SpeechGroup;

  [[nodiscard]] std::optional<Speaker> subject_of(Group& group);
  [[nodiscard]] std::optional<Speaker> participle_subject(const Group& group);
  [[nodiscard]] std::optional<Speaker> main_subject();
  [[nodiscard]] bool joined(std::size_t before) const;
  [[nodiscard]] bool settle(Speaker& speaker, bool remark) const;
  [[nodiscard]] Speech proto(const Speaker& speaker, ByteSpan verb) const;
  [[nodiscard]] DateRange date_in(std::size_t first, std::size_t end) const;
  std::size_t verb(std::size_t at);
  [[nodiscard]] bool beside_quote(std::size_t at) const;
  bool passive(const Group& group);
  [[nodiscard]] SpeechScope::Stops stops_of(const Group& group) const;
  void report(const Group& group, const Speaker& subject);
  void spoke(const Speaker& speaker, std::size_t word);
  void remark(const Group& group, const Speaker& subject, const Speech& model);
  void remark_behind(const Group& group, const Speaker& subject, const Speech& model);
  bool denied_claim(const Group& group, const Speaker& subject);
  void claim(std::size_t noun, const std::string& denied_by, ByteSpan denial);
  [[nodiscard]] std::optional<Speaker> owner(std::size_t noun);
  void source(std::size_t at, std::size_t words);
  std::size_t label(std::size_t block);
  void emit(Speech model, std::size_t first, std::size_t end);
  void emit(const Speech& model, const Speaker& speaker, std::size_t first, std::size_t end);
  [[nodiscard]] bool clause_like(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::size_t resumed_until(std::size_t comma, std::size_t otherwise) const;
  [[nodiscard]] std::size_t past_adverbial(std::size_t from) const;

  const SpeechFinder& finder_;
  const TextIndex& text_;
  SpeechScope scope_;
  SpeakerFinder speakers_;
  SpeechLabels labels_;
  QuoteSpeakers& quotes_;
  std::vector<Speech> speeches_;
  std::size_t first_ = 0, end_ = 0;
  std::size_t block_ = 0;
  std::optional<Speaker> subject_;  // of the last speech verb of the sentence
  std::optional<Speaker> last_;     // who spoke last
  std::size_t last_block_ = 0, last_sentence_ = 0, sentence_ = 0;
  std::optional<Speech> list_;     // ends in a colon: the list that follows is said as well
  std::optional<Speech> label_;    // who speaks in this block of a transcript
  std::size_t claimed_until_ = 0;  // speech nouns before this word are taken
};

Speech SpeechFinder::Pass::proto(const Speaker& speaker, ByteSpan verb) const {
  Speech speech;
  speech.speaker = speaker.id;
  speech.side = speaker.side;
  speech.speaker_span = speaker.span;
  speech.verb = verb;
  return speech;
}

void SpeechFinder::Pass::emit(Speech model, std::size_t first, std::size_t end) {
  if (first >= end) return;
  model.content = text_.span(first, end);
  quotes_.own(first, end, model);
  speeches_.push_back(std::move(model));
}

// Of several speakers each says it, and the quotations in it are the first one's.
void SpeechFinder::Pass::emit(const Speech& model, const Speaker& speaker, std::size_t first, std::size_t end) {
  emit(model, first, end);
  if (first >= end) return;
  for (const Speaker& other : speaker.others) {
    Speech more = model;
    more.speaker = other.id;
    more.side = other.side;
    more.speaker_span = other.span;
    more.content = text_.span(first, end);
    speeches_.push_back(std::move(more));
  }
}

DateRange SpeechFinder::Pass::date_in(std::size_t first, std::size_t end) const {
  for (std::size_t i = first; i < end; ++i) {
    const Mention* date = text_.date(i);
    if (date == nullptr) continue;
    const DateRange& range = std::get<DateMention>(date->body).range;
    if (range.first && range.last) return range;
  }
  return {};
}

std::optional<Speaker> SpeechFinder::Pass::main_subject() {
  std::size_t at = first_;
  while (at < end_ && text_.is(at, clause_class::coordinator)) ++at;
  while (at < end_ && (text_.is(at, opens_adverbial) || text_.adverbial(at) || text_.participle(at))) {
    while (at < end_ && text_.mark(at) == 0) ++at;
    if (at >= end_ || text_.mark(at) != ',') return std::nullopt;
    ++at;
  }
  if (at < end_ && text_.is(at, clause_class::determiner) && text_.entity(at + 1 < end_ ? at + 1 : at) != nullptr) ++at;
  if (at >= end_) return std::nullopt;
  auto speaker = speakers_.behind(at, end_);
  return speaker && (speaker->known || speaker->agent) ? speaker : std::nullopt;
}

std::optional<Speaker> SpeechFinder::Pass::participle_subject(const Group& group) {
  if (group.first > first_ && text_.mark(group.first - 1) == 0 && group.first != group.verb) {
    if (const Mention* mention = text_.entity(group.first - 1))
      if (auto speaker = speakers_.behind(mention->first_word, end_)) return speaker;
  }
  if (subject_) return subject_;
  return main_subject();
}

// "… takes office in January and with his self-image as a dealmaker boasted": the verb is the second of its subject.
bool SpeechFinder::Pass::joined(std::size_t before) const {
  for (std::size_t i = before; i > first_ + 1 && text_.mark(i - 1) == 0; --i)
    if (text_.is(i - 1, clause_class::coordinator)) return text_.is(i, clause_class::preposition);
  return false;
}

std::optional<Speaker> SpeechFinder::Pass::subject_of(Group& group) {
  if (group.participle) return participle_subject(group);
  if (is_noun(text_, first_, group)) return std::nullopt;
  const bool starts = group.first == first_;
  if (!starts && text_.is(group.first - 1, clause_class::coordinator)) {
    if (subject_) return subject_;
    return main_subject();
  }
  const bool behind_quote = starts ? first_ > 0 && text_.quote(first_ - 1) != nullptr && group.verb == first_
                                   : text_.quote_index(group.first - 1) != text_.quote_index(group.verb) ||
                                         (text_.mark(group.first - 1) == ',' && group.first >= first_ + 2 &&
                                          text_.quote_index(group.first - 2) != text_.quote_index(group.verb));
  if (!behind_quote && !starts)
    if (auto subject = speakers_.before(first_, group.first)) return subject;
  if (!behind_quote && !starts && joined(group.first)) return subject_ ? subject_ : main_subject();
  const bool may_follow = group.kind->remark && (behind_quote || (!starts && text_.mark(group.first - 1) == ','));
  if (!may_follow) return std::nullopt;
  group.inverted = true;
  return speakers_.behind(group.end, end_);
}

// A pronoun is whoever speaks already in this sentence, or beside a quotation whoever spoke last; then whoever the
// pronoun refers to; then whoever spoke last, no further back than the block before.
bool SpeechFinder::Pass::settle(Speaker& speaker, bool remark) const {
  if (!speaker.pronoun) return !speaker.id.empty();
  const bool recent = last_ && last_block_ + 1 >= block_;
  const auto person = [&](const Speaker& s) {
    const auto at = finder_.entities_.find(s.id);
    return !at || finder_.entities_[*at].is("person");
  };
  const auto take = [&](const Speaker& from) {
    speaker.id = from.id;
    speaker.side = from.side;
    speaker.known = from.known;
    return true;
  };
  const bool unknown = speaker.id.empty();
  if (subject_ && (unknown || person(*subject_) == person(speaker))) return take(*subject_);
  if (recent && (unknown || ((remark || last_sentence_ + 1 >= sentence_) && person(*last_) == person(speaker))))
    return take(*last_);
  return !unknown;
}

void SpeechFinder::Pass::spoke(const Speaker& speaker, std::size_t word) {
  subject_ = speaker;
  if (text_.quote(word) != nullptr) return;  // what those say who are quoted is their matter
  speakers_.remember(speaker);
  last_ = speaker;
  last_block_ = block_;
  last_sentence_ = sentence_;
}

std::size_t SpeechFinder::Pass::verb(std::size_t at) {
  const auto hit = finder_.phrases_.longest(text_.words(), at, end_);
  if (hit.words == 0) return at + 1;
  for (const std::uint32_t payload : *hit.payloads) {
    Group group;
    group.kind = &finder_.verbs_[finder_.forms_[payload].verb];
    if (!read_group(text_, first_, end_, at, hit.words, group)) continue;
    if (group.passive) {
      if (passive(group)) return group.end;
      continue;
    }
    auto subject = subject_of(group);
    if (!subject || (group.kind->agent && !subject->agent)) continue;
    // "the house stated in the deed"
    if (!subject->agent && !subject->pronoun && !subject->known && group.end < end_ &&
        text_.is(group.end, clause_class::attaching))
      continue;
    if (!subject->known && text_.is(subject->first_word, clause_class::negator)) continue;  // "not 21% as first stated"
    // "He told them": beside a quotation the pronoun is more surely the one who spoke last
    const bool beside = group.inverted || (subject->first_word > 0 && beside_quote(subject->first_word));
    if (!settle(*subject, beside)) continue;
    spoke(*subject, at);
    if (group.kind->denies && denied_claim(group, *subject)) return group.end;
    if (group.kind->denies && hit.payloads->size() > 1) continue;
    report(group, *subject);
    return group.end;
  }
  return at + 1;
}

// "was described by Lavrov as an insult"
bool SpeechFinder::Pass::passive(const Group& group) {
  auto speaker = speakers_.behind(group.end, end_);
  if (!speaker || !speaker->agent || !settle(*speaker, false)) return false;
  const std::size_t as = speaker->end_word;
  if (as + 1 >= end_ || !text_.is(as, clause_class::loose_subordinator) || !text_.is(as, clause_class::preposition))
    return false;
  Speech model = proto(*speaker, text_.span(group.first, group.end));
  model.modality = group.kind->modality;
  emit(std::move(model), as + 1, scope_.end_from(as + 1));
  return true;
}

bool SpeechFinder::Pass::beside_quote(std::size_t at) const {
  return text_.quote(at - 1) != nullptr && text_.quote_index(at - 1) != text_.quote_index(at);
}

// "Believing it can hold, the army …": the comma ends it; "those who say P have not …": a second verb does.
SpeechScope::Stops SpeechFinder::Pass::stops_of(const Group& group) const {
  SpeechScope::Stops stops;
  stops.clause = group.kind->judges;
  if (group.participle) {
    std::size_t i = first_;
    while (i < group.first && (text_.is(i, opens_adverbial) || text_.adverbial(i))) ++i;
    stops.comma = i == group.first;
  }
  stops.second_verb =
      group.first > first_ && group.first < first_ + 8 && text_.is(group.first - 1, clause_class::relative);
  for (std::size_t i = first_; i < group.first && stops.second_verb; ++i)
    stops.second_verb = text_.mark(i) == 0 && !text_.is(i, finite);
  return stops;
}

void SpeechFinder::Pass::report(const Group& group, const Speaker& subject) {
  Speech model = proto(subject, text_.span(group.first, group.end));
  model.modality = group.kind->modality;
  model.denied = group.kind->denies && !group.negated;
  if (group.negated) model.modality = Modality::possible;  // "did not deny that"
  model.announces_change = group.change || group.kind->changes;
  scope_.set_auxiliary(group.auxiliary);
  const auto begin = group.inverted ? std::nullopt : scope_.begin_behind(group.end, *group.kind);
  model.said = date_in(begin ? group.first : first_, begin ? *begin : end_);
  if (begin && !model.said.first && !subject.span.empty() && subject.first_word > first_)
    model.said = date_in(first_, subject.first_word);
  const std::size_t end = begin ? scope_.end_from(*begin, stops_of(group)) : 0;
  if (begin && end > *begin) {
    emit(model, subject, *begin, end);
    if (end == end_ && text_.mark(end_ - 1) == ':') list_ = model;
  } else if (group.kind->remark) {
    remark(group, subject, model);
  } else if (group.kind->object && !group.participle) {
    emit(model, subject, group.first, group.end);  // "which Kyiv rejects": what is said comes before
  }
  scope_.set_auxiliary(TextIndex::none);
}

// Something that can be said: not a mere "On Monday".
bool SpeechFinder::Pass::clause_like(std::size_t first, std::size_t end) const {
  if (first >= end) return false;
  bool verb = false;
  for (std::size_t i = first; i < end; ++i) verb = verb || text_.is(i, finite);
  if (verb) return true;
  return end - first > 2 && !text_.is(first, opens_adverbial) && !text_.adverbial(first) && !text_.participle(first);
}

void SpeechFinder::Pass::remark(const Group& group, const Speaker& subject, const Speech& model) {
  std::size_t left = group.inverted ? group.first : std::min(subject.first_word, group.first);
  if (left > first_ && text_.is(left - 1, clause_class::determiner)) --left;
  while (left > first_ && text_.is(left - 1, clause_class::loose_subordinator | clause_class::coordinator)) --left;
  bool said = false;
  if (left > 0) {
    std::size_t before = left - 1;
    if (before > 0 && text_.mark(before) == ',' && text_.quote_index(before - 1) != text_.quote_index(group.verb))
      --before;
    const Mention* quote = text_.quote(before);
    if (quote != nullptr && text_.quote_index(before) != text_.quote_index(group.verb)) {
      quotes_.own(first_, left, model);
      quotes_.own(quote->first_word, quote->end_word, model);
      said = true;
    }
    const bool outside = left > first_ && text_.mark(left - 1) == ',';
    std::size_t from = left;
    const bool aside = scope_.in_aside(left);
    const auto ends = [&](char mark) { return mark == ':' || mark == ';' || (aside && mark == '-'); };
    while (from > first_ && !ends(text_.mark(from - 1))) --from;
    const std::size_t behind = group.inverted ? std::max(group.end, subject.end_word) : group.end;
    if (outside && !said && (clause_like(from, left - 1) || resumed_until(behind, 0) > 0)) {
      return emit(model, subject, past_adverbial(from), resumed_until(behind, left - 1));
    }
  }
  if (!group.inverted) remark_behind(group, subject, model);
}

// "The inquiry, the Guardian reported, will end in June": what continues after the second comma is said as well.
std::size_t SpeechFinder::Pass::resumed_until(std::size_t comma, std::size_t otherwise) const {
  if (comma + 2 >= end_ || text_.mark(comma) != ',') return otherwise;
  if (!text_.is(comma + 1, finite) && !(text_.adverbial(comma + 1) && text_.is(comma + 2, finite))) return otherwise;
  return std::max(otherwise, scope_.end_from(comma + 1));
}

// "Since the war began in May, P, she said": when it was is the reporter's knowledge.
std::size_t SpeechFinder::Pass::past_adverbial(std::size_t from) const {
  if (from != first_ || !text_.is(from, clause_class::loose_subordinator) || !text_.is(from, clause_class::preposition))
    return from;
  for (std::size_t i = from; i + 3 < end_; ++i)
    if (text_.mark(i) == ',') return i + 1;
  return from;
}

void SpeechFinder::Pass::remark_behind(const Group& group, const Speaker&, const Speech& model) {
  const std::size_t comma = scope_.behind_adverbials(group.end);
  if (comma + 2 >= end_ || text_.mark(comma) != ',') return;
  std::size_t next = comma + 1;
  if (text_.is(next, clause_class::relative | clause_class::coordinator) || text_.participle(next)) return;
  if (text_.quote_index(next) == text_.quote_index(group.verb) || scope_.opens_quote(next)) {
    if (text_.is(next, clause_class::complementiser)) ++next;
    emit(model, next, scope_.end_from(next));
  }
}

std::optional<Speaker> SpeechFinder::Pass::owner(std::size_t noun) {
  std::size_t at = noun;
  for (std::size_t steps = 0; at > first_ && steps < 3; ++steps, --at) {
    const std::size_t before = at - 1;
    if (text_.is(before, clause_class::possessive)) {
      const Mention* mention = text_.entity(before);
      return mention == nullptr ? last_ : speakers_.behind(before, end_);
    }
    const bool mark = text_.word(before).kind == WordKind::possessive || text_.says(before, "'");
    if (mark && before > first_) {
      if (const Mention* mention = text_.entity(before - 1))
        return speakers_.phrase(mention->first_word, mention->end_word);
      if (const StrangerMention* stranger = text_.stranger(before - 1))
        return speakers_.phrase(stranger->first_word, stranger->end_word);
      std::size_t first = before - 1;  // "the rebels'"
      while (first > first_ && first + 3 > before && text_.is(first - 1, clause_class::agent)) --first;
      if (first > first_ && text_.is(first - 1, clause_class::determiner)) --first;
      const auto speaker = speakers_.phrase(first, before);
      return speaker;
    }
    if (text_.word(before).kind != WordKind::word || text_.entity(before) != nullptr) break;
  }
  // "claims by Moscow that"
  if (noun + 2 < end_ && text_.is(noun + 1, clause_class::passive_by)) return speakers_.behind(noun + 2, end_);
  return std::nullopt;
}

void SpeechFinder::Pass::claim(std::size_t noun, const std::string& denied_by, ByteSpan denial) {
  auto speaker = owner(noun);
  if (!speaker || speaker->id.empty()) return;
  std::size_t next = noun + 1;
  if (next < end_ && text_.is(next, clause_class::passive_by)) next = std::max(next, speaker->end_word);
  if (next >= end_) return;
  const bool that = text_.is(next, clause_class::complementiser);
  const bool of = text_.is(next, clause_class::attaching) && next + 1 < end_ &&
                  text_.word(next + 1).folded.size() > 4 &&
                  (text_.participle(next + 1) || text_.is(next + 1, clause_class::auxiliary));
  const bool infinitive = text_.is(next, clause_class::infinitive);
  if (!that && !of && !infinitive && denied_by.empty()) return;
  Speech model = proto(*speaker, text_.span(noun, noun + 1));
  model.denied_by = denied_by;
  if (!denied_by.empty()) model.verb = denial.joined(model.verb);
  std::size_t begin = that || of ? next + 1 : next;
  SpeechScope::Stops stops;
  stops.second_verb = denied_by.empty();
  for (std::size_t i = first_; i < noun && stops.second_verb; ++i) stops.second_verb = !text_.is(i, finite);
  stops.second_verb = stops.second_verb && !subject_;
  std::size_t end = scope_.end_from(begin, stops);
  if (end <= begin) begin = noun, end = noun + 1;
  claimed_until_ = noun + 1;
  emit(std::move(model), begin, end);
}

bool SpeechFinder::Pass::denied_claim(const Group& group, const Speaker& subject) {
  for (std::size_t i = group.end; i < end_ && i < group.end + 10; ++i) {
    if (text_.mark(i) != 0 || text_.is(i, clause_class::complementiser)) return false;
    if (!text_.is(i, clause_class::speech_noun) || text_.entity(i) != nullptr || !owner(i)) continue;
    ByteSpan denial = text_.span(group.first, group.end);
    if (!subject.span.empty() && !group.participle) denial = denial.joined(subject.span);
    claim(i, subject.id, denial);
    return true;
  }
  return false;
}

void SpeechFinder::Pass::source(std::size_t at, std::size_t words) {
  const std::size_t name = at + words;
  auto speaker = speakers_.behind(name, end_);
  if (!speaker || !settle(*speaker, false)) return;
  spoke(*speaker, at);
  subject_.reset();
  Speech model = proto(*speaker, text_.span(at, name));
  model.said = date_in(speaker->end_word, std::min(end_, speaker->end_word + 4));
  const std::size_t behind = speaker->end_word;
  const bool comma = behind < end_ && text_.mark(behind) == ',';
  if (at == first_ || (at == first_ + 1 && text_.is(first_, clause_class::coordinator))) {
    const std::size_t begin = comma ? behind + 1 : scope_.behind_adverbials(behind);
    return emit(model, *speaker, begin, scope_.end_from(begin));
  }
  std::size_t left = at;
  if (text_.mark(left - 1) == ',') --left;
  if (left == at && behind < end_ && !scope_.stops(behind)) {
    // "which according to Kellogg amounted to": the clause around, the attribution in its middle
    while (left > first_ && text_.mark(left - 1) == 0) --left;
    return emit(model, left, scope_.end_from(behind));
  }
  const std::size_t from = past_adverbial(first_);
  emit(model, *speaker, from < left ? from : first_, left == at ? left : resumed_until(behind, left));
}

// Who speaks by a label before a colon. The first word after the label, or the start of the sentence.
std::size_t SpeechFinder::Pass::label(std::size_t block) {
  const SpeechLabels::Label* label = labels_.at(sentence_);
  if (label == nullptr) {
    if (block != block_ && !(label_ && labels_.goes_on(sentence_))) label_.reset();
    return first_;
  }
  const Speech speech = proto(label->speaker, text_.span(label->begin - 1, label->begin));
  last_ = label->speaker;
  last_block_ = block;
  label_ = speech;
  if (!label->once) return label->begin;
  emit(speech, label->begin, end_);
  label_.reset();
  return label->begin;
}

void SpeechFinder::Pass::sentence(const Sentence& sentence, BlockKind kind) {
  first_ = sentence.first_word;
  end_ = sentence.end_word;
  scope_.enter(sentence);
  subject_.reset();
  claimed_until_ = 0;
  if (kind != BlockKind::paragraph && kind != BlockKind::block_quote) label_.reset();
  const std::size_t begin = label(sentence.block);
  ++sentence_;
  block_ = sentence.block;
  if (kind != BlockKind::list_item) list_.reset();
  if (list_) emit(*list_, first_, end_);
  if (label_) emit(*label_, begin, end_);
  for (std::size_t i = begin; i < end_;) {
    const Word& w = text_.word(i);
    if (w.id == unknown_word || w.kind != WordKind::word || text_.entity(i) != nullptr) {
      ++i;
      continue;
    }
    if (finder_.sources_.may_start(w.id))
      if (const auto hit = finder_.sources_.longest(text_.words(), i, end_); hit.words > 0) {
        source(i, hit.words);
        i += hit.words;
        continue;
      }
    const std::size_t next = finder_.phrases_.may_start(w.id) ? verb(i) : i + 1;
    if (next == i + 1 && i >= claimed_until_ && text_.is(i, clause_class::speech_noun)) claim(i, "", {});
    i = next;
  }
  // "He said it hung on two issues:" and the list that follows
  if (subject_ && !list_ && end_ > first_ && text_.mark(end_ - 1) == ':')
    list_ = proto(*subject_, text_.span(end_ - 1, end_));
}

// What someone says is reported once when it is a quotation and nothing else.
static void drop_quoted(Annotation& annotation, const TextIndex& text) {
  const auto quoted = [&](const Speech& speech) {
    if (speech.attribution == Attribution::quote) return false;
    const std::size_t first = text.words().at_byte(speech.content.begin);
    const Mention* quote = first < text.words().size() ? text.quote(first) : nullptr;
    return quote != nullptr && quote->span.begin == speech.content.begin && speech.content.end <= quote->span.end + 1 &&
           std::get<QuoteMention>(quote->body).speech;
  };
  auto& all = annotation.speeches;
  all.erase(std::remove_if(all.begin(), all.end(), quoted), all.end());
}

void SpeechFinder::find(Annotation& annotation, const TextIndex& text) const {
  QuoteSpeakers quotes(text, scare_words_, naming_);
  Pass pass(*this, text, quotes);
  const auto& blocks = annotation.document->blocks;
  for (const Sentence& sentence : annotation.sentences)
    pass.sentence(sentence, sentence.block < blocks.size() ? blocks[sentence.block].kind : BlockKind::paragraph);
  annotation.speeches = pass.take();
  quotes.finish(annotation, pass.speakers());
  drop_quoted(annotation, text);
  const auto before = [](const Speech& a, const Speech& b) {
    return a.content.begin != b.content.begin ? a.content.begin < b.content.begin : a.content.end > b.content.end;
  };
  if (!std::is_sorted(annotation.speeches.begin(), annotation.speeches.end(), before))
    std::stable_sort(annotation.speeches.begin(), annotation.speeches.end(), before);
}

}  // namespace gainsay
