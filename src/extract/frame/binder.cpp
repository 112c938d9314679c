#include <algorithm>
#include <set>

#include "base/suggest.h"
#include "extract/frame/role_match.h"
#include "extract/frame/sample.h"
#include "rule/pattern/pattern.h"

namespace gainsay {
namespace {

// One way to read a sample: a predicate with the roles that hold its blanks.
struct Candidate {
  Binding binding;
  std::set<std::string> filled;  // names of the blanks
  std::size_t depth = 0;         // of the predicate in the tree
  std::size_t rank = 0;          // of the word among those of its frame: the first ones are its plainest
};

class Binder {
 public:
  Binder(const RuleSet& rules, const Grammar& grammar, const UnitTable& units, FillerTable& fillers,
         Vocabulary& vocabulary, Diagnostics& diagnostics)
      : rules_(rules),
        grammar_(grammar),
        units_(units),
        fillers_(fillers),
        vocabulary_(vocabulary),
        diagnostics_(diagnostics) {}

  template <class Spec>
  void bind(const Topic& topic, const Spec& spec, const FrameSpec* frame, const ProposalSpec* proposal) {
    for (std::size_t i = 0; i < spec.says.size(); ++i) {
      Binding start;
      start.topic = &topic;
      start.frame_spec = frame;
      start.proposal = proposal;
      if (proposal != nullptr)
        if (const SlotSpec* slot = topic.find_slot(proposal->holder); slot != nullptr)
          start.holder_filler = fillers_.add_slot(topic, *slot);
      start.says = spec.says[i];
      start.place = i < spec.places.size() ? spec.places[i] : spec.place;
      bind_sentence(std::move(start), spec.frame);
    }
  }
  /// Ends the bindings of a topic, those from `first` on.
  void finish_topic(std::size_t first);
  [[nodiscard]] std::vector<Binding>& bindings() { return bindings_; }

 private:
  void bind_sentence(Binding start, const std::string& frame);
  void mark_blanks(const Sample& sample, const Tree& tree, const Topic& topic);
  [[nodiscard]] Candidate by_frame(const Binding& start, const SentenceReading& reading, PropositionId id,
                                   const UnitTable::Evoked<FrameUnit>& evoked) const;
  [[nodiscard]] Candidate by_itself(const Binding& start, const SentenceReading& reading, NodeId node) const;
  [[nodiscard]] RolePart word_part(const SentenceReading& reading, NodeId node) const;
  void add_role(const SentenceReading& reading, NodeId head, BoundRole role, Candidate& candidate) const;
  void choose(std::vector<Candidate> candidates, const std::string& says, const Place& place, std::size_t blanks);
  void error(const Place& place, std::string problem, std::string remedy) {
    diagnostics_.push_back({Severity::error, place, std::move(problem), std::move(remedy)});
  }

