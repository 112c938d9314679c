#pragma once

#include "run/engine.h"
#include "run/sources.h"

namespace gainsay {

/// Reads documents one by one and hands each out with its statements on the calling thread, in the order of the
/// sources whatever the number of threads. Documents that `skip` is true of are handed out without statements and
/// without work; with several jobs it is called on several threads at once.
void extract_documents(const Sources& sources, const Engine& engine, const FileSystem& files, unsigned jobs,
                       Diagnostics& diagnostics, const std::function<bool(const Document&)>& skip,
                       const std::function<void(Document, std::vector<Statement>)>& take);

}  // namespace gainsay
