#pragma once

#include <vector>

#include "extract/frame/role_match.h"
#include "extract/pattern/match.h"

namespace gainsay {

/// Finds what the bindings of topics say in a parsed sentence. Const and shared by threads.
class FrameMatcher {
 public:
  /// `pattern_of` of a binding is the pattern that its matches name. All must outlive it.
  FrameMatcher(const RuleSet& rules, const UnitTable& units) : rules_(rules), units_(units) {}

  /// The facts that a [[frame]] states.
  void match_facts(const Binding& binding, const CompiledPattern& pattern, const SentenceReading& reading,
                   std::vector<Match>& matches) const;
  /// The stances that someone takes on a [[proposal]].
  void match_stances(const Binding& binding, const CompiledPattern& pattern, const SentenceReading& reading,
                     std::vector<Match>& matches) const;
  /// The facts of a labelled list: "Under occupation: Luhansk 99%, Donetsk 78%", "killed: 12; injured: 30". `evoking`
  /// are the words of the binding's predicate, ascending. The parser is not asked.
  void match_labels(const Binding& binding, const CompiledPattern& pattern, const Annotation& annotation,
                    const Sentence& sentence, const std::vector<Mark>& marks, const std::vector<WordId>& evoking,
                    std::vector<Match>& matches) const;

 private:
  [[nodiscard]] bool swap_opposite(const std::string& slot, Match& match, GrammarReading& grammar) const;
  const RuleSet& rules_;
  const UnitTable& units_;
};

/// No slot is filled by another entity than the one that alone may.
[[nodiscard]] bool fits(const RoleMatch& found, const std::map<std::string, std::string>& only, const RuleSet& rules);

/// Puts the roles of a match into the slots of another, with the words from the first to the last.
void add_fills(const RoleMatch& found, const SentenceReading& reading, Match& match);

}  // namespace gainsay
