#include "syntax/tree.h"

#include <boost/test/unit_test.hpp>
#include <vector>

namespace gainsay {
namespace {

Node node(std::uint32_t word, std::string_view folded, Label label, NodeId head) {
  Node out;
  out.span = {word * 10, word * 10 + folded.size()};
  out.folded = folded;
  out.word = word;
  out.label = label;
  out.head = head;
  return out;
}

// "the old dam didn't burst .": "didn't" is one word and two nodes.
Tree dam() {
  return Tree({node(0, "the", Label::det, 2), node(1, "old", Label::amod, 2), node(2, "dam", Label::nsubj, 5),
               node(3, "did", Label::aux, 5), node(3, "n't", Label::neg, 5), node(4, "burst", Label::root, no_node),
               node(5, ".", Label::punct, 5)});
}

std::vector<NodeId> listed(Tree::Siblings siblings) { return {siblings.begin(), siblings.end()}; }

BOOST_AUTO_TEST_SUITE(tree)

BOOST_AUTO_TEST_CASE(children_are_in_the_order_of_the_text) {
  const Tree tree = dam();
  BOOST_TEST(listed(tree.children(5)) == (std::vector<NodeId>{2, 3, 4, 6}), boost::test_tools::per_element());
  BOOST_TEST(listed(tree.children(2)) == (std::vector<NodeId>{0, 1}), boost::test_tools::per_element());
  BOOST_TEST(tree.children(0).empty());
  BOOST_TEST(listed(tree.roots()) == (std::vector<NodeId>{5}), boost::test_tools::per_element());
  BOOST_TEST(tree.child(5, Label::neg) == 4U);
  BOOST_TEST(tree.child(5, Label::dobj) == no_node);
}

BOOST_AUTO_TEST_CASE(a_subtree_is_a_range_of_nodes) {
  const Tree tree = dam();
  BOOST_TEST(tree[5].begin == 0U);
  BOOST_TEST(tree[5].end == 7U);
  BOOST_TEST(tree[2].begin == 0U);
  BOOST_TEST(tree[2].end == 3U);
  BOOST_TEST(tree.is_within(1, 2));
  BOOST_TEST(!tree.is_within(3, 2));
  BOOST_TEST((tree.subtree_span(2) == ByteSpan{0, 23}));
}

BOOST_AUTO_TEST_CASE(the_head_of_words_is_the_one_whose_head_lies_outside) {
  const Tree tree = dam();
  BOOST_TEST(tree.head_of(0, 3) == 2U);
  BOOST_TEST(tree.head_of(0, 2) == 0U);  // both hang on "dam": the first
  BOOST_TEST(tree.head_of(3, 4) == 3U);
  BOOST_TEST(tree.head_of(0, 6) == 5U);
  BOOST_TEST(tree.head_of(5, 6) == 6U);
  BOOST_TEST(tree.head_of(9, 12) == no_node);
}

BOOST_AUTO_TEST_CASE(a_sentence_in_pieces_has_several_roots) {
  const Tree tree(
      {node(0, "go", Label::root, no_node), node(1, ";", Label::punct, 0), node(2, "stay", Label::root, no_node)});
  BOOST_TEST(listed(tree.roots()) == (std::vector<NodeId>{0, 2}), boost::test_tools::per_element());
  BOOST_TEST(Tree().empty());
}

BOOST_AUTO_TEST_CASE(names_read_back) {
  for (std::size_t i = 0; i < tag_count; ++i)
    BOOST_TEST((tag_named(tag_name(static_cast<Tag>(i))) == static_cast<Tag>(i)));
  for (std::size_t i = 0; i < label_count; ++i)
    BOOST_TEST((label_named(label_name(static_cast<Label>(i))) == static_cast<Label>(i)));
  BOOST_TEST(!label_named("subject").has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gainsay
