#pragma once

#include <string_view>

#include "text/input.h"
#include "text/read_options.h"

namespace gainsay {

/// Settles a document's metadata and content hash: what the manifest says of it goes before what it says of itself, and
/// `--source` and `--published` fill what is left. False, with a diagnostic that names the remedy, when source or date
/// are missing or the date is not a valid ISO date.
bool settle_metadata(const MetadataFields& own, const MetadataFields* manifest, const ReadOptions& options,
                     std::string_view bytes, Document& document, Diagnostics& diagnostics);

}  // namespace gainsay
