#include "extract/frame/stance_climb.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr int max_steps = 6;  // governors that a sentence stacks
constexpr int intended = 8;   // "will"
constexpr int refused = -10;  // "will not"
constexpr int demanded = 9;   // "must"

using AttitudeHit = UnitTable::Evoked<AttitudeUnit>;

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string function_name(const Argument& argument) {
  switch (argument.function) {
    case Function::subject:
      return "subject";
    case Function::object:
      return "object";
    case Function::indirect_object:
      return "indirect object";
    case Function::complement:
      return "complement";
    case Function::predicative:
      return "predicative";
    case Function::possessor:
      return "possessor";
    case Function::modifier:
      return "modifier";
    case Function::adverb:
      return "adverb";
    case Function::bearer:
      return "is " + std::string(argument.preposition);
    case Function::prepositional:
      return std::string(argument.preposition);
  }
  return {};
}

class Climber {
 public:
  Climber(const SentenceReading& reading, const UnitTable& units)
      : reading_(reading),
        propositions_(reading.propositions()),
        units_(units),
        lexicon_(reading.language().attitudes) {}

  std::optional<ComposedStance> climb(NodeId proposal);

 private:
  struct Step {
    PropositionId by = no_proposition;
    std::optional<AttitudeHit> attitude;
  };
  [[nodiscard]] std::optional<Step> step(NodeId node) const;
  [[nodiscard]] bool is_about(const AttitudeWords& words, const Governed& governed, const std::string& function) const;
  [[nodiscard]] NodeId holder_of(PropositionId id, const AttitudeHit& attitude) const;
  [[nodiscard]] bool has_condition(PropositionId id) const;
  void take(const Step& step);
  [[nodiscard]] bool start(NodeId proposal);
  [[nodiscard]] std::optional<ComposedStance> finish();

  const SentenceReading& reading_;
  const Propositions& propositions_;
  const UnitTable& units_;
  const AttitudeLexicon& lexicon_;
  std::optional<int> degree_;
  int sign_ = 1;  // of the negations between the proposal and its first attitude
  bool conditional_ = false;
  ComposedStance out_;
};

// The argument has one of the functions that the attitude is about.
bool Climber::is_about(const AttitudeWords& words, const Governed& governed, const std::string& function) const {
  return contains(words.about, function) ||
         (contains(words.about, "undergoer") && propositions_.undergoer(governed.by) == governed.argument) ||
         (contains(words.about, "doer") && propositions_.doer(governed.by) == governed.argument);
}

// The nearest predicate above a node that the node is an argument of: an attitude before any other.
std::optional<Climber::Step> Climber::step(NodeId node) const {
  std::optional<Step> plain;
  for (const Governed& governed : reading_.governors(node)) {
    if (governed.by == propositions_.at(node)) continue;
    const std::string function = function_name(*governed.argument);
    for (const AttitudeHit& hit : units_.attitudes_of(propositions_, governed.by))
      if (is_about(*hit.unit->words, governed, function)) return Step{governed.by, hit};
    if (function == "complement" && !plain) plain = Step{governed.by, std::nullopt};
  }
  // the object of an idiom: "pour cold water on the plan"
  for (PropositionId id = 0; id < propositions_.size(); ++id)
    for (const AttitudeHit& hit : units_.attitudes_of(propositions_, id))
      if (hit.match.open != no_node &&
          (hit.match.open == node || propositions_.through_transparent(hit.match.open) == node))
        return Step{id, hit};
  return plain;
}

NodeId Climber::holder_of(PropositionId id, const AttitudeHit& attitude) const {
  const NodeId head = propositions_[id].head;
  for (const std::string& function : attitude.unit->words->holder) {
    const auto fillers = reading_.fillers(head, function, nullptr);
    if (!fillers.empty()) return fillers.front().head;
  }
  const Argument* doer = propositions_.doer(id);
  return doer == nullptr ? no_node : doer->head;
}

