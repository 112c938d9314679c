#pragma once

#include <string>
#include <vector>

namespace gainsay {

/// The words by which a page points away from itself, from rules/<language>/page-words.toml. All folded. With empty
/// lists nothing is a teaser and nothing a reference.
struct PageWords {
  std::vector<std::string> teaser_openings;     ///< "also read": before a colon, or the whole line
  std::vector<std::string> reference_headings;  ///< "citations", "sources": the list below them is of references
  std::vector<std::string> html_classes;        ///< "related", "share": parts of the class of an element to leave out
  std::vector<std::string> poor_verdicts;       ///< "false", "mostly": in the name of a rating that is not the best
  std::vector<std::string> denying_answers;     ///< "no": opens a claim that turns down another one
};

}  // namespace gainsay