  const RuleSet& rules_;
  const Grammar& grammar_;
  const UnitTable& units_;
  FillerTable& fillers_;
  Vocabulary& vocabulary_;
  Diagnostics& diagnostics_;
  std::vector<Binding> bindings_;
  std::vector<RolePart> blanks_;       // by node of its head
  std::vector<std::size_t> blank_of_;  // node -> place in blanks_, or npos
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

void Binder::mark_blanks(const Sample& sample, const Tree& tree, const Topic& topic) {
  blanks_.clear();
  blank_of_.assign(tree.size(), npos);
  const Words& words = sample.annotation->words;
  for (const Placeholder& blank : sample.placeholders) {
    RolePart part{blank.list ? RolePart::Kind::list : RolePart::Kind::slot, blank.name, 0, std::nullopt};
    if (blank.list) {
      part.filler = fillers_.add({FillerKind::list, blank.name, {}, false});
    } else {
      const SlotSpec slot = pattern_slot(topic, blank.name);
      part.name = slot.name;
      part.filler = fillers_.add_slot(topic, slot);
    }
    const std::size_t first = words.at_byte(blank.span.begin);
    const std::size_t last = words.at_byte(blank.span.end - 1);
    const NodeId head = tree.head_of(first, last + 1);
    for (NodeId node = 0; node < tree.size(); ++node)  // every word of it, so that none counts as a word of its own
      if (tree[node].word >= first && tree[node].word <= last) blank_of_[node] = blanks_.size();
    if (head != no_node) blank_of_[head] = blanks_.size();
    blanks_.push_back(std::move(part));
  }
}

// A word that counts by itself; a name counts by its entity.
RolePart Binder::word_part(const SentenceReading& reading, NodeId node) const {
  RolePart part{RolePart::Kind::word, std::string(reading.propositions().lemma(node)), 0, std::nullopt};
  if (!is_proper_noun(reading.tree()[node].tag)) return part;
  const ByteSpan span = reading.tree()[node].span;
  const std::string name = reading.annotation().document->text.substr(span.begin, span.size());
  for (EntityIndex i = 0; i < rules_.entities.size() && !part.entity; ++i) {
    const Entity& entity = rules_.entities[i];
    if (entity.name == name || std::find(entity.names.begin(), entity.names.end(), name) != entity.names.end())
      part.entity = i;
  }
  return part;
}

// What the phrase of a role holds: its blanks, or else the word itself.
void Binder::add_role(const SentenceReading& reading, NodeId head, BoundRole role, Candidate& candidate) const {
  const Tree& tree = reading.tree();
  const auto add = [&](RolePart part) {
    for (const RolePart& known : role.parts)
      if (known.kind == part.kind && known.name == part.name) return;
    if (part.kind == RolePart::Kind::slot) candidate.filled.insert(part.name);
    role.parts.push_back(std::move(part));
  };
  const NodeId inside = reading.propositions().through_transparent(head);
  const Node& phrase = tree[head];
  bool own_word = false;
  for (NodeId node = phrase.begin; node < phrase.end; ++node) {
    if (blank_of_[node] != npos) {
      add(blanks_[blank_of_[node]]);
      continue;
    }
    if (node == head || node == inside) own_word = true;
  }
  // "40 percent of Sorrel": the blank is the head
  if (own_word && inside == head && !is_verb(tree[head].tag)) add(word_part(reading, head));
  if (own_word && inside != head && blank_of_[inside] == npos) add(word_part(reading, inside));
  if (is_verb(tree[head].tag)) add(word_part(reading, head));
  if (!role.parts.empty()) candidate.binding.roles.push_back(std::move(role));
}

// How many words of a frame come before one.
std::size_t rank_of(const FrameUnit& unit) {
  const Frame& frame = *unit.frame;
  const std::string& head = head_of(unit.unit);
  if (frame.id == head) return 0;
  std::size_t rank = 1;
  for (const FrameWords& words : frame.words)
    for (const auto* list : {&words.verbs, &words.nouns, &words.adjectives}) {
      const auto at = std::find(list->begin(), list->end(), head);
      rank += static_cast<std::size_t>(at - list->begin());
      if (at != list->end()) return rank;
    }
  return rank;
}

Candidate Binder::by_frame(const Binding& start, const SentenceReading& reading, PropositionId id,
                           const UnitTable::Evoked<FrameUnit>& evoked) const {
  Candidate candidate{start, {}, 0, 0};
  const Frame& frame = *evoked.unit->frame;
  candidate.binding.frame = &frame;
  candidate.rank = rank_of(*evoked.unit);
  candidate.binding.beside = frames_beside(id, frame, reading, units_);
  candidate.binding.denied = denies(evoked.unit->words->sense);
  std::set<NodeId> used;
  for (const FunctionRole& fill : evoked.unit->words->fills)
    for (const RoleFiller& filler : reading.fillers(reading.propositions()[id].head, fill.function, &evoked.match))
      if (used.insert(filler.head).second) add_role(reading, filler.head, {fill.role, {}, {}}, candidate);
  return candidate;
}

// A predicate, or a noun, that no frame lists.
Candidate Binder::by_itself(const Binding& start, const SentenceReading& reading, NodeId node) const {
  Candidate candidate{start, {}, 0, 0};
  const Propositions& propositions = reading.propositions();
  candidate.binding.lemma = propositions.lemma(node);
  candidate.binding.kind = PredicateKind::noun;
  std::set<NodeId> used;
  const PropositionId id = propositions.at(node);
  if (id == no_proposition) {
    for (const auto& [function, head] : reading.noun_functions(node))
      if (used.insert(head).second) add_role(reading, head, {0, function, {}}, candidate);
    return candidate;
  }
  candidate.binding.kind = propositions[id].kind;
  constexpr const char* functions[] = {"doer",      "undergoer",   "subject",         "object",   "complement",
                                       "possessor", "predicative", "indirect object", "modifier", "value"};
  for (const char* function : functions)
    for (const RoleFiller& filler : reading.fillers(node, function, nullptr))
      if (used.insert(filler.head).second) add_role(reading, filler.head, {0, function, {}}, candidate);
  for (const Argument& argument : propositions.arguments(id)) {
    const bool bearer = argument.function == Function::bearer;
    if ((argument.function != Function::prepositional && !bearer) || !used.insert(argument.head).second) continue;
    add_role(reading, argument.head, {0, (bearer ? "is " : "") + std::string(argument.preposition), {}}, candidate);
  }
  return candidate;
}

std::size_t depth_of(const Tree& tree, NodeId node) {
  std::size_t depth = 0;
  for (; node != no_node && depth < tree.size(); node = tree[node].head) ++depth;
  return depth;
}

void Binder::choose(std::vector<Candidate> candidates, const std::string& says, const Place& place,
                    std::size_t blanks) {
  const auto better = [](const Candidate& a, const Candidate& b) {
    if (a.filled.size() != b.filled.size()) return a.filled.size() > b.filled.size();
    const bool x = a.binding.frame != nullptr, y = b.binding.frame != nullptr;
    if (x != y) return x;
    const std::size_t m = a.binding.roles.size(), n = b.binding.roles.size();
    if (m != n) return m > n;
    if (a.depth != b.depth) return a.depth < b.depth;
    if (a.rank != b.rank) return a.rank < b.rank;
    return false;
  };
  std::stable_sort(candidates.begin(), candidates.end(), better);
  if (candidates.empty()) return error(place, "no predicate was found in '" + says + "'", "write a plain sentence");
  const Candidate& best = candidates.front();
  if (best.filled.size() < blanks)
    error(place,
          "not every slot of '" + says + "' fills a role of " +
              (best.binding.frame != nullptr ? "the frame '" + best.binding.frame->id + "'"
                                             : "'" + best.binding.lemma + "'"),
          "word it more plainly, or name another frame");
  std::string other;
  for (const Candidate& candidate : candidates)
    if (!better(best, candidate) && candidate.binding.frame != best.binding.frame && candidate.binding.frame != nullptr)
      other = candidate.binding.frame->id;
  if (!other.empty() && best.binding.frame != nullptr)
    diagnostics_.push_back({Severity::warning, place,
                            "'" + says + "' evokes the frames '" + best.binding.frame->id + "' and '" + other + "'",
                            "add frame = \"" + best.binding.frame->id + "\""});
  bindings_.push_back(best.binding);
}

void Binder::finish_topic(std::size_t first) {
  std::set<std::string> frames;
  for (std::size_t i = first; i < bindings_.size(); ++i)
    if (bindings_[i].frame != nullptr) frames.insert(bindings_[i].frame->id);
  for (std::size_t i = first; i < bindings_.size(); ++i) {
    bindings_[i].rivals.assign(frames.begin(), frames.end());
    std::erase_if(bindings_[i].beside, [&](const std::string& frame) { return !frames.contains(frame); });
  }
}

void Binder::bind_sentence(Binding start, const std::string& frame) {
  const Sample sample = make_sample(start.says, *start.topic, rules_, vocabulary_);
  Parser::Scratch scratch;
  const Tree tree = grammar_.parser.parse(sample.document->text, sample.annotation->words, 0,
                                          sample.annotation->words.size(), scratch);
  const Propositions propositions = grammar_.propositions.read(tree, *sample.annotation);
  const std::vector<Mark> none;
  const SentenceReading reading(*sample.annotation, propositions, none, rules_.language);
  mark_blanks(sample, tree, *start.topic);
  std::set<std::string> blanks;
  for (const RolePart& blank : blanks_)
    if (blank.kind == RolePart::Kind::slot) blanks.insert(blank.name);
  std::vector<Candidate> candidates;
  for (PropositionId id = 0; id < propositions.size(); ++id) {
    if (blank_of_[propositions[id].head] != npos) continue;
    for (const auto& evoked : units_.frames_of(propositions, id)) {
      if (!frame.empty() && evoked.unit->frame->id != frame) continue;
      candidates.push_back(by_frame(start, reading, id, evoked));
      candidates.back().depth = depth_of(tree, propositions[id].head);
    }
    candidates.push_back(by_itself(start, reading, propositions[id].head));
    candidates.back().depth = depth_of(tree, propositions[id].head);
  }
  for (const NodeId root : tree.roots())
    if (is_noun(tree[root].tag) && propositions.at(root) == no_proposition && blank_of_[root] == npos) {
      candidates.push_back(by_itself(start, reading, root));
      candidates.back().depth = 1;
    }
  choose(std::move(candidates), start.says, start.place, blanks.size());
}

}  // namespace

std::vector<Binding> bind_topics(const RuleSet& rules, const Grammar& grammar, const UnitTable& units,
                                 FillerTable& fillers, Vocabulary& vocabulary, Diagnostics& diagnostics) {
  Binder binder(rules, grammar, units, fillers, vocabulary, diagnostics);
  for (const Topic& topic : rules.topics) {
    const std::size_t first = binder.bindings().size();
    for (const FrameSpec& spec : topic.frames) binder.bind(topic, spec, &spec, nullptr);
    for (const ProposalSpec& spec : topic.proposals) binder.bind(topic, spec, nullptr, &spec);
    binder.finish_topic(first);
  }
  return std::move(binder.bindings());
}

}  // namespace gainsay
