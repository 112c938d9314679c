#include "extract/frame/frame_finder.h"
#include "extract/frame/stance_climb.h"

namespace gainsay {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::string phrase(const SentenceReading& reading, NodeId head) {
  const ByteSpan span = reading.tree().subtree_span(head);
  return reading.annotation().document->text.substr(span.begin, span.size());
}

FoundFrame found_frame(const SentenceReading& reading, PropositionId id, const UnitTable::Evoked<FrameUnit>& evoked) {
  FoundFrame found;
  found.frame = evoked.unit->frame;
  found.word = joined(evoked.unit->unit.lemmas);
  found.denied = denies(evoked.unit->words->sense) != (reading.propositions()[id].polarity == Polarity::denied);
  for (const FunctionRole& fills : evoked.unit->words->fills)
    for (const RoleFiller& filler : reading.fillers(reading.propositions()[id].head, fills.function, &evoked.match))
      found.roles.try_emplace(found.frame->roles[fills.role].name, phrase(reading, filler.head));
  return found;
}

bool has_needs(const FoundFrame& found, const FrameWords& words) {
  for (const std::size_t role : words.needs)
    if (!found.roles.contains(found.frame->roles[role].name)) return false;
  return true;
}

}  // namespace

std::vector<FoundFrame> FrameFinder::frames_in(const Annotation& annotation, const Sentence& sentence) const {
  std::vector<FoundFrame> out;
  read(annotation, sentence, {}, [&](const SentenceReading& reading) {
    for (PropositionId id = 0; id < reading.propositions().size(); ++id)
      for (const auto& evoked : units_->frames_of(reading.propositions(), id)) {
        FoundFrame found = found_frame(reading, id, evoked);
        if (has_needs(found, *evoked.unit->words)) out.push_back(std::move(found));
      }
  });
  return out;
}

std::vector<FoundAttitude> FrameFinder::attitudes_in(const Annotation& annotation, const Sentence& sentence) const {
  std::vector<FoundAttitude> out;
  read(annotation, sentence, {}, [&](const SentenceReading& reading) {
    for (PropositionId id = 0; id < reading.propositions().size(); ++id)
      for (const auto& evoked : units_->attitudes_of(reading.propositions(), id))
        for (const std::string& function : evoked.unit->words->about)
          for (const RoleFiller& filler : reading.fillers(reading.propositions()[id].head, function, &evoked.match)) {
            const auto stance = climb(filler.head, reading, *units_);
            if (!stance) continue;
            out.push_back({joined(evoked.unit->unit.lemmas),
                           stance->holder == no_node ? std::string() : phrase(reading, stance->holder),
                           stance->stance});
          }
  });
  return out;
}

}  // namespace gainsay
