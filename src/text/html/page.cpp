#include "text/html/page.h"

#include <algorithm>
#include <array>

#include "text/encoding/white_space.h"
#include "text/html/tokenizer.h"

namespace gainsay {
namespace {

// Elements nested more deeply count as one with the element around them.
constexpr std::size_t depth_limit = 512;

struct OpenElement {
  HtmlTag tag;
  std::uint32_t node = 0;
  BlockKind kind = BlockKind::paragraph;
  bool skipped = false;        // nothing in it is read
  bool headings_only = false;  // a header: only a headline is read
  bool set_aside = false;
  bool in_article = false;
  CellPlace cell = {};
};

// How far the reading of a table has come.
struct OpenTable {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;  // of its last row
};

// What the attributes of an element say of its text.
struct Traits {
  bool hidden = false, article = false, main = false, set_aside = false;
};

class PageReader {
 public:
  PageReader(const FileInput& input, HtmlMetadata& metadata) : input_(input), metadata_(metadata) {
    page_.nodes.emplace_back();
    open_.emplace_back();
  }

  HtmlPage read();

 private:
  void start(const HtmlToken& token);
  void finish(const HtmlToken& token);
  void open_element(const HtmlToken& token);
  void place_in_table(OpenElement& element);
  void close_top();
  void line_break();
  void add_text(ByteSpan span);
  void end_block();
  void raw_text(const HtmlToken& token);
  [[nodiscard]] Traits traits(std::string_view attributes) const;
  [[nodiscard]] bool names_aside(std::string_view names) const;
  [[nodiscard]] std::string_view bytes(ByteSpan span) const { return input_.bytes.substr(span.begin, span.size()); }

