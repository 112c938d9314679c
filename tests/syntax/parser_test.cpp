#include "syntax/parser.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "syntax/decision/row_sum.h"

namespace gainsay {
namespace {

constexpr ModelShape small{8, 9, 10};

// Weights without meaning, the same each time.
std::vector<std::int8_t> some_weights() {
  std::vector<std::int8_t> weights(small.bytes());
  std::uint32_t seed = 7;
  for (std::int8_t& weight : weights) {
    seed = seed * 1664525U + 1013904223U;
    weight = static_cast<std::int8_t>(static_cast<int>(seed >> 24U) - 128);
  }
  return weights;
}

std::string fault_of(std::string bytes) {
  Diagnostics diagnostics;
  BOOST_TEST(!GrammarModel::load(std::move(bytes), "en.model", diagnostics).has_value());
  BOOST_REQUIRE_EQUAL(diagnostics.size(), 1U);
  BOOST_TEST(diagnostics[0].place.path == "en.model");
  return diagnostics[0].problem;
}

BOOST_AUTO_TEST_SUITE(parser)

BOOST_AUTO_TEST_CASE(a_model_that_is_not_whole_is_refused) {
  const std::string whole = write_model(small, some_weights());
  BOOST_TEST(fault_of("") == "this is not a model of grammar");
  BOOST_TEST(fault_of(std::string(1000, 'x')) == "this is not a model of grammar");
  BOOST_TEST(fault_of(whole.substr(0, whole.size() - 1)) ==
             "this model of grammar is incomplete or damaged: it has the wrong size");
  std::string newer = whole;
  newer[8] = 9;
  BOOST_TEST(fault_of(newer) == "this model of grammar has version 9, and this program reads version 1");
  for (const std::size_t at : {std::size_t{64}, whole.size() / 2, whole.size() - 1, std::size_t{32}}) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    BOOST_TEST(fault_of(damaged) == "this model of grammar is damaged: its checksum is wrong");
  }
  for (const std::size_t at : {20U, 24U, 28U}) {
    std::string huge = whole;
    huge[at] = 60;
    BOOST_TEST(fault_of(huge) == "this model of grammar is incomplete or damaged: it has the wrong size");
  }
}

BOOST_AUTO_TEST_CASE(rows_are_summed_as_one_would_by_hand) {
  const std::vector<std::int8_t> weights = some_weights();
  const WeightTable table{weights.data(), small.transition_bits};
  const std::vector<std::uint32_t> hashes = {0, 1U << 24U, 77U << 24U, 255U << 24U, 0xFFFFFFFFU};
  const auto four = sum_rows_of_four(table, hashes);
  const auto wide = sum_rows<tag_width>(table, hashes);
  for (std::size_t i = 0; i < tag_width; ++i) {
    int short_rows = 0, long_rows = 0;
    for (const std::uint32_t hash : hashes) {
      if (i < transition_width) short_rows += weights[(hash >> 24U) * transition_width + i];
      long_rows += weights[(hash >> 24U) + i];
    }
    if (i < transition_width) BOOST_TEST(four[i] == short_rows);
    BOOST_TEST(wide[i] == long_rows);
  }
}

BOOST_AUTO_TEST_CASE(any_weights_give_a_tree_and_always_the_same) {
  Diagnostics diagnostics;
  const auto model = GrammarModel::load(write_model(small, some_weights()), "en.model", diagnostics);
  BOOST_REQUIRE(model.has_value());
  std::string text = "One night";
  for (int i = 0; i < 200; ++i) text += i % 7 == 0 ? ", it rained" : " and froze";
  const Words words(text, Vocabulary());
  const Clitics none;
  const Parser parser(*model, none);
  Parser::Scratch scratch;
  const Tree tree = parser.parse(text, words, 0, words.size(), scratch);
  const Tree again = parser.parse(text, words, 0, words.size(), scratch);
  BOOST_REQUIRE_EQUAL(tree.size(), words.size());
  for (NodeId id = 0; id < tree.size(); ++id) {
    BOOST_TEST(tree[id].head == again[id].head);
    BOOST_TEST(tree[id].margin == again[id].margin);
    if (tree[id].head != no_node) BOOST_TEST(tree.is_within(id, tree[id].head));
  }
}

BOOST_AUTO_TEST_CASE(clitics_are_split_off) {
  const Clitics clitics{{{"n't", "not"}, {"'ll", "will"}}, {{"cannot", 3}}, {}};
  const std::string text = "Don’t! They'll say we cannot; isn't it n't";
  const Words words(text, Vocabulary());
  std::vector<SyntaxWord> split;
  split_clitics(text, words, 0, words.size(), clitics, split);
  std::string shown;
  for (const SyntaxWord& word : split)
    shown += text.substr(word.span.begin, word.span.size()) + "=" + std::string(word.folded) + " ";
  BOOST_TEST(shown ==
             "Do=do n’t=n't !=! They=they 'll='ll say=say we=we can=can not=not ;=; is=is n't=n't it=it n't=n't ");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gainsay
