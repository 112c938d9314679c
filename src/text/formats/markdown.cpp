#include <md4c.h>

#include <algorithm>

#include "text/encoding/html_entity.h"
#include "text/encoding/white_space.h"
#include "text/html/tag.h"
#include "text/inline_mute.h"
#include "text/plain/front_matter.h"
#include "text/text_builder.h"

namespace gainsay {
namespace {

// Takes md4c's events, whose text points into the source.
class MarkdownWriter {
 public:
  MarkdownWriter(std::string_view bytes, Document& document, const PageWords& words)
      : bytes_(bytes), builder_(document, words) {}

  void enter(MD_BLOCKTYPE type) {
    builder_.end();
    struck_ = 0;
    if (type == MD_BLOCK_QUOTE) ++quotes_;
    if (type == MD_BLOCK_LI) ++items_;
    if (type == MD_BLOCK_TABLE) cell_ = {++tables_, 0, 0, false};
    if (type == MD_BLOCK_THEAD || type == MD_BLOCK_TBODY) cell_.heading = type == MD_BLOCK_THEAD;
    kind_ = kind_of(type);
  }
  void leave(MD_BLOCKTYPE type) {
    builder_.end();
    if (type == MD_BLOCK_QUOTE) --quotes_;
    if (type == MD_BLOCK_LI) --items_;
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) ++cell_.column;
    if (type == MD_BLOCK_TR) ++cell_.row, cell_.column = 0;
    if (type == MD_BLOCK_TABLE) cell_ = {};
    kind_ = kind_of(MD_BLOCK_P);
  }
  void span(MD_SPANTYPE type, int step) {
    if (type == MD_SPAN_IMG || type == MD_SPAN_DEL) left_out_ += step;
  }
  void text(MD_TEXTTYPE type, std::string_view words);

 private:
  [[nodiscard]] BlockKind kind_of(MD_BLOCKTYPE type) const {
    if (type == MD_BLOCK_H) return BlockKind::heading;
    if (type == MD_BLOCK_CODE) return BlockKind::code;
    return quotes_ > 0 ? BlockKind::block_quote : items_ > 0 ? BlockKind::list_item : BlockKind::paragraph;
  }
  [[nodiscard]] bool in_source(std::string_view words) const {
    return words.data() >= bytes_.data() && words.data() + words.size() <= bytes_.data() + bytes_.size();
  }
  [[nodiscard]] bool is_directive_line(std::size_t at) const;
  void html_tag(std::string_view tag);

  std::string_view bytes_;
  TextBuilder builder_;
  BlockKind kind_ = BlockKind::paragraph;
  int quotes_ = 0, items_ = 0;
  int left_out_ = 0;  // pictures and ~~struck out~~ spans around the text
  int struck_ = 0;    // the same by tags: <del>, <s>
  std::uint32_t tables_ = 0;
  CellPlace cell_;
  std::size_t last_end_ = 0;  // in the source, of the text before
};

// A directive on a line of its own inside a paragraph.
bool MarkdownWriter::is_directive_line(std::size_t at) const {
  std::size_t begin = at;
  while (begin > 0 && at - begin < 80 && bytes_[begin - 1] != '\n') --begin;
  return is_directive(trimmed(bytes_.substr(begin, at - begin + 80)));
}

// "<del>" and "</del>" around words that are no longer the author's.
void MarkdownWriter::html_tag(std::string_view tag) {
  const bool closes = tag.starts_with("</");
  tag.remove_prefix(std::min<std::size_t>(closes ? 2 : 1, tag.size()));
  const std::string_view name = tag.substr(0, std::min(tag.find_first_of(" \t\n/>"), tag.size()));
  if (find_html_tag(name).role != HtmlRole::struck_out) return;
  struck_ = closes ? std::max(struck_ - 1, 0) : struck_ + 1;
}

void MarkdownWriter::text(MD_TEXTTYPE type, std::string_view words) {
  if (type == MD_TEXT_HTML) return html_tag(words);
  if (left_out_ > 0 || struck_ > 0) return;
  if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || !in_source(words)) {
    if (type != MD_TEXT_NULLCHAR) builder_.space({last_end_, std::min(last_end_ + 1, bytes_.size())});
    return;
  }
  const auto at = static_cast<std::size_t>(words.data() - bytes_.data());
  if (is_directive_line(at)) return;
  last_end_ = at + words.size();
  if (!builder_.is_open()) builder_.begin(kind_, cell_);
  if (type == MD_TEXT_ENTITY) {
    const HtmlEntity entity = decode_entity(words);
    if (entity.size == words.size()) return builder_.replace({at, last_end_}, entity.text);
  }
  builder_.flow(at, words);
}

MarkdownWriter& writer(void* data) { return *static_cast<MarkdownWriter*>(data); }

int parse(std::string_view text, MarkdownWriter& target) {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void*, void* data) { return writer(data).enter(type), 0; };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) { return writer(data).leave(type), 0; };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* data) { return writer(data).span(type, 1), 0; };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* data) { return writer(data).span(type, -1), 0; };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* words, MD_SIZE size, void* data) {
    return writer(data).text(type, {words, size}), 0;
  };
  return md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &target);
}

}  // namespace

bool read_markdown(const FileInput& input, Document& document, MetadataFields& fields) {
  const auto front = read_front_matter(input, fields);
  if (!front) return false;
  const std::string_view text = input.bytes.substr(*front);
  MarkdownWriter target(input.bytes, document, input.words);
  if (parse(text, target) != 0) {
    input.error(*front, "the Markdown cannot be parsed", "give the text as .txt");
    return false;
  }
  OffsetMap map;
  map.copied(*front, text.size());
  find_mutes(text, map, input, document);
  return true;
}

}  // namespace gainsay
