#include "extract/frame/role_match.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::size_t max_matches = 64;  // of one binding at one predicate

// A filler of a role with what its parts find in it.
struct Filled {
  NodeId head = no_node;
  std::vector<SlotFill> fills;
  bool first_person = false;
};

bool is_name(const Mark& mark) {
  return mark.mention != nullptr && std::holds_alternative<EntityMention>(mark.mention->body);
}

class RoleMatcher {
 public:
  RoleMatcher(const Binding& binding, const SentenceReading& reading) : binding_(binding), reading_(reading) {}

  void match(NodeId head, const FrameWords* words, const UnitMatch* unit, std::vector<RoleMatch>& out) const;

 private:
  [[nodiscard]] std::vector<RoleFiller> fillers(NodeId head, const BoundRole& role, const FrameWords* words,
                                                const UnitMatch* unit) const;
  [[nodiscard]] bool fill(NodeId head, const RoleFiller& filler, const BoundRole& role, Filled& filled) const;
  [[nodiscard]] const Mark* place_beside(NodeId predicate, NodeId head, const RolePart& part,
                                         const std::vector<NodeId>& nodes) const;
  [[nodiscard]] bool may_be_missing(const RolePart& part) const;
  [[nodiscard]] bool holds_word(const std::vector<NodeId>& nodes, NodeId head, const RolePart& part) const;
  [[nodiscard]] bool optional_slots(const BoundRole& role) const;
  [[nodiscard]] const Mark* only_candidate(NodeId head, const BoundRole& role) const;
  [[nodiscard]] bool has_needs(NodeId head, const FrameWords& words, const UnitMatch* unit) const;

  const Binding& binding_;
  const SentenceReading& reading_;
};

std::vector<RoleFiller> RoleMatcher::fillers(NodeId head, const BoundRole& role, const FrameWords* words,
                                             const UnitMatch* unit) const {
  if (words == nullptr) return reading_.fillers(head, role.function, unit);
  std::vector<RoleFiller> out;
  for (const FunctionRole& fills : words->fills) {
    if (fills.role != role.role) continue;
    for (const RoleFiller& filler : reading_.fillers(head, fills.function, unit))
      if (std::none_of(out.begin(), out.end(), [&](const RoleFiller& known) { return known.head == filler.head; }))
        out.push_back(filler);
  }
  return out;
}

bool RoleMatcher::has_needs(NodeId head, const FrameWords& words, const UnitMatch* unit) const {
  return std::all_of(words.needs.begin(), words.needs.end(), [&](std::size_t role) {
    return !fillers(head, {role, {}, {}}, &words, unit).empty();
  });
}

// The word itself, or one of the same noun class ("land" for "territory"),
bool RoleMatcher::holds_word(const std::vector<NodeId>& nodes, NodeId head, const RolePart& part) const {
  if (part.entity && reading_.has_entity(nodes, head, *part.entity)) return true;
  const std::string& word = part.name;
  const Propositions& propositions = reading_.propositions();
  const auto& classes = reading_.language().noun_classes.classes;
  const auto same = [&](NodeId node) {
    const std::string_view lemma = propositions.lemma(node);
    if (lemma == word) return true;
    return std::any_of(classes.begin(), classes.end(), [&](const auto& entry) {
      const auto& nouns = entry.second;
      return std::find(nouns.begin(), nouns.end(), word) != nouns.end() &&
             std::find(nouns.begin(), nouns.end(), lemma) != nouns.end();
    });
  };
  return std::any_of(nodes.begin(), nodes.end(), same);
}

