#include "syntax/syntax_word.h"

namespace gainsay {
namespace {

// Where a word falls in two: bytes of its folded form and of its text before the cut. Zero: it does not.
struct Cut {
  std::size_t folded = 0;
  std::size_t bytes = 0;
};

// The bytes of an ending at the end of the text of a word. Endings are ASCII but for the apostrophe, which may be
// the one of typesetters.
std::size_t ending_bytes(std::string_view written, std::string_view ending) {
  std::size_t at = written.size();
  for (std::size_t i = ending.size(); i > 0 && at > 0; --i) {
    --at;
    while (at > 0 && (static_cast<unsigned char>(written[at]) & 0xC0U) == 0x80U) --at;
  }
  return written.size() - at;
}

Cut cut_of(std::string_view written, std::string_view folded, const Clitics& clitics) {
  if (folded.find('\'') != std::string_view::npos) {
    for (const Clitic& clitic : clitics.endings) {
      if (folded.size() <= clitic.ending.size() || !folded.ends_with(clitic.ending)) continue;
      const std::size_t bytes = ending_bytes(written, clitic.ending);
      if (bytes >= written.size()) return {};
      return {folded.size() - clitic.ending.size(), written.size() - bytes};
    }
    return {};
  }
  for (const FusedWord& fused : clitics.fused)
    if (folded == fused.word && written.size() == folded.size()) return {fused.first, fused.first};
  return {};
}

}  // namespace

void split_clitics(std::string_view text, const Words& words, std::size_t first, std::size_t end,
                   const Clitics& clitics, std::vector<SyntaxWord>& out) {
  for (std::size_t i = first; i < end; ++i) {
    const Word& word = words[i];
    SyntaxWord whole{word.span,        word.folded,      static_cast<std::uint32_t>(i), word.kind, word.space_before,
                     word.capitalised, word.all_capitals};
    const Cut cut = word.kind == WordKind::word
                        ? cut_of(text.substr(word.span.begin, word.span.size()), word.folded, clitics)
                        : Cut{};
    if (cut.folded == 0) {
      out.push_back(whole);
      continue;
    }
    SyntaxWord front = whole, back = whole;
    front.span.end = back.span.begin = word.span.begin + cut.bytes;
    front.folded = word.folded.substr(0, cut.folded);
    back.folded = word.folded.substr(cut.folded);
    back.space_before = back.capitalised = false;
    out.push_back(front);
    out.push_back(back);
  }
}

}  // namespace gainsay
