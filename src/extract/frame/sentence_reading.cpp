#include "extract/frame/sentence_reading.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr int max_depth = 3;  // "part of the number of soldiers of": nothing is nested deeper

std::optional<Function> function_named(std::string_view name) {
  constexpr std::pair<std::string_view, Function> names[] = {
      {"subject", Function::subject},         {"object", Function::object},
      {"complement", Function::complement},   {"indirect object", Function::indirect_object},
      {"predicative", Function::predicative}, {"possessor", Function::possessor},
      {"modifier", Function::modifier},       {"adverb", Function::adverb}};
  for (const auto& [text, function] : names)
    if (text == name) return function;
  return std::nullopt;
}

bool names_object(std::string_view function) {
  return function == "object" || function == "undergoer" || function == "complement";
}

bool is_modifier(Label label) {
  return label == Label::poss || label == Label::amod || label == Label::compound || label == Label::nmod;
}

void add_node(std::vector<NodeId>& nodes, NodeId node) {
  if (node != no_node && std::find(nodes.begin(), nodes.end(), node) == nodes.end()) nodes.push_back(node);
}

}  // namespace

SentenceReading::SentenceReading(const Annotation& annotation, const Propositions& propositions,
                                 const std::vector<Mark>& marks, const Language& language)
    : annotation_(annotation), propositions_(propositions), marks_(marks), language_(language) {
  for (const Mark& mark : marks) mark_heads_.push_back(tree().head_of(mark.first_word, mark.end_word));
  if (!tree().empty()) find_entities();
  governed_.resize(tree().size());
  for (PropositionId id = 0; id < propositions.size(); ++id)
    for (const Argument& argument : propositions.arguments(id))
      for (const Member& member : propositions.members(argument)) {
        governed_[member.head].push_back({id, &argument});
        const NodeId inside = propositions.through_transparent(member.head);
        if (inside != member.head) governed_[inside].push_back({id, &argument});
      }
}

void SentenceReading::find_entities() {
  const auto& mentions = annotation_.mentions;
  const std::size_t first = tree()[0].word, last = tree()[static_cast<NodeId>(tree().size() - 1)].word;
  auto at = std::lower_bound(mentions.begin(), mentions.end(), first,
                             [](const Mention& mention, std::size_t word) { return mention.first_word < word; });
  for (; at != mentions.end() && at->first_word <= last; ++at)
    if (const auto* entity = std::get_if<EntityMention>(&at->body))
      if (const NodeId head = tree().head_of(at->first_word, at->end_word); head != no_node)
        for (const EntityIndex reading : entity->readings) entities_.emplace_back(head, reading);
}

bool SentenceReading::has_entity(const std::vector<NodeId>& nodes, NodeId head, EntityIndex entity) const {
  return std::any_of(entities_.begin(), entities_.end(), [&](const auto& found) {
    const auto& [node, named] = found;
    if (named != entity) return false;
    return std::find(nodes.begin(), nodes.end(), node) != nodes.end() ||
           (tree()[node].head == head && is_modifier(tree()[node].label));
  });
}

NodeId SentenceReading::head_of_mark(const Mark& mark) const {
  return mark_heads_[static_cast<std::size_t>(&mark - marks_.data())];
}

bool SentenceReading::is_marked(NodeId node) const {
  return std::find(mark_heads_.begin(), mark_heads_.end(), node) != mark_heads_.end();
}

bool SentenceReading::is_quantity(NodeId node) const {
  for (std::size_t i = 0; i < marks_.size(); ++i)
    if (mark_heads_[i] == node && marks_[i].mention != nullptr &&
        std::holds_alternative<QuantityMention>(marks_[i].mention->body))
      return true;
  return false;
}

std::vector<RoleFiller> SentenceReading::fillers(NodeId predicate, std::string_view function,
                                                 const UnitMatch* match) const {
  std::vector<RoleFiller> out;
  const auto add = [&](const Argument& argument) {
    for (const Member& member : propositions_.members(argument)) out.push_back({member.head, argument.reach});
  };
  if (match != nullptr && match->open != no_node && names_object(function)) return {{match->open, Reach::direct}};
  const PropositionId id = propositions_.at(predicate);
  if (function == "value") {
    for (const MeasuredValue& value : propositions_.values_of(predicate)) out.push_back({value.value, Reach::direct});
    return out;
  }
  if (id == no_proposition) {
    for (const auto& [name, node] : noun_functions(predicate))
      if (name == function) out.push_back({node, Reach::direct});
    return out;
  }
  if (function == "doer" || function == "undergoer") {
    const Argument* argument = function == "doer" ? propositions_.doer(id) : propositions_.undergoer(id);
    if (argument != nullptr) add(*argument);
    return out;
  }
  const bool bearer = function.starts_with("is ");
  const auto wanted = bearer ? std::optional(Function::bearer) : function_named(function);
  const std::string_view preposition = bearer ? function.substr(3) : wanted ? std::string_view() : function;
  for (const Argument& argument : propositions_.arguments(id))
    if (argument.function == wanted.value_or(Function::prepositional) &&
        (preposition.empty() || argument.preposition == preposition))
      add(argument);
  return out;
}

