#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "model/document.h"
#include "text/read_options.h"

namespace gainsay {

/// What a path holds, one document at a time, so that an archive of any size streams. Faults go to `diagnostics`, and
/// reading continues after them. A folder is read in byte order of its paths, recursively, with its `manifest.csv`.
/// That no reader knows a file is a fault when someone named it; in a folder, or found by a pattern, it is passed
/// over.
void read_documents(const std::string& path, const FileSystem& files, const ReadOptions& options,
                    Diagnostics& diagnostics, const std::function<void(Document)>& take, bool named = true);

/// Whether a path names a file that is one document, by its extension. Records of feeds, archives and JSONL files have
/// paths that name none.
[[nodiscard]] bool is_document_file(const std::string& path);

/// The same for text from standard input ("-") or a test; `path` decides the format by its extension (plain text when
/// it has none) and is in diagnostics.
void read_text(const std::string& path, std::string_view bytes, const ReadOptions& options, Diagnostics& diagnostics,
               const std::function<void(Document)>& take);

}  // namespace gainsay
