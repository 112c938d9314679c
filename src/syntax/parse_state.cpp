#include "syntax/parse_state.h"

namespace gainsay {

void ParseState::start(std::span<const WordFeatures> words, std::span<const Tag> tags) {
  size_ = words.size();
  depth_ = 0;
  next_ = 0;
  Item before;
  for (std::size_t i = 0; i <= size_; ++i) {
    Item& item = items_[i] = Item{};
    item.commas = before.commas;
    item.verbs = before.verbs;
    item.quotes = before.quotes;
    item.links = before.links;
    if (i == size_) break;
    const Tag tag = tags[i];
    item.word = words[i].word;
    item.tag = static_cast<std::uint8_t>(static_cast<unsigned>(tag) + 1U);
    item.word_and_tag = feature_hash(200, item.word, item.tag);
    before.commas = static_cast<std::uint8_t>(before.commas + (tag == Tag::comma ? 1 : 0));
    before.verbs = static_cast<std::uint8_t>(before.verbs + (is_finite(tag) ? 1 : 0));
    before.quotes =
        static_cast<std::uint8_t>(before.quotes + (tag == Tag::open_quote || tag == Tag::close_quote ? 1 : 0));
    before.links = static_cast<std::uint8_t>(before.links + (tag == Tag::cc || tag == Tag::colon ? 1 : 0));
  }
  items_[size_].tag = tag_count + 1;
  items_[size_].word = items_[size_].word_and_tag = 1;
  items_[none] = Item{};
}

bool ParseState::may(Transition transition) const {
  switch (transition) {
    case Transition::shift:
      return next_ < size_;
    case Transition::reduce:
      return depth_ > 0 && items_[top()].head != none;
    case Transition::left:
      return depth_ > 0 && items_[top()].head == none;
    case Transition::right:
      return depth_ > 0 && next_ < size_;
  }
  return false;
}

void ParseState::take(Transition transition, Label label) {
  if (transition == Transition::shift) {
    stack_[depth_++] = next_++;
    return;
  }
  if (transition == Transition::reduce) {
    --depth_;
    return;
  }
  const Index head = arc_head(transition), child = arc_child(transition);
  Item &above = items_[head], &below = items_[child];
  const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(label);
  below.head = head;
  below.label = static_cast<std::uint8_t>(static_cast<unsigned>(label) + 1U);
  if (transition == Transition::left) {
    above.left2 = above.left;
    above.left = child;
    ++above.left_count;
    above.left_labels |= bit;
    --depth_;
  } else {
    above.right2 = above.right;
    above.right = child;
    ++above.right_count;
    above.right_labels |= bit;
    stack_[depth_++] = next_++;
  }
}

}  // namespace gainsay
