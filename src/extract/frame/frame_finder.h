#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "extract/frame/matcher.h"
#include "extract/pattern/compiled_pattern.h"

namespace gainsay {

/// A predicate that evokes a frame, as examples and explanations show it.
struct FoundFrame {
  const Frame* frame = nullptr;
  std::string word;                          ///< base forms of the unit: "hold on to"
  std::map<std::string, std::string> roles;  ///< role -> the words of its filler
  bool denied = false;
};

/// A predicate that is an attitude, with how it takes what it is about.
struct FoundAttitude {
  std::string word;
  std::string holder;  ///< the words that name whoever has it; empty: whoever speaks
  Stance stance = Stance::doubts;
};

/// Finds the frames and proposals of all topics in annotated sentences. A sentence is parsed only when it holds a word
/// that some binding needs and mentions for its slots. Built once; const and shared by threads.
class FrameFinder {
 public:
  /// Without a grammar of the language it finds nothing. Interns the words of frames.
  FrameFinder(RuleSet& rules, FillerTable& fillers);

  /// Matches of one sentence, those of a topic together. `marks` are all marks of the sentence.
  [[nodiscard]] std::vector<Match> find(const Annotation& annotation, const Sentence& sentence,
                                        const std::vector<Mark>& marks) const;
  /// Every frame and every attitude of one sentence, whether a topic asks for it or not.
  [[nodiscard]] std::vector<FoundFrame> frames_in(const Annotation& annotation, const Sentence& sentence) const;
  [[nodiscard]] std::vector<FoundAttitude> attitudes_in(const Annotation& annotation, const Sentence& sentence) const;
  /// Parses a sentence; does nothing without a grammar.
  void read(const Annotation& annotation, const Sentence& sentence, const std::vector<Mark>& marks,
            const std::function<void(const SentenceReading&)>& take) const;
  /// What could not be bound.
  [[nodiscard]] const Diagnostics& faults() const { return faults_; }

 private:
  void index(Vocabulary& vocabulary);
  /// `whole`: the word evokes the frame by itself, in a label too; "person" of "displaced person" does not.
  void index_word(const std::string& lemma, PredicateKind kind, bool whole, std::uint32_t binding,
                  Vocabulary& vocabulary);
  [[nodiscard]] std::vector<std::uint32_t> candidates(const Annotation& annotation, const Sentence& sentence,
                                                      const std::vector<Mark>& marks) const;

  const RuleSet& rules_;
  std::unique_ptr<UnitTable> units_;
  std::unique_ptr<Grammar> grammar_;
  std::unique_ptr<FrameMatcher> matcher_;
  std::vector<Binding> bindings_;
  std::deque<PatternSpec> specs_;
  std::deque<CompiledPattern> patterns_;             // by binding
  std::vector<std::vector<std::uint32_t>> by_word_;  // word id -> bindings
  std::vector<std::vector<WordId>> evoking_;         // by binding: the words of its predicate, ascending
  std::vector<std::vector<FillerId>> needed_;        // by binding: slots that have no default
  Diagnostics faults_;
};

}  // namespace gainsay
