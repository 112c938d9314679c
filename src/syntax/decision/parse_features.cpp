// The templates of Zhang and Nivre (2011), with what lies between two words added.
#include "syntax/parse_state.h"

namespace gainsay {
namespace {

using Item = ParseState::Item;
using Index = ParseState::Index;

std::uint32_t distance(Index from, Index to) {
  if (from == ParseState::none || to == ParseState::none) return 0;
  const unsigned steps = to > from ? to - from : from - to;
  return steps < 5 ? steps : steps < 8 ? 5 : steps < 15 ? 6 : 7;
}

std::uint32_t few(unsigned from, unsigned to, unsigned most) {
  const unsigned count = to > from ? to - from : from - to;
  return std::min(count, most);
}

// Commas, verbs, quotation marks and conjunctions between two words.
std::uint32_t between(const Item& a, const Item& b) {
  return few(a.commas, b.commas, 2) + 3 * few(a.verbs, b.verbs, 2) + 9 * few(a.quotes, b.quotes, 2) +
         27 * few(a.links, b.links, 1);
}

std::uint32_t tags(std::uint32_t a, std::uint32_t b, std::uint32_t c = 0, std::uint32_t d = 0) {
  return a | b << 6U | c << 12U | d << 18U;
}

}  // namespace

void transition_features(const ParseState& state, Features& out) {
  const Index top = state.top(), next = state.next();
  const Item &s = state.item(top), &b = state.item(next);
  const Item &s1 = state.item(state.top(1)), &s2 = state.item(state.top(2));
  const Item &b1 = state.item(state.ahead(1)), &b2 = state.item(state.ahead(2)), &b3 = state.item(state.ahead(3));
  const Item &sh = state.item(s.head), &sh2 = state.item(sh.head);
  const Item &sl = state.item(s.left), &sr = state.item(s.right), &bl = state.item(b.left);
  const Item &sl2 = state.item(s.left2), &sr2 = state.item(s.right2), &bl2 = state.item(b.left2);
  const std::uint32_t far = distance(top, next), middle = between(s, b);
  const std::uint32_t headed = s.label != 0 ? 1 : 0;
  const std::uint32_t pair = tags(s.tag, b.tag);
  out.clear();
  out.add(30, s.word, headed);
  out.add(31, s.tag, s.label);
  out.add(32, s.word_and_tag, s.label);
  out.add(33, b.word);
  out.add(34, b.tag);
  out.add(35, b.word_and_tag, headed);
  out.add(36, b1.word);
  out.add(37, b1.tag, b.tag);
  out.add(38, b2.word);
  out.add(39, tags(b.tag, b1.tag, b2.tag), headed);
  out.add(40, s1.word, s1.label);
  out.add(41, tags(s1.tag, s.tag, s1.label), s.label);
  out.add(42, s.word_and_tag, b.word_and_tag);
  out.add(43, s.word_and_tag, b.word);
  out.add(44, s.word, b.word_and_tag, headed);
  out.add(45, s.word_and_tag, b.tag, headed);
  out.add(46, b.word_and_tag, s.tag, headed);
  out.add(47, pair, s.label);
  out.add(48, tags(s.tag, b.tag, b1.tag), headed);
  out.add(49, tags(s.tag, b.tag, b1.tag, b2.tag), headed);
  out.add(50, tags(sh.tag, s.tag, b.tag), s.label);
  out.add(51, tags(s.tag, sl.tag, b.tag), sl.label);
  out.add(52, tags(s.tag, sr.tag, b.tag), sr.label);
  out.add(53, tags(s.tag, b.tag, bl.tag), bl.label, headed);
  out.add(54, tags(s1.tag, s.tag, b.tag), headed, s1.label);
  out.add(55, tags(s2.tag, s1.tag, s.tag, b.tag));
  out.add(56, s.word, far, headed);
  out.add(57, pair, far, headed);
  out.add(58, b.word, far);
  out.add(59, pair, middle, headed);
  out.add(60, s.word, middle, headed);
  out.add(61, b.word, middle);
  out.add(62, pair, s.right_count, s.left_count);
  out.add(63, s.word, s.right_count);
  out.add(64, pair, b.left_count);
  out.add(65, b.word, b.left_count);
  out.add(66, sh.word, b.tag, s.label);
  out.add(67, sh.tag, b.word, s.label);
  out.add(68, sl.word, s.tag);
  out.add(69, sr.word, s.tag, b.tag);
  out.add(70, sr.word, b.word);
  out.add(71, bl.word, b.tag);
  out.add(72, sr.label, b.tag, s.word);
  out.add(73, tags(sh2.tag, sh.tag, s.tag, b.tag));
  out.add(74, tags(sr2.tag, sr.tag, s.tag, b.tag));
  out.add(75, tags(sl2.tag, sl.tag, s.tag, b.tag));
  out.add(76, tags(bl2.tag, bl.tag, b.tag, s.tag));
  out.add(77, s.right_labels, pair);
  out.add(78, s.left_labels, pair, headed);
  out.add(79, b.left_labels, pair, headed);
  out.add(80, s.word, s.right_labels);
  out.add(81, s1.word, b.word_and_tag, headed);
  out.add(82, s1.word, s.word, b.tag);
  out.add(83, s.word, b.word, b1.tag);
  out.add(84, tags(b.tag, b1.tag, b2.tag, b3.tag), headed);
  out.add(85, s.tag, b.word, b1.word);
  out.add(86, sh.word, s.word, b.word_and_tag);
  out.add(87, between(s1, s), tags(s1.tag, s.tag, b.tag), headed);
}

void label_features(const ParseState& state, Transition transition, Features& out) {
  const Index head = state.arc_head(transition), child = state.arc_child(transition);
  const Item &h = state.item(head), &d = state.item(child);
  const Item &dl = state.item(d.left), &dr = state.item(d.right), &hh = state.item(h.head);
  const Item &hl = state.item(h.left), &hr = state.item(h.right);
  const auto near = [&](Index index, int offset) -> const Item& {
    const int at = index + offset;
    return at < 0 || at > static_cast<int>(state.size()) ? state.item(ParseState::none)
                                                         : state.item(static_cast<std::size_t>(at));
  };
  const std::uint32_t side = transition == Transition::left ? 1 : 2;
  const std::uint32_t pair = tags(h.tag, d.tag, side), far = distance(head, child);
  out.clear();
  out.add(100, h.word, side);
  out.add(101, d.word, side);
  out.add(102, h.tag, side);
  out.add(103, d.tag, side);
  out.add(104, pair);
  out.add(105, h.word_and_tag, d.word_and_tag, side);
  out.add(106, h.word, d.tag, side);
  out.add(107, d.word, h.tag, side);
  out.add(108, h.word, d.word, side);
  out.add(109, pair, far);
  out.add(110, pair, between(h, d));
  out.add(111, pair, h.left_labels);
  out.add(112, pair, h.right_labels);
  out.add(113, pair, d.left_labels);
  out.add(114, pair, d.right_labels);
  out.add(115, h.word, h.right_labels, side);
  out.add(116, h.word, h.left_labels, d.tag);
  out.add(117, d.word, d.left_labels, side);
  out.add(118, pair, dl.word);
  out.add(119, pair, dl.tag, dr.tag);
  out.add(120, pair, near(child, 1).tag, near(child, -1).tag);
  out.add(121, pair, near(head, 1).tag, near(head, -1).tag);
  out.add(122, pair, h.label, hh.tag);
  out.add(123, hh.word, h.word, d.tag);
  out.add(124, pair, hl.word);
  out.add(125, pair, hr.word);
  out.add(126, d.word, near(child, 1).word, side);
  out.add(127, d.word, near(child, -1).word, side);
  out.add(128, d.word, h.label, side);
  out.add(129, pair, near(child, 1).word);
}

}  // namespace gainsay
