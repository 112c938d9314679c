#pragma once

#include "run/check_archive.h"
#include "run/engine.h"
#include "run/sources.h"
#include "store/store.h"

namespace gainsay {

struct IngestCounts {
  std::size_t read = 0;  ///< documents that could be read
  std::size_t added = 0;
  std::size_t unchanged = 0;
  std::size_t superseded = 0;  ///< known by path or URL, with other content
  std::size_t reread = 0;      ///< with the same content, by other rules
  std::size_t statements = 0;  ///< of the documents that were added, superseded or read again
  bool stopped = false;        ///< by `stop`, before everything was read
};

/// What a run reads, and how.
struct ReadRequest {
  const Sources& sources;
  const FileSystem& files;
  unsigned jobs = 1;
  Progress progress = [](std::size_t) {};
  Stop stop = nullptr;  ///< asked after each document; null: nothing stops it
};

/// Documents into the store, each with its statements in one transaction, in a run that was begun. What the store knows
/// already is not read again, and a content that a document had before counts only when it is the last that the sources
/// hold of it under its path. Faulty documents are diagnostics; the good ones beside them are stored.
IngestCounts ingest(const ReadRequest& reading, const Engine& engine, Store& store, Diagnostics& diagnostics);

}  // namespace gainsay
