#include <cstdio>
#include <string>

#include "base/file_system.h"
#include "lang/token/sentence_splitter.h"
#include "syntax/syntax_word.h"
#include "text/reader.h"
#include "training/commands.h"

namespace gainsay {
namespace {

constexpr std::size_t shortest = 2, longest = 160;

void write_sentence(const Document& document, const std::vector<SyntaxWord>& sentence, std::string& out) {
  out += "# " + document.metadata.source + "\n";
  for (const SyntaxWord& word : sentence) {
    const int flags = static_cast<int>(word.kind) | (word.space_before ? 8 : 0) | (word.capitalised ? 16 : 0) |
                      (word.all_capitals ? 32 : 0);
    out.append(document.text, word.span.begin, word.span.size()).append("\t").append(word.folded);
    out += "\t" + std::to_string(flags) + "\n";
  }
  out += "\n";
}

}  // namespace

int write_words(const RuleSet& rules, const std::string& path) {
  const auto files = make_disk();
  Diagnostics diagnostics;
  ReadOptions options;
  options.page_words = rules.language.page_words;
  read_documents(path, *files, options, diagnostics, [&](const Document& document) {
    const Words words(document.text, rules.vocabulary);
    std::string out;
    std::vector<SyntaxWord> sentence;
    for (const Sentence& found : split_sentences(document, words, rules.language.abbreviations)) {
      sentence.clear();
      split_clitics(document.text, words, found.first_word, found.end_word, rules.language.clitics, sentence);
      if (sentence.size() >= shortest && sentence.size() <= longest) write_sentence(document, sentence, out);
    }
    std::fwrite(out.data(), 1, out.size(), stdout);
  });
  for (std::size_t i = 0; i < diagnostics.size() && i < 5; ++i)
    std::fprintf(stderr, "%s\n", to_string(diagnostics[i]).c_str());
  return has_errors(diagnostics) ? 1 : 0;
}

}  // namespace gainsay
