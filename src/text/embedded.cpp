#include "text/embedded.h"

#include "text/plain/plain_text.h"

namespace gainsay {
namespace {

// The way from a text over the text that it was read from to the file.
OffsetMap through(const OffsetMap& inner, std::size_t size, const OffsetMap& outer) {
  OffsetMap out;
  for (std::size_t at = 0; at < size; ++at) {
    const ByteSpan one{at, at + 1};
    const ByteSpan between = inner.to_source(one);
    if (inner.exact(one))
      out.append(outer, between);
    else
      out.replaced(outer.to_source(between), 1);
  }
  return out;
}

}  // namespace

void read_embedded_html(const EmbeddedText& embedded, const FileInput& input, Document& document,
                        MetadataFields& fields) {
  Document page;
  Diagnostics of_the_page;  // of mutes, which do not count
  const FileInput inside{input.path, embedded.text, 0, input.words, of_the_page};
  if (!read_html(inside, page, fields)) return;
  document.map = through(page.map, page.text.size(), embedded.map);
  document.text = std::move(page.text);
  document.blocks = std::move(page.blocks);
}

void read_embedded_text(const EmbeddedText& embedded, const FileInput& input, Document& document) {
  TextBuilder builder(document, input.words);
  write_plain_text(embedded.text, embedded.map, builder);
}

}  // namespace gainsay
