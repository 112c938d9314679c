// Whatever bytes a model of grammar holds, it is refused or it parses; and whatever its weights are, parsing ends with
// a tree that spans its words.
#include "fuzz/read_bytes.h"
#include "syntax/parser.h"

namespace {

using namespace gainsay;

void check_tree(const Tree& tree, std::size_t size) {
  demand(tree.size() == size, "each word is a node");
  for (NodeId id = 0; id < tree.size(); ++id) {
    const Node& node = tree[id];
    demand(node.begin <= id && id < node.end && node.end <= size, "a subtree holds its node");
    demand(node.head == no_node || (node.head < size && node.head != id && tree.is_within(id, node.head)),
           "a node is in the subtree of its head");
    demand(node.margin >= 0, "a margin is not negative");
  }
}

void parse_with(const GrammarModel& model) {
  static const std::string text =
      "The mayor, who'd left, said \"no\": 1,200 of them won't pay -- or leave; it can't be.";
  static const Words words(text, Vocabulary());
  static const Clitics clitics{{{"n't", "not"}, {"'d", ""}}, {}, {}};
  Parser::Scratch scratch;
  check_tree(Parser(model, clitics).parse(text, words, 0, words.size(), scratch), words.size() + 3);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  Diagnostics diagnostics;
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  if (const auto model = GrammarModel::load(std::string(input), "en.model", diagnostics)) parse_with(*model);
  demand(diagnostics.size() <= 1, "a model has one fault at most");

  constexpr ModelShape small{8, 8, 8};
  std::vector<std::int8_t> weights(small.bytes());
  for (std::size_t i = 0; i < weights.size() && size > 0; ++i) weights[i] = static_cast<std::int8_t>(bytes[i % size]);
  const auto model = GrammarModel::load(write_model(small, weights), "en.model", diagnostics);
  demand(model.has_value(), "what is written can be read");
  parse_with(*model);
  return 0;
}
