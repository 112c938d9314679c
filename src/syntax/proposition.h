#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

#include "model/statement.h"
#include "syntax/tree.h"

namespace gainsay {

/// Index of a proposition in its Propositions.
using PropositionId = std::uint32_t;
inline constexpr PropositionId no_proposition = std::numeric_limits<PropositionId>::max();

/// Nodes [begin, end) of a tree.
struct NodeRange {
  NodeId begin = 0;
  NodeId end = 0;

  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] std::size_t size() const { return empty() ? 0 : end - begin; }
  [[nodiscard]] bool contains(NodeId node) const { return begin <= node && node < end; }
  [[nodiscard]] bool contains(NodeRange other) const { return begin <= other.begin && other.end <= end; }
  friend bool operator==(NodeRange, NodeRange) = default;
};

/// `place` is a preposition that predicates: "Ukraine in NATO", "the town is in ruins". Its subject is what is in,
/// under or out of something, and that is its object.
enum class PredicateKind : std::uint8_t { verb, noun, adjective, place };

/// What an argument is to its predicate. The construction is undone: in "the town was captured by Russia" Russia is the
/// subject and the town the object.
///
///   subject          who or what does it; of an adjective or a copular noun, what is described ("the economy is
///                    stable", "stable economy", "Putin is the leader")
///   object           of a verb, direct or promoted by the passive
///   indirect_object  "gave Kyiv arms", "arms were given to Kyiv" (this one as prepositional "to" too)
///   complement       a clause: "said that …", "wants to …", "the right to …", "its refusal to …"
///   predicative      "elected him president", "is considered a threat": what is said of the object or subject
///   possessor        of a noun: "Russia's capture", "its capture"; not "of", which is prepositional
///   modifier         of a noun: "Russian capture", "aid package"; of a verb or adjective: "Russian-held"
///   prepositional    with the preposition in Argument::preposition; "of" too
///   bearer           of a noun: what is in, under or out of the state that it names; preposition as above:
///                    "the town is under occupation", "fell under occupation", "the part under occupation"
///   adverb           "again", "never", a measure or a time without a preposition ("lasted five hours", "on" left out)
enum class Function : std::uint8_t {
  subject,
  object,
  indirect_object,
  complement,
  predicative,
  possessor,
  modifier,
  prepositional,
  bearer,
  adverb
};

/// How an argument was reached. `direct` and `passive` rest on arcs that are good enough without a gate.
enum class Reach : std::uint8_t {
  direct,
  passive,     ///< subject of the passive, or its agent
  relative,    ///< through a relative clause, with or without a pronoun
  participle,  ///< "the frozen assets", "the town captured in May", "Russian-held"
  control,  ///< the subject of an infinitive or participle, from the verb above: "vowed to leave", "is thought to hold"
  coordination,  ///< shared with a coordinated predicate: "captured and burnt the town"
  gapped,        ///< the predicate is left out: "and Kherson 75%", "as did Vučić"
  support,       ///< through a light verb: "Putin held talks"
  copula,        ///< through "be" and its like
  apposition,
  small_clause  ///< "wants Ukraine in NATO"
};

/// One member of a coordination. A noun that is not coordinated is its own only member.
struct Member {
  NodeId head = no_node;
  NodeRange words;  ///< without the other members
};

struct Argument {
  Function function = Function::subject;
  Reach reach = Reach::direct;
  NodeId head = no_node;                  ///< of a prepositional argument, the object of the preposition
  NodeRange words;                        ///< the phrase of `head`, preposition excluded
  std::string_view preposition;           ///< folded, "out of" and "according to" as one; empty when there is none
  PropositionId clause = no_proposition;  ///< what `head` evokes itself: the complement clause, the noun "withdrawal"
  std::uint32_t first_member = 0;         ///< see Propositions::members
  std::uint32_t member_count = 0;
  std::int32_t margin = 0;     ///< the least margin of the arcs on the way, as in Node::margin
  Label weakest = Label::dep;  ///< the label of that arc: gates differ by relation
};

enum class Tense : std::uint8_t { none, past, present, future };

/// What keeps a proposition from being reported as a fact; `fact` when nothing does.
enum class Context : std::uint8_t {
  fact,
  question,   ///< asked, doubted, "whether"
  condition,  ///< under "if", "unless", "as long as", "would"
  possible,   ///< may, could, likely, "did not rule out"
  forecast,   ///< will, expected to, about to
  wish,       ///< under want, hope, demand, norm ("must")
  plan,       ///< plan, decision, offer, draft, law
  attempt,    ///< try, fight to
  nominal     ///< a noun of which nobody says that it happens: "a withdrawal would …"
};

/// How a proposition hangs on the one above it.
enum class Link : std::uint8_t {
  none,           ///< top of its sentence
  subject,        ///< "the withdrawal pleases him"
  object,         ///< "rejected the withdrawal"
  complement,     ///< "said that …", "wants to …", "the right to …"
  prepositional,  ///< "agreed to a withdrawal"; marker: the preposition
  possessor,      ///< "the withdrawal's cost"
  modifier,       ///< "peace talks", "the frozen assets"
  relative,       ///< a relative clause or participle at a noun
  adverbial,      ///< "if he leaves", "while …", "to stop him"; marker: the conjunction
  apposition,
  parataxis  ///< quoted, or put beside: "…, he said"
};

/// One predicate with its arguments. Built by read_propositions; strings live as long as the Propositions.
struct Proposition {
  PredicateKind kind = PredicateKind::verb;
  NodeId head = no_node;
  std::string_view lemma;     ///< base form, folded: "hold", "talk", "ready"; of a place the preposition
  std::string_view particle;  ///< of a verb: "up" in "give up"; empty when there is none
  NodeRange words;            ///< its subtree

