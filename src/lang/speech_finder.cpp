#include "lang/speech_finder.h"

#include <algorithm>
#include <optional>

#include "lang/quote_speakers.h"
#include "lang/speaker_finder.h"
#include "lang/speech_scope.h"

namespace gainsay {
namespace {

constexpr WordClasses::Bits finite = clause_class::auxiliary | clause_class::modal | clause_class::be;
constexpr WordClasses::Bits opens_adverbial =
    clause_class::preposition | clause_class::subordinator | clause_class::loose_subordinator | clause_class::adverb;

}  // namespace

SpeechFinder::SpeechFinder(const SpeechWords& words, const QuoteWords& quotes, const Inflections& inflections,
                           const EntityTable& entities, Vocabulary& vocabulary)
    : entities_(entities), verbs_(words.verbs), scare_words_(quotes.scare_words) {
  for (std::size_t v = 0; v < verbs_.size(); ++v) {
    for (const std::string& base : verbs_[v].words) {
      for (const std::string& form : verb_forms(inflections, base)) {
        phrases_.add(form, static_cast<std::uint32_t>(forms_.size()), vocabulary);
        forms_.push_back({static_cast<std::uint32_t>(v), form == base});
      }
    }
  }
  for (const std::string& source : words.sources) sources_.add(source, 0, vocabulary);
  for (const std::string& phrase : quotes.naming) naming_.add(phrase, 0, vocabulary);
}

class SpeechFinder::Pass {
 public:
  Pass(const SpeechFinder& finder, const TextIndex& text, QuoteSpeakers& quotes)
      : finder_(finder),
        text_(text),
        scope_(text, finder.phrases_),
        speakers_(text, finder.entities_),
        quotes_(quotes) {}

  void sentence(const Sentence& sentence, BlockKind kind);
  std::vector<Speech> take() { return std::move(speeches_); }

 private:
  // The verb of a clause of speech with the words around that belong to it.
  struct Group {
    std::size_t first = 0, verb = 0, end = 0;
    const SpeechVerbs* kind = nullptr;
    std::size_t auxiliary = TextIndex::none;
    bool participle = false, inverted = false, change = false;
    DateRange said;
  };

  bool read_group(std::size_t at, std::size_t words, const Form& form, Group& group) const;
  [[nodiscard]] std::optional<Speaker> subject_of(Group& group);
  [[nodiscard]] std::optional<Speaker> participle_subject(const Group& group);
  [[nodiscard]] std::optional<Speaker> main_subject();
  [[nodiscard]] bool noun_like(const Group& group) const;
  [[nodiscard]] bool joined(std::size_t before) const;
  [[nodiscard]] bool settle(Speaker& speaker, bool remark) const;
  [[nodiscard]] Speech proto(const Speaker& speaker, ByteSpan verb) const;
  [[nodiscard]] DateRange date_in(std::size_t first, std::size_t end) const;
  std::size_t verb(std::size_t at);
  [[nodiscard]] bool beside_quote(std::size_t at) const;
  void report(const Group& group, const Speaker& subject);
  void spoke(const Speaker& speaker, std::size_t word);
  void remark(const Group& group, const Speaker& subject, const Speech& model);
  void remark_behind(const Group& group, const Speaker& subject, const Speech& model);
  bool denied_claim(const Group& group, const Speaker& subject);
  void claim(std::size_t noun, const std::string& denied_by, ByteSpan denial);
  [[nodiscard]] std::optional<Speaker> owner(std::size_t noun);
  void source(std::size_t at, std::size_t words);
  std::size_t label(BlockKind kind);
  std::size_t stranger(BlockKind kind);
  void emit(Speech model, std::size_t first, std::size_t end);
  [[nodiscard]] bool clause_like(std::size_t first, std::size_t end) const;

