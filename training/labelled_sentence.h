#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "syntax/labels.h"
#include "syntax/syntax_word.h"

namespace gainsay {

/// A sentence with what the teacher says of it.
struct LabelledSentence {
  std::vector<SyntaxWord> words;  ///< without spans; folded forms belong to the LabelledText
  std::vector<Tag> tags;
  std::vector<std::uint8_t> heads;  ///< index in the sentence; its size for the root
  std::vector<Label> labels;

  [[nodiscard]] std::size_t size() const { return words.size(); }
};

struct LabelledText {
  std::vector<LabelledSentence> train, test;
  std::unordered_set<std::string> forms;  ///< owns the folded forms
};

/// Reads what scripts/grammar/label.py writes. Training sentences have 4 to 80 words, test sentences 2 to 120.
/// `most_words`: training text beyond it is left out.
[[nodiscard]] LabelledText read_labelled(const std::string& path, std::size_t most_words);

/// Writes some of the sentences anew, as other papers would: in capitals, in title case, in small letters, as a
/// headline without articles and auxiliaries, without the final stop. `share` of 1000 are changed; seeded.
void vary(std::vector<LabelledSentence>& sentences, unsigned share, std::uint64_t seed);

}  // namespace gainsay