  // Of the predicate alone.
  bool passive = false;
  bool finite = false;    ///< with a tense, own or of its copula or light verb; a headline without a verb counts
  bool negated = false;   ///< by its own negator: "did not hold", "no deal", "neither"
  bool sweeping = false;  ///< negated for all times or cases: "never", "not once", "at no point"
  bool only = false;      ///< "only", "solely", "just"
  Tense tense = Tense::none;
  bool perfect = false;                 ///< "has held"
  bool progressive = false;             ///< "is holding"
  Modality modal = Modality::asserted;  ///< of its own auxiliary: "may hold", "must hold"
  std::string_view auxiliary;           ///< the modal, folded: "must"; empty when there is none

  // Composed over everything above it in the sentence, each negation counted once where it belongs.
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  Context context = Context::fact;

  /// The proposition above, always higher in the tree. Further members of a coordination hang where the first one
  /// hangs.
  PropositionId governor = no_proposition;
  Link link = Link::none;
  std::string_view marker;       ///< "that", "whether", "if", "as long as", "without", "to"; empty when there is none
  std::int32_t link_margin = 0;  ///< the least margin of the arcs to the governor
  PropositionId support = no_proposition;  ///< of a noun: the light verb that carries it ("hold" of "talks")
  PropositionId group = no_proposition;    ///< of a further member of a coordination: the first member

  // Who does it and what it is done to, for a verb and for its noun alike: indices in Propositions::arguments, or -1.
  // The doer is the subject; of a noun who is named with "by", else the possessor ("Russia's withdrawal"), else a
  // modifier ("Russian withdrawal"). The undergoer is the object; of a noun what is named with "of", else the possessor
  // beside "by" ("the town's capture by Russia"), else a modifier beside a possessor.
  std::int32_t doer = -1;
  std::int32_t undergoer = -1;

  std::uint32_t first_argument = 0, argument_count = 0;
  std::uint32_t first_qualifier = 0, qualifier_count = 0;
  std::uint32_t first_voice = 0, voice_count = 0;

  [[nodiscard]] bool is_fact() const { return context == Context::fact; }
};

/// A modifier of a clause or of a noun phrase in it, and what sort it is. Every modifier is listed, those that fill an
/// argument too: whoever fills a role takes its words out.
enum class QualifierKind : std::uint8_t {
  period,     ///< "in October", "overnight", "this year"
  as_of,      ///< "as of May", "by", "until", "now", "so far"
  since,      ///< "since 2022"
  rate,       ///< "per day", "a month", "daily"
  place,      ///< "in the region", "near Kharkiv"
  event,      ///< "in the battle for", "during the strike"
  group,      ///< "among them", "of whom", "including"
  increment,  ///< "another", "more", "a further", "new"
  total,      ///< "in all", "altogether", "so far", "the death toll"
  cause,      ///< "by shelling", "because of", "from hunger"
  purpose,    ///< "for repairs", "in order to"
  unknown     ///< could not be typed, or its attachment is unsure
};

struct Qualifier {
  QualifierKind kind = QualifierKind::unknown;
  NodeId head = no_node;         ///< as in Argument
  NodeRange words;               ///< with its preposition
  std::string_view preposition;  ///< folded; empty when there is none
  NodeId at = no_node;           ///< what it modifies: the predicate, or a noun of an argument
  std::int32_t margin = 0;       ///< of its attachment
};

/// How a measured value is joined to its noun.
enum class Measure : std::uint8_t {
  counted,   ///< "300 soldiers", "18% of the land" (noun: land)
  of,        ///< "losses of 300"
  copula,    ///< "losses reached, are at, came to, are 300"
  put,       ///< "put losses at 300"
  mark,      ///< "losses, 300,", "losses – 300", "losses: 300"
  compound,  ///< "a five-hour meeting"
  in         ///< "$3bn in aid", "300 killed"
};

/// The value of a noun: "N of v", "v in N", "N reached / is at v", "put N at v", "N, v,", "N – v".
struct MeasuredValue {
  NodeId noun = no_node;  ///< what is measured; of a transparent noun ("the number of soldiers killed") both are listed
  NodeId value = no_node;  ///< head of the value: the numeral's unit or the numeral
  NodeRange words;         ///< of the value
  Measure measure = Measure::counted;
  PropositionId by = no_proposition;  ///< the proposition that states it, for polarity and voices; else of the noun
  std::int32_t margin = 0;
};

/// How a voice was found.
enum class VoiceSource : std::uint8_t {
  verb,          ///< "X said that …", "…, X said"
  noun,          ///< "X's claim that …"
  according_to,  ///< also "in the words of", "for X", "by X's count"
  label,         ///< "X: …"
  quotation      ///< found by the quotation marks alone, see lang/speech/quote_finder.h
};

/// Who says a proposition. A chain starts with the innermost: in "Reuters reported that Putin said that P" Putin comes
/// before Reuters.
struct GrammarVoice {
  VoiceSource source = VoiceSource::verb;
  NodeId speaker = no_node;  ///< head of the speaker's phrase; no_node: not named ("it was reported")
  NodeRange words;           ///< the speaker with title and apposition
  NodeId name = no_node;     ///< the apposition that names the speaker ("the minister, Anna Ho"), or as `speaker`
  NodeId cue = no_node;      ///< the verb, noun or preposition that reports it
  PropositionId by = no_proposition;       ///< of the verb or noun
  NodeRange content;                       ///< what is said, ends with its clause
  bool denies = false;                     ///< "denied that": the speaker says that P is not so
  Modality modality = Modality::asserted;  ///< "vowed" forecast, "demanded" demanded
};

}  // namespace gainsay