  const SpeechFinder& finder_;
  const TextIndex& text_;
  SpeechScope scope_;
  SpeakerFinder speakers_;
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

DateRange SpeechFinder::Pass::date_in(std::size_t first, std::size_t end) const {
  for (std::size_t i = first; i < end; ++i) {
    const Mention* date = text_.date(i);
    if (date == nullptr) continue;
    const DateRange& range = std::get<DateMention>(date->body).range;
    if (range.first && range.last) return range;
  }
  return {};
}

bool SpeechFinder::Pass::read_group(std::size_t at, std::size_t words, const Form& form, Group& group) const {
  group.first = group.verb = at;
  group.end = at + words;
  group.kind = &finder_.verbs_[form.verb];
  group.participle = text_.participle(at);
  bool be = false;
  while (group.first > first_) {
    const std::size_t before = group.first - 1;
    if (text_.quote_index(before) != text_.quote_index(at)) break;
    if (text_.is(before, clause_class::modal | clause_class::infinitive | clause_class::negator)) return false;
    if (const Mention* date = text_.date(before)) {
      group.first = date->first_word;
      if (group.first > first_ && text_.is(group.first - 1, clause_class::preposition)) --group.first;
      continue;
    }
    const bool own = text_.is(before, clause_class::auxiliary | clause_class::be) || text_.adverbial(before);
    if (!own || text_.entity(before) != nullptr) break;
    be = be || text_.is(before, clause_class::be);
    if (text_.is(before, clause_class::auxiliary)) group.auxiliary = before;
    group.change = group.change || text_.is(before, clause_class::change);
    --group.first;
  }
  if (be && !group.participle) return false;
  group.participle = group.participle && !be;
  return group.end >= end_ || !text_.is(group.end, clause_class::passive_by);
}

// "the claim", "Moscow's demands", "in reports", "Russian claims": a noun that looks like the verb.
bool SpeechFinder::Pass::noun_like(const Group& group) const {
  if (group.first == first_) return false;
  const std::size_t before = group.first - 1;
  if (text_.word(before).kind == WordKind::possessive || text_.says(before, "'")) return true;
  if (text_.entity(before) != nullptr || text_.is(before, clause_class::agent)) return false;
  return text_.is(before, clause_class::determiner | clause_class::possessive | clause_class::adjective) ||
         (text_.is(before, clause_class::preposition) && group.first == group.verb);
}

std::optional<Speaker> SpeechFinder::Pass::main_subject() {
  std::size_t at = first_;
  while (at < end_ && text_.is(at, clause_class::coordinator)) ++at;
  while (at < end_ && (text_.is(at, opens_adverbial) || text_.adverbial(at) || text_.participle(at))) {
    while (at < end_ && text_.mark(at) == 0) ++at;
    if (at >= end_ || text_.mark(at) != ',') return std::nullopt;
    ++at;
  }
  if (at < end_ && text_.is(at, clause_class::determiner)) ++at;
  if (at >= end_ || text_.entity(at) == nullptr) return std::nullopt;
  auto speaker = speakers_.behind(at, end_);
  return speaker && speaker->known ? speaker : std::nullopt;
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
  if (noun_like(group)) return std::nullopt;
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
// pronoun stands for; then whoever spoke last, no further back than the block before.
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
  std::vector<std::uint32_t> readings;
  if (hit.words > 0) readings = *hit.payloads;
  // A verb that both reports and denies ("counter") denies only what is called a claim, so that is tried first.
  std::stable_partition(readings.begin(), readings.end(),
                        [&](std::uint32_t p) { return finder_.verbs_[finder_.forms_[p].verb].denies; });
  for (const std::uint32_t payload : readings) {
    Group group;
    if (!read_group(at, hit.words, finder_.forms_[payload], group)) continue;
    auto subject = subject_of(group);
    if (!subject || (group.kind->agent && !subject->agent)) continue;
    if (!subject->known && text_.is(subject->first_word, clause_class::negator)) continue;  // "not 21% as first stated"
    // "He told them": beside a quotation the pronoun is more surely the one who spoke last
    const bool beside = group.inverted || (subject->first_word > 0 && beside_quote(subject->first_word));
    if (!settle(*subject, beside)) continue;
    spoke(*subject, at);
    if (group.kind->denies && denied_claim(group, *subject)) return group.end;
    if (group.kind->denies && readings.size() > 1) continue;
    report(group, *subject);
    return group.end;
  }
  return at + 1;
}

bool SpeechFinder::Pass::beside_quote(std::size_t at) const {
  return text_.quote(at - 1) != nullptr && text_.quote_index(at - 1) != text_.quote_index(at);
}

void SpeechFinder::Pass::report(const Group& group, const Speaker& subject) {
  Speech model = proto(subject, text_.span(group.first, group.end));
  model.modality = group.kind->modality;
  model.denied = group.kind->denies;
  model.announces_change = group.change || group.kind->changes;
  scope_.set_auxiliary(group.auxiliary);
  const auto begin = group.inverted ? std::nullopt : scope_.begin_behind(group.end, *group.kind);
  model.said = date_in(begin ? group.first : first_, begin ? *begin : end_);
  if (begin && !model.said.first && !subject.span.empty() && subject.first_word > first_)
    model.said = date_in(first_, subject.first_word);
  if (begin && scope_.end_from(*begin) > *begin) {
    const std::size_t end = scope_.end_from(*begin);
    emit(model, *begin, end);
    if (end == end_ && text_.mark(end_ - 1) == ':') list_ = model;
  } else if (group.kind->remark) {
    remark(group, subject, model);
  } else if (group.kind->object && !group.participle) {
    emit(model, group.first, group.end);  // "which Kyiv rejects": what is said stands before
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
    while (from > first_ && text_.mark(from - 1) != ':' && text_.mark(from - 1) != ';') --from;
    if (outside && !said && clause_like(from, left - 1)) {
      emit(model, from, left - 1);
      said = true;
    }
  }
  if (!group.inverted) remark_behind(group, subject, model);
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
      const Mention* mention = text_.entity(before - 1);
      return mention == nullptr ? std::nullopt : speakers_.phrase(mention->first_word, mention->end_word);
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
  std::size_t end = scope_.end_from(begin);
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
    return emit(model, begin, scope_.end_from(begin));
  }
  std::size_t left = at;
  if (text_.mark(left - 1) == ',') --left;
  if (left == at && behind < end_ && !scope_.stops(behind)) {
    // "which according to Kellogg amounted to": the clause around, the attribution in its middle
    while (left > first_ && text_.mark(left - 1) == 0) --left;
    return emit(model, left, scope_.end_from(behind));
  }
  emit(model, first_, left);
}

// "Anna Petrova: …" of somebody in no pack: whoever spoke before does no longer. Two to four capitalised words, none of
// them a small word, so that "Key points: …" at least ends nobody's speech in a heading.
std::size_t SpeechFinder::Pass::stranger(BlockKind kind) {
  if (kind != BlockKind::paragraph) return first_;
  std::size_t colon = first_;
  while (colon < end_ && colon < first_ + 5 && text_.word(colon).capitalised && text_.entity(colon) == nullptr &&
         !text_.is(colon, ~WordClasses::Bits{0}))
    ++colon;
  if (colon < first_ + 2 || colon + 1 >= end_ || text_.mark(colon) != ':') return first_;
  const auto speaker = speakers_.phrase(first_, colon);
  if (!speaker || speaker->id.empty()) return first_;
  label_ = proto(*speaker, text_.span(colon, colon + 1));
  last_ = speaker;
  last_block_ = block_;
  return colon + 1;
}

// "Kellogg: …", also in headings and transcripts. The first word behind the label, or the start of the sentence.
std::size_t SpeechFinder::Pass::label(BlockKind kind) {
  const Mention* mention = text_.entity(first_);
  if (mention == nullptr || mention->first_word != first_) return stranger(kind);
  const std::size_t colon = mention->end_word;
  if (colon + 1 >= end_ || text_.mark(colon) != ':') return first_;
  const auto speaker = speakers_.behind(first_, end_);
  const auto& readings = std::get<EntityMention>(mention->body).readings;
  if (!speaker || readings.empty()) return first_;
  const Entity& entity = finder_.entities_[readings.front()];
  const bool heading = kind == BlockKind::heading || kind == BlockKind::teaser;
  if (!entity.is("person") && (!heading || entity.is("place"))) return first_;
  label_ = proto(*speaker, text_.span(colon, colon + 1));
  last_ = speaker;
  last_block_ = block_;
  return colon + 1;
}

void SpeechFinder::Pass::sentence(const Sentence& sentence, BlockKind kind) {
  first_ = sentence.first_word;
  end_ = sentence.end_word;
  scope_.enter(sentence);
  subject_.reset();
  claimed_until_ = 0;
  ++sentence_;
  if (sentence.block != block_) label_.reset();
  block_ = sentence.block;
  if (kind != BlockKind::list_item) list_.reset();
  if (list_) emit(*list_, first_, end_);
  const std::size_t begin = label(kind);
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
}

void SpeechFinder::find(Annotation& annotation, const TextIndex& text) const {
  QuoteSpeakers quotes(text, scare_words_, naming_);
  Pass pass(*this, text, quotes);
  const auto& blocks = annotation.document->blocks;
  for (const Sentence& sentence : annotation.sentences)
    pass.sentence(sentence, sentence.block < blocks.size() ? blocks[sentence.block].kind : BlockKind::paragraph);
  annotation.speeches = pass.take();
  quotes.finish(annotation);
  std::stable_sort(annotation.speeches.begin(), annotation.speeches.end(), [](const Speech& a, const Speech& b) {
    return a.content.begin != b.content.begin ? a.content.begin < b.content.begin : a.content.end > b.content.end;
  });
}

}  // namespace gainsay
