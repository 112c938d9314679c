#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "rule/rule_set.h"
#include "run/authoring/sentence_plan.h"

namespace gainsay {

/// What `gainsay rules new` is asked for.
struct DraftWish {
  std::string name;      ///< of the topic; empty: made from the sentence
  std::string sentence;  ///< that the topic must read
  std::string folder;    ///< of the pack that the topic goes into; it need not be there yet
  std::optional<ValueType> type;
};

/// A topic that reads one sentence, with examples that hold.
struct TopicDraft {
  std::string id;    ///< "<pack>/<name>"
  std::string path;  ///< of the file that it belongs into
  std::string toml;
  SentencePlan plan;
  std::string stated;  ///< the statement that it reads, for people
};

/// Proposes value, slots, unit, pattern, key, check and examples for a sentence, and tries them on it; nothing is
/// written. `folders` are those that the rules were loaded from. Throws Error when no topic can be made of the
/// sentence.
[[nodiscard]] TopicDraft draft_topic(const DraftWish& wish, RuleSet& rules, const std::vector<std::string>& folders,
                                     const FileSystem& files);

}  // namespace gainsay
