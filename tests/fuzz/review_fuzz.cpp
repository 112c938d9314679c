// Whatever bytes are imported as reviews, each review has a claim, and what is none is a diagnostic.
#include "fuzz/read_bytes.h"
#include "text/feed/published_review.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  gainsay::Diagnostics diagnostics;
  const auto reviews =
      gainsay::read_reviews("reviews.json", std::string_view(reinterpret_cast<const char*>(bytes), size), diagnostics);
  for (const gainsay::PublishedReview& review : reviews)
    gainsay::demand(!review.claim.empty(), "a review without a claim");
  gainsay::demand(reviews.empty() == !diagnostics.empty(), "nothing was read, and nobody was told");
  return 0;
}
