#include "run/extract_documents.h"

namespace gainsay {

void extract_documents(const Sources& sources, const Engine& engine, const FileSystem& files, unsigned /*jobs*/,
                       Diagnostics& diagnostics, const std::function<bool(const Document&)>& skip,
                       const std::function<void(Extracted)>& take) {
  read_sources(sources, files, diagnostics, [&](Document document) {
    Extracted extracted{std::move(document), {}};
    if (!skip(extracted.document))
      extracted.statements = engine.extractor.extract(engine.annotator.annotate(extracted.document));
    take(std::move(extracted));
  });
}

}  // namespace gainsay
