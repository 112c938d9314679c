#include <array>
#include <chrono>
#include <cstdio>

#include "syntax/parser.h"
#include "training/train.h"

namespace gainsay {
namespace {

struct Relation {
  std::size_t gold = 0, found = 0, right = 0;
};

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

void print_accuracy(const GrammarModel& model, const std::vector<LabelledSentence>& sentences) {
  const Clitics none;  // the words are split already
  const Parser parser(model, none);
  Parser::Scratch scratch;
  std::array<Relation, label_count> relations{};
  std::size_t words = 0, tags = 0, counted = 0, heads = 0, labels = 0;
  for (const LabelledSentence& sentence : sentences) {
    scratch.words = sentence.words;
    const Tree tree = parser.parse(scratch);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const Node& node = tree[static_cast<NodeId>(i)];
      const std::size_t head = node.head == no_node ? sentence.size() : node.head;
      const bool head_right = head == sentence.heads[i], label_right = head_right && node.label == sentence.labels[i];
      ++words;
      tags += node.tag == sentence.tags[i] ? 1U : 0U;
      ++relations[static_cast<std::size_t>(sentence.labels[i])].gold;
      ++relations[static_cast<std::size_t>(node.label)].found;
      relations[static_cast<std::size_t>(node.label)].right += label_right ? 1U : 0U;
      if (sentence.labels[i] == Label::punct) continue;
      ++counted;
      heads += head_right ? 1U : 0U;
      labels += label_right ? 1U : 0U;
    }
  }
  std::printf("%zu sentences, %zu words: tags %.2f, UAS %.2f, LAS %.2f\n", sentences.size(), words,
              percent(tags, words), percent(heads, counted), percent(labels, counted));
  for (std::size_t i = 0; i < label_count; ++i) {
    const Relation& relation = relations[i];
    if (relation.gold < 20) continue;
    const std::string name(label_name(static_cast<Label>(i)));
    std::printf("%-10s %7zu  precision %5.1f  recall %5.1f  F1 %5.1f\n", name.c_str(), relation.gold,
                percent(relation.right, relation.found), percent(relation.right, relation.gold),
                percent(2 * relation.right, relation.found + relation.gold));
  }
}

}  // namespace gainsay