// "In Sorrel they hold no more than 40 percent of the land": the place is beside a part that names none.
const Mark* RoleMatcher::place_beside(NodeId predicate, NodeId head, const RolePart& part,
                                      const std::vector<NodeId>& nodes) const {
  if (part.kind != RolePart::Kind::slot || part.name == "value") return nullptr;
  const Propositions& propositions = reading_.propositions();
  const PropositionId id = propositions.at(predicate);
  if (id == no_proposition || propositions.values_of(head).empty()) {
    const bool measures = std::any_of(nodes.begin(), nodes.end(), [&](NodeId node) {
      return !propositions.values_of(node).empty() || reading_.is_quantity(node);
    });
    if (id == no_proposition || !measures) return nullptr;
  }
  const auto& locatives = reading_.language().noun_classes.locatives;
  for (const Argument& argument : propositions.arguments(id)) {
    if (argument.function != Function::prepositional ||
        std::find(locatives.begin(), locatives.end(), argument.preposition) == locatives.end())
      continue;
    const auto marks = reading_.marks_at(reading_.content(argument.head), part.filler);
    if (!marks.empty()) return marks.front();
  }
  return nullptr;
}

// A slot with a fallback.
bool RoleMatcher::may_be_missing(const RolePart& part) const {
  if (part.kind != RolePart::Kind::slot) return false;
  const SlotSpec* slot = binding_.topic->find_slot(part.name);
  return slot != nullptr && !slot->fallback.empty();
}

bool RoleMatcher::fill(NodeId head, const RoleFiller& filler, const BoundRole& role, Filled& filled) const {
  filled.head = filler.head;
  const std::vector<NodeId> nodes = reading_.content(filler.head);
  for (const RolePart& part : role.parts) {
    if (part.kind == RolePart::Kind::word) {
      if (!holds_word(nodes, filler.head, part)) return false;
      continue;
    }
    std::vector<const Mark*> marks = reading_.marks_at(nodes, part.filler);
    if (marks.empty() && part.kind == RolePart::Kind::list) marks = reading_.marks_around(nodes, part.filler);
    if (!marks.empty()) {
      filled.fills.push_back({&part, {marks.front()}});
      continue;
    }
    if (const Mark* mark = place_beside(head, filler.head, part, nodes); mark != nullptr) {
      filled.fills.push_back({&part, {mark}});
      continue;
    }
    if (may_be_missing(part) && role.parts.size() > 1) continue;
    if (part.kind == RolePart::Kind::slot && reading_.is_speaker(filler.head)) {
      filled.first_person = true;
      filled.fills.push_back({&part, {}});
      continue;
    }
    return false;
  }
  return true;
}

// Of a role that nothing fills, the one name in the clause that could; never a figure. Null when there are more or
// none.
const Mark* RoleMatcher::only_candidate(NodeId head, const BoundRole& role) const {
  if (role.parts.size() != 1 || role.parts.front().kind != RolePart::Kind::slot) return nullptr;
  const PropositionId id = reading_.propositions().at(head);
  if (id == no_proposition || reading_.propositions()[id].kind != PredicateKind::verb) return nullptr;
  const Mark* found = nullptr;
  for (const Mark& mark : reading_.marks()) {
    const NodeId at = reading_.head_of_mark(mark);
    if (at == no_node || !reading_.tree().is_within(at, head) || !is_name(mark) ||
        !std::binary_search(mark.fillers.begin(), mark.fillers.end(), role.parts.front().filler))
      continue;
    if (found != nullptr) return nullptr;
    found = &mark;
  }
  return found;
}

// Every slot of the role may stay empty, and it asks for no word.
bool RoleMatcher::optional_slots(const BoundRole& role) const {
  return std::all_of(role.parts.begin(), role.parts.end(), [&](const RolePart& part) {
    if (part.kind != RolePart::Kind::slot) return false;
    const Topic& topic = *binding_.topic;
    if (part.name == topic.voice || (binding_.proposal != nullptr && part.name == binding_.proposal->holder))
      return true;
    const SlotSpec* slot = topic.find_slot(part.name);
    const bool in_key = std::find(topic.key.begin(), topic.key.end(), part.name) != topic.key.end();
    return part.name != "value" && (!in_key || (slot != nullptr && !slot->fallback.empty()));
  });
}

