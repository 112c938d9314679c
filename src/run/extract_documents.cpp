#include "run/extract_documents.h"

#include "run/document_pipeline.h"

namespace gainsay {

void extract_documents(const Sources& sources, const Engine& engine, const FileSystem& files, unsigned jobs,
                       Diagnostics& diagnostics, const std::function<bool(const Document&)>& skip,
                       const std::function<void(Document, std::vector<Statement>)>& take) {
  const auto produce = [&](const std::function<void(Document)>& put) {
    read_sources(sources, files, diagnostics, put);
  };
  const auto work = [&](const Document& document) {
    return skip(document) ? std::vector<Statement>() : engine.extractor.extract(engine.annotator.annotate(document));
  };
  run_pipeline(produce, work, take, jobs);
}

}  // namespace gainsay