// A clause or phrase below a predicate that sets a condition.
bool Climber::has_condition(PropositionId id) const {
  for (PropositionId other = 0; other < propositions_.size(); ++other) {
    const Proposition& clause = propositions_[other];
    if (clause.governor == id && clause.link == Link::adverbial &&
        (contains(lexicon_.conditions, clause.marker) || contains(lexicon_.exceptions, clause.marker)))
      return true;
  }
  for (const Argument& argument : propositions_.arguments(id))
    if (argument.function == Function::prepositional &&
        (contains(lexicon_.exceptions, argument.preposition) || contains(lexicon_.conditions, argument.preposition)))
      return true;
  return false;
}

void Climber::take(const Step& step) {
  const Proposition& by = propositions_[step.by];
  const AttitudeWords& words = *step.attitude->unit->words;
  const int own = by.negated ? (by.sweeping ? std::min(words.denied, -words.degree) : words.denied) : words.degree;
  if (!degree_)
    degree_ = own * sign_;
  else if (own < 0)  // towards an attitude: "refuses to accept" rejects; "does not want to reject" is half as much
    degree_ = *degree_ > 0 ? -*degree_ : -*degree_ / 2;
  conditional_ = conditional_ || words.conditional || has_condition(step.by);
  const NodeId holder = holder_of(step.by, *step.attitude);
  if (holder != no_node || out_.holder == no_node) out_.holder = holder;
  out_.top = by.head;
  out_.voice = by.head;
}

// What the proposal's own clause says of it. False when it is not a proposal at all.
bool Climber::start(NodeId proposal) {
  out_.top = out_.voice = proposal;
  const PropositionId id = propositions_.at(proposal);
  if (id == no_proposition) return true;
  const Proposition& own = propositions_[id];
  if (own.context == Context::question) return false;
  if (own.negated) sign_ = -1;
  conditional_ = has_condition(id);
  return true;
}

// No attitude is above: norms are the speaker's, intentions and deeds the doer's.
std::optional<ComposedStance> Climber::finish() {
  const PropositionId id = propositions_.at(out_.voice);
  if (!degree_) {
    if (id == no_proposition) return std::nullopt;
    const Proposition& own = propositions_[id];
    if (own.kind != PredicateKind::verb || own.context == Context::condition) return std::nullopt;
    if (contains(lexicon_.norms, own.auxiliary)) {
      degree_ = demanded * sign_;
    } else if (contains(lexicon_.intentions, own.auxiliary)) {
      degree_ = sign_ > 0 ? intended : refused;
      out_.by_doer = true;
    } else if (own.is_fact() && own.finite) {
      degree_ = sign_ > 0 ? intended : refused;
      out_.by_doer = out_.done = true;
    } else {
      return std::nullopt;
    }
    if (out_.by_doer)
      if (const Argument* doer = propositions_.doer(id); doer != nullptr) out_.holder = doer->head;
  } else if (id != no_proposition) {
    const Context context = propositions_[id].context;
    if (context == Context::question) return std::nullopt;
    if (context == Context::condition && propositions_[id].marker == "if") return std::nullopt;
  }
  out_.stance = stance_of(*degree_);
  if (conditional_) out_.stance = Stance::conditional;
  return out_;
}

std::optional<ComposedStance> Climber::climb(NodeId proposal) {
  if (!start(proposal)) return std::nullopt;
  NodeId node = proposal;
  for (int steps = 0; steps < max_steps; ++steps) {
    const auto next = step(node);
    if (!next) break;
    if (next->attitude) {
      take(*next);
    } else {
      break;  // a verb of speech or thought: who speaks is known by the voices
    }
    const NodeId above = propositions_[next->by].head;
    if (above == node) break;
    node = above;
  }
  return finish();
}

}  // namespace

std::optional<ComposedStance> climb(NodeId proposal, const SentenceReading& reading, const UnitTable& units) {
  return Climber(reading, units).climb(proposal);
}

}  // namespace gainsay
