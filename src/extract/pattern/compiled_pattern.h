#pragma once

#include <re2/re2.h>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "extract/pattern/filler.h"
#include "rule/pattern/regex.h"

namespace gainsay {

/// One slot that a group of a pattern fills.
struct Capture {
  std::string slot;  ///< empty for a word list
  FillerId filler = 0;
  bool skipped = false;    ///< words that were skipped before a word list
  bool any_words = false;  ///< a slot of type "text"
};

/// A regular expression that compiles on first use; const and shared by threads.
class LazyRegex {
 public:
  explicit LazyRegex(std::string source, bool case_sensitive = true)
      : source_(std::move(source)), case_sensitive_(case_sensitive) {}
  /// Null when it does not compile: the loader has reported that.
  [[nodiscard]] const RE2* get() const;

 private:
  std::string source_;
  bool case_sensitive_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<RE2> regex_;
};

/// A `match` or `then` string, ready to run.
struct CompiledMatch {
  struct Segment {
    std::unique_ptr<LazyRegex> regex;
    std::vector<Capture> captures;  ///< of groups 2, 3, ...
  };
  std::vector<Segment> segments;
  /// The place in the first segment's captures of a subject: an entity slot that opens the pattern, with a verb after
  /// it.
  bool subject_first = false;
};

/// A thing that every match holds: something for a filler, or a word.
struct PatternStep {
  FillerId filler = 0;
  std::string word;  ///< folded; empty: the filler
};

/// One pattern of one topic: a `match` string or a `regex`, with what goes with it.
struct CompiledPattern {
  const Topic* topic = nullptr;
  const PatternSpec* spec = nullptr;
  std::size_t order = 0;  ///< in the topic
  std::size_t index = 0;  ///< of its string in PatternSpec::match; the number of those for a `regex`
  Place place;
  CompiledMatch match;  ///< no segments for a `regex`
  std::vector<CompiledMatch> then;
  std::unique_ptr<LazyRegex> regex;
  std::map<std::string, FillerId> regex_slots;  ///< what each named group of `regex` must hold
  std::vector<std::unique_ptr<LazyRegex>> unless;
  std::optional<std::size_t> needs;       ///< place in PatternSet::needs of what its sentence must hold
  std::vector<FillerId> fillers;          ///< all that its views must show, ascending
  std::size_t filler_set = 0;             ///< the same number for patterns of the same `fillers`
  std::vector<PatternStep> steps;         ///< what no match can do without, in the order of the text
  std::vector<FillerId> needed;           ///< of those, what no match can do without
  std::vector<std::string> needed_words;  ///< folded
};

/// The patterns of all topics that have no fault, in topic and file order, and what they share.
struct PatternSet {
  std::vector<std::unique_ptr<CompiledPattern>> patterns;
  std::vector<std::unique_ptr<LazyRegex>> needs;  ///< each finds any of the words that `needs` of a pattern names
  std::size_t filler_sets = 0;
};

/// What fills each slot and list atom of a pattern.
using AtomFiller = std::function<FillerId(const PatternAtom&)>;

/// A pattern without faults, or the beginning of one, ready to run.
[[nodiscard]] CompiledMatch compile_match(const ParsedPattern& parsed, const Topic& topic, const RuleSet& rules,
                                          const FillerTable& fillers, const AtomFiller& filler_of);

/// Adds the fillers of all patterns to the table.
[[nodiscard]] PatternSet compile_patterns(const RuleSet& rules, FillerTable& fillers);

}  // namespace gainsay