void RoleMatcher::match(NodeId head, const FrameWords* words, const UnitMatch* unit,
                        std::vector<RoleMatch>& out) const {
  if (words != nullptr && !has_needs(head, *words, unit)) return;
  RoleMatch start;
  start.head = head;
  start.proposition = reading_.propositions().at(head);
  start.words = words;
  std::vector<RoleMatch> ways{start};
  for (const BoundRole& role : binding_.roles) {
    const std::vector<RoleFiller> all = fillers(head, role, words, unit);
    std::vector<Filled> filled;
    for (const RoleFiller& filler : all) {
      Filled one;
      if (fill(head, filler, role, one)) filled.push_back(std::move(one));
    }
    if (filled.empty()) {
      if (!all.empty()) return;
      if (optional_slots(role)) continue;
      const Mark* only = only_candidate(head, role);
      const auto takes = [&](const SlotFill& fill) { return fill.marks.front() == only; };
      if (only == nullptr || std::any_of(ways.front().fills.begin(), ways.front().fills.end(), takes)) return;
      for (RoleMatch& way : ways) {
        way.relaxed = true;
        way.fills.push_back({&role.parts.front(), {only}});
      }
      continue;
    }
    std::vector<RoleMatch> next;
    for (const RoleMatch& way : ways)
      for (const Filled& one : filled) {
        if (next.size() >= max_matches) break;
        next.push_back(way);
        RoleMatch& to = next.back();
        to.nodes.push_back(one.head);
        for (const SlotFill& fill : one.fills) {
          if (fill.part->kind != RolePart::Kind::slot) continue;
          if (fill.marks.empty())
            to.by_speaker.push_back(fill.part->name);
          else
            to.fills.push_back(fill);
        }
      }
    ways = std::move(next);
  }
  out.insert(out.end(), ways.begin(), ways.end());
}

}  // namespace

std::vector<std::string> frames_beside(PropositionId id, const Frame& own, const SentenceReading& reading,
                                       const UnitTable& units) {
  const Propositions& propositions = reading.propositions();
  const auto group_of = [&](PropositionId at) {
    return propositions[at].group == no_proposition ? at : propositions[at].group;
  };
  std::vector<std::string> out;
  for (PropositionId other = 0; other < propositions.size(); ++other) {
    if (other == id || group_of(other) != group_of(id)) continue;
    const Argument *a = propositions.undergoer(id), *b = propositions.undergoer(other);
    if (a == nullptr || b == nullptr || a->head != b->head) continue;
    for (const auto& evoked : units.frames_of(propositions, other))
      if (evoked.unit->frame != &own) out.push_back(evoked.unit->frame->id);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

namespace {

// "killed and maimed" is neither of the two alone, when the topic asks for either.
bool stands_alone(const Binding& binding, PropositionId id, const SentenceReading& reading, const UnitTable& units) {
  std::vector<std::string> beside;
  for (std::string& frame : frames_beside(id, *binding.frame, reading, units))
    if (std::binary_search(binding.rivals.begin(), binding.rivals.end(), frame)) beside.push_back(std::move(frame));
  return beside == binding.beside;
}

}  // namespace

std::vector<RoleMatch> match_roles(const Binding& binding, const SentenceReading& reading, const UnitTable& units) {
  std::vector<RoleMatch> out;
  const RoleMatcher matcher(binding, reading);
  const Propositions& propositions = reading.propositions();
  if (binding.frame != nullptr) {
    for (PropositionId id = 0; id < propositions.size(); ++id)
      for (const auto& evoked : units.frames_of(propositions, id))
        if (evoked.unit->frame == binding.frame && stands_alone(binding, id, reading, units))
          matcher.match(propositions[id].head, evoked.unit->words, &evoked.match, out);
    return out;
  }
  for (NodeId node = 0; node < reading.tree().size(); ++node)
    if (propositions.lemma(node) == binding.lemma) matcher.match(node, nullptr, nullptr, out);
  return out;
}

}  // namespace gainsay
