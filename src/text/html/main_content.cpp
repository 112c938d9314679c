#include <algorithm>
#include <cstdint>
#include <vector>

#include "text/html/page.h"

namespace gainsay {
namespace {

// Text of the article itself: no link, no heading, no caption.
std::size_t weight(const HtmlBlock& block) {
  if (block.set_aside || block.kind == BlockKind::heading || block.kind == BlockKind::caption) return 0;
  return block.size - std::min(block.size, block.link_size);
}

struct Weights {
  std::vector<std::size_t> own;     // of the blocks of a node itself
  std::vector<std::size_t> inside;  // with all that is in it
};

Weights weigh(const HtmlPage& page) {
  Weights weights{std::vector<std::size_t>(page.nodes.size()), {}};
  for (const HtmlBlock& block : page.blocks) weights.own[block.node] += weight(block);
  weights.inside = weights.own;
  for (std::size_t i = page.nodes.size() - 1; i > 0; --i) weights.inside[page.nodes[i].parent] += weights.inside[i];
  return weights;
}

// The heaviest node with a property, the first of equals; 0 when none has it.
std::uint32_t heaviest(const HtmlPage& page, const Weights& weights, bool HtmlNode::*property) {
  std::uint32_t best = 0;
  for (std::uint32_t i = 1; i < page.nodes.size(); ++i)
    if (page.nodes[i].*property && weights.inside[i] > 0 && (best == 0 || weights.inside[i] > weights.inside[best]))
      best = i;
  return best;
}

// Where paragraphs are most dense: a node's own text counts whole, that of its children half. If most of the page's
// text is elsewhere, the node around is taken.
std::uint32_t densest(const HtmlPage& page, const Weights& weights) {
  std::vector<std::size_t> score(page.nodes.size());
  for (std::size_t i = 0; i < page.nodes.size(); ++i) {
    score[i] += weights.own[i] * 2;
    if (i > 0) score[page.nodes[i].parent] += weights.own[i];
  }
  auto best = static_cast<std::uint32_t>(std::max_element(score.begin(), score.end()) - score.begin());
  while (best != 0 && weights.inside[best] * 2 < weights.inside[0]) best = page.nodes[best].parent;
  return best;
}

}  // namespace

std::uint32_t main_content(const HtmlPage& page) {
  const Weights weights = weigh(page);
  const std::uint32_t main = heaviest(page, weights, &HtmlNode::main);
  const std::uint32_t article = heaviest(page, weights, &HtmlNode::article);
  const std::size_t whole = weights.inside[main];
  // Many small articles are a live blog or a list: their common frame is the text.
  if (article != 0 && weights.inside[article] * 2 >= whole) return article;
  if (main != 0 && weights.inside[main] * 3 >= weights.inside[0]) return main;
  return densest(page, weights);
}

}  // namespace gainsay
