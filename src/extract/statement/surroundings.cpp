#include "extract/statement/surroundings.h"

namespace gainsay {
namespace {

constexpr std::string_view ellipsis = "…";

bool is_prose(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::list_item || kind == BlockKind::block_quote;
}

std::string_view words_of(const Annotation& annotation, const Sentence& sentence) {
  const Document& document = *annotation.document;
  if (!is_prose(document.blocks[sentence.block].kind)) return {};
  return std::string_view(document.text).substr(sentence.span.begin, sentence.span.size());
}

// A text without a space is cut nowhere, so that no character is: it is left out.
std::string end_of(std::string_view text) {
  if (text.size() <= surroundings_bytes) return std::string(text);
  const std::size_t space = text.find(' ', text.size() - surroundings_bytes);
  return space == std::string_view::npos ? std::string() : std::string(ellipsis) + std::string(text.substr(space));
}

std::string beginning_of(std::string_view text) {
  if (text.size() <= surroundings_bytes) return std::string(text);
  const std::size_t space = text.rfind(' ', surroundings_bytes);
  return space == std::string_view::npos ? std::string()
                                         : std::string(text.substr(0, space + 1)) + std::string(ellipsis);
}

}  // namespace

Surroundings surroundings_of(const Annotation& annotation, const Sentence& sentence) {
  const auto at = static_cast<std::size_t>(&sentence - annotation.sentences.data());
  Surroundings out;
  if (at > 0) out.before = end_of(words_of(annotation, annotation.sentences[at - 1]));
  if (at + 1 < annotation.sentences.size())
    out.after = beginning_of(words_of(annotation, annotation.sentences[at + 1]));
  return out;
}

}  // namespace gainsay
