#include "syntax/proposition_text.h"

#include "syntax/construction/names.h"

namespace gainsay {
namespace {

std::string argument_text(const Propositions& propositions, const Argument& argument) {
  std::string text(argument.preposition.empty() ? to_string(argument.function) : argument.preposition);
  if (argument.function == Function::bearer) text = std::string(to_string(argument.function)) + ' ' + text;
  text += ": ";
  bool further = false;
  for (const Member& member : propositions.members(argument)) {
    if (further) text += '+';
    further = true;
    text += propositions.tree()[member.head].folded;
  }
  return text;
}

void append_standing(const Proposition& proposition, std::string& text) {
  if (proposition.polarity == Polarity::denied) text += " denied";
  if (proposition.context != Context::fact) text += ' ' + std::string(to_string(proposition.context));
}

}  // namespace

std::string proposition_text(const Propositions& propositions, PropositionId id) {
  const Proposition& proposition = propositions[id];
  std::string text(proposition.lemma);
  if (!proposition.particle.empty()) text += ' ' + std::string(proposition.particle);
  text += '(';
  bool further = false;
  for (const Argument& argument : propositions.arguments(id)) {
    if (further) text += ", ";
    further = true;
    text += argument_text(propositions, argument);
  }
  text += ')';
  append_standing(proposition, text);
  for (const GrammarVoice& voice : propositions.voices(id)) {
    text += "; by ";
    text += voice.name == no_node ? std::string("?") : std::string(propositions.tree()[voice.name].folded);
    if (voice.denies) text += ", who denies it";
  }
  return text;
}

std::string tree_text(const Tree& tree) {
  std::string text;
  std::vector<std::size_t> depth(tree.size(), 0);
  std::vector<NodeId> order;
  for (const NodeId root : tree.roots()) order.push_back(root);
  for (std::size_t i = 0; i < order.size(); ++i)
    for (const NodeId child : tree.children(order[i])) {
      depth[child] = depth[order[i]] + 1;
      order.push_back(child);
    }
  for (NodeId node = 0; node < tree.size(); ++node) {
    text.append(2 * depth[node], ' ');
    text += tree[node].folded;
    text += "  ";
    text += tag_name(tree[node].tag);
    text += ' ';
    text += label_name(tree[node].label);
    text += '\n';
  }
  return text;
}

std::string words_text(const Tree& tree, NodeRange words) {
  std::string text;
  for (NodeId node = words.begin; node < words.end; ++node) {
    if (!text.empty()) text += ' ';
    text += tree[node].folded;
  }
  return text;
}

}  // namespace gainsay
