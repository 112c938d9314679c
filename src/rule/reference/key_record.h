#pragma once

#include <string>
#include <vector>

namespace gainsay {

/// What may follow a key of a rule file.
enum class KeyShape {
  text,     ///< a string
  texts,    ///< a string or a list of strings
  number,   ///< whole or not
  truth,    ///< true or false
  day,      ///< a date, bare or as a string
  choice,   ///< one of KeyRecord::choices
  choices,  ///< some of KeyRecord::choices
  table,    ///< [name], described by the TableRecord of that name
  tables,   ///< [[name]] or a list of { ... }
  named,    ///< a table whose keys are the author's own, each described by the TableRecord of that name
  fillers,  ///< a table of strings or numbers under names of the author's own
  severity  ///< one of the severities, or { hard = ..., soft = ... }
};

/// One key: what the reference, the JSON Schema and the loaders agree on.
struct KeyRecord {
  std::string name;
  KeyShape shape = KeyShape::text;
  std::string meaning;  ///< Markdown; a sentence or less
  bool required = false;
  std::vector<std::string> choices = {};
  std::string table = {};  ///< for table, tables and named
};

/// One table of a rule file.
struct TableRecord {
  std::string name;
  std::vector<KeyRecord> keys;
  bool or_text = false;  ///< a string may refer to the whole table: slot = "actor"
};

/// All tables; the first, "file", is the file itself.
[[nodiscard]] const std::vector<TableRecord>& rule_tables();
/// The record must be there.
[[nodiscard]] const TableRecord& rule_table(const std::string& name);

/// "| `unit` | of a quantity: ... |", one line a key: a table of docs/rules.md.
[[nodiscard]] std::string key_table(const TableRecord& table);

}  // namespace gainsay
