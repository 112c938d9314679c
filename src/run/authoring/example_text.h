#pragma once

#include <string>
#include <vector>

#include "extract/extractor.h"
#include "run/authoring/expectation.h"

namespace gainsay {

/// One expected statement with the found one that answers it, or the nearest that does not.
struct Pairing {
  const ExpectedStatement* expected = nullptr;  ///< null: found, and not expected
  const Statement* found = nullptr;             ///< null: nothing is left that it could be
  std::vector<Difference> differences;
};

/// The sentence of a statement with a line of carets below the words that matched, indented by two blanks.
[[nodiscard]] std::string underlined(const Statement& statement);

/// "holder = russia, place = ukraine, value = 19.2%"
[[nodiscard]] std::string describe(const Statement& statement, const Topic& topic);
[[nodiscard]] std::string describe(const ExpectedStatement& expected);

/// What is wrong with a pairing, over several lines; empty when nothing is.
[[nodiscard]] std::string describe(const Pairing& pairing, const Topic& topic);

}  // namespace gainsay
