#include "run/ingest.h"

#include "run/extract_documents.h"

namespace gainsay {
namespace {

void count(IngestCounts& counts, PutResult result, std::size_t statements) {
  if (result == PutResult::unchanged) {
    ++counts.unchanged;
    return;
  }
  ++(result == PutResult::added ? counts.added : counts.superseded);
  counts.statements += statements;
}

}  // namespace

IngestCounts ingest(const Sources& sources, const Engine& engine, Store& store, const FileSystem& files, unsigned jobs,
                    Diagnostics& diagnostics, const Progress& progress) {
  const std::string& rules = engine.rules.fingerprint;
  const auto known = [&](const Document& document) { return store.knows(document.path, document.content_hash, rules); };
  IngestCounts counts;
  extract_documents(sources, engine, files, jobs, diagnostics, known, [&](const Extracted& extracted) {
    const bool unchanged = known(extracted.document);
    const PutResult result =
        unchanged ? PutResult::unchanged : store.put(extracted.document, rules, extracted.statements);
    count(counts, result, extracted.statements.size());
    progress(++counts.read);
  });
  return counts;
}

}  // namespace gainsay
