#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lang/lexicon/clitics.h"
#include "lang/token/word.h"
#include "syntax/grammar_model.h"
#include "syntax/parse_state.h"
#include "syntax/syntax_word.h"
#include "syntax/tree.h"

namespace gainsay {

/// Tags the words of a sentence and finds its dependency tree: a greedy arc-eager parser with a linear model. Integers
/// only, so every compiler gives the same tree. Const and shared by threads; each has a Scratch of its own.
class Parser {
 public:
  /// Memory that is used again from sentence to sentence. Some 10 KB.
  struct Scratch {
    std::vector<SyntaxWord> words;
    std::vector<WordFeatures> features;
    std::vector<Tag> tags;
    ParseState state;
    std::array<std::int32_t, max_piece_words + 1> margins{};
    Features found;
  };

  /// Both must outlive it.
  Parser(const GrammarModel& model, const Clitics& clitics) : model_(&model), clitics_(&clitics) {}

  /// The tree of the words [first, end) of a sentence; `text` is the one that `words` were made from. Linear time. More
  /// than max_piece_words words are parsed in pieces, cut after ";", ":" or "," where there is one.
  [[nodiscard]] Tree parse(std::string_view text, const Words& words, std::size_t first, std::size_t end,
                           Scratch& scratch) const;
  /// The same for words that are split already: those in `scratch.words`.
  [[nodiscard]] Tree parse(Scratch& scratch) const;

 private:
  void parse_piece(std::size_t first, std::size_t end, Scratch& scratch, std::vector<Node>& nodes) const;

  const GrammarModel* model_;
  const Clitics* clitics_;
};

/// Sets `tags` of all words, from left to right. Used by the parser and by those who train it.
void tag_words(const GrammarModel& model, std::span<const SyntaxWord> words, Parser::Scratch& scratch);

}  // namespace gainsay
