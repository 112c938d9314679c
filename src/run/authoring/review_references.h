#pragma once

#include <string>
#include <vector>

#include "run/engine.h"
#include "text/feed/published_review.h"

namespace gainsay {

/// Reference values in TOML from published reviews: the statements of every claim that its reviewer rated best, by
/// topic, each a [[reference]] to be put into the topic's file. Claims with another rating, and those that no topic
/// understands, are listed in comments: what is not so is not a reference.
[[nodiscard]] std::string review_references(const std::vector<PublishedReview>& reviews, const Engine& engine,
                                            Day today);

}  // namespace gainsay
