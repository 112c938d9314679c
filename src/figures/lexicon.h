#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "figures/hint.h"
#include "lang/language.h"

namespace gainsay {

/// What readers of figures know of a language. Built once; const and shared by threads.
class FigureLexicon {
 public:
  /// The language must outlive it.
  FigureLexicon(const Language& language, const FigureWords& words, Vocabulary& vocabulary);

  [[nodiscard]] const HintTable& hints() const { return hints_; }
  [[nodiscard]] const UnitLexicon& units() const { return units_; }
  /// 20 of "twentieth".
  [[nodiscard]] std::optional<int> ordinal(std::string_view folded) const;
  /// 5 of "five".
  [[nodiscard]] std::optional<int> cardinal(std::string_view folded) const;
  /// 9 of "september".
  [[nodiscard]] std::optional<unsigned> month(std::string_view folded) const;
  /// 1 (Monday) to 7 of "friday" and "fri".
  [[nodiscard]] std::optional<unsigned> weekday(std::string_view folded) const;
  /// "fold" of "fivefold".
  [[nodiscard]] bool is_fold(std::string_view ending) const { return folds_.contains(ending); }
  /// A word that says something by itself: "harbour", not "the".
  [[nodiscard]] bool has_content(std::string_view folded) const { return !light_.contains(folded); }
  /// Without a known ending: "read" of "reads".
  [[nodiscard]] std::string_view stem(std::string_view word) const;

 private:
  HintTable hints_;
  const UnitLexicon& units_;
  std::vector<std::string> endings_;
  std::map<std::string, int, std::less<>> ordinals_;
  std::map<std::string, int, std::less<>> cardinals_;
  std::map<std::string, unsigned, std::less<>> months_;
  std::map<std::string, unsigned, std::less<>> weekdays_;
  std::set<std::string, std::less<>> light_;
  std::set<std::string, std::less<>> folds_;
};

}  // namespace gainsay
