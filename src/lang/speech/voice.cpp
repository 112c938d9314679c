#include <algorithm>

#include "lang/annotation.h"

namespace gainsay {
namespace {

// How many speeches or cues that start before a span are looked at: nothing nests deeper, and a transcript must not
// make each match walk through the whole document.
constexpr std::size_t reach = 256;

constexpr std::size_t marks = 4;  // bytes of a quotation mark and its comma

std::size_t shared(ByteSpan a, ByteSpan b) {
  return a.overlaps(b) ? std::min(a.end, b.end) - std::max(a.begin, b.begin) : 0;
}

ByteSpan padded(ByteSpan span) { return {span.begin - std::min(span.begin, marks), span.end + marks}; }

// The span is among the words said, or takes in how they are said as well: "Russia claimed to have captured it",
// "“P,” she said". Of such a span little may belong to neither.
bool says(const Speech& speech, ByteSpan span) {
  if (padded(speech.content).contains(span)) return true;
  const std::size_t said = shared(speech.content, span);
  if (said == 0) return false;
  if (3 * said >= span.size() && !speech.verb.empty() && span.contains(speech.verb)) return true;
  ByteSpan whole = speech.content;
  if (!speech.speaker_span.empty()) whole = whole.joined(speech.speaker_span);
  if (!speech.verb.empty()) whole = whole.joined(speech.verb);
  const std::size_t outside = span.size() - shared(whole, span);
  return outside <= std::max(3 * marks, span.size() / 6) && (whole.size() != speech.content.size() || outside <= marks);
}

// "said that his task -- now in its third month -- was hard": the words between the dashes are the reporter's.
bool in_aside_of(const Annotation& annotation, const Speech& speech, ByteSpan span) {
  if (speech.attribution == Attribution::quote) return false;
  const auto& all = annotation.asides;
  const auto behind =
      std::partition_point(all.begin(), all.end(), [&](ByteSpan aside) { return aside.begin <= span.begin; });
  if (behind == all.begin()) return false;
  const ByteSpan aside = *(behind - 1);
  return aside.contains(span) && speech.content.begin < aside.begin && aside.end < speech.content.end;
}

// The speeches that hold a span, the outermost first.
std::vector<const Speech*> speeches_around(const Annotation& annotation, ByteSpan span) {
  const auto& all = annotation.speeches;
  const auto behind =
      std::partition_point(all.begin(), all.end(), [&](const Speech& s) { return s.content.begin < span.end; });
  std::vector<const Speech*> found;
  auto at = behind;
  for (std::size_t steps = 0; at != all.begin() && steps < reach; ++steps)
    if (says(*--at, span) && !in_aside_of(annotation, *at, span)) found.push_back(&*at);
  std::stable_sort(found.begin(), found.end(),
                   [](const Speech* a, const Speech* b) { return a->content.size() > b->content.size(); });
  return found;
}

int strength(Modality modality) {
  switch (modality) {
    case Modality::asserted:
      return 0;
    case Modality::forecast:
      return 1;
    case Modality::possible:
      return 2;
    case Modality::demanded:
      return 3;
    case Modality::conditional:
      return 4;
    case Modality::asked:
      return 5;
  }
  return 0;
}

void weaken(Voice& voice, Modality modality) {
  if (strength(modality) > strength(voice.modality)) voice.modality = modality;
}

Polarity turned(Polarity polarity) { return polarity == Polarity::affirmed ? Polarity::denied : Polarity::affirmed; }

void apply_cues(const Annotation& annotation, ByteSpan span, Voice& voice) {
  const auto& all = annotation.cues;
  auto at = std::partition_point(all.begin(), all.end(), [&](const Cue& c) { return c.scope.begin < span.end; });
  for (std::size_t steps = 0; at != all.begin() && steps < reach; ++steps) {
    const Cue& cue = *--at;
    if (!cue.scope.overlaps(span) || span.contains(cue.span)) continue;
    // A span that starts before the clause still is in it when most of it does.
    const std::size_t shared = std::min(cue.scope.end, span.end) - std::max(cue.scope.begin, span.begin);
    if (2 * shared < span.size()) continue;
    if (cue.negates) voice.polarity = turned(voice.polarity);
    weaken(voice, cue.modality);
  }
}

void speak(Voice& voice, const Speech& speech, ByteSpan span) {
  voice.speaker = speech.speaker;
  voice.side = speech.side;
  voice.attribution = speech.attribution;
  voice.said = speech.said;
  voice.announces_change = speech.announces_change;
  if (speech.verb.empty() || span.contains(speech.verb)) return;
  if (speech.denied) voice.polarity = turned(voice.polarity);
  weaken(voice, speech.modality);
}

}  // namespace

std::vector<Voice> voices_of(const Annotation& annotation, ByteSpan span) {
  Voice voice;
  apply_cues(annotation, span, voice);
  const auto around = speeches_around(annotation, span);
  if (around.empty()) return {voice};
  for (const Speech* speech : around) {
    if (speech->denied_by.empty()) continue;
    Voice claimant = voice;
    speak(claimant, *speech, span);
    Voice denier = claimant;
    denier.speaker = speech->denied_by;
    denier.side.clear();
    denier.polarity = turned(claimant.polarity);
    return {claimant, denier};
  }
  // Whoever reports what others say is the one who speaks to us; of that speaker the closest words count.
  const Speech* closest = around.front();
  for (const Speech* speech : around)
    if (speech->speaker == closest->speaker) closest = speech;
  speak(voice, *closest, span);
  return {voice};
}

}  // namespace gainsay
