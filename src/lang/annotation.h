#pragma once

#include <string>
#include <vector>

#include "base/byte_span.h"
#include "lang/mention.h"
#include "lang/token/sentence.h"
#include "lang/token/word.h"
#include "model/document.h"
#include "model/statement.h"

namespace gainsay {

/// Words that someone says: inside quotation marks or reported ("said that ...", "according to ...", "X's claim
/// that").
struct Speech {
  ByteSpan content;       ///< what is said, in Document::text
  ByteSpan speaker_span;  ///< the words that name the speaker; empty when carried over from an earlier sentence
  ByteSpan verb;          ///< the words that report it ("has claimed", "according to", "assertion"); may be empty
  std::string speaker;    ///< entity id, or the speaker as written when in no pack ("one security source")
  std::string side;       ///< entity id that a speaker in no pack speaks for ("a spokesman for the Kremlin"); or empty
  Attribution attribution = Attribution::reported;  ///< quote or reported
  std::string denied_by;  ///< "dismissed Y's assertion that P": P is `speaker`'s claim, and `denied_by` denies it
  bool denied = false;    ///< "X denied that P": X says that P is not so
  DateRange said;         ///< "said on 2 February"; empty when the text does not say
  bool announces_change = false;           ///< "now suggests", "after all"
  Modality modality = Modality::asserted;  ///< of the verb: "vowed" forecast, "demands" demanded
};

/// Words that turn or weaken what a clause says.
struct Cue {
  ByteSpan span;   ///< the words of the cue
  ByteSpan scope;  ///< the clause it governs
  bool negates = false;
  Modality modality = Modality::asserted;  ///< asserted: the cue only negates
};

/// Someone who is in no pack ("Alice Munro"), found by lang/entity/stranger_finder.h.
enum class Gender : std::uint8_t { unknown, he, she };
struct Stranger {
  std::string name;  ///< the longest form in the document, without titles
  Gender gender = Gender::unknown;
};
struct StrangerMention {
  ByteSpan span;  ///< with titles: "Dr Alice Munro"
  std::size_t first_word = 0;
  std::size_t end_word = 0;    ///< exclusive
  std::uint32_t stranger = 0;  ///< index in Annotation::strangers
  Reference reference = Reference::name;
};

/// A document read once: everything that patterns match against. Spans are in Document::text throughout.
struct Annotation {
  const Document* document = nullptr;  ///< outlives the annotation
  Words words;
  std::vector<Sentence> sentences;
  std::vector<Mention> mentions;                ///< by first word, the longer first; kinds may overlap one another
  std::vector<Speech> speeches;                 ///< by content begin, the longer first; may nest
  std::vector<Cue> cues;                        ///< by scope begin
  std::vector<std::size_t> clause_starts = {};  ///< bytes at which a clause begins, ascending; see lang/clause/clause.h
  std::vector<ByteSpan> asides = {};  ///< between two spaced dashes of a sentence, outside of quotations; ascending
  std::vector<Stranger> strangers = {};
  std::vector<StrangerMention> stranger_mentions = {};  ///< by first word; disjoint from one another and from entities
};

/// One way in which a span of the text is said. Most spans have one voice; an embedded claim that its reporter denies
/// has two: the claimant affirms, the reporter denies.
struct Voice {
  std::string speaker;  ///< as in Speech; empty: the outlet
  std::string side;     ///< as in Speech
  Attribution attribution = Attribution::outlet;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  DateRange said;
  bool announces_change = false;
};

/// Who says the words of a span, and how: the innermost speech around it, with the cues whose scope holds it.
/// Cues inside `matched` words that a pattern already spelt out ("has not held") are left to the pattern: only cues
/// outside of `span` count. What comes between dashes in reported words is the reporter's. Never empty.
[[nodiscard]] std::vector<Voice> voices_of(const Annotation& annotation, ByteSpan span);

}  // namespace gainsay
