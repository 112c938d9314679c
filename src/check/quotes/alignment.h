#pragma once

#include <optional>
#include <vector>

#include "check/quotes/words.h"

namespace gainsay {

/// How two quotes of one speaker relate.
enum class QuoteRelation {
  unrelated,      ///< too little in common to be one remark
  same,           ///< one remark, also when one quotes only a part of it
  reworded,       ///< one remark in differing words
  turned,         ///< a number, a negation or a modal verb differs
  condition_cut,  ///< one leaves out the condition on which the words depended
};

/// Aligns two quotes word by word, best local alignment. `a_context` are the words of the sentence around `a` (for
/// fragments, whose condition may be outside of the marks); likewise for `b`.
[[nodiscard]] QuoteRelation compare_quotes(const QuotedWords& a, const QuotedWords& b, const QuotedWords& a_context,
                                           const QuotedWords& b_context);

/// Where all of `part` is in `whole` in one piece; empty when it does not.
[[nodiscard]] std::optional<std::size_t> find_quote(const QuotedWords& part, const QuotedWords& whole);

}  // namespace gainsay
