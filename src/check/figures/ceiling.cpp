#include "check/figures/ceiling.h"

namespace gainsay {

void CeilingTree::Node::take(const std::optional<Ceiling>& ceiling) {
  if (!ceiling) return;
  if (!first || *ceiling < *first) {
    if (first && first->origin != ceiling->origin) second = first;
    first = ceiling;
  } else if (ceiling->origin != first->origin && (!second || *ceiling < *second)) {
    second = ceiling;
  }
}

CeilingTree::CeilingTree(const std::vector<std::optional<Ceiling>>& row) : size_(row.size()), nodes_(row.size() * 2) {
  for (std::size_t i = 0; i < size_; ++i) nodes_[size_ + i].take(row[i]);
  for (std::size_t i = size_; i-- > 1;) {
    nodes_[i] = nodes_[2 * i];
    nodes_[i].take(nodes_[2 * i + 1].first);
    nodes_[i].take(nodes_[2 * i + 1].second);
  }
}

std::optional<Ceiling> CeilingTree::lowest(std::size_t from, std::size_t to, std::size_t other_than) const {
  Node best;
  const auto take = [&](const Node& node) {
    best.take(node.first);
    best.take(node.second);
  };
  for (from += size_, to += size_; from < to; from /= 2, to /= 2) {
    if (from % 2 == 1) take(nodes_[from++]);
    if (to % 2 == 1) take(nodes_[--to]);
  }
  return best.first && best.first->origin == other_than ? best.second : best.first;
}

}  // namespace gainsay
