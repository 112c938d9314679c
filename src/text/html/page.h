#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/document.h"
#include "text/html/metadata.h"
#include "text/html/tag.h"
#include "text/input.h"

namespace gainsay {

/// An element that holds blocks. Nodes are numbered in the order of their start tags; node 0 is the page.
struct HtmlNode {
  std::uint32_t parent = 0;
  std::uint32_t last = 0;  ///< the last node inside of it, itself when it is empty
  bool article = false;    ///< <article>, role="article", itemprop="articleBody"
  bool main = false;       ///< <main>, role="main"
};

/// A stretch of text that no block element interrupts.
struct HtmlBlock {
  BlockKind kind = BlockKind::paragraph;
  std::uint32_t node = 0;
  std::size_t first_piece = 0;  ///< in HtmlPage::pieces
  std::size_t end_piece = 0;
  std::size_t size = 0;       ///< bytes of text, white space aside
  std::size_t link_size = 0;  ///< of these, inside of links
  bool set_aside = false;     ///< inside of an element whose class says that it does not belong to the article
  CellPlace cell = {};
};

/// The text of a page by blocks and elements, without navigation, scripts, forms and the like.
struct HtmlPage {
  std::vector<HtmlNode> nodes;
  std::vector<HtmlBlock> blocks;
  std::vector<ByteSpan> pieces;  ///< bytes of the file, references not decoded; an empty one is a line break
};

[[nodiscard]] HtmlPage read_page(const FileInput& input, HtmlMetadata& metadata);

/// The node that holds the article: the <article> or <main> with most of the text, or else the element where paragraphs
/// are most dense.
[[nodiscard]] std::uint32_t main_content(const HtmlPage& page);

}  // namespace gainsay
