#pragma once

#include <set>
#include <string>

namespace gainsay {

/// Words whose full stop need not end a sentence, from rules/<language>/abbreviations.toml. All folded; kept without
/// the last full stop ("mr", "u.s").
struct Abbreviations {
  using Set = std::set<std::string, std::less<>>;

  Set before_name;      ///< "mr", "gen": never end a sentence
  Set before_number;    ///< "no", "art": do not end a sentence when a number follows
  Set may_end;          ///< "u.s", "p.m": end a sentence when the next word is one of `sentence_starts`
  Set sentence_starts;  ///< words that, with a capital, begin a sentence rather than a name: "the", "he", "but"
};

}  // namespace gainsay
