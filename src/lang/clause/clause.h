#pragma once

#include "base/byte_span.h"
#include "lang/annotation.h"
#include "lang/clause/text_index.h"

namespace gainsay {

/// The clause around a span, or the clauses when it reaches over several; never more than its sentence.
///
/// A clause begins
///   - with a sentence, and after ";", ":", a spaced dash or a parenthesis;
///   - at a word that always opens one ("because", "although", "if", "while"), and at one that often does ("as",
///     "since", "when", also "even where") after a comma, as does a word of contrast ("but");
///   - at a relative pronoun after a comma, and again after the comma that ends it; the same holds for a sentence
///     that opens with "if" or its like;
///   - after "that" and "whether";
///   - at "and", "but", "or" before a pronoun, a verb's auxiliary, or a name that an auxiliary follows;
///   - at a participle after a comma ("…, leaving").
[[nodiscard]] ByteSpan clause_around(const Annotation& annotation, ByteSpan span);

/// Where clauses begin by these rules, ascending.
[[nodiscard]] std::vector<std::size_t> find_clause_starts(const TextIndex& text);

/// What comes between two spaced dashes of a sentence, outside of quotation marks.
[[nodiscard]] std::vector<ByteSpan> find_asides(const TextIndex& text);

}  // namespace gainsay
