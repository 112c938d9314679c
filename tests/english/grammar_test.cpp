#include <boost/test/unit_test.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "rule/load_rules.h"
#include "syntax/lemmatizer.h"
#include "syntax/parser.h"

namespace gainsay {
namespace {

const RuleSet& english() {
  static const std::unique_ptr<RuleSet> rules = [] {
    const auto files = make_disk();
    Diagnostics diagnostics;
    const std::vector<std::string> folders = {GAINSAY_SOURCE_DIR "/rules/en"};
    return load_rules(folders, *files, {}, diagnostics);
  }();
  return *rules;
}

Tree parsed(std::string_view text) {
  static std::vector<std::unique_ptr<Words>> kept;  // trees refer to the words
  kept.push_back(std::make_unique<Words>(text, english().vocabulary));
  const Parser parser(*english().grammar, english().language.clitics);
  Parser::Scratch scratch;
  return parser.parse(text, *kept.back(), 0, kept.back()->size(), scratch);
}

// "cat/NN:nsubj>sat ..." of the nodes that are no marks.
std::string shown(const Tree& tree) {
  std::string out;
  for (const Node& node : tree) {
    if (node.label == Label::punct) continue;
    out.append(out.empty() ? "" : " ").append(node.folded).append("/").append(tag_name(node.tag)).append(":");
    out.append(label_name(node.label));
    if (node.head != no_node) out.append(">").append(tree[node.head].folded);
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view tree;
};

BOOST_AUTO_TEST_SUITE(grammar)

BOOST_AUTO_TEST_CASE(sentences_have_their_trees) {
  const Case cases[] = {
      {"The engineers repaired the old bridge.",
       "the/DT:det>engineers engineers/NNS:nsubj>repaired repaired/VBD:ROOT the/DT:det>bridge old/JJ:amod>bridge "
       "bridge/NN:dobj>repaired"},
      {"The bridge was repaired by engineers.",
       "the/DT:det>bridge bridge/NN:nsubjpass>repaired was/VBD:auxpass>repaired repaired/VBN:ROOT "
       "by/IN:agent>repaired engineers/NNS:pobj>by"},
      {"The minister said that the village's school had closed.",
       "the/DT:det>minister minister/NN:nsubj>said said/VBD:ROOT that/IN:mark>closed the/DT:det>village "
       "village/NN:poss>school 's/POS:case>village school/NN:nsubj>closed had/VBD:aux>closed closed/VBN:ccomp>said"},
      {"They don't trust the council.",
       "they/PRP:nsubj>trust do/VBP:aux>trust n't/RB:neg>trust trust/VB:ROOT the/DT:det>council "
       "council/NN:dobj>trust"},
      {"The river, which the army crossed in May, is wide.",
       "the/DT:det>river river/NN:nsubj>is which/WDT:dobj>crossed the/DT:det>army army/NN:nsubj>crossed "
       "crossed/VBD:relcl>river in/IN:prep>crossed may/NNP:pobj>in is/VBZ:ROOT wide/JJ:acomp>is"},
      {"MAYOR REJECTS PLAN", "mayor/NNP:nsubj>rejects rejects/VBZ:ROOT plan/NN:dobj>rejects"},
      {"Workers and farmers want to leave.",
       "workers/NNS:nsubj>want and/CC:cc>workers farmers/NNS:conj>workers want/VBP:ROOT to/TO:aux>leave "
       "leave/VB:xcomp>want"},
  };
  for (const Case& one : cases) BOOST_TEST(shown(parsed(one.text)) == one.tree);
}

BOOST_AUTO_TEST_CASE(a_clitic_is_a_node_of_the_same_word) {
  const std::string_view text = "We cannot wait and they won’t.";
  const Tree tree = parsed(text);
  BOOST_REQUIRE_EQUAL(tree.size(), 9U);
  BOOST_TEST(tree[1].folded == "can");
  BOOST_TEST(tree[2].folded == "not");
  BOOST_TEST(tree[1].word == tree[2].word);
  BOOST_TEST(text.substr(tree[6].span.begin, tree[6].span.size()) == "wo");
  BOOST_TEST(text.substr(tree[7].span.begin, tree[7].span.size()) == "n’t");
  BOOST_TEST(tree[7].word == 5U);
}

BOOST_AUTO_TEST_CASE(a_long_sentence_is_parsed_in_pieces) {
  std::string text = "The mayor spoke";
  for (int i = 0; i < 60; ++i) text += " and the crowd listened";
  text += "; then all of them left and nothing more was said.";
  const Tree tree = parsed(text);
  std::size_t roots = 0;
  for ([[maybe_unused]] const NodeId root : tree.roots()) ++roots;
  BOOST_TEST(tree.size() == 3 + 60 * 4 + 12);
  BOOST_TEST(roots == 3U);
}

BOOST_AUTO_TEST_CASE(whatever_is_parsed_gives_a_tree) {
  for (const std::string_view text : {"", ".", ";;;:::", "- - -", "Yes", "1,200 1,300", "'s 's", "Çà et là 東京"})
    BOOST_TEST((parsed(text).empty() || !parsed(text).roots().empty()));
}

BOOST_AUTO_TEST_CASE(forms_lead_back_to_their_bases) {
  const Lemmatizer lemmatizer(english().language.inflections, english().language.bases, english().language.clitics);
  const struct {
    const char* form;
    Tag tag;
    const char* base;
  } cases[] = {{"hoped", Tag::vbd, "hope"},
               {"called", Tag::vbn, "call"},
               {"controlled", Tag::vbd, "control"},
               {"stopping", Tag::vbg, "stop"},
               {"carries", Tag::vbz, "carry"},
               {"is", Tag::vbz, "be"},
               {"n't", Tag::rb, "not"},
               {"wo", Tag::md, "will"},
               {"found", Tag::vbd, "find"},
               {"founded", Tag::vbd, "found"},
               {"losses", Tag::nns, "loss"},
               {"crises", Tag::nns, "crisis"},
               {"houses", Tag::nns, "house"},
               {"countries", Tag::nns, "country"},
               {"men", Tag::nns, "man"},
               {"larger", Tag::jjr, "large"},
               {"bigger", Tag::jjr, "big"},
               {"earliest", Tag::rbs, "early"},
               {"higher", Tag::jjr, "high"},
               {"found", Tag::vb, "found"},
               {"are", Tag::vbp, "be"},
               {"'s", Tag::pos, "'s"},
               {"worst", Tag::jjs, "bad"},
               {"seized", Tag::vbn, "seize"},
               {"glossed", Tag::vbd, "gloss"},
               {"quarried", Tag::vbd, "quarry"},
               {"the", Tag::dt, "the"},
               {"now", Tag::rb, "now"},
               {"'s", Tag::vbz, "be"},
               {"used", Tag::vbd, "use"},
               {"annexing", Tag::vbg, "annex"},
               {"dying", Tag::vbg, "die"},
               {"freed", Tag::vbn, "free"}};
  for (const auto& one : cases) BOOST_TEST(lemmatizer.lemma(one.form, one.tag) == one.base);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gainsay
