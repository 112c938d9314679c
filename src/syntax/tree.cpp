#include "syntax/tree.h"

#include <algorithm>
#include <utility>

namespace gainsay {

Tree::Tree(std::vector<Node> nodes) : nodes_(std::move(nodes)) {
  const auto count = static_cast<NodeId>(nodes_.size());
  for (NodeId id = 0; id < count; ++id) {
    nodes_[id].first_child = no_node;
    nodes_[id].begin = id;
    nodes_[id].end = id + 1;
  }
  // From the last to the first, so that each is put before the siblings that follow it.
  for (NodeId id = count; id-- > 0;) {
    const NodeId head = nodes_[id].head;
    NodeId& first = head == no_node ? first_root_ : nodes_[head].first_child;
    nodes_[id].next_sibling = std::exchange(first, id);
  }
  // The children on one side of a node end at its subtree's border: those on the left are complete when nodes are
  // visited in order, those on the right when they are visited backwards.
  for (NodeId id = 0; id < count; ++id)
    if (const NodeId head = nodes_[id].head; head != no_node && head > id)
      nodes_[head].begin = std::min(nodes_[head].begin, nodes_[id].begin);
  for (NodeId id = count; id-- > 0;)
    if (const NodeId head = nodes_[id].head; head != no_node && head < id)
      nodes_[head].end = std::max(nodes_[head].end, nodes_[id].end);
}

NodeId Tree::child(NodeId id, Label label) const {
  for (const NodeId child : children(id))
    if (nodes_[child].label == label) return child;
  return no_node;
}

NodeId Tree::node_at_word(std::size_t word) const {
  const auto at = std::lower_bound(nodes_.begin(), nodes_.end(), word,
                                   [](const Node& node, std::size_t wanted) { return node.word < wanted; });
  return static_cast<NodeId>(at - nodes_.begin());
}

NodeId Tree::head_of(std::size_t first_word, std::size_t end_word) const {
  const NodeId begin = node_at_word(first_word), end = node_at_word(end_word);
  NodeId best = no_node;
  std::size_t best_size = 0;
  for (NodeId id = begin; id < end; ++id) {
    const Node& node = nodes_[id];
    if (node.head != no_node && begin <= node.head && node.head < end) continue;
    std::size_t size = std::min(node.end, end) - std::max(node.begin, begin);
    if (node.label == Label::punct) size = 0;
    if (best != no_node && size <= best_size) continue;
    best = id;
    best_size = size;
  }
  return best;
}

}  // namespace gainsay
