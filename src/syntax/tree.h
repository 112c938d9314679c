#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "syntax/labels.h"

namespace gainsay {

/// Index of a node in its Tree.
using NodeId = std::uint32_t;
inline constexpr NodeId no_node = std::numeric_limits<NodeId>::max();

/// One word of a parsed sentence. A word with a clitic is two nodes ("do" + "n't", "they" + "'ve", "can" + "not")
/// with the same `word`; every other word, mark and possessive "'s" is one.
struct Node {
  ByteSpan span;            ///< in Document::text; of this half only when the word was split
  std::string_view folded;  ///< folded form of the span; lives as long as the Words that were parsed
  std::uint32_t word = 0;   ///< index in Annotation::words
  Tag tag = Tag::xx;
  Label label = Label::root;  ///< relation to `head`; root when there is none
  NodeId head = no_node;
  std::int32_t margin = 0;        ///< by how much the step that made this arc beat the next best, 0 or more; see below
  NodeId first_child = no_node;   ///< children are in the order of the text, those before the node included
  NodeId next_sibling = no_node;  ///< of a root: the next root
  NodeId begin = 0;               ///< the subtree is the nodes [begin, end): trees are projective, so it has no holes
  NodeId end = 0;
};

/// The dependency tree of one sentence. Nodes are in the order of the text. A long sentence is parsed in pieces (at
/// ";" and ":" if it has them), and then has several roots; an empty one has none.
///
/// `Node::margin` is an integer of the model and ranks arcs from unsure to sure within one model; it is not a
/// probability. What counts as unsure is for the reader to choose by label.
class Tree {
 public:
  /// Walks siblings: `for (NodeId child : tree.children(node))`.
  class Siblings {
   public:
    class Iterator {
     public:
      using iterator_category = std::forward_iterator_tag;
      using value_type = NodeId;
      using difference_type = std::ptrdiff_t;
      using pointer = const NodeId*;
      using reference = NodeId;

      Iterator() = default;
      Iterator(const Tree* tree, NodeId at) : tree_(tree), at_(at) {}
      NodeId operator*() const { return at_; }
      Iterator& operator++() {
        at_ = (*tree_)[at_].next_sibling;
        return *this;
      }
      Iterator operator++(int) {
        const Iterator before = *this;
        ++*this;
        return before;
      }
      friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }

     private:
      const Tree* tree_ = nullptr;
      NodeId at_ = no_node;
    };

    Siblings(const Tree* tree, NodeId first) : tree_(tree), first_(first) {}
    [[nodiscard]] Iterator begin() const { return {tree_, first_}; }
    [[nodiscard]] Iterator end() const { return {tree_, no_node}; }
    [[nodiscard]] bool empty() const { return first_ == no_node; }

   private:
    const Tree* tree_;
    NodeId first_;
  };

  Tree() = default;
  /// From nodes whose `head`, `label` and words are set; sets children, siblings and subtrees. Heads must form a
  /// projective forest. Linear time.
  explicit Tree(std::vector<Node> nodes);

  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] bool empty() const { return nodes_.empty(); }
  [[nodiscard]] const Node& operator[](NodeId id) const { return nodes_[id]; }
  [[nodiscard]] auto begin() const { return nodes_.begin(); }
  [[nodiscard]] auto end() const { return nodes_.end(); }

  [[nodiscard]] Siblings children(NodeId id) const { return {this, nodes_[id].first_child}; }
  [[nodiscard]] Siblings roots() const { return {this, first_root_}; }
  /// The first child with the label; no_node when there is none.
  [[nodiscard]] NodeId child(NodeId id, Label label) const;
  [[nodiscard]] bool has_child(NodeId id, Label label) const { return child(id, label) != no_node; }

  /// True for the ancestor itself too. Constant time.
  [[nodiscard]] bool is_within(NodeId id, NodeId ancestor) const {
    return nodes_[ancestor].begin <= id && id < nodes_[ancestor].end;
  }
  /// The text from the first to the last word of the subtree.
  [[nodiscard]] ByteSpan subtree_span(NodeId id) const {
    return {nodes_[nodes_[id].begin].span.begin, nodes_[nodes_[id].end - 1].span.end};
  }

  /// The first node whose word is `word` or a later one; size() when there is none. `word` is an index in
  /// Annotation::words. Logarithmic time.
  [[nodiscard]] NodeId node_at_word(std::size_t word) const;
  /// The head of the words [first_word, end_word): the node whose own head lies outside of them. Of several, the one
  /// with the largest subtree inside, the first of equals; punctuation only when there is nothing else. no_node when
  /// the tree holds none of the words. Linear in the number of words.
  [[nodiscard]] NodeId head_of(std::size_t first_word, std::size_t end_word) const;

 private:
  std::vector<Node> nodes_;
  NodeId first_root_ = no_node;
};

}  // namespace gainsay