std::vector<std::pair<std::string, NodeId>> SentenceReading::noun_functions(NodeId noun) const {
  std::vector<std::pair<std::string, NodeId>> out;
  for (const NodeId child : tree().children(noun)) {
    const Node& node = tree()[child];
    if (node.label == Label::poss) out.emplace_back("possessor", child);
    if (node.label == Label::amod || node.label == Label::compound || node.label == Label::nmod)
      out.emplace_back("modifier", child);
    if (node.label == Label::prep || node.label == Label::agent)
      if (const NodeId object = tree().child(child, Label::pobj); object != no_node)
        out.emplace_back(std::string(node.folded), object);
  }
  return out;
}

bool SentenceReading::is_of_class(NodeId node, std::string_view noun_class) const {
  const auto at = language_.noun_classes.classes.find(noun_class);
  if (at == language_.noun_classes.classes.end()) return false;
  return std::find(at->second.begin(), at->second.end(), propositions_.lemma(node)) != at->second.end();
}

bool SentenceReading::is_representative(NodeId node) const {
  const auto& classes = language_.noun_classes.representatives;
  return std::any_of(classes.begin(), classes.end(), [&](const std::string& name) { return is_of_class(node, name); });
}

bool SentenceReading::is_first_person(NodeId node) const {
  const auto& words = language_.pronouns.first_person;
  return std::find(words.begin(), words.end(), tree()[node].folded) != words.end();
}

bool SentenceReading::is_speaker(NodeId head) const {
  if (is_first_person(head)) return true;
  if (!is_representative(head)) return false;
  const NodeId possessor = tree().child(head, Label::poss);
  return possessor != no_node && is_first_person(possessor);
}

bool SentenceReading::is_genitive(std::string_view preposition) const {
  const auto& genitives = language_.constructions.of;
  return std::find(genitives.begin(), genitives.end(), preposition) != genitives.end();
}

// What a phrase is of, for heads that say how much or who acts for whom.
void SentenceReading::add_content(NodeId head, std::vector<NodeId>& nodes, int depth) const {
  if (depth > max_depth || std::find(nodes.begin(), nodes.end(), head) != nodes.end()) return;
  nodes.push_back(head);
  const NodeId inside = propositions_.through_transparent(head);
  if (inside != head) add_content(inside, nodes, depth + 1);
  const bool measures = is_quantity(head);
  const bool acts = is_representative(head);
  for (const NodeId child : tree().children(head)) {
    const Label label = tree()[child].label;
    if (label == Label::appos) add_content(child, nodes, depth + 1);
    if (acts && is_modifier(label)) add_content(child, nodes, depth + 1);
    if ((measures || acts) && label == Label::prep && is_genitive(tree()[child].folded))
      if (const NodeId object = tree().child(child, Label::pobj); object != no_node)
        add_content(object, nodes, depth + 1);
  }
}

std::vector<NodeId> SentenceReading::content(NodeId head) const {
  std::vector<NodeId> nodes;
  if (head != no_node) add_content(head, nodes, 0);
  return nodes;
}

std::vector<const Mark*> SentenceReading::marks_at(const std::vector<NodeId>& nodes, FillerId filler) const {
  std::vector<NodeId> places;
  for (const NodeId node : nodes) {
    add_node(places, node);
    for (const MeasuredValue& value : propositions_.values_of(node)) add_node(places, value.value);
  }
  std::vector<const Mark*> out;
  for (const NodeId node : places)
    for (std::size_t i = 0; i < marks_.size(); ++i)
      if (mark_heads_[i] == node && std::binary_search(marks_[i].fillers.begin(), marks_[i].fillers.end(), filler))
        out.push_back(&marks_[i]);
  return out;
}

std::vector<const Mark*> SentenceReading::marks_of_members(NodeId head, FillerId filler) const {
  std::vector<const Mark*> out;
  for (NodeId member = head; member != no_node; member = tree().child(member, Label::conj)) {
    const auto marks = marks_at(content(member), filler);
    if (!marks.empty()) out.push_back(marks.front());
  }
  return out;
}

std::vector<const Mark*> SentenceReading::marks_around(const std::vector<NodeId>& nodes, FillerId filler) const {
  std::vector<const Mark*> out;
  for (const Mark& mark : marks_) {
    if (!std::binary_search(mark.fillers.begin(), mark.fillers.end(), filler)) continue;
    const auto holds = [&](NodeId node) {
      const std::size_t word = tree()[node].word;
      return mark.first_word <= word && word < mark.end_word;
    };
    const bool near = std::any_of(nodes.begin(), nodes.end(), [&](NodeId node) {
      if (holds(node)) return true;
      const auto children = tree().children(node);
      return std::any_of(children.begin(), children.end(),
                         [&](NodeId child) { return is_modifier(tree()[child].label) && holds(child); });
    });
    if (near) out.push_back(&mark);
  }
  return out;
}

std::vector<Governed> SentenceReading::governors(NodeId node) const { return governed_[node]; }

}  // namespace gainsay
