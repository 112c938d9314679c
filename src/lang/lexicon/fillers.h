#pragma once

#include <string>
#include <vector>

namespace gainsay {

/// Small words that patterns need not spell out; from the language part "fillers".
struct Fillers {
  std::vector<std::string> adverbs;      ///< one of them may occur wherever a pattern has a space: "now", "so far"
  std::vector<std::string> auxiliaries;  ///< may come before a word list: "has", "will", "did not"
  std::vector<std::string> progressive;  ///< may come before a word list's "-ing" form: "is", "has been"
  std::vector<std::string> joiners;      ///< between the members of a list: "and", "as well as"
  std::vector<std::string> openers;      ///< before a list: "both"
  std::vector<std::string> articles;     ///< "the": before a mention it breaks no pattern
  std::vector<std::string> kind_links;   ///< "of" in "the city of Pokrovsk"
  /// Nouns that may be with "of" before a name ("the eastern city of Pokrovsk") and belong to it.
  std::vector<std::string> kind_nouns;
  /// Words at which "..." ends: what follows is another clause.
  std::vector<std::string> clause_breaks;
  /// Words after which a name is not a subject: "critics of Putin reject" is nothing that Putin does.
  std::vector<std::string> before_object;
  std::vector<std::string> corrections;    ///< a statement beside them corrects: "as first stated"
  std::vector<std::string> own_texts;      ///< who speaks in a notice of correction: "we", "this newspaper"
  std::vector<std::string> earlier_texts;  ///< what such a notice takes back: "an earlier version of this article"
  std::vector<std::string> loose_texts;    ///< own texts only where the notice leaves no doubt: "it", "an article"
  std::vector<std::string> own_reports;    ///< after one of them: "said", "reported", "gave"
  std::vector<std::string> put_right;      ///< before what is right, or beside what was wrong: "in fact", "should be"
  std::vector<std::string> amended;        ///< leaves no doubt: "was amended", "should have read"
  std::vector<std::string> former;   ///< what the clause around them says was so, and is not said to be: "used to"
  std::vector<std::string> changes;  ///< a statement beside them announces a change: "after all"
};

}  // namespace gainsay
