#pragma once

#include <string_view>
#include <vector>

#include "lang/language.h"
#include "rule/toml/toml_table.h"

namespace gainsay {

/// How one part of a language is read: a file of a language pack that says `part = "<name>"` goes to this function.
/// One record per file of src/rule/language/, named `language_part_<file stem>`; the list is generated from them.
struct LanguagePart {
  std::string_view name;
  /// Reads every key of the part but `schema`, `language` and `part`; may be called again for a further file of the
  /// same part, and then adds to what is there.
  void (*load)(TomlTable& table, Language& language) = nullptr;
};

/// All parts, by file name. Generated.
[[nodiscard]] const std::vector<const LanguagePart*>& language_parts();

/// Reads one file of a language pack into `language`; an unknown part is reported with the nearest right name.
void load_language_part(TomlTable& table, Language& language);

}  // namespace gainsay
