#include <algorithm>

#include "text/encoding/html_entity.h"
#include "text/html/page.h"
#include "text/inline_mute.h"
#include "text/text_builder.h"

namespace gainsay {
namespace {

class HtmlWriter {
 public:
  HtmlWriter(const FileInput& input, const HtmlPage& page, Document& document)
      : input_(input), page_(page), builder_(document, input.words) {}

  void write(std::uint32_t node);

 private:
  void write_block(const HtmlBlock& block);
  void write_piece(ByteSpan piece);

  const FileInput& input_;
  const HtmlPage& page_;
  TextBuilder builder_;
};

// A paragraph or list item that is a link and nothing else leads to another page.
bool leads_away(const HtmlBlock& block) {
  return block.link_size * 10 > block.size * 9 &&
         (block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item);
}

void HtmlWriter::write_piece(ByteSpan piece) {
  std::size_t at = piece.begin;
  while (at < piece.end) {
    const std::string_view rest = input_.bytes.substr(at, piece.end - at);
    const std::size_t plain = std::min(rest.find('&'), rest.size());
    builder_.flow(at, rest.substr(0, plain));
    at += plain;
    if (plain == rest.size()) return;
    const HtmlEntity entity = decode_entity(rest.substr(plain));
    if (entity.size > 0)
      builder_.replace({at, at + entity.size}, entity.text);
    else
      builder_.flow(at, "&");
    at += std::max<std::size_t>(entity.size, 1);
  }
}

void HtmlWriter::write_block(const HtmlBlock& block) {
  builder_.begin(leads_away(block) ? BlockKind::teaser : block.kind, block.cell);
  std::size_t end = page_.pieces[block.first_piece].begin;
  for (std::size_t i = block.first_piece; i < block.end_piece; ++i) {
    const ByteSpan piece = page_.pieces[i];
    if (piece.empty()) {
      builder_.space({end, end});
      continue;
    }
    write_piece(piece);
    end = piece.end;
  }
  builder_.end();
}

void HtmlWriter::write(std::uint32_t node) {
  const auto inside = [&](const HtmlBlock& block) {
    return block.node >= node && block.node <= page_.nodes[node].last;
  };
  std::size_t size = 0, aside = 0;
  for (const HtmlBlock& block : page_.blocks) {
    if (!inside(block)) continue;
    size += block.size;
    if (block.set_aside) aside += block.size;
  }
  // When most of an article is set aside by its classes, the classes mean something else on this site.
  const bool obey = aside * 2 < size;
  for (const HtmlBlock& block : page_.blocks)
    if (inside(block) && !(obey && block.set_aside)) write_block(block);
}

}  // namespace

bool read_html(const FileInput& input, Document& document, MetadataFields& fields) {
  HtmlMetadata metadata(input);
  const HtmlPage page = read_page(input, metadata);
  fields = metadata.fields();
  HtmlWriter(input, page, document).write(main_content(page));
  OffsetMap map;
  map.copied(input.begin, input.bytes.size() - input.begin);
  find_mutes(input.bytes.substr(input.begin), map, input, document);
  return true;
}

}  // namespace gainsay
