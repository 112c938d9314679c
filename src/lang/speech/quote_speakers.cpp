#include "lang/speech/quote_speakers.h"

#include <algorithm>

namespace gainsay {

QuoteSpeakers::QuoteSpeakers(const TextIndex& text, std::size_t scare_words, const PhraseTable& naming)
    : text_(text), scare_words_(scare_words), naming_(naming) {
  const auto& mentions = text.annotation().mentions;
  for (std::size_t m = 0; m < mentions.size(); ++m)
    if (std::holds_alternative<QuoteMention>(mentions[m].body)) quotes_.push_back({static_cast<std::uint32_t>(m), -1});
}

void QuoteSpeakers::own(std::size_t first, std::size_t end, const Speech& speech) {
  const auto& mentions = text_.annotation().mentions;
  auto at = std::partition_point(quotes_.begin(), quotes_.end(),
                                 [&](const Owned& q) { return mentions[q.mention].first_word < first; });
  bool used = false;
  for (; at != quotes_.end() && mentions[at->mention].first_word < end; ++at) {
    if (at->speech >= 0) continue;
    at->speech = static_cast<std::int32_t>(models_.size());
    used = true;
  }
  if (!used) return;
  models_.push_back(speech);
  models_.back().attribution = Attribution::quote;
}

bool QuoteSpeakers::named(const Mention& quote) const {
  for (std::size_t back = 1; back <= 3 && back <= quote.first_word; ++back)
    if (naming_.longest(text_.words(), quote.first_word - back, quote.first_word).words == back) return true;
  return false;
}

std::size_t QuoteSpeakers::words_in(const Mention& quote) const {
  std::size_t count = 0;
  for (std::size_t i = quote.first_word; i < quote.end_word; ++i)
    count += text_.word(i).kind == WordKind::word || text_.word(i).kind == WordKind::number ? 1U : 0U;
  return count;
}

std::int32_t QuoteSpeakers::copy_of(const Speech& speech) {
  models_.push_back(speech);
  models_.back().attribution = Attribution::quote;
  models_.back().speaker_span = models_.back().verb = {speech.content.begin, speech.content.begin};
  return static_cast<std::int32_t>(models_.size()) - 1;
}

// The quotes [first, end) of one block; `reported` are the speeches in the order of their verbs.
void QuoteSpeakers::settle_block(const Annotation& annotation, const SpeakerFinder& speakers, Range sentences,
                                 Range quotes) {
  const auto& mentions = annotation.mentions;
  std::int32_t speaker = -1;
  std::size_t sentence = sentences.first;
  bool only_quotes = true;
  for (std::size_t q = quotes.first; q < quotes.end; ++q) {
    const Mention& quote = mentions[quotes_[q].mention];
    while (sentence + 1 < sentences.end && annotation.sentences[sentence + 1].first_word <= quote.first_word)
      ++sentence;
    const ByteSpan block{annotation.sentences[sentences.first].span.begin, quote.span.begin};
    for (; next_speech_ < annotation.speeches.size(); ++next_speech_) {
      const Speech& speech = annotation.speeches[next_speech_];
      if (speech.content.begin >= block.end) break;
      const bool quoted = !speech.verb.empty() && text_.quote(text_.words().at_byte(speech.verb.begin)) != nullptr;
      if (speech.content.begin >= block.begin && speech.denied_by.empty() && !quoted) speaker = copy_of(speech);
    }
    if (quotes_[q].speech >= 0) {
      speaker = quotes_[q].speech;
      continue;
    }
    if (annotation.sentences[sentence].first_word != quote.first_word) {
      only_quotes = false;
      continue;
    }
    if (speaker < 0 && sentence > sentences.first) speaker = subject_of(annotation.sentences[sentence - 1], speakers);
    if (speaker < 0) speaker = next_owned(q, quotes.end);
    if (speaker < 0 && only_quotes && carried_ >= 0) speaker = carried_;
    quotes_[q].speech = speaker;
  }
  carried_ = quotes.first < quotes.end ? quotes_[quotes.end - 1].speech : -1;
}

// "Ana Duarte spoke for an hour. “We build.”"
std::int32_t QuoteSpeakers::subject_of(const Sentence& sentence, const SpeakerFinder& speakers) {
  const auto speaker = speakers.person_at(sentence.first_word, sentence.end_word);
  if (!speaker) return -1;
  Speech speech;
  speech.speaker = speaker->id;
  speech.content = speaker->span;
  return copy_of(speech);
}

std::int32_t QuoteSpeakers::next_owned(std::size_t from, std::size_t end) const {
  for (std::size_t q = from; q < end && q < from + 3; ++q)
    if (quotes_[q].speech >= 0) return quotes_[q].speech;
  return -1;
}

void QuoteSpeakers::settle(const Annotation& annotation, const SpeakerFinder& speakers) {
  const auto& sentences = annotation.sentences;
  std::size_t q = 0;
  for (std::size_t s = 0; s < sentences.size();) {
    Range block{s, s};
    while (block.end < sentences.size() && sentences[block.end].block == sentences[s].block) ++block.end;
    Range quotes{q, q};
    while (quotes.end < quotes_.size() &&
           annotation.mentions[quotes_[quotes.end].mention].first_word < sentences[block.end - 1].end_word)
      ++quotes.end;
    settle_block(annotation, speakers, block, quotes);
    q = quotes.end;
    s = block.end;
  }
}

void QuoteSpeakers::finish(Annotation& annotation, const SpeakerFinder& speakers) {
  settle(annotation, speakers);
  for (const Owned& quote : quotes_) {
    Mention& mention = annotation.mentions[quote.mention];
    auto& body = std::get<QuoteMention>(mention.body);
    body.speech = quote.speech >= 0 ? !named(mention) : words_in(mention) > scare_words_ + 2;
    if (quote.speech < 0 || !body.speech) continue;
    Speech speech = models_[static_cast<std::size_t>(quote.speech)];
    speech.content = body.content;
    annotation.speeches.push_back(std::move(speech));
  }
}

}  // namespace gainsay
