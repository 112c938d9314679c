#pragma once

#include <optional>

#include "base/file_system.h"
#include "rule/toml/pack_file.h"
#include "syntax/grammar_model.h"

namespace gainsay {

/// The model of grammar of a language: the file grammar/<language>.model in the folder of a pack that holds parts of
/// the language, the first in load order. Empty when there is none, or when it is damaged, which is reported.
[[nodiscard]] std::optional<GrammarModel> load_grammar(const PackFiles& packs, const std::string& language,
                                                       const FileSystem& files, Diagnostics& diagnostics);

}  // namespace gainsay
