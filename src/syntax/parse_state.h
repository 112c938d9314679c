#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "syntax/labels.h"
#include "syntax/tag_features.h"

namespace gainsay {

/// The steps of an arc-eager parser (Nivre 2003). `left` makes the top of the stack a child of the next word and takes
/// it off; `right` makes the next word a child of the top and puts it on the stack; `reduce` takes off a word that
/// has its head.
enum class Transition : std::uint8_t { shift, reduce, left, right };
inline constexpr std::size_t transition_count = 4;

/// No more words are parsed as one piece; see parser.h.
inline constexpr std::size_t max_piece_words = 120;

/// The state of a parser in the middle of a piece of a sentence. An artificial root follows the last word (Ballesteros
/// and Nivre 2013), so the words without a head are its left children.
class ParseState {
 public:
  using Index = std::uint8_t;
  static constexpr Index none = max_piece_words + 1;  ///< represents whatever is not there

  struct Item {
    std::uint32_t word = 0;
    std::uint32_t word_and_tag = 0;
    std::uint64_t left_labels = 0;  ///< of the children so far, as a set
    std::uint64_t right_labels = 0;
    std::uint8_t tag = 0;    ///< of a word 1 and up; of the root tag_count + 1
    std::uint8_t label = 0;  ///< 1 and up; 0 before it has a head
    Index head = none;
    Index left = none, left2 = none;  ///< the outermost child on this side, and the next
    Index right = none, right2 = none;
    std::uint8_t left_count = 0, right_count = 0;
    std::uint8_t commas = 0, verbs = 0, quotes = 0, links = 0;  ///< how many are before it in the piece
  };

  /// At most max_piece_words words.
  void start(std::span<const WordFeatures> words, std::span<const Tag> tags);

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] Index root() const { return static_cast<Index>(size_); }
  [[nodiscard]] bool done() const { return next_ == size_ && depth_ == 0; }
  [[nodiscard]] const Item& item(std::size_t index) const { return items_[index]; }
  [[nodiscard]] Index next() const { return next_; }  ///< the next word, or the root
  [[nodiscard]] Index ahead(std::size_t offset) const {
    return next_ + offset <= size_ ? static_cast<Index>(next_ + offset) : none;
  }
  [[nodiscard]] std::size_t depth() const { return depth_; }
  [[nodiscard]] Index top(std::size_t below = 0) const { return below < depth_ ? stack_[depth_ - 1 - below] : none; }

  [[nodiscard]] bool may(Transition transition) const;
  /// Head and child of the arc that `left` or `right` makes.
  [[nodiscard]] Index arc_head(Transition transition) const { return transition == Transition::left ? next_ : top(); }
  [[nodiscard]] Index arc_child(Transition transition) const { return transition == Transition::left ? top() : next_; }
  /// `label` counts for the two that make an arc.
  void take(Transition transition, Label label);

 private:
  std::array<Item, max_piece_words + 2> items_;
  std::array<Index, max_piece_words + 1> stack_;
  std::size_t depth_ = 0;
  std::size_t size_ = 0;
  Index next_ = 0;
};

/// The features of the next step, and of the label of the arc that `transition` makes.
void transition_features(const ParseState& state, Features& out);
void label_features(const ParseState& state, Transition transition, Features& out);

}  // namespace gainsay
