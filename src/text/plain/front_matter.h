#pragma once

#include <cstddef>
#include <optional>

#include "text/input.h"

namespace gainsay {

/// Reads the metadata between two lines `+++` (TOML) or `---` (YAML) at the start of a file: source, published or
/// date, title or headline, url; other keys are the author's own. Returns the byte at which the text starts, which is
/// `input.begin` without front matter; empty, with a diagnostic, when it is broken.
[[nodiscard]] std::optional<std::size_t> read_front_matter(const FileInput& input, MetadataFields& fields);

}  // namespace gainsay
