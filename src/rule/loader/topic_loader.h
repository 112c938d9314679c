#pragma once

#include <array>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "rule/rule_set.h"
#include "rule/toml/pack_file.h"

namespace gainsay {

/// What topics may refer to: all that was loaded before them.
struct RuleNames {
  std::vector<std::string> entity_types;  ///< sorted, of all entities
  const std::map<std::string, WordList>* lists = nullptr;
  const Language* language = nullptr;
  std::span<const KindSpec> kinds;
};

/// Reads the topic of a file. What is faulty is reported and left out.
[[nodiscard]] Topic load_topic(PackFile& file, const RuleNames& names);
/// The same for a topic that is one table of a file; its path is not set.
[[nodiscard]] Topic load_topic(TomlTable& root, std::string id, const RuleNames& names);

// The parts of a topic, each in a file of its own. All read the keys of their own table only.

[[nodiscard]] ValueSpec load_value(TomlTable& table, const RuleNames& names);
[[nodiscard]] std::vector<SlotSpec> load_slots(TomlTable& table, const RuleNames& names);
[[nodiscard]] PatternSpec load_pattern(TomlTable& table, const Topic& topic, const RuleNames& names);
[[nodiscard]] FrameSpec load_frame(TomlTable& table, const Topic& topic, const RuleNames& names);
[[nodiscard]] ProposalSpec load_proposal(TomlTable& table, const Topic& topic, const RuleNames& names);
[[nodiscard]] CheckSpec load_check(TomlTable& table, const Topic& topic, const RuleNames& names);
/// Empty when it is faulty.
[[nodiscard]] std::optional<ReferenceSpec> load_reference(TomlTable& table, const Topic& topic, const RuleNames& names);
[[nodiscard]] ExampleSpec load_example(TomlTable& table, const Topic& topic, const RuleNames& names);

/// The names of a topic's slots, in their order.
[[nodiscard]] std::vector<std::string> slot_names(const Topic& topic);

/// In the order of Modality.
[[nodiscard]] const std::array<std::string, 6>& modality_names();

/// "quantity", "category", "stance", "date", "quote".
[[nodiscard]] std::string_view to_string(ValueType type);

}  // namespace gainsay
