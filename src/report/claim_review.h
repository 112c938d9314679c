#pragma once

#include <span>
#include <string>
#include <vector>

#include "lang/entity/entity.h"
#include "model/finding.h"

namespace gainsay {

/// The verdicts that an editor may give, from the best to the worst.
[[nodiscard]] std::vector<std::string> verdict_names();

/// The judged sides of findings as one JSON-LD document of schema.org ClaimReviews, by finding and side: the claim in
/// the words of who made it first, by the name that the entities give them, where it appeared, who judged and how
/// (ratingValue 5 is the best verdict, 1 the worst). Links that are not http or https are left out.
[[nodiscard]] std::string claim_reviews(std::span<const Finding> findings, const EntityTable& entities);

}  // namespace gainsay
