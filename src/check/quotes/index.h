#pragma once

#include <span>
#include <utility>
#include <vector>

#include "check/kind.h"
#include "check/quotes/words.h"

namespace gainsay {

/// One quote of a group, read once.
struct ReadQuote {
  std::size_t statement = 0;
  QuotedWords words;
  QuotedWords context;  ///< of the sentence around it, without the quote
};

/// The quotes among the statements that have a speaker, in said order.
[[nodiscard]] std::vector<ReadQuote> read_quotes(std::span<const Statement> statements, const Language* language);

/// Pairs (positions, the earlier first) that share at least two words of substance and may be one occasion: said at
/// most `within` days apart, and not on two known days. Words that fill the archive do not make a pair, so that the
/// cost follows the quotes and not their square.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> candidate_pairs(const std::vector<ReadQuote>& quotes,
                                                                               std::span<const Statement> statements,
                                                                               long within);

}  // namespace gainsay
