#pragma once

#include <span>
#include <string>

#include "base/file_system.h"
#include "rule/dataset/dataset.h"
#include "rule/loader/topic_loader.h"
#include "rule/rule_set.h"

namespace gainsay {

/// A mapping being read.
struct MappingSource {
  std::string pack;       ///< first part of the ids of topics declared in it
  std::string own_topic;  ///< id of the topic of the same file; empty: none
  const RuleNames& names;
  const std::vector<Topic>& known;  ///< topics of the packs
};

/// Reads the keys `topic`, `dataset`, `corrections` and `mute` of a file and adds what they say.
void load_mapping(TomlTable& root, const MappingSource& source, Mapping& mapping);

/// One [[dataset]] table.
[[nodiscard]] DatasetSpec load_dataset(TomlTable& table, const MappingSource& source, const Mapping& mapping);

/// Reads a file of its own, with the keys of gainsay.toml besides. What is faulty is reported.
void read_mapping(const std::string& path, const FileSystem& files, const RuleSet& rules,
                  std::span<const KindSpec> kinds, Diagnostics& diagnostics, Mapping& mapping);

// Shared by the tables of a mapping.

[[nodiscard]] DateColumn load_date_column(TomlTable& table);
[[nodiscard]] ColumnChoice load_column_choice(TomlTable& table, std::string_view key);
[[nodiscard]] TableOptions load_table_options(TomlTable& table);
/// A topic named by its whole id, or by its last part when one topic only has it; null, with a diagnostic, for none.
[[nodiscard]] const Topic* named_topic(TomlTable& table, const std::string& name, const MappingSource& source,
                                       const Mapping& mapping);
/// The keys of gainsay.toml that do not belong to a mapping.
void ask_config_keys(TomlTable& root);

}  // namespace gainsay
