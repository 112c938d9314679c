#include "run/ingest.h"

#include <mutex>
#include <set>

#include "run/extract_documents.h"

namespace gainsay {
namespace {

/// The store as the threads of a run see it, one at a time.
class Ingestion {
 public:
  Ingestion(const Engine& engine, Store& store) : engine_(engine), store_(store) {}

  /// True when reading the document again is needless, as far as the documents stored by now tell.
  bool skip(const Document& document) {
    const std::lock_guard lock(mutex_);
    if (!known(document)) return false;
    skipped_.insert(document.content_hash + document.path);
    return true;
  }

  /// Stores a document unless it is known. Only here it is decided, in the order of the sources: a skipped document
  /// may have been superseded by one that came between.
  void take(const Document& document, std::vector<Statement> statements) {
    const std::lock_guard lock(mutex_);
    ++counts_.read;
    const bool was_skipped = skipped_.erase(document.content_hash + document.path) > 0;
    if (known(document)) {
      ++counts_.unchanged;
      return;
    }
    if (was_skipped) statements = engine_.extractor.extract(engine_.annotator.annotate(document));
    count(store_.put(document, engine_.rules.fingerprint, statements), statements.size());
  }

  [[nodiscard]] const IngestCounts& counts() const { return counts_; }

 private:
  bool known(const Document& document) const {
    return store_.knows(document.path, document.content_hash, engine_.rules.fingerprint);
  }

  void count(PutResult result, std::size_t statements) {
    if (result == PutResult::unchanged) {
      ++counts_.unchanged;
      return;
    }
    ++(result == PutResult::added ? counts_.added : counts_.superseded);
    counts_.statements += statements;
  }

  const Engine& engine_;
  Store& store_;
  std::mutex mutex_;
  std::set<std::string> skipped_;
  IngestCounts counts_;
};

}  // namespace

IngestCounts ingest(const Sources& sources, const Engine& engine, Store& store, const FileSystem& files, unsigned jobs,
                    Diagnostics& diagnostics, const Progress& progress) {
  Ingestion ingestion(engine, store);
  extract_documents(
      sources, engine, files, jobs, diagnostics, [&](const Document& document) { return ingestion.skip(document); },
      [&](const Document& document, std::vector<Statement> statements) {
        ingestion.take(document, std::move(statements));
        progress(ingestion.counts().read);
      });
  return ingestion.counts();
}

}  // namespace gainsay
