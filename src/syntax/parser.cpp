#include "syntax/parser.h"

#include <algorithm>
#include <utility>

#include "syntax/decision/row_sum.h"

namespace gainsay {
namespace {

struct Choice {
  Transition transition = Transition::shift;
  std::int32_t margin = 0;  // to the next best that is allowed; 0 when there is no other
};

Choice best_transition(const ParseState& state, std::span<const std::int16_t> scores) {
  constexpr std::int32_t lowest = -32768;
  Choice best;
  std::int32_t first = lowest, second = lowest;
  for (std::size_t i = 0; i < transition_count; ++i) {
    const auto transition = static_cast<Transition>(i);
    if (!state.may(transition)) continue;
    const std::int32_t score = scores[i];
    if (first == lowest || score > first) {
      second = std::exchange(first, score);
      best.transition = transition;
    } else if (second == lowest || score > second) {
      second = score;
    }
  }
  best.margin = second == lowest ? 0 : first - second;
  return best;
}

std::size_t best_of(std::span<const std::int16_t> scores) {
  return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

// Where a piece ends that begins at `first`: after the last mark of the best kind within reach.
std::size_t piece_end(std::span<const SyntaxWord> words, std::size_t first) {
  const std::size_t limit = first + max_piece_words;
  if (words.size() <= limit) return words.size();
  constexpr std::size_t shortest = max_piece_words / 4;
  for (const char mark : {';', ':', ','})
    for (std::size_t i = limit; i > first + shortest; --i)
      if (words[i - 1].folded.size() == 1 && words[i - 1].folded[0] == mark) return i;
  return limit;
}

// How well a word without a head serves as the root of all.
int rank_of(Tag tag) {
  if (is_finite(tag)) return 4;
  if (is_verb(tag)) return 3;
  if (is_noun(tag)) return 2;
  return tag <= Tag::open_quote ? 0 : 1;
}

// One root for the piece: the others become its children.
void join_roots(std::span<Node> nodes, NodeId first) {
  NodeId root = no_node;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].head != no_node) continue;
    const auto id = static_cast<NodeId>(first + i);
    if (root == no_node || rank_of(nodes[i].tag) > rank_of(nodes[root - first].tag)) root = id;
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].head != no_node || first + i == root) continue;
    nodes[i].head = root;
    nodes[i].label = rank_of(nodes[i].tag) == 0 ? Label::punct : Label::dep;
    nodes[i].margin = 0;
  }
}

}  // namespace

void tag_words(const GrammarModel& model, std::span<const SyntaxWord> words, Parser::Scratch& scratch) {
  scratch.features.clear();
  for (const SyntaxWord& word : words) scratch.features.push_back(word_features(word));
  scratch.tags.assign(words.size(), Tag::xx);
  const Capitals capitals = capitals_of(words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    tag_features(scratch.features, scratch.tags, i, capitals, scratch.found);
    const auto scores = sum_rows<tag_width>(model.tags(), scratch.found.hashes());
    scratch.tags[i] = static_cast<Tag>(best_of(std::span(scores).first(tag_count)));
  }
}

Tree Parser::parse(std::string_view text, const Words& words, std::size_t first, std::size_t end,
                   Scratch& scratch) const {
  scratch.words.clear();
  split_clitics(text, words, first, end, *clitics_, scratch.words);
  return parse(scratch);
}

Tree Parser::parse(Scratch& scratch) const {
  tag_words(*model_, scratch.words, scratch);
  std::vector<Node> nodes(scratch.words.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const SyntaxWord& word = scratch.words[i];
    nodes[i].span = word.span;
    nodes[i].folded = word.folded;
    nodes[i].word = word.word;
    nodes[i].tag = scratch.tags[i];
  }
  for (std::size_t first = 0; first < nodes.size();) {
    const std::size_t end = piece_end(scratch.words, first);
    parse_piece(first, end, scratch, nodes);
    first = end;
  }
  return Tree(std::move(nodes));
}

void Parser::parse_piece(std::size_t first, std::size_t end, Scratch& scratch, std::vector<Node>& nodes) const {
  ParseState& state = scratch.state;
  const std::size_t count = end - first;
  state.start(std::span(scratch.features).subspan(first, count), std::span(scratch.tags).subspan(first, count));
  while (!state.done()) {
    transition_features(state, scratch.found);
    const auto scores = sum_rows_of_four(model_->transitions(), scratch.found.hashes());
    const Choice choice = best_transition(state, scores);
    Label label = Label::root;
    if (choice.transition == Transition::left || choice.transition == Transition::right) {
      scratch.margins[state.arc_child(choice.transition)] = choice.margin;
      if (state.arc_head(choice.transition) != state.root()) {
        label_features(state, choice.transition, scratch.found);
        const auto labels = sum_rows<label_width>(model_->labels(), scratch.found.hashes());
        label = static_cast<Label>(best_of(std::span(labels).first(label_count)));
      }
    }
    state.take(choice.transition, label);
  }
  for (std::size_t i = 0; i < count; ++i) {
    const ParseState::Item& item = state.item(i);
    Node& node = nodes[first + i];
    node.margin = scratch.margins[i];
    if (item.head == state.root()) continue;
    node.head = static_cast<NodeId>(first + item.head);
    node.label = static_cast<Label>(item.label - 1);
  }
  join_roots(std::span(nodes).subspan(first, count), static_cast<NodeId>(first));
}

}  // namespace gainsay
