#pragma once

#include <string>

#include "rule/load_rules.h"

namespace gainsay {

/// Writes the sentences of documents to standard output, split as gainsay splits them, for the teacher to label. A
/// line "# train" or "# test" (the source of the document), then a line for each word: as written, folded, flags
/// (WordKind, 8 space before, 16 capitalised, 32 all capitals), with tabs between; an empty line.
int write_words(const RuleSet& rules, const std::string& path);

}  // namespace gainsay
