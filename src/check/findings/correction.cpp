#include "check/findings/correction.h"

#include <algorithm>

namespace gainsay {
namespace {

bool same_voice(const Statement& a, const Statement& b) {
  return a.speaker.empty() && b.speaker.empty() ? a.source == b.source : a.speaker == b.speaker;
}

bool replaces(const Statement& correction, const Statement& other) {
  if (correction.document == other.document && correction.sentence == other.sentence && !correction.sentence.empty())
    return correction.span.begin < other.span.begin || !other.corrects;
  return same_voice(correction, other) && other.said_on <= correction.said_on && !other.corrects &&
         said_order(other, correction);
}

}  // namespace

std::vector<Statement> without_corrected(std::vector<Statement> statements) {
  std::vector<Statement> corrections;
  for (const Statement& statement : statements)
    if (statement.corrects) corrections.push_back(statement);
  if (corrections.empty()) return statements;
  const auto replaced = [&](const Statement& other) {
    return std::any_of(corrections.begin(), corrections.end(), [&](const Statement& correction) {
      const bool itself = correction.document == other.document && correction.span == other.span;
      return !itself && replaces(correction, other);
    });
  };
  statements.erase(std::remove_if(statements.begin(), statements.end(), replaced), statements.end());
  return statements;
}

}  // namespace gainsay
