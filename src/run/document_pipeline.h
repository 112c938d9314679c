#pragma once

#include <functional>
#include <vector>

#include "model/document.h"
#include "model/statement.h"

namespace gainsay {

/// Hands over documents one by one; calls `put` for each.
using DocumentProducer = std::function<void(const std::function<void(Document)>& put)>;
/// What is done to each document; runs on several threads at once.
using DocumentWork = std::function<std::vector<Statement>(const Document&)>;
using DocumentConsumer = std::function<void(Document, std::vector<Statement>)>;

/// Runs `produce` on a thread of its own and `work` on `jobs` threads; `take` gets the results on the calling thread in
/// the order of the input. A bounded number of documents is in flight, so an archive of any size streams. With jobs < 2
/// all happens on the calling thread. An exception of any of the three ends the run and comes out here, that of `work`
/// after the results before it were taken.
void run_pipeline(const DocumentProducer& produce, const DocumentWork& work, const DocumentConsumer& take,
                  unsigned jobs);

}  // namespace gainsay
