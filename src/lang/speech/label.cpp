#include "lang/speech/label.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr WordClasses::Bits finite = clause_class::auxiliary | clause_class::modal | clause_class::be;
constexpr std::size_t longest_loose = 4;     // words of a label
constexpr std::size_t longest_subject = 10;  // words of "Trump on the fund:"
constexpr std::size_t longest_gap = 6;       // paragraphs without a label

BlockKind kind_of(const Annotation& annotation, const Sentence& sentence) {
  const auto& blocks = annotation.document->blocks;
  return sentence.block < blocks.size() ? blocks[sentence.block].kind : BlockKind::paragraph;
}

}  // namespace

SpeechLabels::SpeechLabels(const TextIndex& text, const EntityTable& entities, const PhraseTable& words)
    : text_(text), entities_(entities), words_(words) {}

// After the name or the word such as "moderator" that opens the sentence; `first` when none does.
std::size_t SpeechLabels::name_end(std::size_t first, std::size_t end) const {
  if (const Mention* mention = text_.entity(first); mention != nullptr && mention->first_word == first)
    return mention->end_word;
  if (const StrangerMention* stranger = text_.stranger(first); stranger != nullptr && stranger->first_word == first)
    return stranger->end_word;
  return first + words_.longest(text_.words(), first, end).words;
}

// After two to four capitalised words, none of them a small word.
std::size_t SpeechLabels::loose_end(std::size_t first, std::size_t end) const {
  std::size_t i = first;
  while (i < end && i <= first + longest_loose && text_.word(i).capitalised && text_.entity(i) == nullptr &&
         !text_.is(i, ~WordClasses::Bits{0}))
    ++i;
  return i < first + 2 || i > first + longest_loose ? first : i;
}

bool SpeechLabels::may_speak(std::size_t first, BlockKind kind) const {
  const Mention* mention = text_.entity(first);
  if (mention == nullptr) return kind == BlockKind::paragraph || text_.stranger(first) != nullptr;
  const auto& readings = std::get<EntityMention>(mention->body).readings;
  if (readings.empty()) return false;
  const Entity& entity = entities_[readings.front()];
  return entity.is("person") || ((kind == BlockKind::heading || kind == BlockKind::teaser) && !entity.is("place"));
}

void SpeechLabels::add(std::size_t sentence, std::size_t begin, std::optional<Speaker> speaker, bool once) {
  if (!speaker || speaker->id.empty()) return;
  labels_.push_back({sentence, begin, std::move(*speaker), once});
}

void SpeechLabels::read(std::size_t index, SpeakerFinder& speakers) {
  const Sentence& sentence = text_.annotation().sentences[index];
  const std::size_t first = sentence.first_word, end = sentence.end_word;
  if (!text_.word(first).capitalised) return;
  const BlockKind kind = kind_of(text_.annotation(), sentence);
  const std::size_t name = name_end(first, end);
  if (name == first) {
    const std::size_t loose = loose_end(first, end);
    if (loose == first || loose + 1 >= end || text_.mark(loose) != ':' || kind != BlockKind::paragraph) return;
    if (loose_[text_.text(text_.span(first, loose))] >= fewest_loose_)
      add(index, loose + 1, speakers.phrase(first, loose), false);
    return;
  }
  if (!may_speak(first, kind)) return;
  std::size_t colon = name;
  while (colon < end && colon < first + longest_subject && text_.mark(colon) == 0 && !text_.is(colon, finite) &&
         text_.quote(colon) == nullptr)
    ++colon;
  if (colon + 1 >= end || text_.mark(colon) != ':') return;
  const Mention* quote = text_.quote(colon + 1);
  const bool quoted = quote != nullptr && quote->first_word == colon + 1;
  if (colon > name && (!quoted || !text_.is(name, clause_class::preposition))) return;
  auto speaker = text_.entity(first) != nullptr || text_.stranger(first) != nullptr ? speakers.behind(first, end)
                                                                                    : speakers.phrase(first, name);
  if (speaker && !speaker->known && !speaker->person) speaker->id = text_.text(speaker->span);
  add(index, colon + 1, std::move(speaker), colon > name);
}

void SpeechLabels::find(SpeakerFinder& speakers) {
  const auto& sentences = text_.annotation().sentences;
  for (const Sentence& sentence : sentences) {
    const std::size_t loose = loose_end(sentence.first_word, sentence.end_word);
    if (loose > sentence.first_word && loose < sentence.end_word && text_.mark(loose) == ':')
      ++loose_[text_.text(text_.span(sentence.first_word, loose))];
  }
  read_all(speakers);
  if (labelled_ < 2 || loose_.empty()) return;
  fewest_loose_ = 1;
  read_all(speakers);
}

void SpeechLabels::read_all(SpeakerFinder& speakers) {
  const auto& sentences = text_.annotation().sentences;
  labels_.clear();
  paragraphs_ = labelled_ = 0;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::size_t before = labels_.size();
    read(i, speakers);
    const bool opens = i == 0 || sentences[i].block != sentences[i - 1].block;
    if (!opens || kind_of(text_.annotation(), sentences[i]) != BlockKind::paragraph) continue;
    ++paragraphs_;
    if (labels_.size() > before && !labels_.back().once) ++labelled_;
  }
}

const SpeechLabels::Label* SpeechLabels::at(std::size_t sentence) const {
  const auto found = std::partition_point(labels_.begin(), labels_.end(),
                                          [&](const Label& label) { return label.sentence < sentence; });
  return found != labels_.end() && found->sentence == sentence ? &*found : nullptr;
}

bool SpeechLabels::goes_on(std::size_t sentence) const {
  if (labelled_ < 2) return false;
  const auto& sentences = text_.annotation().sentences;
  const auto next = std::partition_point(labels_.begin(), labels_.end(),
                                         [&](const Label& label) { return label.sentence < sentence; });
  if (next == labels_.end() || next == labels_.begin()) return false;
  if (next->once || (next - 1)->once) return false;
  if (3 * labelled_ >= paragraphs_) return true;
  const std::size_t gap = sentences[next->sentence].block - sentences[(next - 1)->sentence].block;
  return labelled_ > 2 && gap <= longest_gap + 1;
}

}  // namespace gainsay
