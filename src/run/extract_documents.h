#pragma once

#include "run/engine.h"
#include "run/sources.h"

namespace gainsay {

/// A document that has been read, with what it states.
struct Extracted {
  Document document;
  std::vector<Statement> statements;
};

/// Reads documents one by one and hands each out with its statements, in the order of the input whatever the number
/// of threads. Documents that `skip` is true of are handed out without statements and without work.
void extract_documents(const Sources& sources, const Engine& engine, const FileSystem& files, unsigned jobs,
                       Diagnostics& diagnostics, const std::function<bool(const Document&)>& skip,
                       const std::function<void(Extracted)>& take);

}  // namespace gainsay