  const FileInput& input_;
  HtmlMetadata& metadata_;
  HtmlPage page_;
  std::vector<OpenElement> open_;                     // the first is the page itself
  std::vector<OpenTable> tables_;                     // every table of the page, by the order of their start tags
  std::array<std::size_t, html_tag_limit> counts_{};  // of open elements by tag
  std::size_t too_deep_ = 0;                          // elements open beyond the limit
  std::size_t struck_ = 0;                            // open <del> and <s>
  std::size_t link_depth_ = 0;                        // open elements when the open link began; 0: no link
  std::string_view script_attributes_;
  bool block_open_ = false;
  bool after_break_ = false;
};

bool is_block(HtmlRole role) {
  return role != HtmlRole::inline_text && role != HtmlRole::line_break && role != HtmlRole::link &&
         role != HtmlRole::time && role != HtmlRole::raw && role != HtmlRole::meta && role != HtmlRole::link_relation &&
         role != HtmlRole::title;
}

// "related" in "article__related--wide" and "related-articles": the parts of a class come between hyphens, underscores
// and spaces.
bool PageReader::names_aside(std::string_view names) const {
  for (std::size_t at = 0; at < names.size();) {
    const std::size_t end = std::min(names.find_first_of("-_ \t\r\n:", at), names.size());
    const std::string_view part = names.substr(at, end - at);
    const auto same = [&](const std::string& word) { return same_name(word, part); };
    if (!part.empty() && std::any_of(input_.words.html_classes.begin(), input_.words.html_classes.end(), same))
      return true;
    at = end + 1;
  }
  return false;
}

Traits PageReader::traits(std::string_view attributes) const {
  Traits out;
  std::size_t at = 0;
  while (const auto attribute = next_attribute(attributes, at)) {
    const std::string_view value = trimmed(attribute->value);
    if (same_name(attribute->name, "hidden"))
      out.hidden = true;
    else if (same_name(attribute->name, "aria-hidden"))
      out.hidden = out.hidden || same_name(value, "true");
    else if (same_name(attribute->name, "style"))
      out.hidden = out.hidden || value.find("display:none") != std::string_view::npos ||
                   value.find("display: none") != std::string_view::npos;
    else if (same_name(attribute->name, "role")) {
      out.article = out.article || same_name(value, "article");
      out.main = same_name(value, "main");
      out.hidden = out.hidden || same_name(value, "navigation") || same_name(value, "complementary");
    } else if (same_name(attribute->name, "itemprop"))
      out.article = out.article || same_name(value, "articleBody");
    else if (same_name(attribute->name, "class") || same_name(attribute->name, "id"))
      out.set_aside = out.set_aside || names_aside(value);
  }
  return out;
}

BlockKind kind_inside(HtmlRole role, BlockKind around) {
  switch (role) {
    case HtmlRole::heading:
      return BlockKind::heading;
    case HtmlRole::item:
      return around == BlockKind::block_quote ? around : BlockKind::list_item;
    case HtmlRole::quote:
      return BlockKind::block_quote;
    case HtmlRole::caption:
      return BlockKind::caption;
    case HtmlRole::code:
      return BlockKind::code;
    case HtmlRole::article:
      return BlockKind::paragraph;
    default:
      return around;
  }
}

void PageReader::place_in_table(OpenElement& element) {
  static const HtmlTag table = find_html_tag("table"), row = find_html_tag("tr"), cell = find_html_tag("td"),
                       heading = find_html_tag("th");
  const std::uint8_t index = element.tag.index;
  if (index == table.index) {
    tables_.emplace_back();
    element.cell = {static_cast<std::uint32_t>(tables_.size()), 0, 0, false};
  }
  if (element.cell.table == 0) return;
  OpenTable& open = tables_[element.cell.table - 1];
  if (index == row.index) {
    element.cell.row = open.rows++;
    open.columns = 0;
  } else if (index == cell.index || index == heading.index) {
    element.cell.column = open.columns++;
    element.cell.heading = index == heading.index && element.cell.row == 0;
  }
}

void PageReader::open_element(const HtmlToken& token) {
  if (open_.size() >= depth_limit) {
    ++too_deep_;
    return;
  }
  const HtmlRole role = token.tag.role;
  const Traits found = traits(bytes(token.attributes));
  OpenElement element = open_.back();
  element.tag = token.tag;
  element.kind = kind_inside(role, element.kind);
  element.skipped = element.skipped || role == HtmlRole::skipped || found.hidden;
  const bool is_article = role == HtmlRole::article || found.article;
  const bool is_main = role == HtmlRole::main || found.main;
  const bool is_page = open_.size() == 1 || token.tag.index == find_html_tag("body").index;
  element.in_article = element.in_article || is_article || is_main;
  element.set_aside = element.set_aside || (found.set_aside && !is_article && !is_main && !is_page);
  if (role == HtmlRole::header) {
    element.headings_only = element.in_article;
    element.skipped = element.skipped || !element.in_article;
  } else if (role == HtmlRole::heading) {
    element.headings_only = false;
  }
  place_in_table(element);
  page_.nodes.push_back({element.node, 0, is_article, is_main});
  element.node = static_cast<std::uint32_t>(page_.nodes.size() - 1);
  page_.nodes.back().last = element.node;
  open_.push_back(element);
  ++counts_[token.tag.index];
}

void PageReader::close_top() {
  const OpenElement& top = open_.back();
  page_.nodes[top.node].last = static_cast<std::uint32_t>(page_.nodes.size() - 1);
  --counts_[top.tag.index];
  open_.pop_back();
  if (link_depth_ > open_.size()) link_depth_ = 0;
}

void PageReader::start(const HtmlToken& token) {
  const std::string_view attributes = bytes(token.attributes);
  switch (token.tag.role) {
    case HtmlRole::inline_text:
      return;
    case HtmlRole::line_break:
      return line_break();
    case HtmlRole::link:
      link_depth_ = open_.size();
      return;
    case HtmlRole::struck_out:
      ++struck_;
      return;
    case HtmlRole::meta:
      return metadata_.meta(attributes, token.span.begin);
    case HtmlRole::link_relation:
      return metadata_.link(attributes, token.span.begin);
    case HtmlRole::time:
      return metadata_.time(attributes, token.span.begin);
    case HtmlRole::raw:
    case HtmlRole::title:
      script_attributes_ = attributes;
      return;
    case HtmlRole::block:
      end_block();
      return;
    default:
      break;
  }
  end_block();
  if (token.self_closed) return;
  // <li> without </li> ends where the next begins, and so do the cells of a table.
  if (open_.size() > 1 && open_.back().tag.index == token.tag.index &&
      (token.tag.role == HtmlRole::item || token.tag.role == HtmlRole::heading))
    close_top();
  open_element(token);
}

void PageReader::finish(const HtmlToken& token) {
  if (token.tag.role == HtmlRole::link) {
    link_depth_ = 0;
    return;
  }
  if (token.tag.role == HtmlRole::struck_out) {
    if (struck_ > 0) --struck_;
    return;
  }
  if (!is_block(token.tag.role)) return;
  end_block();
  if (token.tag.role == HtmlRole::block) {
    link_depth_ = 0;
    return;
  }
  if (counts_[token.tag.index] == 0) return;
  if (too_deep_ > 0) {
    --too_deep_;
    return;
  }
  while (open_.back().tag.index != token.tag.index) close_top();
  close_top();
}

// One line break is a space, two are the end of a paragraph.
void PageReader::line_break() {
  if (!block_open_) return;
  if (after_break_) return end_block();
  page_.pieces.emplace_back();
  after_break_ = true;
}

void PageReader::end_block() {
  struck_ = 0;  // an element that nobody closed strikes out no more than its paragraph
  if (block_open_) page_.blocks.back().end_piece = page_.pieces.size();
  block_open_ = false;
  after_break_ = false;
}

void PageReader::add_text(ByteSpan span) {
  const OpenElement& element = open_.back();
  if (element.skipped || element.headings_only || struck_ > 0) return;
  const std::string_view text = bytes(span);
  const std::size_t size = trimmed(text).size();
  if (!block_open_) {
    if (size == 0) return;
    HtmlBlock block;
    block.kind = element.kind;
    block.node = element.node;
    block.set_aside = element.set_aside;
    block.cell = element.cell;
    block.first_piece = page_.pieces.size();
    page_.blocks.push_back(block);
    block_open_ = true;
  }
  page_.pieces.push_back(span);
  page_.blocks.back().size += size;
  if (link_depth_ > 0) page_.blocks.back().link_size += size;
  if (size > 0) after_break_ = false;
}

void PageReader::raw_text(const HtmlToken& token) {
  if (token.tag.role == HtmlRole::title) {
    if (counts_[find_html_tag("svg").index] == 0) metadata_.title(bytes(token.span), token.span.begin);
    return;
  }
  std::size_t at = 0;
  while (const auto attribute = next_attribute(script_attributes_, at))
    if (same_name(attribute->name, "type") && same_name(trimmed(attribute->value), "application/ld+json"))
      metadata_.json_ld(bytes(token.span), token.span.begin);
}

HtmlPage PageReader::read() {
  HtmlTokenizer tokens(input_.bytes, input_.begin);
  HtmlToken token;
  while (tokens.next(token)) {
    switch (token.kind) {
      case HtmlToken::Kind::text:
        add_text(token.span);
        break;
      case HtmlToken::Kind::start:
        start(token);
        break;
      case HtmlToken::Kind::end:
        finish(token);
        break;
      case HtmlToken::Kind::raw_text:
        raw_text(token);
        break;
      case HtmlToken::Kind::comment:
        break;
    }
  }
  end_block();
  while (open_.size() > 1) close_top();
  page_.nodes[0].last = static_cast<std::uint32_t>(page_.nodes.size() - 1);
  return std::move(page_);
}

}  // namespace

HtmlPage read_page(const FileInput& input, HtmlMetadata& metadata) { return PageReader(input, metadata).read(); }

}  // namespace gainsay
