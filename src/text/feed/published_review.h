#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"

namespace gainsay {

/// A schema.org ClaimReview as someone published it.
struct PublishedReview {
  std::string claim;      ///< the words that were reviewed
  std::string claimant;   ///< may be empty
  std::string reviewer;   ///< may be empty
  std::string verdict;    ///< alternateName of the rating; may be empty
  std::string url;        ///< of the review; may be empty
  std::optional<Day> on;  ///< when the claim was made, or else reviewed
  bool holds = false;     ///< the rating is the best that the reviewer gives
};

/// The ClaimReviews of a JSON-LD document (wherever they are in it: an array, a @graph, a DataFeed, an article) or of
/// the JSON-LD in an HTML page, in order. What is not JSON, and a file without a review, is a diagnostic; reviews
/// without a claim are passed over.
[[nodiscard]] std::vector<PublishedReview> read_reviews(const std::string& path, std::string_view json,
                                                        Diagnostics& diagnostics);

}  // namespace gainsay
