#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "rule/topic/topic.h"

namespace gainsay {

struct WordList;

/// `text` a piece of RE2 without white space; `space` white space; `slot` {name} or {name+}; `list` <name>; `gap`
/// "...".
enum class AtomType { text, space, slot, list, gap };

/// One piece of a pattern.
struct PatternAtom {
  AtomType type = AtomType::text;
  std::string text;         ///< RE2 source with folded letters, or the name of the slot or list
  bool many = false;        ///< {slot+}: a list of mentions
  bool required = true;     ///< no match without it: in no alternative and no optional group
  bool whole_word = false;  ///< a text that is one plain word
  bool doubled = false;     ///< a space after something optional that another space precedes: it may be missing, too
  std::size_t offset = 0;   ///< bytes into the pattern
  friend bool operator==(const PatternAtom&, const PatternAtom&) = default;
};

/// What is wrong with a pattern, and where in it.
struct PatternFault {
  std::size_t offset = 0;
  std::string problem;
  std::string remedy;
  friend bool operator==(const PatternFault&, const PatternFault&) = default;
};

/// A `match` or `then` string taken apart: RE2, in which {slot}, {slot+}, <list>, "..." and spaces have the meaning of
/// docs/rules.md. A pattern with faults matches nothing.
struct ParsedPattern {
  std::vector<PatternAtom> atoms;
  std::vector<PatternFault> faults;
};
[[nodiscard]] ParsedPattern parse_pattern(std::string_view pattern);

/// The slot that a name in a pattern of the topic means: a slot of [slots], or for "value" what [value] says (of type
/// "value"; for categories the slot that is the value). Null-like (empty type) when the topic has no such slot.
[[nodiscard]] SlotSpec pattern_slot(const Topic& topic, std::string_view name);

/// Reports every fault of a topic's patterns with its place: syntax, unknown slots and lists, a key slot that nothing
/// fills, a missing value, faulty RE2 in `regex` and `unless`. False when there was an error.
bool check_patterns(const Topic& topic, const std::map<std::string, WordList>& lists, Diagnostics& diagnostics);

/// Slots that need no filling by a pattern: who says it, that speaker's side, the document in which it is said, and the
/// entity of a name topic.
[[nodiscard]] bool is_implicit_slot(std::string_view name);

}  // namespace gainsay
