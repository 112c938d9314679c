#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "model/finding.h"
#include "model/statement.h"
#include "rule/topic/setting.h"

namespace gainsay {

enum class ValueType { quantity, category, stance, date, quote };

/// How a quantity may move between two dates: not at all; both ways by a rate; upwards only.
enum class OverTime { fixed, drifts, grows };

/// A rate of change: `amount` of the topic's unit per `days`.
struct Rate {
  Decimal amount;
  long days = 1;
};

/// "1 point per 30 days", "2000 per day": an amount, perhaps the unit, "per", a length of time. Empty on anything else.
[[nodiscard]] std::optional<Rate> parse_rate(std::string_view text, std::string_view unit);

/// The [value] table.
struct ValueSpec {
  ValueType type = ValueType::quantity;
  std::string unit;                  ///< quantities are converted to it; "count" for bare counts
  std::vector<std::string> counted;  ///< for counts: the nouns (lemmas) that may be counted; empty: any
  OverTime over_time = OverTime::fixed;
  std::optional<Rate> drift;       ///< for drifts
  std::optional<Rate> max_rate;    ///< for grows
  std::vector<std::string> scale;  ///< for stances, from one extreme to the other
  std::string slot;                ///< for categories: the slot whose filler is the value
  bool wrong_weekday = false;      ///< for dates: only those whose stated weekday the calendar gives another day
};

/// A slot of a topic: {name} in patterns.
struct SlotSpec {
  std::string name;
  /// An entity type ("actor", "place"), "side" (any actor, replaced by the side that it speaks for), a word list as
  /// "<name>", "quantity", a unit ("metre", "count": any quantity that converts to it), "ordinal", "date", "quote", or
  /// "text" (a capitalised name or a few words). "spelling" makes a name topic, which needs no pattern: [slots] name =
  /// "spelling", [value] type = "category", slot = "name", key = ["entity"]. It yields one statement per document,
  /// entity and way of spelling it, for the entities whose pack entry has `spellings` and for misspelt names, headings
  /// and teasers included. Slots that no pattern need bind: `speaker`, `speaker_side` (from the attribution),
  /// `document` (for what is judged within one) and `entity` (of a name topic); without a speaker there is no statement
  /// of a key that asks for one, unless the slot has a fallback.
  std::string type;
  std::string fallback;  ///< what fills it when a pattern does not; empty: the pattern must
  Place place;
};

/// One [[pattern]]: each of its `match` strings means itself.
struct PatternSpec {
  std::vector<std::string> match;   ///< in the pattern language of docs/rules.md
  std::string regex;                ///< the escape hatch: RE2 with named groups, over the plain sentence
  std::vector<std::string> then;    ///< tried again and again in the rest of the sentence, other slots inherited
  std::vector<std::string> unless;  ///< RE2 over the plain sentence: a sentence that one of them finds gives nothing
  std::vector<std::string> needs;   ///< RE2 over the plain sentence: a sentence that none of them finds gives nothing
  std::string value;                ///< a constant category or stance
  std::map<std::string, std::string> set;  ///< slots that this pattern fills by itself
  std::optional<Polarity> polarity;        ///< overrides what the text's cues say
  std::optional<Modality> modality;
  std::string hedge;  ///< id of a hedge that the words of the pattern represent ("approaching": nearly)
  /// Of the first letter of each match, then of the regex when there is one.
  std::vector<Place> places;
  std::vector<Place> then_places;
  std::vector<Place> unless_places;
  std::vector<Place> needs_places;
};

/// One [[frame]]: plain sentences that state the topic. The frame that each evokes binds its roles to the slots, and
/// from then on every word of the frame counts, in every construction.
struct FrameSpec {
  std::vector<std::string> says;           ///< "{holder} controls {value} of {place}"; <lists> as in patterns
  std::string frame;                       ///< which frame is meant, where several fit; empty: the only one
  std::string value;                       ///< a constant category or stance
  std::map<std::string, std::string> set;  ///< slots that this binding fills by itself
  std::string opposite;  ///< a slot whose filler changes to the entity that it `opposes` where the words deny
  bool total = false;    ///< no part, no increment and no figure of one place, event or period
  std::map<std::string, std::string> only;        ///< slot -> the one entity, or its side, that may fill it
  std::vector<std::string> differs;               ///< slots of which no two may have the same filler
  std::map<std::string, std::string> qualifiers;  ///< kind of qualifier -> "ignore", "refuse" or the slot that takes it
  std::optional<Modality> modality;               ///< overrides what the sentence says
  std::vector<Place> places;                      ///< of the first letter of each sentence
  Place place;
};

/// One [[proposal]]: what someone may accept or reject. The stance is composed of the attitudes above it in the
/// sentence.
struct ProposalSpec {
  std::vector<std::string> says;
  std::string frame;
  std::map<std::string, std::string> stances;  ///< "rejects" ... "accepts" -> step of the topic's scale; others: none
  std::map<std::string, std::string> only;     ///< as in FrameSpec
  std::map<std::string, std::string> set;
  std::string holder;  ///< the slot of whoever holds the attitude
  bool self = false;   ///< the holder must be the one who does what is proposed
  bool acts = false;   ///< to do it is to accept it
  std::map<std::string, std::string> qualifiers;
  std::vector<Place> places;
  Place place;
};

/// One [[check]].
struct CheckSpec {
  std::string kind;
  Settings settings;
  std::optional<Severity> hard_severity;  ///< severity = "warning", or severity = { hard = "error", soft = "warning" }
  std::optional<Severity> soft_severity;
  /// The modalities that it judges; by default asserted only, for stances and quotes every one but `asked`.
  std::vector<Modality> modalities;
  /// Slots of the key that it looks across, in the key's order: it judges together what agrees in the others.
  std::vector<std::string> across;
  Place place;
};

/// One [[reference]]: a curated value, with its source, that statements of its time are held against.
struct ReferenceSpec {
  Slots key;  ///< every slot of the topic's key, in its order
  Value value;
  std::optional<Day> from;   ///< empty: from the beginning
  std::optional<Day> until;  ///< empty: until the next reference of the key begins
  std::string source;        ///< never empty
  std::string link;
  Place place;
};

/// What an example expects of one statement: slots by name, "value" as a rule author writes it ("> 80 %", "rejects").
struct ExpectedStatement {
  std::map<std::string, std::string> slots;
  Place place;
};

/// A dated sentence of an example of a check.
struct SaidExample {
  std::string source;
  Day date{};
  std::string text;
  bool draft = false;  ///< checked, not known: what `stale` and the drafts of an editor are about
};

/// One [[example]]: of patterns (text, gives) or of a check (said, finds).
struct ExampleSpec {
  std::string text;
  std::string date;  ///< publication date for `text`; empty: 2025-01-15
  std::vector<ExpectedStatement> gives;
  std::vector<SaidExample> said;
  std::vector<std::string> finds;  ///< check kinds, each at least once; empty: silence
  bool of_check = false;
  Place place;
};

/// One topic: one TOML file.
struct Topic {
  std::string id;  ///< "<pack>/<file stem>"
  std::string path;
  std::string title;  ///< with {slot} for the fillers: "Share of {place} controlled by {holder}"
  std::string why;
  ValueSpec value;
  std::vector<SlotSpec> slots;
  std::vector<std::string> key;
  /// The slot that whoever speaks fills where no pattern does: "we will never cede land", she said. What the article
  /// itself says about someone's stance ("neither side has the appetite") stays the article's word.
  std::string voice;
  std::optional<long> within_days;  ///< for events: further apart in as-of, it was another one
  std::vector<FrameSpec> frames;
  std::vector<ProposalSpec> proposals;
  std::vector<PatternSpec> patterns;
  /// Names of figure readers (figures/reading.h): the topic's statements are what they find, and its checks compare
  /// what a text states with what its other figures make of it. Such a topic needs no pattern.
  std::vector<std::string> reckon;
  std::vector<CheckSpec> checks;
  std::vector<ReferenceSpec> references;
  std::vector<ExampleSpec> examples;
  /// Its statements are cells of datasets: those of one source in one file follow one another in time, and each is
  /// compared with its neighbour only.
  bool series = false;

  [[nodiscard]] const SlotSpec* find_slot(std::string_view name) const;
};

}  // namespace gainsay
