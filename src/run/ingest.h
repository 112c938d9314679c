#pragma once

#include "run/engine.h"
#include "run/sources.h"
#include "store/store.h"

namespace gainsay {

struct IngestCounts {
  std::size_t read = 0;  ///< documents that could be read
  std::size_t added = 0;
  std::size_t unchanged = 0;
  std::size_t superseded = 0;  ///< known by path or URL, with other content or other rules
  std::size_t statements = 0;  ///< of the documents that were added or superseded
};

/// Documents into the store, each with its statements in one transaction. What the store knows already is not read
/// again. Faulty documents are diagnostics; the good ones beside them are stored.
IngestCounts ingest(const Sources& sources, const Engine& engine, Store& store, const FileSystem& files, unsigned jobs,
                    Diagnostics& diagnostics, const Progress& progress);

}  // namespace gainsay
