#include "run/ingest.h"

#include <map>
#include <mutex>
#include <set>
#include <span>

#include "run/extract_documents.h"
#include "text/reader.h"

namespace gainsay {
namespace {

// Ends the reading from within.
struct Stopped {};

/// The store as the threads of a run see it, one at a time.
class Ingestion {
 public:
  Ingestion(const Engine& engine, Store& store) : engine_(engine), store_(store) {}

  /// True when reading the document again is needless, as far as the documents stored by now show.
  bool skip(const Document& document) {
    const std::lock_guard lock(mutex_);
    if (known(document).standing == Standing::unknown) return false;
    skipped_.insert(document.content_hash + document.path);
    return true;
  }

  /// Stores a document unless it is known. Only here it is decided, in the order of the sources: a skipped document
  /// may have been superseded by one that came between.
  void take(Document document, std::vector<Statement> statements) {
    const std::lock_guard lock(mutex_);
    ++counts_.read;
    seen_.insert(document.path);
    const bool was_skipped = skipped_.erase(document.content_hash + document.path) > 0;
    const Store::Known known_as = known(document);
    // Whatever comes last of a document is what it is now.
    if (known_as.standing != Standing::outlived) earlier_.erase(known_as.identity);
    if (known_as.standing == Standing::earlier) earlier_[known_as.identity] = std::move(document);
    if (known_as.standing != Standing::unknown) {
      ++counts_.unchanged;
      return;
    }
    if (was_skipped) statements = extract(document);
    put(document, statements);
  }

  /// Whatever of the earlier contents came last is what the documents are again.
  void take_back() {
    for (const auto& [identity, document] : earlier_) {
      --counts_.unchanged;
      put(document, extract(document));
    }
  }

  [[nodiscard]] IngestCounts& counts() { return counts_; }
  [[nodiscard]] const std::set<std::string>& seen() const { return seen_; }

 private:
  Store::Known known(const Document& document) const { return store_.knows(document, engine_.rules.fingerprint); }
  std::vector<Statement> extract(const Document& document) const {
    return engine_.extractor.extract(engine_.annotator.annotate(document));
  }

  void put(const Document& document, const std::vector<Statement>& statements) {
    const PutResult result = store_.put(document, engine_.rules.fingerprint, statements);
    if (result == PutResult::unchanged) {
      ++counts_.unchanged;
      return;
    }
    ++(result == PutResult::added        ? counts_.added
       : result == PutResult::superseded ? counts_.superseded
                                         : counts_.reread);
    counts_.statements += statements.size();
  }

  const Engine& engine_;
  Store& store_;
  std::mutex mutex_;
  std::set<std::string> skipped_;
  std::set<std::string> seen_;
  std::map<std::int64_t, Document> earlier_;  // by identity
  IngestCounts counts_;
};

/// What is there and could not be read: files, and folders with all that is below them.
class Unread {
 public:
  explicit Unread(std::span<const Diagnostic> faults) {
    for (const Diagnostic& fault : faults) paths_.insert(fault.place.path);
  }

  [[nodiscard]] bool covers(const std::string& path) const {
    for (std::size_t end = path.size(); end != std::string::npos && end > 0; end = path.rfind('/', end - 1))
      if (paths_.contains(path.substr(0, end))) return true;
    return false;
  }

 private:
  std::set<std::string> paths_;
};

}  // namespace

IngestCounts ingest(const ReadRequest& reading, const Engine& engine, Store& store, Diagnostics& diagnostics) {
  Ingestion ingestion(engine, store);
  const std::size_t faults_before = diagnostics.size();
  try {
    extract_documents(
        reading.sources, engine, reading.files, reading.jobs, diagnostics,
        [&](const Document& document) { return ingestion.skip(document); },
        [&](Document document, std::vector<Statement> statements) {
          ingestion.take(std::move(document), std::move(statements));
          reading.progress(ingestion.counts().read);
          if (reading.stop && reading.stop()) throw Stopped{};
        });
  } catch (const Stopped&) {
    ingestion.counts().stopped = true;
    return ingestion.counts();
  }
  ingestion.take_back();
  const Unread unread(std::span<const Diagnostic>(diagnostics).subspan(faults_before));
  const auto gone = [&](const std::string& path) {
    return is_document_file(path) && !ingestion.seen().contains(path) && !unread.covers(path);
  };
  for (const std::string& path : reading.sources.paths)
    if (path != "-" && reading.files.is_directory(path)) store.note_vanished(path, gone);
  return ingestion.counts();
}

}  // namespace gainsay
