#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace gainsay {

/// Words that say how someone takes a proposal. Degrees are tenths, from -10 (rejects) over 0 to 10 (accepts).
struct AttitudeWords {
  std::vector<std::string> verbs;  ///< as in FrameWords
  std::vector<std::string> nouns;
  std::vector<std::string> adjectives;
  std::vector<std::string> holder;  ///< functions of whoever takes it so, the first that is there counts
  std::vector<std::string> about;   ///< functions of the proposal
  int degree = 0;
  int denied = 0;            ///< when the word is negated: "does not oppose" is open, "does not accept" rejects
  bool conditional = false;  ///< "on condition that": what it governs holds on a condition
  Place place;
};

/// An executed example: whoever takes the proposal how.
struct AttitudeExample {
  std::string text;
  std::string word;  ///< the base form of the attitude
  std::string holder;
  std::string stance;  ///< "rejects", "doubts", "conditional", "open" or "accepts"
  Place place;
};

/// How attitudes compose: rules/<language>/attitudes.toml.
struct AttitudeLexicon {
  std::vector<AttitudeWords> attitudes;
  std::vector<std::string> norms;       ///< "must": whoever says it wants it, the agent need not
  std::vector<std::string> intentions;  ///< "will": the agent means to do it
  std::vector<std::string> conditions;  ///< "only if", "as long as": what they govern is a condition
  std::vector<std::string> exceptions;  ///< "without", "unless": the condition without which it is rejected
  std::vector<std::string> doubts;      ///< "whether": the clause after it is open
  std::vector<std::string> sweeping;    ///< "under no circumstances": negates all that it governs
  std::vector<AttitudeExample> examples;
};

/// Where a composed degree is on the scale of stances.
enum class Stance { rejects, doubts, conditional, open, accepts };
[[nodiscard]] std::string_view to_string(Stance stance);
/// -10 to -6 rejects, -5 to 0 doubts, 1 to 6 open, 7 to 10 accepts.
[[nodiscard]] Stance stance_of(int degree);

}  // namespace gainsay
